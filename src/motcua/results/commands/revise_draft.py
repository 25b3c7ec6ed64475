"""Changing the text of a draft: on the screen, or by a DOCX that came back. Every version is kept."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.files import Kind
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import capacity_of, delegation_in, signers_of, subject_of
from motcua.results.commands.versions import add_version
from motcua.results.models import Result, Version
from motcua.results.outputs.as_docx import body_of
from motcua.results.queries.papers import kept, latest_version
from motcua.results.rules.chain import Act
from motcua.results.rules.text import LONGEST, paragraphs


@transaction.atomic
def revise_draft(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    body: str,
    based_on: int,
    recipients: str | None = None,
    signer_id: int | None = None,
) -> Version:
    """A new version of the text typed on the screen; ``based_on`` is the version the person saw, and
    ``result.version_gone`` says that somebody was quicker."""
    result = result_to_change(actor, code, Act.REVISE)
    if latest_version(result).number != based_on:
        raise Refusal("result.version_gone")
    _require_text(body)
    if recipients is not None:
        result.recipients = recipients
    if signer_id is not None:
        _set_signer(result, signer_id, at)
    result.save(update_fields=["recipients", "signer", "capacity"])
    version = add_version(result, body, source=Version.Source.SCREEN.value, actor=actor, at=at)
    record("result.revised", subject=subject_of(result), actor=actor, at=at, version=version.number)
    return version


@transaction.atomic
def upload_draft(*, actor: Actor, at: datetime, code: str, content: bytes, name: str) -> Version:
    """A new version from a DOCX, which is kept beside the text read from it."""
    result = result_to_change(actor, code, Act.REVISE)
    sha256 = kept(content, name, Kind.DOCX)
    body = body_of(content)
    _require_text(body)
    source = Version.Source.DOCX.value
    version = add_version(result, body, source=source, actor=actor, at=at, docx_sha256=sha256)
    record(
        "result.revised", subject=subject_of(result), actor=actor, at=at, version=version.number, file=name
    )
    return version


def _set_signer(result: Result, signer_id: int, at: datetime) -> None:
    """What stands over the signature goes with who signs."""
    signers = list(signers_of(result.agency_id, at))
    chosen = next((one for one in signers if one.pk == signer_id), None)
    if chosen is not None and chosen.pk != result.signer_id:
        handed = delegation_in(result.dossier, at)
        result.capacity = capacity_of(result.template, handed, is_head=chosen == signers[0])
    result.signer = chosen


def _require_text(body: str) -> None:
    if not paragraphs(body):
        raise Refusal("result.text_missing")
    if len(body) > LONGEST:
        raise Refusal("result.text_too_long", limit=LONGEST)
