"""Proposing the draft (trình): its paper is laid out now, and that very file is what gets signed."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from motcua.dossiers.public import propose_result
from motcua.dossiers.rules.states import Outcome
from motcua.foundation.files import Kind
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.models import Result
from motcua.results.outputs.as_pdf import result_pdf
from motcua.results.queries.papers import kept, latest_version, sheet_of
from motcua.results.rules.chain import Act, Purpose
from motcua.results.rules.text import checked_body


@transaction.atomic
def propose_draft(*, actor: Actor, at: datetime, code: str, note: str = "") -> Result:
    """Propose the latest version, and with it the dossier. Refuses a text with open places
    (``result.place_open``) and a draft nobody is to sign (``result.no_signer``)."""
    result = result_to_change(actor, code, Act.PROPOSE)
    if result.signer is None:
        raise Refusal("result.no_signer")
    version = latest_version(result)
    checked_body(version.body)
    pdf, places = result_pdf(sheet_of(result, version.body), made_at=at)
    version.pdf_sha256 = kept(pdf, f"du-thao-{version.number}.pdf", Kind.PDF)
    version.places = [asdict(place) for place in places]
    version.save(update_fields=["pdf_sha256", "places"])
    result.proposed_at, result.proposed_by = at, actor.name
    result.save(update_fields=["proposed_at", "proposed_by"])
    if result.purpose == Purpose.FIRST:
        propose_result(
            actor=actor,
            at=at,
            code=code,
            outcome=Outcome(result.outcome),
            note=note or result.reason,
            ground=result.ground,
            draft=result.key,
        )
    record(
        "result.proposed", subject=subject_of(result), actor=actor, at=at, version=version.number, note=note
    )
    return result
