"""A bad definition is refused with the place and the reason; a good one has one fingerprint."""

import copy

import pytest

from motcua.eforms.rules.definition import fingerprint
from motcua.eforms.rules.reading import check_papers, read_definition
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

GOOD = {
    "title": "Đơn mẫu",
    "stands_for": "Đơn",
    "sections": [
        {
            "title": "Cơ sở",
            "questions": [
                {"key": "loai", "kind": "choice", "label": "Loại", "choices": {"a": "A", "b": "B"}},
                {
                    "key": "ban",
                    "kind": "file",
                    "label": "Bản chụp",
                    "paper": "Bản chụp",
                    "when": {"loai": "a"},
                },
            ],
        },
        {
            "title": "Người",
            "rows": {"key": "nguoi", "title": "Người"},
            "questions": [{"key": "tuoi", "kind": "number", "label": "Tuổi"}],
        },
    ],
}


def changed(change):
    document = copy.deepcopy(GOOD)
    change(document["sections"][0]["questions"], document)
    return document


BAD = {
    "a kind that is none": (lambda q, d: q[0].update(kind="colour"), "eform.bad_value", "(loai).kind"),
    "no label": (lambda q, d: q[0].pop("label"), "eform.missing_key", "sections[1].questions[1] (loai)"),
    "a word too many": (lambda q, d: q[0].update(size=3), "eform.unknown_key", "sections[1].questions[1]"),
    "the same key": (lambda q, d: q[1].update(key="loai", when={}), "eform.key_twice", "questions[2] (loai)"),
    "a question below": (
        lambda q, d: q[0].update(when={"ban": "a"}),
        "eform.unknown_question",
        "(loai).when",
    ),
    "a value never given": (lambda q, d: q[1].update(when={"loai": "c"}), "eform.bad_value", "(ban).when"),
    "one choice": (lambda q, d: q[0].update(choices={"a": "A"}), "eform.bad_value", "(loai).choices"),
    "a bad pattern": (lambda q, d: q[0].update(pattern="["), "eform.bad_value", "(loai).pattern"),
    "no sections": (lambda q, d: d.update(sections=[]), "eform.missing_key", "form"),
    "a file in a row": (
        lambda q, d: d["sections"][1]["questions"][0].update(kind="file"),
        "eform.bad_value",
        "sections[2].questions[1] (tuoi).kind",
    ),
    "a sum of words": (
        lambda q, d: q.append({"key": "tong", "kind": "number", "label": "T", "computed": {"sum": ["loai"]}}),
        "eform.unknown_question",
        "(tong).computed",
    ),
}


def test_a_good_definition_is_read_whole():
    form = read_definition(GOOD)

    assert [section.title for section in form.sections] == ["Cơ sở", "Người"]
    assert form.papers()[0].when[0].holds({"loai": "a"})


@pytest.mark.parametrize("what", BAD)
def test_a_bad_definition_is_refused_with_its_place_and_reason(what):
    change, code, where = BAD[what]

    with pytest.raises(Refusal) as no:
        read_definition(changed(change))

    assert no.value.code == code
    assert where in no.value.facts["where"]
    assert no.value.facts["where"] in sentence(no.value)


def test_a_paper_the_edition_does_not_require_is_refused():
    with pytest.raises(Refusal) as no:
        check_papers(read_definition(GOOD), ["Đơn"])

    assert (no.value.code, no.value.facts["item"]) == ("eform.no_such_item", "Bản chụp")


def test_the_fingerprint_is_of_the_content_whatever_the_order():
    turned = dict(reversed(GOOD.items()))

    assert fingerprint(turned) == read_definition(GOOD).fingerprint
    assert fingerprint(changed(lambda q, d: q[0].update(label="Khác"))) != fingerprint(GOOD)
