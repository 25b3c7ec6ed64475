"""Who keeps surveys, who reads them, and the ways from a number or a code to one."""

from datetime import date
from hashlib import sha256

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.crypto import salted_hmac

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role, require_staff
from motcua.surveys.models import Invitation, Stratum, Survey
from motcua.surveys.rules.states import Access, State, takes_answers
from motcua.surveys.rules.tokens import token_from, typed

KEEPERS = frozenset({Role.REFORM})
READERS = KEEPERS | {Role.DIRECTOR, Role.PROCEDURE_CONTROL}
ENTERERS = KEEPERS | {Role.ONE_STOP, Role.CLERK}
"""Who types in what came on paper."""


def require_reader(actor: Actor) -> HeldPost:
    """The post that reads surveys; refuses everybody else."""
    require_staff(actor)
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("survey.forbidden")
    return post


def require_keeper(actor: Actor) -> HeldPost:
    """The post that keeps surveys."""
    require_reader(actor)
    post = actor.holds_anywhere(*KEEPERS)
    if post is None:
        raise Refusal("survey.forbidden")
    return post


def keeps(actor: Actor, agency_id: int) -> bool:
    """Whether the actor keeps that agency's surveys."""
    return actor.is_system or actor.holds(KEEPERS, agency_id) is not None


def readable(actor: Actor) -> QuerySet[Survey]:
    """Surveys of agencies the officer reads for, of those watched, and closed ones that asked about them."""
    posts = [post for post in actor.posts if post.role in READERS]
    wanted = Q(agency_id__in=[post.agency_id for post in posts])
    for path in actor.read_paths():
        wanted |= Q(agency__path__startswith=path)
    asked = Stratum.objects.filter(survey=OuterRef("pk"), agency__in=[post.agency_id for post in posts])
    return Survey.objects.filter(wanted | (Q(state=State.CLOSED.value) & Exists(asked)))


def survey_to_read(actor: Actor, survey_id: int) -> Survey:
    """The survey, or a refusal as if it did not exist."""
    require_reader(actor)
    found = readable(actor).select_related("agency__parent").filter(pk=survey_id).first()
    if found is None:
        raise Refusal("survey.not_found")
    return found


def survey_to_change(actor: Actor, survey_id: int, *states: State) -> Survey:
    """Lock a survey the actor keeps, in one of the states."""
    if not actor.is_system and not keeps(actor, survey_to_read(actor, survey_id).agency_id):
        raise Refusal("survey.forbidden")
    locked = Survey.objects.select_for_update(of=("self",)).select_related("agency").get(pk=survey_id)
    if locked.state not in states:
        raise Refusal("survey.wrong_state", survey_state=locked.state)
    return locked


def survey_to_collect(actor: Actor, survey_id: int) -> Survey:
    """A sampled survey whose papers the keeper prints."""
    survey = survey_to_read(actor, survey_id)
    if not keeps(actor, survey.agency_id):
        raise Refusal("survey.forbidden")
    return survey


def require_enterer(actor: Actor) -> None:
    """Refuse who does not type in papers."""
    require_staff(actor)
    if actor.holds_anywhere(*ENTERERS) is None:
        raise Refusal("survey.entering.forbidden")


def token_of(survey: Survey, number: int) -> str:
    """The token of an invitation, made again from the installation's key and kept nowhere."""
    said = f"{survey.key}:{survey.drawn_sha256}:{number}"
    return token_from(salted_hmac("motcua.surveys.invitation", said, algorithm="sha256").digest())


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(typed(token).encode()).hexdigest()


def invitation_of(token: str) -> Invitation:
    """The invitation of a token, for reading; or ``survey.invitation.not_found``."""
    found = Invitation.objects.select_related("survey__agency").filter(token_hash=hash_of(token)).first()
    if found is None:
        raise Refusal("survey.invitation.not_found")
    return found


def invitation_for(actor: Actor, token: str) -> Invitation:
    """The invitation whose paper the officer holds: of an agency the officer types in for."""
    require_enterer(actor)
    found = invitation_of(token)
    if actor.holds(ENTERERS, found.survey.agency_id) is None:
        raise Refusal("survey.invitation.not_found")
    return found


def invitation_to_use(token: str, today: date) -> Invitation:
    """Lock an invitation; refuses one that is used, and a survey that takes no answers."""
    found = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("survey__agency")
        .filter(token_hash=hash_of(token))
        .first()
    )
    if found is None:
        raise Refusal("survey.invitation.not_found")
    if found.is_used:
        raise Refusal("survey.answered_already")
    refuse_closed(found.survey, today)
    return found


def open_survey_of(key: str) -> Survey:
    """The survey that anybody may answer at that address, once it has been opened."""
    found = Survey.objects.select_related("agency").filter(key=key, access=Access.ANYBODY.value).first()
    if found is None or found.state == State.DRAFT.value:
        raise Refusal("survey.not_found")
    return found


def refuse_closed(survey: Survey, today: date) -> None:
    """Refuses ``survey.not_open``."""
    if not takes_answers(survey.state, survey.closes_on, today):
        raise Refusal("survey.not_open")
