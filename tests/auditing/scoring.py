"""Precision and recall of the audit over passages, by the scoring rule of the report cases.

Run as ``python -m tests.auditing.scoring tests/auditing/passages_exam_*.toml`` to see every
miss and false alarm.
"""

import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.auditing.judging import family, show, touches, wrong_claims

from motcua.auditing.rules.judging.claims import Claim

Need = tuple[frozenset[str], int, int]


@dataclass
class Score:
    """Counts over texts; ``notes`` has one line per miss and per false alarm."""

    found: int = 0
    missed: int = 0
    alarms: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.alarms)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)


def needs(text: str, listed: Iterable[list[str]]) -> list[Need]:
    """Kinds (``"difference|ratio_percent"`` where either is right) and span of what a passage lists."""
    return [(kinds(kind), text.index(piece), text.index(piece) + len(piece)) for kind, piece in listed]


def kinds(told: str) -> frozenset[str]:
    return frozenset(family(kind) for kind in told.split("|"))


def matches(claim: Claim, need: Need) -> bool:
    return family(claim.kind) in need[0] and touches(claim, need[1], need[2])


def assign(found: list[Claim], required: list[Need]) -> dict[int, int]:
    """As many required claims as possible, each to one finding (augmenting paths)."""
    taken: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for which, need in enumerate(required):
            if which in tried or not matches(found[one], need):
                continue
            tried.add(which)
            if which not in taken or place(taken[which], tried):
                taken[which] = one
                return True
        return False

    for one in range(len(found)):
        place(one, set())
    return taken


def score(passages: Iterable[dict]) -> Score:
    """Rules 1 to 4: duplicates and optional claims are ignored, every other leftover is a false alarm."""
    total = Score()
    for passage in passages:
        text, name = passage["text"], passage["name"]
        required = needs(text, passage["wrong"])
        excused = required + needs(text, passage.get("maybe", []))
        found = wrong_claims(text)
        taken = assign(found, required)
        misses = [piece for which, piece in enumerate(passage["wrong"]) if which not in taken]
        alarms = [
            claim
            for one, claim in enumerate(found)
            if one not in taken.values() and not any(matches(claim, need) for need in excused)
        ]
        total.found += len(taken)
        total.missed += len(misses)
        total.alarms += len(alarms)
        total.notes += [f"{name}: missed {kind} at {piece!r}" for kind, piece in misses]
        total.notes += [f"{name}: alarm {show(text, claim)}" for claim in alarms]
    return total


def main(paths: list[str]) -> None:
    for path in paths:
        told = score(tomllib.loads(Path(path).read_text(encoding="utf-8"))["passage"])
        print("\n".join(told.notes))
        print(f"{path}: precision {told.precision:.3f}, recall {told.recall:.3f}", end=" ")
        print(f"({told.found} found, {told.missed} missed, {told.alarms} false alarms)")


if __name__ == "__main__":
    main(sys.argv[1:])
