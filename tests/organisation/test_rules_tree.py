"""Rows of agencies in any order become a tree, or every reason why not."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from motcua.organisation.rules.tree import AgencyRow, Known, faults_of, in_order, may_stand_under
from motcua.organisation.words import fault_words


def row(number, code, parent="", level="affiliated", **facts):
    return AgencyRow(number=number, code=code, name=code, level=level, parent=parent, **facts)


def reasons(rows, known=None):
    return [(fault.number, fault.column, fault.reason) for fault in faults_of(rows, known or {})]


@st.composite
def trees(draw):
    """A tree of agencies, its rows shuffled."""
    count = draw(st.integers(1, 12))
    parents = ["", *(f"A{draw(st.integers(0, n - 1))}" for n in range(1, count))]
    rows = [row(n + 2, f"A{n}", parent) for n, parent in enumerate(parents)]
    return draw(st.permutations(rows))


@given(trees())
def test_parents_come_before_children_and_paths_are_their_codes(rows):
    assert faults_of(rows, {}) == []
    ordered = in_order(rows, {})
    paths = {one.code: path for one, path in ordered}
    seen = set()
    for one, path in ordered:
        assert not one.parent or one.parent in seen
        assert path == paths.get(one.parent, "") + one.code + "/"
        seen.add(one.code)
    assert len(ordered) == len(rows)


@given(trees(), st.data())
def test_a_circle_is_always_found(rows, data):
    top = data.draw(st.sampled_from(rows))
    looped = [AgencyRow(r.number, r.code, r.name, r.level, top.code) if not r.parent else r for r in rows]
    assert any(fault.reason == "circle" for fault in faults_of(looped, {}))


def test_a_path_begins_where_the_known_parent_stands():
    known = {"H59": Known("H59/", "province")}
    assert in_order([row(2, "H59.15", "H59")], known)[0][1] == "H59/H59.15/"


def test_each_fault_is_told_with_its_row_and_column():
    rows = [
        row(2, "A"),
        row(3, "A"),
        row(4, "B", "Z"),
        row(5, "C", "D"),
        row(6, "D", "C"),
        row(7, "E", valid_from=date(2024, 1, 2), valid_to=date(2024, 1, 1)),
        row(8, "F", "F"),
    ]
    assert reasons(rows) == [
        (3, "code", "code_twice"),
        (4, "parent", "unknown_parent"),
        (5, "parent", "circle"),
        (7, "valid_to", "ends_before_start"),
        (8, "parent", "circle"),
    ]
    assert all(fault_words(fault) for fault in faults_of(rows, {}))


def test_a_circle_through_what_is_there_already_is_found():
    known = {"A": Known("A/", "affiliated"), "B": Known("A/B/", "affiliated", "A")}
    assert reasons([row(2, "A", "B")], known) == [(2, "parent", "circle")]


def test_a_ministry_does_not_stand_under_a_commune():
    assert not may_stand_under("ministry", "commune")
    assert may_stand_under("commune", "province")
    assert may_stand_under("province", "ministry")
    assert may_stand_under("affiliated", "commune")
    rows = [row(2, "X", level="commune"), row(3, "B", "X", level="province")]
    assert reasons(rows) == [(3, "level", "level_above_parent")]
