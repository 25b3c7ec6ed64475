"""Publishing an answer without who asked (công khai trả lời)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb, digits_of
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor


@transaction.atomic
def publish_answer(*, actor: Actor, at: datetime, code: str, public_text: str) -> Petition:
    """``public_text`` is the petition as everybody may read it; refuses what still names the writer."""
    if not public_text.strip():
        raise Refusal("petition.no_public_text")
    petition, petition.state = access.petition_to_move(actor, code, Verb.PUBLISH)
    folded = fold(public_text)
    if fold(petition.name) in folded or petition.phone_digits in digits_of(public_text):
        raise Refusal("petition.names_the_writer")
    petition.public_text, petition.published_at = public_text.strip(), at
    petition.save()
    record("petition.published", subject=f"petition:{code}", actor=actor, at=at)
    return petition
