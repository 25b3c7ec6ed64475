"""Numbers of imported dossiers: those the register gives are kept, the others follow on without a gap."""

from collections import defaultdict
from collections.abc import Sequence

from motcua.dossiers.register.ready import Entry
from motcua.dossiers.rules.codes import dossier_code, number_series, old_agency_code, read_code
from motcua.foundation.numbering.take import next_number, raise_to
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency


class Highest:
    """The highest number that given codes of our own shape take, per agency and day."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}

    def note(self, agency: Agency, code: str) -> None:
        """Look at one code."""
        read = read_code(code)
        if (
            read is not None
            and read.day is not None
            and read.agency in {agency.code, old_agency_code(agency.code)}
        ):
            series = number_series(agency.code, read.day)
            self._found[series] = max(self._found.get(series, 0), read.number)

    def raise_counters(self) -> None:
        """Our own numbers go on above them."""
        for series in sorted(self._found):
            raise_to(series, self._found[series])


def give_numbers(entries: Sequence[Entry]) -> None:
    """Number the entries, in their order, per agency and day of receipt."""
    waiting: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        waiting[number_series(entry.agency.code, local_day(entry.row.received_at))].append(entry)
    for series in sorted(waiting):
        same_day = waiting[series]
        last = next_number(series, len(same_day))
        for number, entry in enumerate(same_day, start=last - len(same_day) + 1):
            entry.code = dossier_code(entry.agency.code, local_day(entry.row.received_at), number)
