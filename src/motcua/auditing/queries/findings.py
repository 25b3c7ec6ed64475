"""The audit of one text in the shape that scripts, screens and the API share."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from motcua.auditing.rules.audit import audit_text
from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim
from motcua.auditing.words import explain
from motcua.kernel.refusal import Refusal

LONGEST_TEXT = 5_000_000
"""Code points; a 300-page report has about 600,000."""


def audit_report(text: str, file: str = "") -> dict:
    """``{"file", "claims": […], "summary": {…}}`` as promised to scripts.

    Offsets count Unicode code points of ``text``; figures are numbers, ``None`` where there is none.
    Refuses text of more than ``LONGEST_TEXT``.
    """
    if len(text) > LONGEST_TEXT:
        raise Refusal("audit.too_large", found=len(text), limit=LONGEST_TEXT)
    claims = [_claim(text, claim) for claim in audit_text(text)]
    return {"file": file, "claims": claims, "summary": _summary(claims)}


def _claim(text: str, claim: Claim) -> dict:
    return {
        "kind": claim.kind,
        "verdict": claim.verdict,
        "spans": [{"start": start, "end": end, "text": text[start:end]} for start, end in claim.spans],
        "stated": _plain(claim.stated),
        "computed": _plain(claim.computed),
        "difference": _plain(claim.difference),
        "explanation": explain(claim),
    }


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else float(rounded)


def _summary(claims: list[dict]) -> dict[str, int]:
    counted = Counter(claim["verdict"] for claim in claims)
    return {
        "claims": len(claims),
        **{verdict: counted[verdict] for verdict in (CONSISTENT, ROUNDED, WRONG, UNKNOWN)},
    }


def merge_summaries(reports: Iterable[dict]) -> dict[str, int]:
    """The summaries of several reports added up."""
    total: Counter[str] = Counter()
    for report in reports:
        total.update(report["summary"])
    return {name: total[name] for name in ("claims", CONSISTENT, ROUNDED, WRONG, UNKNOWN)}
