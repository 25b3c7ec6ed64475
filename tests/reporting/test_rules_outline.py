"""The outline of a reform report as plain values: what may stand in it, how it is typed, what changed."""

import pytest

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.reporting.rules.outline_changes import outline_changes
from motcua.reporting.rules.outline_editing import with_section, without_section
from motcua.reporting.rules.outline_sentences import faults, kept, kept_lines, typed
from motcua.reporting.rules.reform_body import pieces, values_shown
from motcua.reporting.rules.reform_figures import names, share_words
from motcua.reporting.rules.reform_outline import MOST, outline_from, shipped_outline

SHIPPED = shipped_outline()
TOLD = outline_from(SHIPPED)
SENTENCES = [each for one in TOLD.sections for each in one.sentences]


def facts(code, **other):
    one = TOLD.section(code)
    said = {"title": one.title, "prompt": one.prompt, "needed": one.is_needed}
    return said | {"sentences": list(one.sentences), "writers": list(one.writers)} | other


def changed(document):
    return [
        (one.act, one.heading, one.field, one.before, one.after)
        for one in outline_changes(TOLD, outline_from(document))
    ]


def refused(code, act, *args, **facts):
    with pytest.raises(Refusal) as no:
        act(*args, **facts)
    assert no.value.code == code
    return no.value.facts


def test_the_sections_are_numbered_by_their_place():
    assert [one.key for one in TOLD.sections] == ["I", "II", "III", "IV", "V"]
    assert TOLD.has("V")
    assert not TOLD.has("VI")
    missing = TOLD.missing_parts({"III": "Tốt.", "IV": " "})
    assert [one.heading for one in missing] == ["IV. Nhiệm vụ kỳ tới"]


def test_no_two_figures_are_called_alike_even_without_tone_marks():
    assert len({fold(name) for name in names().values()}) == len(names())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_shipped_sentence_comes_back_as_it_was_typed(sentence):
    shown = typed(sentence)
    assert "{" not in shown
    assert kept(shown) == sentence
    assert faults(shown) == []


@pytest.mark.parametrize("said", ["Hồ sơ đã giải quyết", "hồ  sơ đã giải quyết ", "Ho so da giai quyet"])
def test_case_tone_marks_and_spaces_of_a_name_are_forgiven(said):
    assert kept(f"Xong  [{said}] hồ sơ.") == "Xong {resolved} hồ sơ."


def test_everything_wrong_with_the_sentences_is_told_at_once():
    told, wrong = kept_lines("Xong [Hồ sơ đã giải quyêt x] và [số lạ].\n\nCó [Quá.\nCó {loi}.")
    assert [one.code.removeprefix("reform_outline.") for one in wrong] == [
        "misspelt_figure",
        "no_such_figure",
        "open_bracket",
        "no_such_figure",
    ]
    assert wrong[0].facts["near"] == "Hồ sơ đã giải quyết"
    assert len(told) == 3
    assert kept_lines("\n \n") == ([], [])


def test_a_share_is_reckoned_and_left_out_where_there_is_no_whole():
    said = share_words({"early": 193, "on_time": 14, "resolved": 214, "findings": 0, "mended": 0})
    assert said == {"in_time_share": "96,7%"}
    values = values_shown({"resolved": 1234, "late": None}, {"year": "2026"})
    told = pieces("Năm {year}: {resolved} hồ sơ, {late} quá hạn.", values)
    assert [(one.text, one.code) for one in told if one.code] == [
        ("2026", "year"),
        ("1.234", "resolved"),
        ("", "late"),
    ]
    assert [one.code for one in told if one.is_missing] == ["late"]
    assert "".join(one.text for one in pieces("{ lẻ } và {năm", values)) == "{ lẻ } và {năm"


def test_a_section_is_moved_and_the_others_are_numbered_anew():
    made = with_section(SHIPPED, "kien-nghi", facts("kien-nghi"), after="")
    assert [one.code for one in outline_from(made).sections][:2] == ["kien-nghi", "chi-dao"]
    assert changed(made) == [("moved", "V. Kiến nghị, đề xuất", "", "V", "I")]


def test_what_a_section_says_is_told_field_by_field_and_sentence_by_sentence():
    old = TOLD.section("chi-dao").sentences
    new = [old[0].replace("năm {year} ", ""), *old[1:], "Đạt {plan_share}."]
    said = facts("chi-dao", title="Chỉ đạo", sentences=new, writers=["vp"], needed=True)
    heading = "I. Chỉ đạo, điều hành"
    assert changed(with_section(SHIPPED, "chi-dao", said, after="")) == [
        ("changed", heading, "title", "Chỉ đạo, điều hành", "Chỉ đạo"),
        ("changed", heading, "is_needed", False, True),
        ("changed", heading, "writers", (), ("vp",)),
        ("sentence_changed", heading, "", old[0], new[0]),
        ("sentence_added", heading, "", None, "Đạt {plan_share}."),
    ]
    fewer = facts("chi-dao", sentences=list(old[1:]))
    assert changed(with_section(SHIPPED, "chi-dao", fewer, after="")) == [
        ("sentence_dropped", heading, "", old[0], None)
    ]


def test_a_section_comes_and_goes():
    made = with_section(SHIPPED, "", {"title": "Mô hình hay"}, after="ket-qua")
    assert changed(made) == [("added", "III. Mô hình hay", "", None, None)]
    again = with_section(made, "", {"title": "Nữa"}, after="kien-nghi")
    assert len({one["code"] for one in again["sections"]}) == 7
    assert changed(without_section(SHIPPED, "ket-qua")) == [
        ("dropped", "II. Kết quả theo các nội dung cải cách", "", None, None)
    ]


def test_what_cannot_stand_is_refused():
    one = {**SHIPPED, "sections": SHIPPED["sections"][:1]}
    refused("reform_outline.last_section", without_section, one, "chi-dao")
    refused("reform_outline.not_found", without_section, SHIPPED, "la")
    refused("reform_outline.not_found", with_section, SHIPPED, "chi-dao", facts("chi-dao"), after="la")
    many = SHIPPED
    for number in range(MOST - len(TOLD.sections)):
        many = with_section(many, "", {"title": f"Phần {number}"}, after="")
    assert len(outline_from(many).sections) == MOST
    refused("reform_outline.full", with_section, many, "", {"title": "Nữa"}, after="")


@pytest.mark.parametrize(
    "sections",
    [
        [],
        [{"code": "a", "title": " "}],
        [{"code": "A b", "title": "Tên"}],
        [{"title": "Tên"}],
        [{"code": "a", "title": "Tên"}, {"code": "a", "title": "Tên"}],
        [{"code": "a", "title": "Tên", "sentences": ["Có \n hai dòng"]}],
        [{"code": "a", "title": "Tên", "sentences": ["x" * 1001]}],
        [{"code": "a", "title": "Tên", "sentences": ["x"] * 41}],
        [{"code": f"a{number}", "title": "Tên"} for number in range(MOST + 1)],
        "x",
    ],
)
def test_a_document_that_is_no_outline_is_refused(sections):
    refused("reform_outline.bad_outline", outline_from, {**SHIPPED, "sections": sections})


def test_a_figure_that_nobody_counts_is_refused_in_a_document_too():
    document = with_section(SHIPPED, "chi-dao", facts("chi-dao", sentences=["Có {la}."]), after="")
    assert refused("reform_outline.no_such_figure", outline_from, document) == {"found": "la"}
