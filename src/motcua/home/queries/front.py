"""What the public front page shows of one agency: who it is, what can be asked for, how it keeps its word."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from motcua.dossiers.public import lately
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import handling_counts
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, agencies_with_desk
from motcua.procedures.public import Edition, content_from, fees_on, find_procedures, limit_text
from motcua.surveys.public import Survey, open_to_everybody
from motcua.workdays.public import calendar_for

SHOWN, SECTORS = 5, 6


@dataclass(frozen=True, slots=True)
class Offer:
    """One procedure as the front page lists it; ``fee`` is the lowest of that day in đồng."""

    code: str
    name: str
    limit: str
    fee: int | None
    is_fee_lowest: bool
    is_online: bool
    is_proven: bool
    english_name: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """How an agency kept its promises between two days; every rate stands with what it is of."""

    from_day: date
    to_day: date
    cells: Counter[str]

    @property
    def in_time(self) -> int:
        return self.cells["early"] + self.cells["on_time"]

    @property
    def in_time_rate(self) -> Decimal | None:
        return percent(self.in_time, self.cells["resolved"])

    @property
    def late_rate(self) -> Decimal | None:
        return percent(self.cells["late"], self.cells["resolved"])

    @property
    def newly_received(self) -> int:
        return self.cells["received_online"] + self.cells["received_other"]

    @property
    def online_rate(self) -> Decimal | None:
        return percent(self.cells["received_online"], self.newly_received)


@dataclass(frozen=True, slots=True)
class Front:
    """The front page of one agency, or of an installation without any; ``sectors`` are id, words, count."""

    agency: Agency | None
    others: tuple[Agency, ...]
    offers: tuple[Offer, ...]
    is_by_use: bool
    sectors: tuple[tuple[str, str, int], ...]
    in_force: int
    hours: tuple[str, ...]
    kept: Kept | None
    made_at: datetime
    surveys: tuple[Survey, ...]


def front(agency_code: str, *, at: datetime) -> Front:
    """The front page of the named agency, else of the one that finished a dossier last (about ten
    statements; the page keeps the answer for a while)."""
    desks = agencies_with_desk()
    finishes = lately.latest_finishes([desk.pk for desk in desks])
    agency = _chosen(desks, finishes, agency_code)
    day = local_day(at)
    found = find_procedures("", agency=agency.code if agency else "", day=day, size=SHOWN)
    used = _most_used(agency, day) if agency else ()
    listed = tuple(_offer(row.edition, day, row.can_be_filed_online) for row in found.rows if row.is_in_force)
    calendar = calendar_for(agency.code if agency else "")
    return Front(
        agency=agency,
        others=tuple(desk for desk in desks if desk is not agency),
        offers=used or listed,
        is_by_use=bool(used),
        sectors=tuple((one.value, one.words, one.count) for one in found.sectors[:SECTORS]),
        in_force=found.in_force,
        hours=tuple(f"{first:%H:%M}–{last:%H:%M}" for first, last in calendar.usual_sessions),
        kept=_kept(agency, finishes[agency.pk], at) if agency and agency.pk in finishes else None,
        made_at=at,
        surveys=tuple(open_to_everybody(day)),
    )


def _chosen(desks: list[Agency], finishes: dict[int, datetime], code: str) -> Agency | None:
    named = next((desk for desk in desks if desk.code == code), None)
    if named is not None or not finishes:
        return named or next(iter(desks), None)
    return max((desk for desk in desks if desk.pk in finishes), key=lambda desk: finishes[desk.pk])


def _most_used(agency: Agency, day: date) -> tuple[Offer, ...]:
    wanted = [pk for pk, _ in lately.most_filed(agency.pk)]
    usable = Edition.objects.usable_on(day).filter(pk__in=wanted).select_related("procedure")
    by_id = {edition.pk: edition for edition in usable}
    top = [by_id[pk] for pk in wanted if pk in by_id][:SHOWN]
    return tuple(_offer(edition, day, "online" in edition.content.get("ways", ())) for edition in top)


def _offer(edition: Edition, day: date, is_online: bool) -> Offer:
    content = content_from(edition.content)
    terms = [term.applied for term in content.terms if term.applied]
    amounts = {fee.amount for fee in fees_on(content, day)}
    return Offer(
        code=edition.procedure.code,
        name=edition.name,
        limit=limit_text(terms[0]) if terms else "",
        fee=min(amounts, default=None),
        is_fee_lowest=len(amounts) > 1,
        is_online=is_online,
        is_proven=edition.is_verified,
        english_name=edition.english_name,
    )


def _kept(agency: Agency, last_finish: datetime, at: datetime) -> Kept | None:
    """This year's figures, or where nothing was finished this year, those of the last year with any up to
    its last finished dossier."""
    today, last = local_day(at), local_day(last_finish)
    first = date(last.year, 1, 1)
    period = Period(first, today if last.year == today.year else last, at)
    cells: Counter[str] = Counter()
    for counted in handling_counts([agency.pk], period).values():
        cells.update(counted)
    return Kept(period.from_day, period.to_day, cells) if cells["resolved"] else None
