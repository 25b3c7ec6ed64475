"""Paragraphs asked of units: how each stands, and what in one does not agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.reporting.access import parts_to_judge, parts_to_write
from motcua.reporting.models import PartCall, PartEntry, ReformReport
from motcua.reporting.ports import Auditor
from motcua.reporting.queries.outlines import outline_of, writers_at
from motcua.reporting.rules.part_state import PartAct, PartStand, part_stand
from motcua.reporting.rules.reform_outline import Section

MOST = 100


@dataclass(frozen=True, slots=True)
class PartLine:
    """A call and how it stands; late once its day is over and it is not sent, or was sent after."""

    call: PartCall
    stand: PartStand
    late: bool

    @property
    def due(self) -> date:
        """The last day given."""
        return self.stand.due or self.call.due


class PartToAsk(NamedTuple):
    """A section, and code and name of who writes into it."""

    section: Section
    code: str
    name: str


def part_standing(call: PartCall) -> PartStand:
    """How one paragraph stands (one query)."""
    return part_stand(_act(one) for one in call.entries.order_by("id"))


def _act(one: PartEntry) -> PartAct:
    return PartAct(one.kind, one.text, one.at, one.actor, one.pk)


def parts_of(report: ReformReport, at: datetime) -> list[PartLine]:
    """The paragraphs asked for a report, by section and unit (two queries)."""
    calls = report.calls.select_related("agency", "unit").order_by("section", "id")
    return part_lines(calls, at)


def writers_of(report: ReformReport) -> list[tuple[str, str]]:
    """Code and name of whom a paragraph of the report may be asked of (two queries)."""
    return writers_at(report.agency_id)


def parts_to_ask(report: ReformReport) -> list[PartToAsk]:
    """What the outline of the report collects from units and is not asked yet; a unit that is gone, or is
    of the agency above whose outline it is, is left out (three queries)."""
    known = dict(writers_of(report))
    calls = report.calls.values_list("section", "unit__code", "agency__code")
    asked = {(section, unit or agency) for section, unit, agency in calls}
    return [
        PartToAsk(section, code, known[code])
        for section in outline_of(report).sections
        for code in section.writers
        if code in known and (section.key, code) not in asked
    ]


def parts_owed(actor: Actor, at: datetime) -> list[PartLine]:
    """What the person's units are asked to write and have not sent, the nearest day first (two queries)."""
    asked = parts_to_write(actor).order_by("-due", "-id")[:MOST]
    return sorted(
        (one for one in part_lines(asked, at) if one.stand.may_write),
        key=lambda one: (one.due, one.call.pk),
    )


def parts_to_take_in(actor: Actor, at: datetime) -> list[PartLine]:
    """What units sent for reports that the person writes and nobody took in or sent back yet, the longest
    waiting first (two queries)."""
    asked = parts_to_judge(actor).order_by("-due", "-id")[:MOST]
    waiting = [one for one in part_lines(asked, at) if one.stand.state == "submitted"]
    return sorted(waiting, key=lambda one: (one.stand.submitted_at or at, one.call.pk))


def faults_of_part(call: PartCall, text: str, auditor: Auditor, *, actor: Actor, at: datetime) -> list[str]:
    """What does not agree in a paragraph, with itself or with the register of the agency that writes it."""
    if not text:
        return []
    return auditor(
        text,
        actor=actor,
        at=at,
        agency_code=call.agency.code,
        period=(call.report.first, call.report.last),
        told=frozenset(),
    )


def part_lines(calls: Iterable[PartCall], at: datetime) -> list[PartLine]:
    """How calls stand, in their order (one query)."""
    listed = list(calls)
    acts: dict[int, list[PartAct]] = {}
    for one in PartEntry.objects.filter(call__in=[each.pk for each in listed]).order_by("id"):
        acts.setdefault(one.call_id, []).append(_act(one))
    found = []
    for call in listed:
        stood = part_stand(acts.get(call.pk, ()))
        found.append(PartLine(call, stood, local_day(stood.submitted_at or at) > (stood.due or call.due)))
    return found
