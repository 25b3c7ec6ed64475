"""Passages of our own: what must be found is found, and nothing else."""

import tomllib
from pathlib import Path

import pytest
from tests.auditing.scoring import score

HERE = Path(__file__).parent
PASSAGES = [
    passage
    for name in sorted(HERE.glob("passages*.toml"))
    for passage in tomllib.loads(name.read_text(encoding="utf-8"))["passage"]
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["name"])
def test_a_passage_yields_exactly_its_mistakes(passage):
    told = score([passage])
    assert told.notes == []


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["a blank line", "a line"])
def test_right_passages_stay_right_side_by_side(between):
    right = [passage for passage in PASSAGES if not passage["wrong"] and not passage.get("maybe")]
    pairs = zip(right, right[101:], strict=False)
    together = [
        {"name": f"{one['name']} + {two['name']}", "text": one["text"] + between + two["text"], "wrong": []}
        for one, two in pairs
    ]
    assert score(together).notes == []


def test_there_are_many_passages_and_many_of_them_are_right():
    assert len(PASSAGES) >= 500
    assert sum(not passage["wrong"] for passage in PASSAGES) * 3 >= len(PASSAGES)
