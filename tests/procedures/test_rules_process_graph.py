"""The process as a graph: a list is a chain, every sound path comes to an end, faults are found."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.catalogue_print import row_as_printed
from motcua.procedures.rules.catalogue_row import read_row
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_checks import faults, problems
from motcua.procedures.rules.process_graph import (
    Graph,
    first_step,
    graph_of,
    longest_hours,
    next_step,
    opinions_joined,
)
from motcua.procedures.rules.steps import END, StepKind, step_from


def graph(*steps: dict[str, Any]) -> Graph:
    return graph_of(
        [step_from({"name": f"Bước {n}", "role": "specialist"} | one) for n, one in enumerate(steps)]
    )


def codes(made: Graph, *terms: dict[str, Any]) -> set[str]:
    return {one.code for one in problems(made, terms)}


LARGE = {"to": "hoi-dong", "when": [{"subject": "case", "value": "Bệnh viện"}]}
BRANCHING = graph(
    {"key": "tham-dinh"},
    {"key": "re", "kind": "branch", "ways": [LARGE, {"to": "du-thao"}]},
    {
        "key": "hoi-dong",
        "kind": "council",
        "ways": [{"to": "du-thao", "outcome": "approve"}, {"to": END, "outcome": "reject"}],
    },
    {"key": "du-thao"},
)


def test_a_list_is_read_as_a_chain():
    chain = graph({}, {}, {})

    assert not chain.is_strict
    assert [chain.place("", done) for done in range(5)] == ["1", "2", "3", END, END]
    assert next_step(chain, "1", {}) == "2"
    assert next_step(chain, "3", {}) == END
    assert problems(chain) == ()


def test_a_branch_goes_by_the_facts_without_anybody():
    assert next_step(BRANCHING, "tham-dinh", {"case": "Bệnh viện"}) == "hoi-dong"
    assert next_step(BRANCHING, "tham-dinh", {"case": "Phòng khám"}) == "du-thao"
    assert next_step(BRANCHING, "tham-dinh", {}) == "du-thao"
    assert problems(BRANCHING) == ()


def test_an_outcome_must_be_chosen_where_ways_name_one():
    with pytest.raises(Refusal, match=r"process\.outcome_needed"):
        next_step(BRANCHING, "hoi-dong", {})
    assert next_step(BRANCHING, "hoi-dong", {}, "reject") == END


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ([{"key": "a", "ways": [{"to": "b"}]}], "unknown_target"),
        ([{"key": "a", "ways": [{"to": END}]}, {"key": "b"}], "unreachable"),
        ([{"key": "a", "ways": [{"to": "b"}]}, {"key": "b", "ways": [{"to": "a"}]}], "dead"),
        ([{"key": "a"}, {"key": "a"}], "key_twice"),
        ([{"role": "thu-kho", "key": "a"}], "unknown_role"),
        ([{"key": "a", "kind": "opinions"}], "nobody_asked"),
        ([{"key": "a", "kind": "opinions", "units": ["x"], "quorum": 2}], "quorum_too_high"),
        ([{"key": "a", "kind": "children"}], "no_parts"),
        ([{"key": "a", "kind": "branch", "ways": [LARGE | {"to": END}]}], "no_default"),
        ([{"key": "a", "kind": "inspection", "ways": [{"to": END, "outcome": "pass"}]}], "wrong_outcomes"),
        (
            [{"key": "a", "kind": "branch", "ways": [{"to": "a", "when": LARGE["when"]}, {"to": END}]}],
            "endless",
        ),
    ],
)
def test_what_nobody_could_work_by_is_a_fault(steps, code):
    assert code in {one.code for one in faults(graph(*steps))}


def test_steps_longer_than_the_published_limit_are_warned_of_not_refused():
    long = graph({"limit_hours": 30.0}, {"limit_hours": 20.0})

    assert codes(long, {"value": 5, "unit": "working_day"}) == {"over_limit"}
    assert codes(long, {"value": 7, "unit": "working_day"}) == set()
    assert codes(long, {"value": 5, "unit": "day"}) == set()
    assert faults(long) == ()


def test_a_loop_is_not_counted_round_and_round():
    loop = graph(
        {"key": "a", "limit_hours": 8.0, "ways": [{"to": "b"}]},
        {
            "key": "b",
            "limit_hours": 4.0,
            "ways": [{"to": "a", "outcome": "no"}, {"to": END, "outcome": "yes"}],
        },
    )
    assert longest_hours(loop) == 12.0


@given(asked=st.integers(0, 9), answered=st.integers(0, 9), quorum=st.integers(0, 9))
def test_a_join_waits_for_all_or_for_its_quorum(asked, answered, quorum):
    units = [f"u{n}" for n in range(asked)]
    step = step_from(
        {"name": "x", "role": "specialist", "kind": "opinions", "units": units, "quorum": quorum}
    )
    wanted = min(quorum, asked) if quorum else asked

    assert opinions_joined(step, asked, answered) == (asked > 0 and answered >= wanted)


KEYS = [f"k{n}" for n in range(6)]
WAYS = st.lists(
    st.builds(
        lambda to, outcome: {"to": to, "outcome": outcome},
        st.sampled_from([*KEYS, END]),
        st.sampled_from(["", "x", "y"]),
    ),
    min_size=0,
    max_size=3,
)


@st.composite
def graphs(draw) -> Graph:
    keys = KEYS[: draw(st.integers(1, len(KEYS)))]
    return graph(*({"key": key, "ways": draw(WAYS), "limit_hours": 4.0} for key in keys))


@given(graphs(), st.data())
def test_in_a_process_without_faults_every_dossier_can_come_to_the_end(made, data):
    if faults(made):
        return
    here = first_step(made, {})
    for _ in range(40):
        if here == END:
            return
        step = made.step(here)
        outcomes = [way.outcome for way in step.outcomes] or [""]
        here = next_step(made, here, {}, data.draw(st.sampled_from(outcomes)))
    # Going round is allowed, being caught is not: a shortest way out is there from wherever one is.
    for _ in made.steps:
        if here == END:
            return
        here = min((way.to for way in made.step(here).ways), key=lambda key: _distance(made, key))
    assert here == END


def _distance(made: Graph, key: str) -> int:
    near, level = {END}, 0
    while key not in near:
        near |= {step.key for step in made.steps if any(way.to in near for way in step.ways)}
        level += 1
        assert level <= len(made.steps), "no way out of here"
    return level


def test_an_edition_keeps_everything_its_document_says():
    tax = {"key": "thue", "name": "Mã số thuế", "agency": "H59.20", "procedure": "1.1", "limit_hours": 30}
    linked = {
        "name": "Liên thông",
        "role": "specialist",
        "key": "lt",
        "kind": "children",
        "limit_hours": 24.0,
    }
    document = {"process": [linked | {"parts": [tax]}]}
    (step,) = content_from(document).process

    assert (step.kind, step.parts[0].agency) == (StepKind.CHILDREN, "H59.20")
    assert codes(graph_of([step])) == {"parts_too_long"}


def test_a_graph_goes_out_as_text_and_comes_in_again():
    lines = [
        "Thẩm định | specialist | 8",
        'Hỏi | specialist | - | {"key":"b","kind":"opinions","units":["x"],"quorum":1}',
    ]
    read, complaints = read_row(2, {"name": "Thủ tục", "field": "Dược", "process": lines})

    assert complaints == []
    assert [step.get("kind") for step in read.content["process"]] == [None, "opinions"]
    assert content_from(read.content).process[1].quorum == 1
    assert row_as_printed(read)["process"] == lines


@pytest.mark.parametrize("more", ["{", '{"kind": "khác"}', '{"name": "x"}', "[]", '{"ways": [{}]}'])
def test_a_step_that_cannot_be_read_is_a_complaint(more):
    row = {"name": "Thủ tục", "field": "Dược", "process": [f"Hỏi | specialist | 8 | {more}"]}

    read, complaints = read_row(2, row)
    assert read is None
    assert [one.column for one in complaints] == ["process"]
