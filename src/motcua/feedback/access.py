"""The way from a token to a card, and who reads what citizens think."""

from hashlib import sha256
from secrets import compare_digest

from django.db.models import Q
from django.utils.crypto import salted_hmac

from motcua.dossiers.public import Dossier, dossier_by_link, dossier_to_read
from motcua.dossiers.rules.states import State
from motcua.feedback.models import Card, Petition
from motcua.feedback.rules.petitions import State as PetitionState
from motcua.feedback.rules.petitions import Verb, digits_of, move
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, HeldPost, Role, require_staff

READERS = frozenset({Role.REFORM, Role.PROCEDURE_CONTROL, Role.DIRECTOR})
"""Who reads ratings and handles petitions of the agency."""


def token_of(dossier: Dossier) -> str:
    """The token of a returned dossier's card; made again from the installation's key, kept nowhere."""
    made = salted_hmac("motcua.feedback.card", f"{dossier.pk}:{dossier.code}", algorithm="sha256")
    return made.hexdigest()[:32]


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


def card_of(token: str) -> Card:
    """The card of a token, for reading; or ``rating.not_found``."""
    card = Card.objects.select_related("agency").filter(token_hash=hash_of(token)).first()
    if card is None:
        raise Refusal("rating.not_found")
    return card


def card_to_use(token: str) -> Card:
    """Lock the card of a token; refuses one that has been used."""
    card = Card.objects.select_for_update().filter(token_hash=hash_of(token)).first()
    if card is None:
        raise Refusal("rating.not_found")
    if card.is_used:
        raise Refusal("rating.used")
    return card


def returned_dossier(actor: Actor, code: str) -> Dossier:
    """A returned dossier the officer reads, for handing out its card."""
    return _returned(dossier_to_read(actor, code))


def followed_dossier(key: str) -> Dossier:
    """A returned dossier behind the link on its slip."""
    return _returned(dossier_by_link(key))


def require_reader(actor: Actor) -> HeldPost:
    """The post that reads what citizens think; refuses everybody else."""
    require_staff(actor)
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("feedback.forbidden")
    return post


def agencies_below(actor: Actor, post: HeldPost) -> list[int]:
    """Agencies below that of the post, where the actor watches them (one query, or none)."""
    if not any(post.agency_path.startswith(path) for path in actor.read_paths()):
        return []
    below = Agency.objects.filter(path__startswith=post.agency_path).exclude(pk=post.agency_id)
    return list(below.order_by("pk").values_list("pk", flat=True))


def petition_to_read(actor: Actor, code: str) -> Petition:
    """A petition to an agency the officer reads for, or one that was sent on from there or to there; or as
    if it did not exist."""
    require_reader(actor)
    linked = ("agency", "came_from__agency", "sent_on__agency")
    found = Petition.objects.select_related(*linked).filter(code=code).first()
    if found is None or not (may_handle(actor, found) or _passed_by(actor, found)):
        raise Refusal("petition.not_found")
    return found


def may_handle(actor: Actor, petition: Petition) -> bool:
    """Whether the petition stands before an agency the officer reads for."""
    return actor.holds(READERS, petition.agency_id) is not None


def petition_to_handle(actor: Actor, code: str) -> Petition:
    """A petition that stands before an agency the officer reads for; or as if it did not exist."""
    found = petition_to_read(actor, code)
    if not may_handle(actor, found):
        raise Refusal("petition.not_found")
    return found


def _passed_by(actor: Actor, petition: Petition) -> bool:
    """Whether it stood, or stands now, before an agency the officer reads for."""
    agencies = {post.agency_id for post in actor.posts if post.role in READERS}
    first = petition.origin_id or petition.pk
    same = Petition.objects.filter(Q(pk=first) | Q(origin=first), agency__in=agencies)
    return (petition.origin_id is not None or petition.next_one is not None) and same.exists()


def petition_to_move(actor: Actor, code: str, verb: Verb) -> tuple[Petition, PetitionState]:
    """Lock a petition for the verb; with the state it comes to."""
    petition = Petition.objects.get(code=code) if actor.is_system else petition_to_handle(actor, code)
    locked = Petition.objects.select_for_update(of=("self",)).select_related("agency").get(pk=petition.pk)
    return locked, move(locked.state, verb)


def petition_by_key(key: str) -> Petition:
    """The petition behind the link its writer was given."""
    found = Petition.objects.select_related("agency", "sent_on__agency").filter(key=key).first()
    if found is None:
        raise Refusal("petition.not_found")
    return found


def petition_by_digits(code: str, digits: str) -> Petition:
    """The petition of that code where the digits are the last four of its telephone number; an unknown
    code and wrong digits are told alike."""
    found = Petition.objects.filter(code=code.strip().upper()).first()
    known = digits_of(found.phone)[-4:] if found else ""
    if found is None or not compare_digest(known.encode(), digits.strip().encode()):
        raise Refusal("petition.no_match")
    return found


def _returned(dossier: Dossier) -> Dossier:
    if dossier.state != State.RETURNED.value:
        raise Refusal("rating.not_returned")
    return dossier
