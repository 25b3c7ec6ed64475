"""The head of the agency signs (ký số): one result, one transaction, with the dossier's approval."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.public import approve_result
from motcua.foundation.files import Kind
from motcua.foundation.signing.pades import prepare, sign
from motcua.foundation.signing.validating import SignatureReport, Standing
from motcua.foundation.trail.record import record
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.models import Result
from motcua.results.outputs.as_pdf import AGENCY, DAY, NUMBER, SIGNER, signer_stamp
from motcua.results.queries.keys import OpenKey
from motcua.results.queries.papers import fetched, kept, latest_version, places_of
from motcua.results.queries.trust import checked
from motcua.results.rules.chain import Act, Purpose


@basis("30/2020/NĐ-CP", article=13)
@transaction.atomic
def sign_result(*, actor: Actor, at: datetime, code: str, key: OpenKey, note: str = "") -> Result:
    """Sign the very file that was proposed, check what came out, and approve the dossier. The row is locked
    from the first look to the end, so nothing is signed twice. Refuses ``result.other_signer`` where the
    paper names somebody else, ``signing.not_trusted`` where the certificate would not hold here."""
    result = result_to_change(actor, code, Act.SIGN)
    if result.signer_id != actor.person_id:
        raise Refusal("result.other_signer", signer=result.signer.full_name if result.signer else "–")
    version = latest_version(result)
    places = places_of(version.places)
    paper = prepare(
        fetched(version.pdf_sha256),
        signatures=[places[SIGNER], places[AGENCY]],
        texts=[places[NUMBER], places[DAY]],
    )
    stamp = signer_stamp(places[SIGNER], name=actor.name, agency=result.agency.name, at=at)
    signed = sign(
        paper, key.signer, field=SIGNER, stamp=stamp, at=at, place=result.agency.place, certify=True
    )
    require_valid(checked(signed, at=at), count=1, name=key.name, number=result.title)
    result.signed_sha256 = kept(signed, "da-ky.pdf", Kind.PDF)
    result.signed_at, result.signed_by = at, actor.name
    result.save(update_fields=["signed_sha256", "signed_at", "signed_by"])
    if result.purpose == Purpose.FIRST:
        approve_result(actor=actor, at=at, code=code, note=note, draft=result.key)
    record("result.signed", subject=subject_of(result), actor=actor, at=at, sha256=result.signed_sha256)
    return result


def require_valid(report: SignatureReport, *, count: int, name: str, number: str) -> None:
    """Refuse what would not stand before others: so many signatures, all valid, nothing after the last."""
    if report.standing is Standing.UNTRUSTED:
        raise Refusal("signing.not_trusted", name=name)
    sound = report.standing is Standing.VALID and not report.has_unsigned_end
    if not sound or len(report.signatures) != count:
        state = report.standing.value if report.standing else "none"
        raise Refusal("result.signature_broken", number=number, state=state)
