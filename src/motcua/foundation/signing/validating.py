"""What a PDF's signatures are worth: intact, trusted, who, when. Nothing is fetched from the network."""

import hashlib
import logging
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from motcua.foundation.signing.keys import bearer_of
from motcua.foundation.signing.running import finished


class Standing(StrEnum):
    """What a signature is worth, worst last."""

    VALID = "valid"
    UNTRUSTED = "untrusted"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class SignatureFound:
    """One signature of a file. ``is_last`` covers the file to its end or is followed only by what the first
    signature left open; ``moment`` is the signer's own claim."""

    field: str
    standing: Standing
    signer: str
    organisation: str
    issuer: str
    moment: datetime | None
    reason: str = ""
    fingerprint: str = ""
    valid_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """All signatures of a file in the order they were made."""

    sha256: str
    signatures: tuple[SignatureFound, ...]
    is_readable: bool = True
    has_unsigned_end: bool = False

    @property
    def standing(self) -> Standing | None:
        """The worst of them; None for a file nobody signed."""
        if not self.is_readable:
            return Standing.BROKEN
        order = list(Standing)
        found = [one.standing for one in self.signatures]
        return max(found, key=order.index) if found else None


def signatures_of(pdf: bytes, *, anchors: Iterable[bytes], at: datetime) -> SignatureReport:
    """Validate every signature of a file against trust anchors (certificates in DER), as of the moment each
    says it was made where the certificate was in force then, else ``at``."""
    digest = hashlib.sha256(pdf).hexdigest()
    trusted = [x509.Certificate.load(der) for der in anchors]
    try:
        with _quiet():
            reader = PdfFileReader(BytesIO(pdf))
            found = [_found(one, trusted, at) for one in reader.embedded_regular_signatures]
            tail = bool(found) and not _ends_signed(reader)
    except Exception:  # the reader lets many kinds of errors of a damaged file through
        return SignatureReport(digest, (), is_readable=False)
    return SignatureReport(digest, tuple(found), has_unsigned_end=tail)


def _found(one: EmbeddedPdfSignature, trusted: list[x509.Certificate], at: datetime) -> SignatureFound:
    claimed = one.self_reported_timestamp
    certificate = one.signer_cert
    whose = bearer_of(certificate.dump())
    in_force = claimed is not None and whose.valid_from <= claimed <= min(whose.valid_to, at)
    moment = claimed if in_force else at
    standing = _standing(one, trusted, moment)
    return SignatureFound(
        field=one.field_name,
        standing=standing,
        signer=whose.name,
        organisation=whose.organisation,
        issuer=whose.issuer,
        moment=claimed,
        reason=str(one.sig_object.get("/Reason", "")),
        fingerprint=whose.fingerprint,
        valid_to=whose.valid_to,
    )


def _standing(one: EmbeddedPdfSignature, trusted: list[x509.Certificate], moment: datetime) -> Standing:
    context = ValidationContext(
        trust_roots=trusted, allow_fetching=False, moment=moment, best_signature_time=moment
    )
    try:
        status = finished(async_validate_pdf_signature(one, signer_validation_context=context))
    except Exception:  # as above: a file damaged between its signatures shows itself only here
        return Standing.BROKEN
    sound = status.intact and status.valid and status.docmdp_ok is not False
    if not sound or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return Standing.BROKEN
    if status.modification_level is not None and status.modification_level >= ModificationLevel.ANNOTATIONS:
        return Standing.BROKEN
    return Standing.VALID if status.trusted else Standing.UNTRUSTED


def _ends_signed(reader: PdfFileReader) -> bool:
    """Whether the last signature covers the file to its last byte."""
    last = list(reader.embedded_regular_signatures)[-1]
    last.compute_integrity_info()
    return last.coverage is SignatureCoverageLevel.ENTIRE_FILE


@contextmanager
def _quiet():
    """An untrusted chain is an answer here, not an incident: its trace is kept out of the journal."""
    journals = [logging.getLogger(name) for name in ("pyhanko", "pyhanko_certvalidator")]
    before = [journal.level for journal in journals]
    for journal in journals:
        journal.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for journal, level in zip(journals, before, strict=True):
            journal.setLevel(level)
