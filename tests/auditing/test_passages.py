"""Passages of our own: what must be found is found, and nothing else."""

import tomllib
from pathlib import Path

import pytest
from tests.auditing.judging import family, show, touches, wrong_claims

HERE = Path(__file__).parent
PASSAGES = [
    passage
    for name in sorted(HERE.glob("passages*.toml"))
    for passage in tomllib.loads(name.read_text(encoding="utf-8"))["passage"]
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["name"])
def test_a_passage_yields_exactly_its_mistakes(passage):
    text = passage["text"]
    needed = [(kind, text.index(piece), text.index(piece) + len(piece)) for kind, piece in passage["wrong"]]
    alarms = []
    for claim in wrong_claims(text):
        hit = next(
            (
                need
                for need in needed
                if family(need[0]) == family(claim.kind) and touches(claim, need[1], need[2])
            ),
            None,
        )
        if hit is None:
            alarms.append(show(text, claim))
        else:
            needed.remove(hit)
    assert alarms == []
    assert [(kind, text[start:end]) for kind, start, end in needed] == []


def test_there_are_many_passages_and_half_of_them_are_right():
    assert len(PASSAGES) >= 100
    assert sum(not passage["wrong"] for passage in PASSAGES) * 5 >= len(PASSAGES) * 2
