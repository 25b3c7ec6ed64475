"""What anybody may learn who is shown a paper: its signatures, whether it holds, what took its place."""

from dataclasses import dataclass
from datetime import datetime

from django.core.cache import cache

from motcua.foundation.signing.validating import SignatureReport
from motcua.kernel.time import local_day
from motcua.results.access import result_by_key
from motcua.results.models import Result
from motcua.results.queries.papers import fetched
from motcua.results.queries.trust import anchors, checked
from motcua.results.rules.standing import Validity, validity


@dataclass(frozen=True, slots=True)
class Verified:
    """A published result on a day, its signatures, and the published one that replaced it."""

    result: Result
    validity: Validity
    report: SignatureReport
    replacement: Result | None


def verified(key: str, *, at: datetime) -> Verified:
    """The page of a paper's QR; ``result.not_found`` for a key that no published paper bears."""
    result = result_by_key(key)
    replacement = Result.objects.filter(replaces=result, issued_at__isnull=False).first()
    holds = validity(
        result.stage, valid_from=result.issued_on, valid_until=result.valid_until, on=local_day(at)
    )
    return Verified(result, holds, report_of(result, at=at), replacement)


def report_of(result: Result, *, at: datetime) -> SignatureReport:
    """The signatures of a published file, validated at most once in ten minutes as long as the file and the
    trusted authorities stay the same."""
    trusted = hash(tuple(anchors()))
    name = f"signatures:{result.issued_sha256}:{trusted}"
    known = cache.get(name)
    if known is None:
        known = checked(fetched(result.issued_sha256), at=at)
        cache.set(name, known, 600)
    return known


def published_of(dossier_id: int) -> Result | None:
    """The newest published result of a dossier: what its applicant is given."""
    rows = Result.objects.filter(dossier=dossier_id, issued_at__isnull=False)
    return rows.select_related("agency", "dossier", "signer").order_by("-issued_at", "-id").first()
