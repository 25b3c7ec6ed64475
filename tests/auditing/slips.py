"""What the audit would not notice: one figure of each right claim changed as a hand would slip.

Run as ``python -m tests.auditing.slips FOLDER…`` over report cases (``NN.txt`` with ``NN.json``)
to see, by kind, how many of the changed figures are told, and each that is not, with the text around it.
"""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.auditing.judging import touches, wrong_claims

_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NO_SUM = {"ratio_bound", "date_sanity"}
"""A smaller part or another valid day is still right."""
_TRIES, _AROUND, _EXCHANGED = 20, 60, 0.4


@dataclass(frozen=True)
class Slip:
    """A text with one figure of a right claim written wrong; ``places`` are those of the claim."""

    kind: str
    text: str
    written: str
    meant: str
    places: tuple[tuple[int, int], ...]

    @property
    def told(self) -> bool:
        """Whether a finding touches one of the places of the claim."""
        found = wrong_claims(self.text)
        return any(touches(claim, start, end) for claim in found for start, end in self.places)

    def __str__(self) -> str:
        start, end = min(self.places)[0], max(end for _, end in self.places)
        stretch = self.text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
        return f"{self.kind} {self.meant} -> {self.written}: {stretch}"


def slips(case: Path, seed: str = "") -> Iterator[Slip]:
    """One slip for every claim of a case that must hold and whose figures stand in the text."""
    text, told = case.read_text(encoding="utf-8"), json.loads(case.with_suffix(".json").read_text("utf-8"))
    for claim in told["claims"]:
        if claim["expected"] != "consistent" or claim.get("optional") or claim["kind"] in _NO_SUM:
            continue
        chance = random.Random(f"{seed}{case.name}{claim['id']}")  # noqa: S311
        places = tuple((one["start"], one["end"]) for one in (claim, *claim.get("other_spans", [])))
        values = set(_numbers(claim.get("numbers", {})))
        figures = [found for start, end in places for found in _FIGURE.finditer(text, start, end)]
        figures = [found for found in figures if _value(found.group()) in values]
        if not figures:
            continue
        one = chance.choice(figures)
        written = _mistyped(one.group(), chance)
        changed = text[: one.start()] + written + text[one.end() :]
        yield Slip(claim["kind"], changed, written, one.group(), places)


def _numbers(told: object) -> Iterator[float]:
    if isinstance(told, int | float) and not isinstance(told, bool) and told:
        yield float(told)
    for one in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from _numbers(one)


def _value(figure: str) -> float:
    plain = figure.replace(".", "") if _GROUPED.match(figure) else figure
    return float(plain.replace(",", ".")) if plain.replace(",", ".").count(".") < 2 else 0.0


def _mistyped(figure: str, chance: random.Random) -> str:
    """One digit another, or two neighbours exchanged; never a nought in front."""
    digits = [place for place, sign in enumerate(figure) if sign.isdigit()]
    for _ in range(_TRIES):
        signs, place = list(figure), chance.randrange(len(digits))
        if place + 1 < len(digits) and chance.random() < _EXCHANGED:
            one, two = digits[place : place + 2]
            signs[one], signs[two] = signs[two], signs[one]
        else:
            signs[digits[place]] = chance.choice("0123456789")
        if "".join(signs) != figure and signs[0] != "0":
            return "".join(signs)
    return "".join(sorted(figure, reverse=True))


def main(folders: list[str]) -> None:
    """Print the share by kind, then every slip that nobody would hear of."""
    told, made, unheard = Counter[str](), Counter[str](), list[str]()
    for case in (case for folder in folders for case in sorted(Path(folder).glob("[0-9]*.txt"))):
        for slip in slips(case):
            made[slip.kind] += 1
            told[slip.kind] += slip.told
            unheard += [] if slip.told else [f"{case.parent.name}/{case.stem} {slip}"]
    for kind in made:
        print(f"{kind}: {told[kind]} of {made[kind]}")
    print(f"all: {told.total()} of {made.total()}", *unheard, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
