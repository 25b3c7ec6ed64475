"""A result and its signatures as pages show them."""

from typing import Any

from motcua.foundation.signing.validating import SignatureReport
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words, moment_words
from motcua.results.models import Result
from motcua.results.rules.chain import Purpose, Stage
from motcua.results.words import FACTS, PAGE, PURPOSES, SIGNATURES, STAGE_KINDS, STAGES, TRAIL


def stage_words(result: Result) -> dict[str, str]:
    """The stage in words, with the kind of its mark."""
    return {"words": STAGES[result.stage], "kind": STAGE_KINDS.get(result.stage, "")}


def result_facts(result: Result) -> list[dict[str, str]]:
    """What is known of a result, as ``ui/facts.html`` takes it."""
    signer = result.signer.full_name if result.signer_id else "–"
    values = {
        "number": result.number,
        "day": day_words(result.issued_on) if result.issued_on else "",
        "valid": valid_words(result) if result.issued_on else "",
        "purpose": PURPOSES[Purpose(result.purpose)],
        "template": result.template.name,
        "signer": f"{signer}, {result.capacity}",
        "drafted": _by(result.drafted_by, result.drafted_at),
        "initialled": _by(result.initialled_by, result.initialled_at),
        "signed": _by(result.signed_by, result.signed_at),
        "issued": _by(result.issued_by, result.issued_at),
        "revoked": _by(result.revoked_by, result.revoked_at),
        "ground": result.revoke_ground,
    }
    return [{"label": FACTS[key], "figure": value} for key, value in values.items() if value]


def valid_words(result: Result) -> str:
    """``02/03/2026 đến 01/03/2031``, or without end."""
    until = day_words(result.valid_until) if result.valid_until else PAGE["no_end"]
    return f"{day_words(result.issued_on)} – {until}" if result.issued_on else until


def trail_lines(entries: tuple[TrailEntry, ...]) -> list[dict[str, Any]]:
    """The trail, newest first, as ``ui/ledger.html`` takes it."""
    lines = []
    for entry in reversed(entries):
        said = entry.facts.get("reason") or entry.facts.get("mistake") or entry.facts.get("note") or ""
        note = " · ".join(part for part in (entry.actor, entry.ground) if part)
        title = TRAIL.get(entry.kind, entry.kind)
        lines.append({"title": title, "text": said, "when": entry.recorded_at, "note": note})
    if lines:
        lines[0]["kind"] = "here"
    return lines


def signature_rows(report: SignatureReport) -> list[dict[str, Any]]:
    """Each signature in words."""
    rows = []
    for one in report.signatures:
        words, kind = SIGNATURES[one.standing.value]
        rows.append(
            {
                "signer": one.signer,
                "organisation": one.organisation,
                "issuer": one.issuer,
                "moment": f"{local(one.moment):%H:%M:%S %d/%m/%Y}" if one.moment else "–",
                "words": words,
                "kind": kind,
            }
        )
    return rows


def report_words(report: SignatureReport) -> dict[str, str]:
    """The worst of a file's signatures in words."""
    words, kind = SIGNATURES[report.standing.value if report.standing else "none"]
    return {"words": words, "kind": kind}


def has_paper(result: Result) -> bool:
    """Whether there is a published file."""
    return result.stage in {Stage.ISSUED, Stage.REPLACED, Stage.REVOKED}


def _by(name: str, moment: Any) -> str:
    return f"{name}, {moment_words(moment)}" if moment else ""
