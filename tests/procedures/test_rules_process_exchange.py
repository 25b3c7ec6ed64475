"""A process written down, drawn, sent as text and as BPMN 2.0, and read back: the same process."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.procedures.register.process_files import read_process
from motcua.procedures.rules.bpmn_reading import steps_from_bpmn
from motcua.procedures.rules.bpmn_writing import bpmn_of
from motcua.procedures.rules.process_checks import problems
from motcua.procedures.rules.process_document import document_of_steps, plainest, process_text
from motcua.procedures.rules.process_editing import changed, inserted, moved, removed
from motcua.procedures.rules.process_graph import graph_of, next_step
from motcua.procedures.rules.process_picture import picture_of
from motcua.procedures.rules.process_trial import tried
from motcua.procedures.rules.step_table import posted_step, step_of, typed_step
from motcua.procedures.rules.steps import (
    END,
    Condition,
    Part,
    StepKind,
    StepTemplate,
    Test,
    Way,
    step_from,
)

ROLES = {"specialist": "chuyên viên thụ lý", "division_head": "lãnh đạo phòng"}
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip)
KINDS = st.sampled_from([kind for kind in StepKind if kind is not StepKind.BRANCH])


@st.composite
def processes(draw):
    """Graphs with branches, choices, parts and opinions; every way leads to a step or to the end."""
    keys = draw(
        st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,6}", fullmatch=True), min_size=1, max_size=6, unique=True)
    )
    keys = [key for key in keys if key != END] or ["mot"]
    steps = []
    for key in keys:
        targets = st.sampled_from([*keys, END])
        when = st.builds(Condition, TEXTS, TEXTS, st.sampled_from(list(Test)))
        ways = draw(
            st.lists(
                st.builds(
                    Way,
                    targets,
                    st.sampled_from(["", "a", "b"]),
                    TEXTS.map(str.strip),
                    st.tuples(when) | st.just(()),
                ),
                max_size=3,
            )
        )
        kind = draw(KINDS)
        parts = (Part("p", "Phần", "G18", "1.000001", draw(st.none() | st.integers(1, 99))),)
        steps.append(
            StepTemplate(
                " ".join(draw(TEXTS).split()),
                draw(st.sampled_from(["specialist", "division_head"])),
                draw(st.none() | st.integers(1, 99) | st.just(1.5)),
                key,
                kind,
                ways=tuple(ways) or (Way(draw(targets)),),
                units=("a", "b") if kind is StepKind.OPINIONS else (),
                quorum=draw(st.integers(0, 2)) if kind is StepKind.OPINIONS else 0,
                parts=parts if kind is StepKind.CHILDREN else (),
            )
        )
    return tuple(steps)


@settings(max_examples=30)
@given(processes())
def test_a_document_and_a_text_say_the_whole_process(steps):
    assert tuple(map(step_from, document_of_steps(steps))) == steps
    assert read_process(process_text(steps).encode()) == steps


@settings(max_examples=30)
@given(processes())
def test_bpmn_says_the_whole_process(steps):
    written = bpmn_of(steps, name="Thủ tục", end_words="trình kết quả", roles=ROLES)
    assert graph_of(steps_from_bpmn(ET.fromstring(written), ROLES)).steps == graph_of(steps).steps


@settings(max_examples=30)
@given(processes())
def test_every_step_and_way_is_in_the_picture_and_no_box_lies_on_another(steps):
    picture = picture_of(graph_of(steps), "hết")
    assert {box.key for box in picture.boxes} == {step.key for step in steps} | {END}
    assert len(picture.arrows) == sum(len({way.to for way in step.ways}) for step in steps)
    for one in picture.boxes:
        assert 0 <= one.x <= picture.wide - one.wide
        assert 0 <= one.y <= picture.high - one.high
        for other in picture.boxes:
            if one is not other:
                apart = abs(one.x - other.x) >= one.wide or abs(one.y - other.y) >= min(one.high, other.high)
                assert apart, (one, other)


def test_a_plain_list_stays_a_plain_list():
    steps = (StepTemplate("Thẩm định", "specialist", 8), StepTemplate("Duyệt", "division_head", 4))
    written = bpmn_of(steps, name="x", end_words="hết", roles=ROLES)
    assert plainest(steps_from_bpmn(ET.fromstring(written), ROLES)) == steps


FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">
<laneSet id="l"><lane id="l1" name="Chuyên viên thụ lý"><flowNodeRef>t1</flowNodeRef></lane>
<lane id="l2" name="Lãnh đạo phòng"><flowNodeRef>t2</flowNodeRef></lane></laneSet>
<startEvent id="s"/><userTask id="t1" name="Thẩm định"/><task id="t2" name="Xem xét"/>
<exclusiveGateway id="g"/><exclusiveGateway id="j"/><endEvent id="e"/>{extra}
<sequenceFlow id="f0" sourceRef="s" targetRef="t1"/><sequenceFlow id="f1" sourceRef="t1" targetRef="t2"/>
<sequenceFlow id="f2" sourceRef="t2" targetRef="g"/>
<sequenceFlow id="f3" sourceRef="g" targetRef="t1" name="Làm lại"/>
<sequenceFlow id="f4" sourceRef="g" targetRef="j" name="Đồng ý"/>
<sequenceFlow id="f5" sourceRef="j" targetRef="e"/>
</process></definitions>"""


