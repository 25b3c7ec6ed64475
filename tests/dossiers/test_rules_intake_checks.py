"""What the automatic checks find: everything, on every paper, in words that fit a letter."""

from dataclasses import replace
from datetime import date

import pytest

from motcua.dossiers.rules.intake_checks import Defect, Fault, HandedIn, find_defects
from motcua.dossiers.words.checks import FAULTS, defect_words
from motcua.procedures.rules.edition import content_from

CONTENT = content_from(
    {
        "terms": [{"case": "", "statutory": None}],
        "required_items": [{"name": "Đơn đề nghị"}, {"name": "Bản sao văn bằng"}, {"name": "Ảnh (nếu có)"}],
    }
)
TWO_CASES = content_from(
    {
        "terms": [{"case": "Mất", "statutory": None}, {"case": "Hỏng", "statutory": None}],
        "required_items": [{"name": "Đơn"}, {"name": "Bản hỏng", "case": "Hỏng"}],
    }
)
FORM = HandedIn("Đơn đề nghị", True, "don.pdf", "pdf", 1200, "a" * 64)
DIPLOMA = HandedIn("Bản sao văn bằng", True, "bang.pdf", "pdf", 3000, "b" * 64)
PERSON = {"id_number": "001099000001", "phone": "0900000418", "email": ""}


def found(*papers, content=CONTENT, case="", **person):
    return find_defects(
        content, case, papers, on=date(2026, 3, 2), allowed_kinds=["pdf", "jpg"], **PERSON | person
    )


def test_a_whole_dossier_has_no_defect():
    assert found(FORM, DIPLOMA) == ()


def test_everything_is_found_at_once():
    defects = found(
        replace(FORM, trouble=Fault.FILE_UNREADABLE), replace(FORM, name="Giấy lạ"), phone="12", id_number="1"
    )
    assert [defect.fault for defect in defects] == [
        Fault.MISSING, Fault.FILE_UNREADABLE, Fault.SAME_FILE, Fault.BAD_ID_NUMBER, Fault.BAD_PHONE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "fault"),
    [
        (replace(DIPLOMA, is_received=False), Fault.NOT_RECEIVED),
        (replace(DIPLOMA, file_size=0), Fault.FILE_EMPTY),
        (replace(DIPLOMA, file_size=11_000_000), Fault.FILE_TOO_LARGE),
        (replace(DIPLOMA, file_kind="xlsx"), Fault.FILE_KIND),
        (replace(DIPLOMA, trouble=Fault.FILE_GONE), Fault.FILE_GONE),
        (replace(DIPLOMA, valid_until=date(2026, 3, 1)), Fault.EXPIRED),
        (replace(DIPLOMA, sha256=FORM.sha256), Fault.SAME_FILE),
    ],
)
def test_each_fault_of_a_paper_is_told_by_its_name(paper, fault):
    (defect,) = found(FORM, paper)
    assert (defect.fault, defect.paper) == (fault, "Bản sao văn bằng")


def test_a_paper_valid_to_this_day_is_valid():
    assert found(FORM, replace(DIPLOMA, valid_until=date(2026, 3, 2))) == ()


def test_a_later_paper_mends_an_earlier_one_of_its_name():
    spoilt = replace(DIPLOMA, trouble=Fault.FILE_UNREADABLE)
    again = replace(DIPLOMA, name="Bản sao văn bằng: tệp hỏng, gửi lại", sha256="c" * 64)
    assert found(FORM, spoilt, again) == ()


def test_the_case_decides_which_papers_are_needed():
    paper = replace(FORM, name="Đơn")
    assert found(paper, content=TWO_CASES, case="Mất") == ()
    assert found(paper, content=TWO_CASES, case="Hỏng") == (Defect(Fault.MISSING, "Bản hỏng"),)
    assert found(paper, content=TWO_CASES) == (Defect(Fault.NO_CASE),)


@pytest.mark.parametrize("phone", ["+84 900 000 418", "0900.000.418", "84900000418"])
def test_telephones_are_written_in_many_ways(phone):
    assert found(FORM, DIPLOMA, phone=phone) == ()


def test_nobody_can_be_reached_without_any_number_or_address():
    assert found(FORM, DIPLOMA, phone="") == (Defect(Fault.NO_CONTACT),)
    assert found(FORM, DIPLOMA, phone="", email="lan@motcua.example") == ()


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_words_of_its_own(fault):
    said = defect_words(Defect(fault, "Đơn", "don.pdf"))
    assert said
    assert "{" not in said
    assert list(FAULTS.values()).count(FAULTS[fault]) == 1
