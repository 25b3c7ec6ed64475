"""What a counter carries for the time its line is down: procedures, promises by the calendar, numbers."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from motcua.dossiers.models import NumberBlock, VoidNumber
from motcua.dossiers.queries.clock import first_promise
from motcua.dossiers.queries.numbers import codes_in, used_in
from motcua.dossiers.rules.fee_waits import awaited
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.dossiers.slips.forms import Slip, form_in_force
from motcua.dossiers.words.desk import DELIVERIES, FEE_NAMES, PAPER_KINDS
from motcua.dossiers.words.offline import PROMISED_WHEN_PAID
from motcua.dossiers.words.slips import ONE_STOP_DESK, is_desk
from motcua.kernel.time import day_start, local_day
from motcua.kernel.vietnamese import fold, moment_words
from motcua.organisation.public import Actor, Agency
from motcua.payments.public import lines_for
from motcua.procedures.public import Edition, content_from, fees_on, find_procedures, limit_text
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.limits import HOUR_UNITS, Limit, limit_of_catalogue, parse_limit

MOST_PROCEDURES = 400
FINEST = timedelta(minutes=15)
"""How closely the moment at which a promise jumps is found; between two such moments none is made."""

Stretch = dict[str, str]


def open_blocks(actor: Actor, agency: Agency) -> list[NumberBlock]:
    """The officer's open blocks, the earliest day first (one statement)."""
    mine = NumberBlock.objects.filter(agency=agency, person=actor.person_id, closed_at=None)
    return list(mine.select_related("agency").order_by("day", "first"))


def block_facts(block: NumberBlock) -> dict[str, Any]:
    """The block as the counter keeps it: every free number with its code."""
    gone = used_in(block) | set(VoidNumber.objects.filter(block=block).values_list("number", flat=True))
    free = {str(number): code for number, code in codes_in(block).items() if number not in gone}
    span = {"first": block.first, "last": block.last}
    return {"id": block.pk, "day": block.day.isoformat(), **span, "free": free}


def procedure_facts(editions: Iterable[Edition], days: Sequence[date]) -> list[dict[str, Any]]:
    """Procedures as the counter needs them, those without a limit left out: they cannot be promised."""
    found = []
    for edition in editions:
        content = content_from(edition.content)
        cases = [_case(content, term, days) for term in content.terms if term.applied]
        if not cases:
            continue
        found.append(
            {
                "code": edition.procedure.code,
                "name": edition.name,
                "find": f"{fold(edition.name)} {edition.procedure.code.lower()}",
                "cases": cases,
                "sets": content.sets,
                "papers": _papers(content),
            }
        )
    return found


def _papers(content: Any) -> list[dict[str, Any]]:
    listed = enumerate(content.required_items, start=1)
    return [
        {
            "place": place,
            "name": item.name,
            "case": item.case,
            "kind": PAPER_KINDS["original" if item.originals else "copy"],
            "count": item.originals + item.copies or 1,
        }
        for place, item in listed
    ]


def _case(content: Any, term: Any, days: Sequence[date]) -> dict[str, Any]:
    limit = limit_of_catalogue(term.applied["value"], term.applied["unit"])
    stated = {"case": term.case, "limit": limit.code, "words": limit_text(term.applied)}
    fees = {day.isoformat(): _owed(content, term.case, day) for day in days} if content.fees else {}
    waits = {day.isoformat(): said for day in days if (said := _waits(content, term.case, day))}
    return stated | {"fees": fees} | ({"waits": waits} if waits else {})


def _waits(content: Any, case: str, day: date) -> str:
    """What the slip says instead of a day where the clock will wait for the fee; empty where it will not."""
    owed = _owed(content, case, day)
    amount = sum(line["amount"] for line in owed) if owed is not None else 1
    found = awaited(content, day, case, amount)
    return PROMISED_WHEN_PAID.format(ground=found.ground) if found else ""


