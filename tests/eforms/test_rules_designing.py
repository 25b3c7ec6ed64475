"""Whatever the designer does to a form, it can be read or names what is wrong; a text comes back exactly."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.eforms.queries.shipped import shipped_documents
from motcua.eforms.rules.checking import form_faults
from motcua.eforms.rules.definition import Kind
from motcua.eforms.rules.designing import (
    moved,
    taken_keys,
    with_part,
    with_question,
    with_section,
    without,
)
from motcua.eforms.rules.form_text import form_from_text, form_text
from motcua.eforms.rules.mending import mended
from motcua.eforms.rules.patterns import is_safe_pattern
from motcua.eforms.rules.question_table import question_of, section_of, typed_question, typed_section
from motcua.eforms.rules.reading import check_papers, read_definition
from motcua.eforms.rules.references import WHOLE, Spot, raw_at, spots
from motcua.eforms.rules.settling import settled
from motcua.eforms.rules.shape import check_shape
from motcua.eforms.words.changes import form_changes
from motcua.eforms.words.designer import import_words, problem_words
from motcua.eforms.words.telling import limit_words, part_facts
from motcua.kernel.refusal import Refusal

SHIPPED = shipped_documents()
SETTLED = {name: settled(document) for name, document in SHIPPED.items()}
QUICK = settings(max_examples=40, deadline=None)


def items(document):
    papers = [one.get("paper", "") for section in document["sections"] for one in section["questions"]]
    return [*papers, document.get("stands_for", "")]


def codes(document):
    return {one.code for one in form_faults(document, items(document))}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_form_goes_through_text_and_through_every_page_unchanged(name):
    shipped, document = SHIPPED[name], SETTLED[name]

    assert form_from_text(form_text(shipped)) == shipped
    assert form_from_text(form_text(document)) == document
    assert read_definition(document) == read_definition(shipped)
    assert (form_faults(document, items(document)), form_changes(document, document)) == ((), [])
    for spot in spots(document):
        raw = raw_at(document, spot)
        if spot.place == WHOLE:
            again, errors = section_of(typed_section(raw), raw, taken_keys(document))
        else:
            again, errors = question_of(typed_question(raw), raw, taken_keys(document, spot.section))
        assert errors == {}
        assert with_part(document, spot, again) == document


def one_act(draw, document):
    """What one press of a button may do."""
    places = list(spots(document))
    what = draw(st.sampled_from(["add", "section", "up", "down", "remove", "unname", "turn", "ask"]))
    if what == "section" or not places:
        return with_section(document, draw(st.sampled_from(["Một", "Hai"])), is_repeating=draw(st.booleans()))
    spot = draw(st.sampled_from(places))
    if what == "add":
        return with_question(document, spot.section, draw(st.sampled_from(list(Kind))))
    if what in {"up", "down"}:
        return moved(document, spot, -1 if what == "up" else 1)[0]
    if what == "remove":
        return without(document, spot)
    raw = copy.deepcopy({k: v for k, v in raw_at(document, spot).items() if k != "questions"})
    if spot.place == WHOLE:
        raw |= {"title": "" if what == "unname" else "Tên khác"}
        raw.pop("rows", None) if what == "turn" else None
    elif what == "turn":
        raw["kind"] = draw(st.sampled_from(list(Kind))).value
        typed = typed_question(raw)
        raw, _ = question_of(typed, raw, taken_keys(document, spot.section))
    else:
        raw["label"] = "" if what == "unname" else "Câu khác"
    if what == "ask":
        keys = [one["key"] for section in document["sections"] for one in section["questions"]]
        raw["when"] = {draw(st.sampled_from([*keys, "khong_co"])): draw(st.sampled_from(["yes", "gieng"]))}
    return with_part(document, spot, raw)


@pytest.mark.parametrize("name", SHIPPED)
@QUICK
@given(data=st.data())
def test_no_press_makes_a_form_that_the_reader_refuses_without_a_named_fault(name, data):
    document = SETTLED[name]
    for _ in range(data.draw(st.integers(1, 6))):
        document = one_act(data.draw, document)

    check_shape(document)
    assert form_from_text(form_text(document)) == document
    assert settled(document) == document
    faults = form_faults(document, items(document))
    assert "unreadable" not in {one.code for one in faults}
    assert all(problem_words(one) for one in faults)
    if all(one.is_warning for one in faults):
        check_papers(read_definition(document), items(document))
    assert all(part_facts(document, spot) for spot in spots(document))
    form_changes(SETTLED[name], document)
    mended(document, "(chưa có tên)")


def small(*questions, **more):
    return {"title": "Mẫu", "sections": [{"title": "Một", "questions": list(questions)}], **more}


def ask(key, kind="text", **more):
    return {"key": key, "kind": kind, "label": key.upper(), **more}


CO = ask("co", "yes_no")
WRONG = {
    "no_label": small(ask("a") | {"label": ""}),
    "key_twice": small(ask("a"), ask("a") | {"label": "B"}),
    "few_choices": small(ask("a", "choice", choices=[["x", "X"]])),
    "choice_twice": small(ask("a", "choice", choices=[["x", "X"], ["y", "x"]])),
    "asks_unknown": small(CO, ask("a", when={"mat": "yes"})),
    "asks_later": small(ask("a", when={"co": "yes"}), CO),
    "asks_open": small(ask("b"), ask("a", when={"b": "yes"})),
    "answer_gone": small(ask("b", "choice", choices=[["x", "X"], ["y", "Y"]]), ask("a", when={"b": "z"})),
    "circle": small(ask("b", "yes_no", when={"c": "yes"}), ask("c", "yes_no", when={"b": "yes"})),
    "never_shown": small(CO, ask("b", "yes_no", when={"co": "yes"}), ask("c", when={"b": "yes", "co": "no"})),
    "reckons_words": small(ask("b"), ask("a", "number", computed={"sum": ["b"]})),
    "reckons_later": small(ask("a", "number", computed={"sum": ["b"]}), ask("b", "number")),
    "form_of_no_paper": small(ask("a"), stands_for="Giấy khác"),
    "paper_unknown": small(ask("a", "file", paper="Giấy khác")),
    "section_empty": small(),
    "bad_pattern": small(ask("a", pattern="(a+)+$", message="Ghi chữ a")),
    "bounds_backwards": small(ask("a", "number", least=9, most=3)),
}


@pytest.mark.parametrize("code", WRONG)
def test_each_fault_is_found_at_its_place_and_the_rest_can_still_be_tried(code):
    found = [one for one in form_faults(WRONG[code], []) if one.code == code]

    assert found
    assert not found[0].is_warning
    assert problem_words(found[0])
    assert mended(WRONG[code], "(chưa có tên)") or code == "section_empty"


def test_a_question_that_is_renamed_or_moved_takes_its_mentions_along():
    total = ask("s", "number", computed={"sum": ["n"]})
    form = small(CO, ask("a", when={"co": "yes"}), ask("n", "number"), total)

    renamed = with_part(form, Spot(0, 2), ask("dien_tich", "number"))
    assert renamed["sections"][0]["questions"][3]["computed"] == {"sum": ["dien_tich"]}
    gone = without(form, Spot(0, 0))
    assert "when" not in gone["sections"][0]["questions"][0]
    assert codes(moved(form, Spot(0, 0), 1)[0]) == {"asks_later"}


NOISE = st.one_of(st.text(max_size=300), st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))


def refused(text):
    """The refusal of a text, or None where it could be read."""
    try:
        form_faults(settled(form_from_text(text)), [])
    except Refusal as no:
        return no
    return None


@QUICK
@given(NOISE, st.integers(0, 60))
def test_a_hostile_text_is_refused_with_a_line_or_read_whole(noise, place):
    lines = form_text(SETTLED["food-safety"]).splitlines()
    text = "\n".join([*lines[:place], noise, *lines[place:]])
    no = refused(text)

    assert no is None or 1 <= no.facts["line"] <= len(text.splitlines()) + 1
    assert no is None or import_words(no).startswith("Dòng")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[" * 5000, 1),
        ("x = " + "{a = " * 3000, 1),
        ("title = 'a'\nsections = " + "[" * 40, 2),
        ("a" + ".a" * 5000 + " = 1", 1),
        ("x" * 200_000, 1),
        ("title = 'a'\n\n[[sections]]\ntitle = 'b'\ncolour = 1", 3),
        ("title = 'a'\n[[sections]]\nquestions = 3", 3),
        ("title = '\u202eabc'\n[[sections]]", 1),
        ("title = 'a'\n[[sections]]\n[[sections.questions]]\nkey='a'\nkind='number'\nmost = nan", 6),
        (
            "title='a'\n[[sections]]\n[[sections.questions]]\nkey='a'\nkind='text'\nlabel = 'x\ty <script>'",
            6,
        ),
        ("title = 1979-05-27\n[[sections]]", 1),
    ],
)
def test_each_way_to_hurt_is_refused_at_its_line(text, line):
    with pytest.raises(Refusal) as no:
        form_from_text(text)

    assert no.value.facts["line"] == line
    assert import_words(no.value).startswith(f"Dòng {line}")


def test_patterns_that_could_stand_still_are_not_taken():
    assert all(map(is_safe_pattern, ("[0-9]{10}(-?[0-9]{3})?", "[A-Z]+/[0-9]+", "(QĐ|TB)-[0-9]+")))
    bad = (
        "(a+)+",
        "(a|aa)+",
        "(a*b?)*",
        ".*.*.*x",
        r"(a)\1",
        "(?=a)a",
        "a{9999}",
        "(((a{1,9}){1,9}){1,9})*",
        "[",
    )
    assert not any(map(is_safe_pattern, bad))


def test_a_year_is_told_as_a_year_and_a_number_as_a_number():
    assert limit_words({"kind": "number", "least": 1950, "most": 2100}) == "từ 1950, đến 2100"
    assert limit_words({"kind": "money", "least": 1950, "most": 2100}) == "từ 1.950, đến 2.100"
