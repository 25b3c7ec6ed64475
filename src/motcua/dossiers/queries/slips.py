"""The values of the slips of a dossier, gathered from its page and the event each speaks of."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.page import DossierPage
from motcua.dossiers.rules.chain import canonical
from motcua.dossiers.rules.custody import Kept, judged, stays
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.projection import project
from motcua.dossiers.rules.slip_moments import FOR_APPLICANT, Lawful, lawful_slips
from motcua.dossiers.rules.states import State
from motcua.dossiers.slips.control import ControlSheet, HopLine
from motcua.dossiers.slips.forms import Slip, form_on
from motcua.dossiers.slips.letter import Letter
from motcua.dossiers.slips.notices import ApologySheet, RefusalSheet, StopSheet, SupplementSheet
from motcua.dossiers.words.acts import STATES
from motcua.dossiers.words.desk import FEE_NAMES
from motcua.dossiers.words.slips import (
    APPLICANT,
    GUIDE,
    NO_UNIT,
    NOBODY_ASKED,
    ONE_STOP_DESK,
    PLACES,
    SIGNERS,
    STOPS,
    is_desk,
    kept_words,
)
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import moment_words, number_words
from motcua.procedures.rules.edition import content_from, fees_on

Sheet = SupplementSheet | RefusalSheet | ApologySheet | StopSheet | ControlSheet


def slips_of(dossier: Dossier, ledger: Sequence[Event], *, for_applicant: bool = False) -> tuple[Lawful, ...]:
    """The slips that may be printed now and that the circular of the day of receipt knows."""
    events = [(event.kind, event.seq) for event in ledger]
    day = local_day(_counted_from(dossier))
    found = lawful_slips(events, for_applicant=for_applicant)
    return tuple(one for one in found if form_on(one.slip, day) is not None)


def slip_sheet(
    page: DossierPage,
    slip: str,
    site: str,
    *,
    at: datetime,
    seq: int | None = None,
    for_applicant: bool = False,
) -> Sheet:
    """The filled sheet, of the latest event or of the line ``seq``; refuses ``slip.not_yet``."""
    if for_applicant and slip not in FOR_APPLICANT:
        raise Refusal("slip.not_yet", code=page.dossier.code)
    known = slips_of(page.dossier, page.events)
    lawful = [one for one in known if one.slip == slip and seq in (None, one.seq)]
    if not lawful:
        raise Refusal("slip.not_yet", code=page.dossier.code)
    event = next(event for event in page.events if event.seq == lawful[-1].seq)
    return sheet_of(page, slip, event, site, at=at)


def sheet_of(
    page: DossierPage, slip: str, event: Event, site: str, *, at: datetime, is_preview: bool = False
) -> Sheet:
    """The sheet of one event, whether it stands in the ledger or is only thought of."""
    kind = Slip(slip)
    letter = _letter(page, kind, event, site, at=at, is_preview=is_preview)
    return _FILLED[kind](page, event, letter, at)


def sheets_as_if(page: DossierPage, site: str, *, at: datetime) -> dict[str, Sheet]:
    """A sheet of each form of a received dossier, as if its event happened now: what a bench prints."""
    due = page.dossier.due_at or at
    facts: dict[Slip, tuple[str, dict[str, Any]]] = {
        Slip.SUPPLEMENT: ("dossier.supplement_asked", {"items": [paper.name for paper in page.papers]}),
        Slip.REFUSAL: ("dossier.refused_at_intake", {}),
        Slip.APOLOGY: ("dossier.apologised", {"expected_at": due.isoformat()}),
        Slip.STOP: ("dossier.stopped", {}),
        Slip.CONTROL: ("dossier.received", {}),
    }
    thought = {
        slip: Event(
            seq=page.dossier.head_seq + 1, kind=kind, happened_at=at, data=canonical({**said, "reason": "–"})
        )
        for slip, (kind, said) in facts.items()
    }
    return {slip.value: sheet_of(page, slip, event, site, at=at) for slip, event in thought.items()}


def _counted_from(dossier: Dossier) -> datetime:
    return dossier.received_at or dossier.submitted_at or dossier.first_recorded_at


def _letter(
    page: DossierPage, slip: Slip, event: Event, site: str, *, at: datetime, is_preview: bool
) -> Letter:
    dossier, agency = page.dossier, page.dossier.agency
    signs = slip in (Slip.APOLOGY, Slip.STOP)
    numbered = slip is Slip.APOLOGY or (slip is Slip.SUPPLEMENT and event.ground)
    return Letter(
        slip=slip,
        authority=agency.parent_body if is_desk(agency.name) else agency.name,
        desk=agency.name if is_desk(agency.name) else ONE_STOP_DESK,
        place=agency.place,
        code=dossier.code,
        applicant=dossier.applicant,
        identity=dossier.applicant_id,
        procedure=dossier.edition.name,
        procedure_code=dossier.edition.procedure.code,
        issued_at=at if slip is Slip.CONTROL else event.happened_at,
        counted_from=_counted_from(dossier),
        follow_url=f"{site}tra-cuu/{dossier.lookup_key}/",
        address=dossier.address,
        phone=dossier.phone,
        email=dossier.email,
        number=event.ground if numbered else "",
        signer=SIGNERS["head" if signs else "officer"],
        officer="" if signs else event.actor,
        hotline=agency.phone,
        lookup_code=dossier.lookup_key,
        is_preview=is_preview,
    )


def _supplement(page: DossierPage, event: Event, letter: Letter, at: datetime) -> SupplementSheet:
    facts = event.facts
    return SupplementSheet(
        letter=letter,
        items=tuple(facts.get("items") or ()),
        reason=facts.get("reason", ""),
        answer_by=_moment(facts.get("answer_by")),
        contact=GUIDE.format(officer=event.actor, agency=page.dossier.agency.name),
        is_received=page.dossier.received_at is not None,
    )


def _refusal(page: DossierPage, event: Event, letter: Letter, at: datetime) -> RefusalSheet:
    reasons = tuple(line.strip() for line in event.facts.get("reason", "").splitlines() if line.strip())
    return RefusalSheet(letter, reasons, event.ground)


def _apology(page: DossierPage, event: Event, letter: Letter, at: datetime) -> ApologySheet:
    dossier, facts = page.dossier, event.facts
    is_late = event.kind == "dossier.apologised"
    promised = _moment(facts.get("due_before")) or dossier.due_at
    expected = _moment(facts.get("expected_at" if is_late else "due_at"))
    return ApologySheet(
        letter=letter,
        superior=dossier.agency.parent_body,
        agency=dossier.agency.name,
        received_at=dossier.received_at,
        promised_at=promised,
        expected_at=expected,
        reason=facts.get("reason", ""),
        is_late=is_late,
    )


def _stop(page: DossierPage, event: Event, letter: Letter, at: datetime) -> StopSheet:
    dossier = page.dossier
    is_wish = event.kind == "dossier.withdrawn"
    before = [one for one in page.events if one.seq < event.seq]
    return StopSheet(
        letter=letter,
        superior=dossier.agency.parent_body,
        agency=dossier.agency.name,
        asked=STOPS["asked"].format(when=moment_words(event.happened_at)) if is_wish else STOPS["not_asked"],
        stage=_stage(before),
        stopped_at=event.happened_at,
        reason=event.facts.get("reason") or (STOPS["wish"] if is_wish else ""),
        ground=event.ground or (STOPS["right"] if is_wish else ""),
        papers=STOPS["papers"],
        fees=_fees(page),
    )


def _control(page: DossierPage, event: Event, letter: Letter, at: datetime) -> ControlSheet:
    dossier = page.dossier
    asked = sorted({one.unit.name for one in page.consultations})
    return ControlSheet(
        letter=letter,
        resolves=dossier.unit.name if dossier.unit else NO_UNIT,
        coordinates="; ".join(asked) or NOBODY_ASKED,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        hops=tuple(_hop(page, kept) for kept in kept_stays(page, at=at)),
    )


_FILLED: dict[Slip, Callable[[DossierPage, Event, Letter, datetime], Sheet]] = {
    Slip.SUPPLEMENT: _supplement,
    Slip.REFUSAL: _refusal,
    Slip.APOLOGY: _apology,
    Slip.STOP: _stop,
    Slip.CONTROL: _control,
}


def kept_stays(page: DossierPage, *, at: datetime) -> tuple[Kept, ...]:
    """Who had the dossier and how each kept it (no statement)."""
    dossier = page.dossier
    rules = profile(dossier.profile or "default")
    found = stays((event.kind, event.happened_at, event.actor, event.facts) for event in page.events)
    return judged(
        found,
        steps=content_from(dossier.edition.content).process,
        due_at=dossier.due_at,
        cutoff=rules.hand_over_cutoff,
        calendar=page.calendar,
        work_time=_work_time(page),
        now=at,
    )


def _work_time(page: DossierPage) -> Callable[[datetime, datetime], timedelta]:
    """Working time between two moments without the waiting for the applicant."""
    pauses, calendar = page.line.pauses, page.calendar

    def spent(start: datetime, end: datetime) -> timedelta:
        waited = timedelta(0)
        for pause in pauses:
            first, last = max(start, pause.paused_at), min(end, pause.resumed_at or end)
            waited += calendar.work_time(first, last)
        return calendar.work_time(start, end) - waited

    return spent


def _hop(page: DossierPage, kept: Kept) -> HopLine:
    stay, agency = kept.stay, page.dossier.agency
    outcome, note = kept_words(kept)
    name = PLACES[stay.place].format(desk=agency.name, unit=stay.unit, agency=agency.name)
    giver = stay.giver or APPLICANT
    return HopLine(name, stay.since, giver, stay.since, stay.taker, outcome, note)


def _stage(before: list[Event]) -> str:
    state = project((one.kind, one.happened_at, one.facts) for one in before).state
    return STATES[State(state)]


def _fees(page: DossierPage) -> str:
    dossier = page.dossier
    content = content_from(dossier.edition.content)
    fees = fees_on(content, local_day(_counted_from(dossier)), dossier.case)[:4]
    said = [f"{FEE_NAMES.get(fee.kind, FEE_NAMES['fee'])} {number_words(fee.amount)} đồng" for fee in fees]
    return STOPS["fees"].format(fees="; ".join(said)) if said else STOPS["no_fees"]


def _moment(said: Any) -> datetime | None:
    if said is None or isinstance(said, datetime):
        return said
    return datetime.fromisoformat(said)
