"""The shipped sets can be read, and a set that cannot be is refused where it is wrong."""

from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from tests.collection.making import BOOK

from motcua.collection.rules.answers import (
    flaws_of,
    is_unusual,
    read_value,
    stands_out,
    together,
    with_shares,
)
from motcua.collection.rules.periods import PeriodKind, span
from motcua.collection.rules.sets import Indicator, Kind, set_from, shipped_sets, shipped_text
from motcua.kernel.refusal import Refusal


def values(**figures):
    return {key: Decimal(value) for key, value in figures.items()}


GOOD = values(staff=38, men=21, women=17, minorities=2)


def codes(figures, explained=None, last=None):
    return [(one.key, one.code) for one in flaws_of(set_from(BOOK), figures, explained or {}, last or {})]


def test_every_shipped_set_defines_what_it_asks():
    assert len(shipped_sets()) == 9
    for code, document in shipped_sets().items():
        told = set_from(document)
        assert told.code == code
        assert all(one.definition and one.unit for one in told.indicators)
        assert told.basis
        assert f'code = "{code}"' in shipped_text(code)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda one: one["indicators"][1].update(key="staff"), "staff"),
        (lambda one: one["indicators"][0].update(kind="guess"), "staff"),
        (lambda one: one["indicators"][4].update(of=["women", "nobody"]), "women_share"),
        (lambda one: one["checks"][0].update(whole="nobody"), "checks: nobody"),
        (lambda one: one.pop("title"), "code, title, indicators"),
    ],
)
def test_a_set_that_cannot_be_read_is_refused_where_it_is_wrong(change, place):
    document = deepcopy(BOOK)
    change(document)
    with pytest.raises(Refusal) as caught:
        set_from(document)
    assert (caught.value.code, caught.value.facts["place"]) == ("collection.bad_set", place)


def test_what_cannot_be_is_named_with_both_figures():
    assert codes(GOOD) == []
    [flaw] = flaws_of(set_from(BOOK), GOOD | values(women=18), {}, {})
    assert flaw.code == "sum"
    assert (dict(flaw.facts)["found"], dict(flaw.facts)["whole"]) == (39, 38)
    assert codes(GOOD | values(minorities=39)) == [("minorities", "part")]
    assert codes(values(staff=-1, men=0, women=-1, minorities=-2)) == [
        *(("staff", "negative"), ("women", "negative"), ("minorities", "negative"))
    ]
    assert codes(GOOD | values(minorities="1.5")) == [("minorities", "not_whole")]


def test_a_missing_figure_and_a_jump_pass_once_they_are_explained():
    missing = {**GOOD, "minorities": None}
    assert codes(missing) == [("minorities", "missing")]
    assert codes(missing, {"minorities": "Chưa thống kê"}) == []
    last = values(staff=30, men=15, women=15, minorities=2)
    assert codes(GOOD, last=last) == [("staff", "change")]
    assert codes(GOOD, {"staff": "Nhận thêm người"}, last) == []
    assert codes(GOOD, {"minorities": "không liên quan"}, last) == [("staff", "change")]


def test_an_explanation_never_lets_an_impossible_figure_pass():
    assert codes(GOOD | values(women=18), {"staff": "Vẫn đúng"}) == [("staff", "sum")]


@pytest.mark.parametrize(
    ("text", "value"), [("1.909", 1909), ("12,5", "12.5"), (" 38 ", 38), ("1.234.567,89", "1234567.89")]
)
def test_figures_are_read_as_people_write_them(text, value):
    assert read_value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.90", "mười", "1,2,3", "١٢", "9" * 16, "1e5", "--1"])
def test_what_is_no_figure_is_not_guessed_at(text):
    with pytest.raises(ValueError, match=".*"):
        read_value(text)


def test_percents_of_many_units_are_of_the_sums():
    told = set_from(BOOK)
    small = values(staff=2, men=0, women=2, minorities=0)
    assert together(told, [GOOD, small])["women_share"] == Decimal("47.5")
    assert with_shares(told, values(women=0, staff=0))["women_share"] is None


def test_a_figure_far_from_its_past_is_unusual_and_a_short_past_says_nothing():
    past = [Decimal(n) for n in (36, 38, 37, 39)]
    assert is_unusual(Decimal(60), past)
    assert not is_unusual(Decimal(40), past)
    assert not is_unusual(Decimal(60), past[:3])


@pytest.mark.parametrize(
    ("kind", "first", "last", "due"),
    [
        (PeriodKind.QUARTER_1, date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 20)),
        (PeriodKind.HALF_YEAR, date(2025, 12, 15), date(2026, 6, 14), date(2026, 6, 20)),
        (PeriodKind.QUARTER_3, date(2026, 6, 15), date(2026, 9, 14), date(2026, 9, 20)),
        (PeriodKind.YEAR, date(2025, 12, 15), date(2026, 12, 14), date(2026, 12, 20)),
    ],
)
def test_periods_close_on_the_fourteenth_and_are_due_on_the_twentieth(kind, first, last, due):
    found = span(kind, 2026)
    assert (found.starts_on, found.ends_on, found.due_on) == (first, last, due)


@pytest.mark.parametrize(
    ("direction", "value", "reached"),
    [("higher", 95, True), ("higher", 94, False), ("lower", 95, True), ("lower", 96, False)],
)
def test_a_target_is_reached_in_its_direction(direction, value, reached):
    document = deepcopy(BOOK)
    document["indicators"][0] |= {"direction": direction, "target": 95}
    one = set_from(document).indicators[0]
    assert one.reaches(Decimal(value)) is reached
    assert one.reaches(None) is None
    assert set_from(BOOK).indicators[0].reaches(Decimal(value)) is None


@pytest.mark.parametrize(
    ("kind", "last", "now", "mark"),
    [
        ("count", 74, 148, "break"),
        ("count", 74, 37, "break"),
        ("count", 74, 100, ""),
        ("count", 1, 3, ""),
        ("count", 0, 9, "break"),
        ("yes_no", 1, 0, "break"),
        ("yes_no", 1, 1, ""),
    ],
)
def test_a_leap_is_pointed_out_where_the_set_names_no_limit(kind, last, now, mark):
    one = Indicator("a", "A", Kind(kind))
    assert stands_out(one, Decimal(now), [Decimal(last)]) == mark
