"""Publication decisions: the latest, and what one of them means for dossiers that are running."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from motcua.kernel.time import day_start
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition


@dataclass(frozen=True, slots=True)
class Touched:
    """One procedure a decision amends or repeals: the editions dossiers may stand on, and the new one (None
    where it is repealed)."""

    action: Action
    old: tuple[Edition, ...]
    new: Edition | None

    @property
    def name(self) -> str:
        return (self.new or self.old[-1]).name


@dataclass(frozen=True, slots=True)
class DecisionEffect:
    """A decision as far as running dossiers go by it."""

    decision_id: int
    number: str
    rule: Transition
    since: datetime
    touched: tuple[Touched, ...]

    @property
    def old_ids(self) -> list[int]:
        return [edition.pk for one in self.touched for edition in one.old]


def decision_effect(decision_id: int) -> DecisionEffect | None:
    """None for a decision that is withdrawn or unknown (three queries)."""
    decision = PublicationDecision.objects.filter(pk=decision_id, withdrawn_at=None).first()
    if decision is None:
        return None
    changes = EditionChange.objects.filter(decision=decision_id).exclude(action=Action.ANNOUNCE.value)
    touched = touched_by([(change.edition, Action(change.action)) for change in with_editions(changes)])
    rule = Transition(decision.transition or Transition.KEEP)
    return DecisionEffect(decision_id, decision.number, rule, day_start(decision.effective_on), touched)


def decisions_numbered(numbers: dict[str, date | None]) -> list[PublicationDecision]:
    """Decisions of these numbers signed on these days; a number without a day says too little (one query)."""
    dated = {number: day for number, day in numbers.items() if day}
    found = PublicationDecision.objects.filter(number__in=dated, withdrawn_at=None).order_by("id")
    return [one for one in found if dated[one.number] == one.signed_on]


def touched_by(changes: list[tuple[Edition, Action]]) -> tuple[Touched, ...]:
    """What such changes do or would do: every earlier edition of an amended procedure (one query)."""
    wanted = {edition.procedure_id for edition, action in changes if action is not Action.ANNOUNCE}
    editions: dict[int, list[Edition]] = defaultdict(list)
    for one in Edition.objects.filter(procedure__in=wanted).order_by("procedure_id", "number"):
        editions[one.procedure_id].append(one)
    found = []
    for edition, action in changes:
        repeals = action is Action.REPEAL
        last = edition.number if repeals else edition.number - 1
        old = tuple(one for one in editions[edition.procedure_id] if one.number <= last)
        if action is not Action.ANNOUNCE and old:
            found.append(Touched(action, old, None if repeals else edition))
    return tuple(found)


def with_editions(changes):
    """The changes with all that is said of their editions."""
    return changes.select_related("edition__procedure__owner", "edition__sector", "replaced").order_by("pk")


def decisions(
    agency_ids: list[int] | None = None, limit: int = 50
) -> list[tuple[PublicationDecision, list[EditionChange]]]:
    """The latest publication decisions with what they change (two queries)."""
    latest = list(PublicationDecision.objects.order_by("-effective_on", "-pk")[:limit])
    changes: dict[int, list[EditionChange]] = defaultdict(list)
    for change in with_editions(EditionChange.objects.filter(decision__in=[one.pk for one in latest])):
        changes[change.decision_id].append(change)
    return [(decision, changes[decision.pk]) for decision in latest]
