"""A figure of a right claim written wrong by one key is told, in texts that were labelled by others."""

from tests.auditing.judging import shared
from tests.auditing.slips import slips

_LEAST = 0.85
"""Some slips stay within what a word or a rounded figure leaves open: of those nobody should hear."""


def test_slips_of_the_keys_in_right_claims_are_told():
    cases = sorted(shared("cases", "report_audit").glob("[0-9]*.txt"))
    made = [slip for seed in "abc" for case in cases for slip in slips(case, seed)]
    unheard = [str(slip) for slip in made if not slip.told]
    assert len(made) > 30
    assert len(unheard) <= (1 - _LEAST) * len(made), unheard


def test_a_slip_changes_one_figure_by_one_key():
    folder = shared("cases", "report_audit")
    for case in sorted(folder.glob("[0-9]*.txt")):
        text = case.read_text(encoding="utf-8")
        for slip in slips(case):
            differ = [
                place for place, (one, two) in enumerate(zip(text, slip.text, strict=True)) if one != two
            ]
            assert 1 <= len(differ) <= 2
            assert sorted(slip.written) != sorted(slip.meant) or len(differ) == 2
