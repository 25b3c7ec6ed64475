"""The cube with its tail, the rows and a count by hand say the same, on the database under test."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.indicators.register import Register, happens
from tests.indicators.test_rules_counting import START, at, moments, periods

from motcua.dossiers.models import Dossier
from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import CELLS, Group, Period, cells_of
from motcua.indicators.models import DailyFigure
from motcua.indicators.public import (
    Way,
    changed_between,
    count_dossiers,
    dossiers_behind,
    handling_by_agency,
    handling_counts,
    stock_before,
)

pytestmark = pytest.mark.django_db

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31), at("31/12/2023 00:00"))


def by_hand(period):
    counts = {}
    for one in replays.as_uncounted(Dossier.objects.all()):
        group = Group(one.snapshot.sector_id, one.snapshot.is_declaration)
        counts.setdefault(group, Counter()).update(cells_of(one.snapshot, period))
    return {group: {name: cells[name] for name in CELLS} for group, cells in counts.items() if cells}


def assert_all_ways_agree(register, period):
    expected = by_hand(period)
    for way in (Way.ROWS, Way.CUBE, Way.LEDGER, None):
        assert handling_counts([register.agency.pk], period, way) == expected, way
    if period.seen_at >= YEAR.seen_at:
        whole = sum((Counter(cells) for cells in expected.values()), Counter())
        assert +handling_by_agency([register.agency.pk], period).get(register.agency.pk, Counter()) == +whole


VERBS = ("correct", "move", "digitise", "count")
steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "finish", "withdraw", "pause", "resume", *VERBS]),
        st.integers(0, 5),
        moments,
        st.none() | moments,
    ),
    min_size=1,
    max_size=14,
)


def take(register, known, step, recorded_at):
    verb, which, moment, other = step
    if verb == "count":
        count_dossiers(batch=2)
    elif verb == "add" or not known:
        channel = ("online", "counter", "post")[which % 3]
        known.append(
            register.add(moment, recorded_at=recorded_at, edition=which % 3, channel=channel, due_at=other)
        )
    else:
        change(register, Dossier.objects.get(pk=known[which % len(known)].pk), step, recorded_at)


def change(register, dossier, step, recorded_at):
    verb, which, moment, other = step
    after = max(moment, dossier.received_at)
    if verb in {"finish", "withdraw"}:
        happens(dossier, {"finish": "finished", "withdraw": "withdrawn"}[verb], recorded_at, after)
    elif verb == "pause":
        happens(dossier, "supplement_asked", recorded_at, moment)
    elif verb == "resume":
        happens(dossier, "supplement_answered", recorded_at, moment, due_at=other, state="in_progress")
    elif verb == "correct":
        happens(dossier, "corrected", recorded_at, received_at=moment, finished_at=None, due_at=other)
    elif verb == "move":
        target = register.editions[which % 3]
        facts = {"sector_id": target.sector_id, "is_declaration": target.is_declaration}
        happens(dossier, "corrected", recorded_at, **facts)
    else:
        happens(dossier, "corrected", recorded_at, is_digitised=True)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(steps, periods, st.data())
def test_cube_and_tail_equal_the_rows_and_the_count_by_hand(steps, period, data):
    from django.db import transaction

    with transaction.atomic():
        register, known = Register(), []
        now = START + timedelta(days=60)
        for step in steps:
            now += timedelta(hours=1)
            take(register, known, step, now)
        assert_all_ways_agree(register, period)
        inside = Period(period.from_day, period.to_day, data.draw(moments))
        assert handling_counts([register.agency.pk], inside, Way.CUBE) == by_hand(inside)
        assert handling_counts([register.agency.pk], inside, Way.ROWS) == by_hand(inside)
        count_dossiers(batch=3)
        assert not Dossier.objects.exclude(counted_seq__gt=0).exists()
        assert_all_ways_agree(register, period)
        transaction.set_rollback(True)


quarters = st.integers(0, 24).map(lambda n: START + timedelta(hours=6 * n))
perhaps = st.sampled_from([None, 1, 1, 1]).flatmap(lambda some: quarters if some else st.none())
crowds = st.lists(
    st.tuples(quarters, perhaps, perhaps, perhaps, st.integers(0, 11)),
    min_size=15,
    max_size=30,
)


@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(crowds, st.integers(0, 5), st.integers(0, 5), quarters)
def test_a_crowd_within_a_few_days_is_counted_alike_in_every_way(crowd, first, more, seen_at):
    from django.db import transaction

    with transaction.atomic():
        register = Register()
        for received_at, due_at, paused_at, finished_at, kind in crowd:
            dossier = register.add(
                received_at,
                recorded_at=START + timedelta(days=30),
                edition=kind % 3,
                channel=("online", "counter", "post", "")[kind % 4],
                due_at=due_at,
                paused_at=paused_at,
                is_digitised=kind > 6,
            )
            if finished_at and finished_at >= received_at:
                ended = "withdrawn" if kind % 5 == 0 else "finished"
                happens(dossier, ended, START + timedelta(days=31), finished_at)
        from_day = START.date() + timedelta(days=first)
        for moment in (START + timedelta(days=40), seen_at):
            period = Period(from_day, from_day + timedelta(days=more), moment)
            for counted in (False, True):
                if counted:
                    count_dossiers()
                for way in (Way.ROWS, Way.CUBE):
                    assert handling_counts([register.agency.pk], period, way) == by_hand(period)
        transaction.set_rollback(True)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(steps, periods, st.integers(0, 14))
def test_what_was_known_at_a_past_moment_never_changes(steps, period, cut):
    from django.db import transaction

    with transaction.atomic():
        register, known = Register(), []
        now = START + timedelta(days=60)
        then, remembered = now, {}
        for number, step in enumerate(steps):
            if number == min(cut, len(steps) - 1):
                then, remembered = now, by_hand(Period(period.from_day, period.to_day, now))
            now += timedelta(hours=1)
            take(register, known, step, now)
        past = Period(period.from_day, period.to_day, then)
        assert handling_counts([register.agency.pk], past) == remembered
        transaction.set_rollback(True)


def test_counting_twice_counts_nothing_twice():
    register = Register()
    for day in range(1, 8):
        register.add(at(f"0{day}/03/2022 09:00"), due_at=at("20/03/2022 17:00"))
    assert count_dossiers(batch=3) == 7
    before = list(DailyFigure.objects.order_by("pk").values())
    assert count_dossiers() == 0
    assert list(DailyFigure.objects.order_by("pk").values()) == before
    assert sum(row["received_online"] for row in before) == 7


def test_a_counted_dossier_that_changes_is_counted_anew():
    register = Register()
    dossier = register.add(at("01/03/2022 09:00"), due_at=at("10/03/2022 17:00"))
    count_dossiers()
    happens(dossier, "finished", at("11/03/2022 09:00"))
    expected = by_hand(YEAR)
    assert handling_counts([register.agency.pk], YEAR, Way.CUBE) == expected
    assert count_dossiers() == 1
    assert handling_counts([register.agency.pk], YEAR, Way.CUBE) == expected
    [group] = expected.values()
    assert (group["late"], group["overdue"]) == (1, 0)


def test_a_microsecond_before_midnight_belongs_to_the_day_that_ends():
    register = Register()
    last = at("04/05/2022 23:59") + timedelta(seconds=59, microseconds=999_999)
    register.add(at("28/04/2022 09:00"), due_at=at("05/05/2022 17:00"), finished_at=last)
    assert_all_ways_agree(register, YEAR)
    count_dossiers()
    assert_all_ways_agree(register, YEAR)
    [cells] = handling_counts([register.agency.pk], YEAR).values()
    assert cells["early"] == 1


def test_only_the_agencies_asked_for_are_counted():
    here, there = Register("H59.15"), Register("H55.15")
    here.add(at("01/03/2022 09:00"))
    there.add(at("01/03/2022 09:00"))
    there.add(at("02/03/2022 09:00"))
    for counted in (False, True):
        if counted:
            count_dossiers()
        assert _received(here) == 1
        assert _received(there) == 2
        assert _received(here, there) == 3
    assert handling_counts([], YEAR) == {}


def _received(*registers):
    counts = handling_counts([register.agency.pk for register in registers], YEAR)
    return sum(cells["received_online"] for cells in counts.values())


def test_the_present_is_counted_in_five_statements(query_budget):
    register = Register()
    for day in range(1, 8):
        register.add(at(f"0{day}/03/2022 09:00"), due_at=at("20/03/2022 17:00"))
    count_dossiers()
    with query_budget(5):
        handling_counts([register.agency.pk], Period(YEAR.from_day, YEAR.to_day, at("15/03/2022 10:00")))


def test_the_dossiers_behind_a_cell_are_as_many_as_it_says_then_and_now():
    register = Register()
    due = at("20/03/2022 17:00")
    made = [register.add(at(f"{day:02d}/03/2022 09:00"), due_at=due, edition=day % 3) for day in range(1, 13)]
    then = at("15/03/2022 12:00")
    for dossier in made[:5]:
        happens(dossier, "finished", at("21/03/2022 09:00"))
    happens(made[5], "corrected", at("22/03/2022 09:00"), received_at=at("01/04/2022 09:00"))
    for seen_at in (then, at("23/03/2022 09:00")):
        period = Period(date(2022, 3, 3), date(2022, 3, 31), seen_at)
        for group, cells in handling_counts([register.agency.pk], period).items():
            for name, count in cells.items():
                assert len(_codes(register, period, name, group)) == count, (seen_at, name)


def _codes(register, period, cell, group):
    scope = figures.Scope((register.agency.pk,), group.is_declaration, group.sector_id)
    codes, start = set(), 0
    while True:
        page = dossiers_behind(scope, period, [cell], start=start, limit=3)
        codes |= {behind.code for behind in page.dossiers}
        start += 3
        if start >= page.count:
            assert len(codes) == page.count
            return codes


def test_changes_between_two_moments_are_seen_from_both():
    register = Register()
    kept = register.add(at("01/03/2022 09:00"))
    register.add(at("02/03/2022 09:00"))
    late_entry = register.add(at("03/03/2022 09:00"), recorded_at=at("20/03/2022 09:00"))
    happens(kept, "finished", at("21/03/2022 09:00"), at("05/03/2022 09:00"))
    pairs = changed_between([register.agency.pk], at("10/03/2022 09:00"), at("25/03/2022 09:00"))
    seen = {after.code: (before and before.snapshot.finished_at, after) for before, after in pairs}
    assert set(seen) == {kept.code, late_entry.code}
    assert seen[kept.code][1].snapshot.finished_at == at("05/03/2022 09:00")
    assert stock_before([register.agency.pk], date(2022, 3, 10), at("10/03/2022 09:00")) == 2
    assert stock_before([register.agency.pk], date(2022, 3, 10), at("25/03/2022 09:00")) == 2
