"""The clerk numbers, dates and seals a signed result, and with that publishes it (cấp số, phát hành)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.public import finish_dossier
from motcua.foundation.files import Kind
from motcua.foundation.numbering.take import next_number
from motcua.foundation.outbox.publish import publish
from motcua.foundation.signing.pades import sign
from motcua.foundation.trail.record import record
from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.commands.sign_result import require_valid
from motcua.results.events import ResultIssued, ResultReplaced
from motcua.results.models import Correction, Result
from motcua.results.outputs.as_pdf import AGENCY, DAY, NUMBER, agency_stamp, day_of_issue, written
from motcua.results.queries.keys import OpenKey
from motcua.results.queries.papers import fetched, kept, places_of
from motcua.results.queries.trust import anchors, checked
from motcua.results.rules.chain import Act, Purpose
from motcua.results.rules.numbers import number_text, series, symbol_of
from motcua.results.rules.standing import valid_until


@basis("30/2020/NĐ-CP", article=15)
@transaction.atomic
def issue_result(*, actor: Actor, at: datetime, code: str, key: OpenKey) -> Result:
    """Take the next number of the register, write it with the date, put the agency's signature over all of
    it, check both signatures, finish the dossier. Refuses ``result.signature_broken`` and publishes nothing
    where anything is not as signed."""
    result = result_to_change(actor, code, Act.ISSUE)
    signed, trusted = fetched(result.signed_sha256), anchors()
    require_valid(
        checked(signed, at=at, trusted=trusted), count=1, name=result.signed_by, number=result.title
    )
    day = local_day(at)
    result.number_value = next_number(series(result.agency.code, result.kind, day))
    result.number = number_text(result.number_value, result.kind, symbol_of(result.agency.name))
    result.year, result.issued_on = day.year, day
    paper = _sealed(result, signed, key, at)
    require_valid(checked(paper, at=at, trusted=trusted), count=2, name=key.name, number=result.number)
    result.issued_sha256 = kept(paper, "ket-qua.pdf", Kind.PDF)
    result.issued_at, result.issued_by = at, actor.name
    result.valid_until = valid_until(day, result.validity_months)
    result.save()
    if result.purpose == Purpose.FIRST:
        finish_dossier(actor=actor, at=at, code=code, result_number=result.number, draft=result.key)
    else:
        _replace(result, actor, at)
    facts = {"number": result.number, "sha256": result.issued_sha256}
    record("result.issued", subject=subject_of(result), actor=actor, at=at, ground=result.number, **facts)
    publish(ResultIssued(result.pk, code, result.number, result.key), at=at)
    return result


def _sealed(result: Result, signed: bytes, key: OpenKey, at: datetime) -> bytes:
    places, seal = places_of(result.laid), result.seal
    picture = fetched(seal) if seal and places[AGENCY].width == places[AGENCY].height else None
    day = day_of_issue(result.issued_on)
    return sign(
        signed,
        key.signer,
        field=AGENCY,
        stamp=agency_stamp(places[AGENCY], agency=result.agency.name, at=at, seal=picture),
        at=at,
        place=result.agency.place,
        texts={
            NUMBER: (result.number, written(places[NUMBER], result.number)),
            DAY: (day, written(places[DAY], day, italic=True)),
        },
    )


def _replace(result: Result, actor: Actor, at: datetime) -> None:
    old = Result.objects.select_for_update(of=("self",)).get(pk=result.replaces_id)
    old.replaced_at = at
    old.save(update_fields=["replaced_at"])
    Correction.objects.filter(replacement=result).update(done_at=at)
    facts = {"by": result.number, "purpose": result.purpose}
    record("result.replaced", subject=subject_of(old), actor=actor, at=at, ground=result.number, **facts)
    publish(ResultReplaced(old.pk, result.dossier.code, old.number, result.number, result.purpose), at=at)
