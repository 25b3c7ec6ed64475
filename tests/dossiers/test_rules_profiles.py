"""The rules of the clock are dated data with their articles; the day of receipt chooses."""

from datetime import date

import pytest

from motcua.dossiers.rules.profiles import AfterSupplement, profile, profile_in_force, profiles
from motcua.kernel.refusal import Refusal


@pytest.mark.parametrize(
    ("received", "name"),
    [
        (date(2018, 6, 20), "default"),
        (date(2018, 6, 21), "nd61-2018"),
        (date(2025, 6, 30), "nd61-2018"),
        (date(2025, 7, 1), "nd118-2025"),
        (date(2030, 1, 1), "nd118-2025"),
    ],
)
def test_the_decree_in_force_on_the_day_of_receipt(received, name):
    assert profile_in_force(received).name == name


def test_what_the_new_decree_says():
    decree = profile("nd118-2025")
    assert decree.after_supplement is AfterSupplement.RESTART
    assert (decree.max_supplements, decree.max_extensions) == (1, 1)
    assert (decree.days_to_ask.code, decree.unanswered_after.code) == ("3wd", "15d")
    assert str(decree.hand_over_cutoff) == "15:00:00"


def test_the_old_decree_closes_nothing_and_is_marked_as_not_checked():
    decree = profile("nd61-2018")
    assert decree.unanswered_after is None
    assert not any(article.verified for article in decree.articles.values())


def test_no_two_decrees_are_in_force_at_once():
    dated = [one for one in profiles().values() if one.valid_from]
    for earlier, later in zip(dated, dated[1:], strict=False):
        assert earlier.valid_to < later.valid_from


def test_an_unknown_profile_is_refused_with_the_known_ones():
    with pytest.raises(Refusal) as no:
        profile("nd1")
    assert "nd118-2025" in no.value.facts["known"]
