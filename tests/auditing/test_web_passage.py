"""The text cut into runs: nothing is lost, whatever findings overlap."""

from hypothesis import given
from hypothesis import strategies as some

from motcua.auditing.web.passage import passage


def claim(start, end, verdict="consistent"):
    return {"spans": [{"start": start, "end": end}], "verdict": verdict}


def told(blocks):
    return [
        "".join(words for run in block.runs for words, _ in run.pieces) for block in blocks if not block.rows
    ]


LENGTH = 40
places = some.tuples(some.integers(0, LENGTH - 1), some.integers(1, 12)).map(
    lambda pair: (pair[0], min(LENGTH, sum(pair)))
)


@given(
    text=some.text("ab 1\n", min_size=LENGTH, max_size=LENGTH),
    claims=some.lists(places, max_size=8),
    anchors=some.lists(places, max_size=8),
)
def test_every_letter_stands_once_and_in_its_order(text, claims, anchors):
    blocks = passage(text, [claim(*place) for place in sorted(claims)], anchors)
    assert told(blocks) == [line for line in text.split("\n") if line.strip()]


@given(claims=some.lists(places, min_size=1, max_size=8), anchors=some.lists(places, max_size=8))
def test_every_finding_has_its_number_once_and_every_place_its_name(claims, anchors):
    blocks = passage("abc def " * 5, [claim(*place) for place in sorted(claims)], anchors)
    runs = [run for block in blocks for run in block.runs]
    numbers = [number.number for run in runs for number in run.numbers]
    assert sorted(numbers) == list(range(1, len(claims) + 1))
    names = [name for run in runs for _, name in run.pieces if name]
    assert sorted(names) == sorted({f"s{start}" for start, _ in anchors})


def test_findings_at_one_place_share_the_look_of_the_worst():
    blocks = passage("12 hồ sơ", [claim(0, 2), claim(0, 8, "inconsistent")], [])
    [run] = blocks[0].runs
    assert (run.state, [number.number for number in run.numbers]) == ("late", [1, 2])


def test_a_mark_ends_with_a_whole_word():
    [run, rest] = passage("168 thủ tục đã được", [claim(0, 9)], [])[0].runs
    assert run.pieces[0][0] == "168 thủ"
    assert rest.pieces[0][0] == " tục đã được"
