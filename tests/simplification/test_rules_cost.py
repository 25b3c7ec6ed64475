"""The standard cost model: the worked example, and what holds for every sheet."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from motcua.simplification.rules.cost import (
    Activity,
    Saving,
    activity_cost,
    dossier_cost,
    hourly_income,
    yearly,
)
from motcua.simplification.rules.cost_table import (
    activities_from,
    changed_rows,
    kept,
    read_typed,
    typed_from,
    typed_post,
)
from motcua.simplification.rules.incomes import shipped_incomes

MONEY = st.integers(0, 10**9)
ACTIVITIES = st.lists(
    st.builds(
        Activity,
        name=st.text("abc", min_size=1, max_size=5),
        hours=st.decimals(0, 200, places=2),
        service=MONEY,
        fee=MONEY,
        other=MONEY,
        times=st.decimals(0, 12, places=1),
    ),
    max_size=8,
)


def test_the_worked_example_saves_77_44_percent():
    saving = yearly(1_024_000, 231_000, 1)
    assert (saving.amount, saving.rate) == (793_000, Decimal("77.44"))
    assert yearly(1_024_000, 231_000, 350).rate == saving.rate
    assert yearly(1_024_000, 231_000, 350).amount == 793_000 * 350


def test_an_hour_is_a_year_of_twelve_months_of_twenty_two_days_of_eight_hours():
    assert hourly_income(114_000_000) == 53_977
    assert hourly_income(2_112) == 1
    assert all(not one.is_verified and one.source for one in shipped_incomes().values())


def test_hours_services_fees_and_other_costs_are_added_and_multiplied_by_times():
    trip = Activity("Đi nộp", hours=Decimal("1.5"), service=20_000, fee=0, other=10_000, times=Decimal(2))
    assert activity_cost(trip, 50_000) == (75_000 + 20_000 + 10_000) * 2


def test_nothing_spent_before_has_no_share():
    assert Saving(0, 0).rate is None
    assert Saving(100, 150).rate == Decimal("-50.00")


@given(ACTIVITIES, st.integers(0, 10**6))
def test_printed_lines_add_up_to_the_printed_sum_whatever_their_order(activities, hourly):
    lines = [activity_cost(one, hourly) for one in activities]
    assert sum(lines) == dossier_cost(activities, hourly) == dossier_cost(activities[::-1], hourly)
    assert all(line >= 0 for line in lines)


@given(ACTIVITIES, st.integers(0, 10**6), st.integers(0, 10**5))
def test_dropping_an_activity_never_costs_more(activities, hourly, dossiers):
    before, after = dossier_cost(activities, hourly), dossier_cost(activities[1:], hourly)
    saving = yearly(before, after, dossiers)
    assert saving.amount >= 0
    assert saving.rate is None or 0 <= saving.rate <= 100


@given(ACTIVITIES)
def test_what_is_kept_is_typed_and_read_again_as_it_was(activities):
    document = kept(activities)
    assert activities_from(document) == activities
    sides, errors = read_typed(typed_from(document, document))
    assert errors == {}
    once = [one for one in activities if one.times]  # a box left empty says once
    assert [one for one, was in zip(sides["before"], activities, strict=True) if was.times] == once


def test_bad_boxes_are_named_and_rows_come_and_go():
    typed = typed_post({"before-0-name": [""], "before-0-hours": ["nửa giờ"], "before-0-fee": ["1.000.000"]})
    _, errors = read_typed(typed)
    assert errors == {"before-0-name": "needed", "before-0-hours": "number"}
    for wrong in ("-1", "1e9", "NaN", "0,125", "Infinity"):
        assert "before-0-hours" in read_typed(typed_post({"before-0-hours": [wrong]}))[1], wrong
    more = changed_rows(changed_rows(typed, "add:after"), "copy")
    assert more["after"] == typed["before"]
    assert changed_rows(more, "remove:after:0")["after"] == []
    assert changed_rows(more, "remove:nowhere:0") == more
    assert changed_rows(typed, "remove:before:" + "9" * 5_000) == typed