def test_a_process_drawn_elsewhere_is_read_with_its_lanes_and_choices():
    steps = read_process(FOREIGN.format(extra="").encode())
    assert [(step.name, step.role) for step in steps] == [
        ("Thẩm định", "specialist"),
        ("Xem xét", "division_head"),
    ]
    graph = graph_of(steps)
    assert [way.words for way in steps[1].outcomes] == ["Làm lại", "Đồng ý"]
    assert next_step(graph, "xem-xet", {}, "dong-y") == END
    assert problems(graph) == ()


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ('<parallelGateway id="x" name="Cùng lúc"/>', "cổng song song “Cùng lúc”"),
        ('<subProcess id="x" name="Con"/>', "quy trình con “Con”"),
        ('<boundaryEvent id="x" attachedToRef="t1"/>', "sự kiện gắn vào bước “x”"),
        ('<scriptTask id="x"/><serviceTask id="y"/>', "việc chạy mã lệnh “x”; việc của máy “y”"),
        ('<endEvent id="x"><terminateEventDefinition/></endEvent>', "kết thúc ngay mọi nhánh “x”"),
        (
            '<sequenceFlow id="x" sourceRef="t1" targetRef="g">'
            "<conditionExpression>a&gt;1</conditionExpression></sequenceFlow>",
            "điều kiện viết bằng mã lệnh “x”",
        ),
    ],
)
def test_what_cannot_be_held_is_named_and_nothing_is_taken(extra, said):
    with pytest.raises(Refusal) as no:
        read_process(FOREIGN.format(extra=extra).encode())
    assert no.value.code == "process.bpmn_unsupported"
    assert said in no.value.facts["found"]


@pytest.mark.parametrize(
    "content",
    [
        b"<a", b"<a/>", b"[[step]]\nname=", b"x = 1", b"\xff\xfe", b"", b"[[step]]\nname = 'a'\nrole = 5",
        b"[[step]]\nname='a'\nrole='r'\nlimit_hours=-1", b"[[step]]\nname='a'\nrole='r'\nstrange=1",
        b"[[step]]\nname='a'\nrole='r'\nways=[{to=['x']}]",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        FOREIGN.format(extra="").replace('sourceRef="s"', 'sourceRef="nowhere"').encode(),
        FOREIGN.format(extra="").replace(' name="Làm lại"', "").encode(),
        FOREIGN.format(extra='<startEvent id="s2"/>').encode(),
        b"[[step]]\n" * 400_000,
    ],
)  # fmt: skip
def test_a_hostile_or_broken_file_is_refused_in_words(content):
    with pytest.raises(Refusal) as no:
        read_process(content)
    assert no.value.code.startswith("process.")
    assert no.value.facts.get("reason") or no.value.facts.get("most")


CHAIN = (StepTemplate("Một", "specialist"), StepTemplate("Hai", "specialist"))
ROUND = (
    StepTemplate(
        "Xem", "division_head", 8, "xem", ways=(Way("lam", "lai", "Làm lại"), Way(END, "duoc", "Được"))
    ),
    StepTemplate("Làm", "specialist", 16, "lam", ways=(Way("xem"),)),
)


def test_a_step_put_between_takes_over_where_the_one_before_led():
    new = StepTemplate("Mới", "specialist")
    assert [step.name for step in inserted(CHAIN, 0, new)] == ["Một", "Mới", "Hai"]
    steps = inserted(ROUND, 1, new)
    assert [(step.key, [way.to for way in step.ways]) for step in steps[1:]] == [
        ("lam", ["moi"]),
        ("moi", ["xem"]),
    ]
    assert problems(graph_of(steps)) == ()


@settings(max_examples=30)
@given(processes(), st.integers(0, 5), st.integers(-3, 3))
def test_editing_leaves_no_way_that_leads_nowhere(steps, place, by):
    place = min(place, len(steps) - 1)
    for after in (
        removed(steps, place),
        moved(steps, place, by),
        inserted(steps, place, StepTemplate("Mới", "clerk")),
    ):
        known = {step.key for step in graph_of(after).steps} | {END}
        assert {way.to for step in graph_of(after).steps for way in step.ways} <= known


@settings(max_examples=30)
@given(processes())
def test_what_the_form_shows_comes_back_as_it_was(steps):
    for step in steps:
        typed = typed_step(step)
        sent = {
            key: getattr(typed, key)
            for key in ("name", "role", "kind", "unit", "limit_hours", "units", "quorum")
        }
        sent |= {f"way-{n}-{key}": value for n, row in enumerate(typed.ways) for key, value in row.items()}
        sent |= {f"part-{n}-{key}": value for n, row in enumerate(typed.parts) for key, value in row.items()}
        assert posted_step(sent) == typed


def test_a_step_typed_wrongly_is_told_where():
    typed = posted_step(
        {
            "name": " ",
            "role": "specialist",
            "kind": "work",
            "limit_hours": "-3",
            "way-0-to": "",
            "way-0-words": "Đi",
            "way-1-to": "end",
            "way-1-chosen": "1",
            "way-1-subject0": "case",
            "way-1-test0": "is",
        }
    )
    _, errors = step_of(typed, CHAIN[0])
    assert set(errors) == {"name", "limit_hours", "way-0-to", "way-1-words", "way-1-value0"}


def test_a_changed_key_is_followed_by_what_leads_to_it():
    steps = changed(ROUND, 1, StepTemplate("Làm", "specialist", 8, "lam-moi", ways=(Way("xem"),)))
    assert steps[0].ways[0].to == "lam-moi"


def test_a_trial_walks_choice_by_choice_and_adds_the_hours():
    graph = graph_of(ROUND)
    assert tried(graph, {}, []).here == graph.steps[0]
    found = tried(graph, {}, ["lai", "duoc"])
    assert (found.has_ended, found.hours, [step.key for step, _ in found.done]) == (
        True,
        32,
        ["xem", "lam", "xem"],
    )
    assert tried(graph, {}, ["lai"] * 100).hindrance == "process.no_way"
