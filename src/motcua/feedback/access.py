"""The way from a token to a card, and who reads what citizens think."""

from hashlib import sha256

from django.utils.crypto import salted_hmac

from motcua.dossiers.public import Dossier, dossier_by_link, dossier_to_read
from motcua.dossiers.rules.states import State
from motcua.feedback.models import Card
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role

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
    if not actor.is_staff:
        raise Refusal("feedback.sign_in")
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("feedback.forbidden")
    return post


def _returned(dossier: Dossier) -> Dossier:
    if dossier.state != State.RETURNED.value:
        raise Refusal("rating.not_returned")
    return dossier