def _owed(content: Any, case: str, day: date) -> list[dict[str, Any]] | None:
    """What the server will ask for by itself; None where an officer has to choose."""
    stated = fees_on(content, day, case)
    owed = lines_for(stated, case)
    if not owed and any(fee.amount for fee in stated):
        return None
    return [{"name": FEE_NAMES.get(line.kind, FEE_NAMES["fee"]), "amount": line.amount} for line in owed]


def promises(agency_code: str, limits: Iterable[Limit], day: date) -> dict[str, list[Stretch]]:
    """For each limit the stretches of that day within which every receipt has the same promise, with that
    promise in words. A limit in hours moves with every minute: none is promised without the server."""
    name = profile_in_force(day).name
    start, end = day_start(day), day_start(day + timedelta(1))
    found: dict[str, list[Stretch]] = {}
    for limit in limits:
        if limit.unit in HOUR_UNITS:
            found[limit.code] = []
            continue
        known: dict[datetime, datetime] = {}

        def due(moment: datetime, limit: Limit = limit, known: dict[datetime, datetime] = known) -> datetime:
            if moment not in known:
                known[moment] = first_promise(agency_code, moment, limit, name)[0]
            return known[moment]

        level = _level(start, end - timedelta(seconds=1), due)
        found[limit.code] = [_stretch(*one) for one in level]
    return found


def _stretch(first: datetime, last: datetime, due: datetime) -> Stretch:
    moments = {"from": first, "to": last, "due": due}
    return {name: moment.isoformat() for name, moment in moments.items()} | {"words": moment_words(due)}


def _level(first: datetime, last: datetime, due: Any) -> list[tuple[datetime, datetime, datetime]]:
    """Stretches over which ``due`` does not change: it never falls, so equal ends mean equal between."""
    if due(first) == due(last):
        return [(first, last, due(first))]
    if last - first <= FINEST:
        return []
    middle = first + (last - first) / 2
    middle = middle.replace(microsecond=0)
    return [*_level(first, middle, due), *_level(middle, last, due)]


def form_facts(day: date) -> dict[str, Any]:
    """Where form 01 comes from, as its foot says."""
    form = form_in_force(Slip.RECEIPT, day)
    source = f"{form.form} ban hành kèm theo {form.document}"
    return {"title": form.title, "source": source + ("" if form.verified else " (chưa kiểm chứng)")}


def kit(actor: Actor, agency: Agency, *, site: str, at: datetime) -> dict[str, Any]:
    """Everything the counter keeps; nothing of it is about an applicant. ``site`` is the public address that
    the QR of a slip leads to, with a final slash."""
    today = local_day(at)
    found = find_procedures("", agency=agency.code, day=today, size=MOST_PROCEDURES)
    blocks = open_blocks(actor, agency)
    days = sorted({today, *(block.day for block in blocks)})
    procedures = procedure_facts((line.edition for line in found.rows if line.is_in_force), days)
    limits = [parse_limit(code) for code in sorted({c["limit"] for one in procedures for c in one["cases"]})]
    return {
        "person": actor.person_id,
        "officer": actor.name,
        "agency": {
            "code": agency.code,
            "name": agency.name,
            "authority": agency.parent_body if is_desk(agency.name) else agency.name,
            "desk": agency.name if is_desk(agency.name) else ONE_STOP_DESK,
            "place": agency.place,
            "address": agency.address,
            "phone": agency.phone,
        },
        "follow": f"{site}tra-cuu/",
        "forms": {day.isoformat(): form_facts(day) for day in days},
        "deliveries": DELIVERIES,
        "now": at.isoformat(),
        "today": today.isoformat(),
        "next_day": calendar_for(agency.code).next_working_day(today).isoformat(),
        "procedures": procedures,
        "promises": {day.isoformat(): promises(agency.code, limits, day) for day in days},
        "blocks": [block_facts(block) for block in blocks],
    }
