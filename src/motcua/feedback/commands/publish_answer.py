"""Publishing an answer without who asked (công khai trả lời)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb, names_somebody
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def publish_answer(
    *, actor: Actor, at: datetime, code: str, public_text: str, public_answer: str = ""
) -> Petition:
    """Petition and answer as everybody may read them, the answer as it was given where it is left empty;
    refuses what still names the writer."""
    if not public_text.strip():
        raise Refusal("petition.no_public_text")
    petition, petition.state = access.petition_to_move(actor, code, Verb.PUBLISH)
    told = {"text": public_text.strip(), "answer": public_answer.strip() or petition.answer}
    for part, said in told.items():
        if names_somebody(said, petition.name, petition.phone_digits, petition.email, petition.reference):
            raise Refusal("petition.names_the_writer", part=part)
    petition.public_text, petition.public_answer = told["text"], told["answer"]
    petition.published_at = at
    petition.save()
    record("petition.published", subject=f"petition:{code}", actor=actor, at=at)
    return petition
