"""Numbers of imported dossiers: those the register gives are kept, the others follow on without a gap."""

from collections import defaultdict
from collections.abc import Sequence

from motcua.dossiers.register.store import Entry
from motcua.dossiers.rules.codes import dossier_code, number_series, old_agency_code, read_code
from motcua.foundation.numbering.take import next_number, raise_to
from motcua.kernel.time import local_day


def raise_counters(entries: Sequence[Entry]) -> None:
    """Where a given code has our own shape, numbers go on above it."""
    highest: dict[str, int] = {}
    for entry in entries:
        read = read_code(entry.code) if entry.code else None
        if read is None or read.day is None:
            continue
        agency = entry.agency.code
        if read.agency in {agency, old_agency_code(agency)}:
            series = number_series(agency, read.day)
            highest[series] = max(highest.get(series, 0), read.number)
    for series in sorted(highest):
        raise_to(series, highest[series])


def give_numbers(entries: Sequence[Entry]) -> None:
    """Number the entries without a code, in their order, per agency and day of receipt."""
    waiting: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if not entry.code:
            day = local_day(entry.row.received_at)
            waiting[number_series(entry.agency.code, day)].append(entry)
    for series in sorted(waiting):
        same_day = waiting[series]
        last = next_number(series, len(same_day))
        for number, entry in enumerate(same_day, start=last - len(same_day) + 1):
            entry.code = dossier_code(entry.agency.code, local_day(entry.row.received_at), number)
