"""How tests compare findings with what a text must yield."""

from pathlib import Path

import pytest

from motcua.auditing.rules.audit import audit_text
from motcua.auditing.rules.judging.claims import Claim

SHARED = Path(__file__).parents[2] / ".." / "shared"


def shared(*parts: str) -> Path:
    """A file handed to all developers; the test is skipped where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"thiếu thư mục dùng chung: {'/'.join(parts)}")
    return path


def wrong_claims(text: str) -> list[Claim]:
    """What the audit reports as inconsistent."""
    return [claim for claim in audit_text(text) if claim.verdict == "inconsistent"]


def family(kind: str) -> str:
    """A roll-up and a sum of parts count for each other."""
    return "sum" if kind in {"sum_parts", "rollup"} else kind


def touches(claim: Claim, start: int, end: int) -> bool:
    """Whether one of the spans shares a character with a stretch."""
    return any(left < end and start < right for left, right in claim.spans)


def show(text: str, claim: Claim) -> str:
    """A claim in a line for a failing test."""
    return f"{claim.kind} {claim.verdict}: " + " | ".join(text[left:right] for left, right in claim.spans[:5])
