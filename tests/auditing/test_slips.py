"""One figure typed wrongly in a right text is found; the right text is quiet."""

import tomllib
from pathlib import Path

import pytest
from tests.auditing.judging import family, show, touches, wrong_claims

TEXTS = tomllib.loads(Path(__file__).with_name("slips.toml").read_text(encoding="utf-8"))["text"]
SLIPS = [(text["words"], *slip) for text in TEXTS for slip in text["slips"]]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["words"][:40])
def test_a_right_text_is_quiet(text):
    assert [show(text["words"], claim) for claim in wrong_claims(text["words"])] == []


@pytest.mark.parametrize(("words", "kind", "written", "slipped"), SLIPS, ids=lambda part: part[:30])
def test_a_slip_is_found(words, kind, written, slipped):
    assert words.count(written) == 1
    text = words.replace(written, slipped)
    start = text.index(slipped)
    found = wrong_claims(text)
    hits = [claim for claim in found if family(claim.kind) == family(kind)]
    assert any(touches(claim, start, start + len(slipped)) for claim in hits), [
        show(text, claim) for claim in found
    ]
