"""The table: what adds up, what is rounded how, which rows explain a difference, where the chain breaks."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.indicators.test_rules_counting import at, dossiers, periods

from motcua.dossiers.rules.figures import CELLS, Group, cells_of
from motcua.dossiers.rules.projection import Snapshot
from motcua.indicators.rules.definitions import handling_definitions
from motcua.kernel.refusal import Refusal
from motcua.reporting.rules.chain import Break, broken_links
from motcua.reporting.rules.explain import Part, explain_difference, parse_stated, parts_of
from motcua.reporting.rules.request import question
from motcua.reporting.rules.table import Line, Reading, build_table, check_lines

DEFINITIONS = handling_definitions(date(2022, 5, 31))
NAMES = {1: "Y tế dự phòng", 2: "Dược", 3: "An toàn thực phẩm", 4: "Điều dưỡng"}


def counted(snapshots, period):
    counts = {}
    for place, snapshot in enumerate(snapshots):
        group = counts.setdefault(Group(place % 4 + 1, place % 3 == 0), dict.fromkeys(CELLS, 0))
        for name in cells_of(snapshot, period):
            group[name] += 1
    return counts


@given(st.lists(dossiers(), max_size=12), periods, st.sampled_from(Reading))
def test_the_identities_hold_for_any_dossiers_under_either_reading(snapshots, period, reading):
    table = build_table(counted(snapshots, period), NAMES, DEFINITIONS, reading)
    assert table.adds_up
    for code, count in table.total.values.items():
        assert count == sum(row.values[code] for row in table.rows)


def test_a_table_that_does_not_add_up_says_where_and_by_how_much():
    values = dict.fromkeys((one.code for one in DEFINITIONS.columns()), 0)
    line = Line("Dược", 2, values | {"received.total": 5, "received.online": 4, "in_progress.total": 5})
    broken = {check.identity.columns: check.difference for check in check_lines([line]) if not check.holds}
    assert broken == {"3 = 4 + 5 + 6": 1, "11 = 12 + 13": 5}


def test_rows_stand_in_the_order_of_a_vietnamese_dictionary():
    counts = {Group(pk, False): {"received": 1} for pk in NAMES}
    rows = build_table(counts, NAMES, DEFINITIONS).rows
    assert [row.field for row in rows] == ["An toàn thực phẩm", "Dược", "Điều dưỡng", "Y tế dự phòng"]


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [(0, 0, None), (1, 0, "100.0"), (837, 5, "99.4"), (3995, 5, "99.9"), (1, 7, "12.5"), (1, 15, "6.3")],
)
def test_rates_are_rounded_half_up_and_nothing_of_nothing_is_nothing(early, late, expected):
    counts = {Group(1, False): {"early": early, "late": late, "resolved": early + late}}
    rate = build_table(counts, NAMES, DEFINITIONS).rates["on_time"]
    assert rate == (None if expected is None else Decimal(expected))


def test_every_figure_has_a_basis_a_unit_and_says_what_it_counts():
    for one in DEFINITIONS.indicators.values():
        assert one.sources
        assert one.unit
        assert one.counts
        assert set(one.cells) | set(one.of) <= set(CELLS)
    assert [one.column for one in DEFINITIONS.columns()] == list(range(3, 14))


def test_the_declared_dossiers_explain_the_gap_before_anything_else():
    rows = [("Dược", 2, 600, 0), ("Thiết bị", 5, 20, 20), ("Khám bệnh", 1, 211, 0)]
    found = explain_difference("received.total", 894, 914, parts_of(rows, {"received.online": 883}))
    assert found.gap == 20
    assert [one.parts for one in found.explanations] == [(Part("declaration", "Thiết bị", 20, 5),)]


def test_several_sectors_together_explain_a_gap_fewest_first():
    rows = [("a", 1, 3, 0), ("b", 2, 5, 0), ("c", 3, 8, 0), ("d", 4, 9, 0)]
    found = explain_difference("received.total", 17, 25, parts_of(rows, {}))
    assert [[part.name for part in one.parts] for one in found.explanations] == [["c"], ["a", "b"]]


def test_what_was_counted_twice_is_a_gap_below_nought():
    found = explain_difference("received.total", 30, 25, parts_of([("b", 2, 5, 0)], {}))
    assert found.gap == -5
    assert found.explanations[0].count == 5


def test_a_figure_that_agrees_needs_no_explanation():
    assert explain_difference("late", 5, 5, [Part("sector", "a", 5, 1)]).explanations == ()


@given(st.lists(st.integers(0, 40), min_size=1, max_size=9), st.integers(1, 120))
def test_an_explanation_always_makes_up_the_gap_exactly(counts, gap):
    rows = [(str(place), place + 1, count, 0) for place, count in enumerate(counts)]
    found = explain_difference("received.total", 500, 500 + gap, parts_of(rows, {}))
    assert all(one.count == gap for one in found.explanations)


@pytest.mark.parametrize("text", ["", "received", "received=", "received=x", "received=-3", "nothing=5"])
def test_a_stated_figure_that_cannot_be_read_is_refused(text):
    with pytest.raises(Refusal) as no:
        parse_stated([text])
    assert no.value.code == "report.bad_figure"


def test_stated_figures_are_read_with_dots_as_people_write_them():
    assert parse_stated(["received=1.909", "resolved.late=5"]) == {"received": 1909, "resolved.late": 5}


ASKED = {"name": "bieu-06", "agency": "H59.15", "from_day": "2022-01-01", "to_day": "31/05/2022", "as_of": ""}
NOW = datetime(2022, 6, 15, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": "bieu-07"}, "report.unknown"),
        ({"from_day": "2022-02-30"}, "report.bad_day"),
        ({"to_day": "hôm nay"}, "report.bad_day"),
        ({"to_day": "9999-12-31"}, "report.bad_day"),
        ({"from_day": "2022-06-01"}, "report.upside_down"),
        ({"as_of": "2022-05-31 25:00"}, "report.bad_moment"),
        ({"as_of": "05/31/2022 10:00"}, "report.bad_moment"),
        ({"as_of": "2022-06-16"}, "report.not_yet"),
        ({"reading": "some"}, "report.bad_reading"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(change, code):
    with pytest.raises(Refusal) as no:
        question(now=NOW, **(ASKED | change))
    assert no.value.code == code


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", NOW),
        ("2022-05-31T17:00", at("31/05/2022 17:00")),
        ("31/05/2022 17:00", at("31/05/2022 17:00")),
        ("2022-05-31T10:00+00:00", at("31/05/2022 17:00")),
        ("2022-06-15", NOW),
    ],
)
def test_an_as_of_is_on_a_vietnamese_clock_unless_it_says_otherwise(text, moment):
    assert question(now=NOW, **(ASKED | {"as_of": text})).seen_at == moment


BOUNDARY = at("01/06/2022 00:00")
CAME, ENDED, LATER = at("20/05/2022 09:00"), at("28/05/2022 09:00"), at("03/06/2022 09:00")
OPEN = Snapshot(sector_id=1, received_at=CAME)


@pytest.mark.parametrize(
    ("earlier", "later", "reason"),
    [
        (OPEN, OPEN, None),
        (OPEN, Snapshot(sector_id=1, received_at=CAME, finished_at=LATER), None),
        (None, OPEN, Break.RECORDED_LATER),
        (None, Snapshot(sector_id=1, received_at=LATER), None),
        (OPEN, Snapshot(sector_id=1, received_at=LATER), Break.RECEIPT_MOVED),
        (OPEN, Snapshot(sector_id=1, received_at=CAME, finished_at=ENDED), Break.FINISH_RECORDED_LATER),
        (Snapshot(sector_id=1, received_at=CAME, finished_at=ENDED), OPEN, Break.REOPENED),
        (
            Snapshot(sector_id=1, received_at=CAME, finished_at=ENDED),
            Snapshot(sector_id=1, received_at=CAME, finished_at=LATER),
            Break.FINISH_MOVED,
        ),
        (OPEN, Snapshot(sector_id=2, received_at=CAME), Break.SECTOR_MOVED),
    ],
)
def test_the_chain_names_the_dossier_that_breaks_it_and_why(earlier, later, reason):
    found = [link.reason for link in broken_links([(7, "H59", earlier, later)], BOUNDARY)]
    assert found == ([] if reason is None else [reason])
