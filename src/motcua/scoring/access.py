"""Who runs a cycle, who scores in which round, and the ways from a number in a URL to a sheet."""

from django.db.models import Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role
from motcua.scoring.models import Cycle, Sheet
from motcua.scoring.rules.rounds import Round

RUNNERS = frozenset({Role.REFORM})
COUNCIL = frozenset({Role.DIRECTOR, Role.REFORM})
SELF = frozenset({Role.REFORM, Role.DIRECTOR, Role.DIVISION_HEAD})


def require_runner(actor: Actor) -> HeldPost:
    """The post that runs cycles; refuses everybody else."""
    post = actor.holds_anywhere(*RUNNERS)
    if post is None:
        raise Refusal("score.forbidden")
    return post


def may_score(actor: Actor) -> bool:
    """Whether the actor reads scorebooks: who runs cycles, scores himself or sits in the council."""
    return actor.holds_anywhere(*SELF) is not None


def require_scoring(actor: Actor) -> HeldPost:
    """The post that reads scorebooks, the one that runs cycles first; refuses who has nothing to do with
    scores."""
    post = actor.holds_anywhere(*RUNNERS) or actor.holds_anywhere(*SELF)
    if post is None:
        raise Refusal("score.forbidden")
    return post


def runs(actor: Actor, agency_id: int) -> bool:
    """Whether the actor runs that agency's cycles."""
    return actor.is_system or actor.holds(RUNNERS, agency_id) is not None


def readable_sheets(actor: Actor) -> QuerySet[Sheet]:
    """Sheets of cycles the officer's agency runs, of the agency itself, and of those an overseer watches."""
    if not actor.is_staff:
        return Sheet.objects.none()
    mine = actor.agency_ids()
    wanted = Q(cycle__agency_id__in=mine) | Q(agency_id__in=mine)
    for path in actor.read_paths():
        wanted |= Q(cycle__agency__path__startswith=path)
    return Sheet.objects.filter(wanted)


def cycle_to_run(actor: Actor, cycle_id: int) -> Cycle:
    """The cycle the actor runs, or a refusal as if it did not exist."""
    cycle = Cycle.objects.select_related("agency").filter(pk=cycle_id).first()
    if cycle is None or not runs(actor, cycle.agency_id):
        raise Refusal("score.not_found")
    return cycle


def sheet_to_read(actor: Actor, sheet_id: int) -> Sheet:
    """The sheet, or a refusal as if it did not exist."""
    found = Sheet.objects.all() if actor.is_system else readable_sheets(actor)
    sheet = found.select_related("cycle__agency", "agency").filter(pk=sheet_id).first()
    if sheet is None:
        raise Refusal("score.not_found")
    return sheet


def may_speak(actor: Actor, sheet: Sheet, who: Round) -> bool:
    """Whether the actor's word counts in that round: the scored agency says its own, the agency that runs
    the cycle judges. Where both are one, or the scored is nobody of ours, its reform desk says both."""
    if actor.is_system:
        return True
    runner, scored = sheet.cycle.agency_id, sheet.agency_id or sheet.cycle.agency_id
    if who is Round.SELF:
        return actor.holds(SELF, scored) is not None
    if who is Round.COUNCIL:
        return actor.holds(COUNCIL, runner) is not None
    return actor.holds(RUNNERS, runner) is not None


def require_speaker(actor: Actor, sheet: Sheet, who: Round) -> None:
    """Refuse whose word does not count in that round."""
    if not may_speak(actor, sheet, who):
        raise Refusal("score.forbidden")
