"""Who asks, who fills in, who only reads, and the ways from a number in a URL to a round or a return."""

from django.db.models import Q, QuerySet

from motcua.collection.models import Return, Round
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role, require_staff

ASKERS = frozenset({Role.REFORM, Role.DIRECTOR})
FILLERS = frozenset({Role.REFORM, Role.DIRECTOR, Role.CLERK})
READERS = FILLERS | {Role.ADMINISTRATOR}


def require_reader(actor: Actor) -> HeldPost:
    """The post with which the officer reads collected figures; refuses everybody else."""
    require_staff(actor)
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("collection.forbidden")
    return post


def require_asker(actor: Actor) -> HeldPost:
    """The post that opens rounds."""
    post = actor.holds_anywhere(*ASKERS)
    if post is None:
        raise Refusal("collection.asking.forbidden")
    return post


def asks_for(actor: Actor, agency_id: int) -> bool:
    """Whether the actor opens rounds of that agency and approves what comes in."""
    return actor.is_system or actor.holds(ASKERS, agency_id) is not None


def fills_for(actor: Actor, agency_id: int) -> bool:
    """Whether the actor answers for that agency."""
    return actor.is_system or actor.holds(FILLERS, agency_id) is not None


def _seen(actor: Actor, path: str) -> Q:
    """Agencies where the actor reads collected figures, and those below where the role oversees them."""
    own = [post.agency_id for post in actor.posts if post.role in READERS]
    wanted = Q(**{f"{path}_id__in": own})
    for prefix in actor.read_paths():
        wanted |= Q(**{f"{path}__path__startswith": prefix})
    return wanted


def readable_returns(actor: Actor) -> QuerySet[Return]:
    """Returns of the officer's agencies, of those below, and of rounds that the officer's agency asked."""
    require_reader(actor)
    return Return.objects.filter(_seen(actor, "agency") | _seen(actor, "round__agency"))


def readable_rounds(actor: Actor) -> QuerySet[Round]:
    """Rounds that the officer's agencies, or agencies below them, opened."""
    require_reader(actor)
    return Round.objects.filter(_seen(actor, "agency"))


def round_to_read(actor: Actor, round_id: int) -> Round:
    """The round, or a refusal as if it did not exist."""
    found = readable_rounds(actor).select_related("agency").filter(pk=round_id).first()
    if found is None:
        raise Refusal("collection.round.not_found")
    return found


def return_to_read(actor: Actor, return_id: int) -> Return:
    """The return, or a refusal as if it did not exist."""
    found = readable_returns(actor).select_related("agency", "round__agency").filter(pk=return_id).first()
    if found is None:
        raise Refusal("collection.return.not_found")
    return found


def return_to_fill(actor: Actor, return_id: int) -> Return:
    """Lock a return the actor answers for."""
    if not actor.is_system and not fills_for(actor, return_to_read(actor, return_id).agency_id):
        raise Refusal("collection.filling.forbidden")
    return _locked(return_id)


def return_to_judge(actor: Actor, return_id: int) -> Return:
    """Lock a return that the actor's agency asked for."""
    if not actor.is_system and not asks_for(actor, return_to_read(actor, return_id).round.agency_id):
        raise Refusal("collection.judging.forbidden")
    return _locked(return_id)


def _locked(return_id: int) -> Return:
    return Return.objects.select_for_update(of=("self",)).select_related("round", "agency").get(pk=return_id)
