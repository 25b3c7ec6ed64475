"""Cards, scans, procedures by three letters, and what a hand-over must bring."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment

from motcua.dossiers.rules.id_card import read_card, sought
from motcua.dossiers.rules.returning import Parcel, Proof, check_return, follow
from motcua.dossiers.rules.scan_pairing import paired
from motcua.dossiers.rules.visit import papers_due_at
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.quick_finding import Line, initials, quick_find
from motcua.workdays.rules.shipped import national_calendar

CARD = "001099000001|012345678|Nguyễn Văn Mẫu 001|02031990|Nam|Số 1, Phường 1, Trà Vinh|01012021"
PAPERS = ["Đơn đề nghị cấp chứng chỉ", "Bản sao văn bằng chuyên môn", "Giấy khám sức khoẻ"]


def test_a_card_is_read_field_by_field():
    card = read_card(CARD)

    assert (card.number, card.old_number, card.name) == ("001099000001", "012345678", "Nguyễn Văn Mẫu 001")
    assert (card.born_on.isoformat(), card.address) == ("1990-03-02", "Số 1, Phường 1, Trà Vinh")
    assert sought(CARD).numbers == ("001099000001", "012345678")


@pytest.mark.parametrize(
    "text", ["", "001099000001", "12|x|y", "00109900000a||Tên", "001099000001|123456789|"], ids=repr
)
def test_what_is_no_card_is_not_read_as_one(text):
    assert read_card(text) is None


def test_a_card_without_an_old_number_or_dates_is_still_a_card():
    assert read_card("001099000001||Lê Thị Mẫu").born_on is None
    assert read_card("001099000001||Lê Thị Mẫu|31022000|Nữ|Ở đâu đó|").born_on is None


@given(st.text(max_size=200))
def test_nothing_scanned_breaks_the_counter(text):
    assert sought(text).is_empty or sought(text).numbers


@pytest.mark.parametrize(
    ("text", "numbers", "phone"),
    [
        ("001099000001", ("001099000001",), ""),
        ("0900 000 418", ("0900000418",), "0900000418"),
        ("+84900000418", ("0900000418",), "0900000418"),
        ("2100123456", ("2100123456",), ""),
        ("123", (), ""),
        ("Nguyễn Văn", (), ""),
    ],
)
def test_digits_are_a_paper_or_a_telephone(text, numbers, phone):
    assert (sought(text).numbers, sought(text).phone) == (numbers, phone)


def test_scans_go_by_number_then_by_words_then_by_order():
    assert paired(["3-kham.pdf", "van bang chuyen mon.jpg", "scan_0001.pdf"], PAPERS) == [2, 1, 0]
    assert paired(["a.pdf", "b.pdf"], PAPERS, taken=frozenset({0})) == [1, 2]
    assert paired(["a.pdf"] * 4, PAPERS) == [0, 1, 2, None]


@given(st.lists(st.text(max_size=20), max_size=6))
def test_no_paper_gets_two_scans(names):
    places = [place for place in paired(names, PAPERS) if place is not None]
    assert len(places) == len(set(places)) == min(len(names), len(PAPERS))


def lines(*names):
    return [Line(number, fold(name), f"1.00000{number}") for number, name in enumerate(names, start=1)]


def test_initials_words_and_codes_find_and_use_decides_among_equals():
    found = lines(
        "Cấp lại chứng chỉ hành nghề dược", "Cấp lần đầu giấy phép hoạt động", "Công bố cơ sở tiêm chủng"
    )

    assert initials(found[0].folded) == "clcchnd"
    assert quick_find("clc", found, {}) == (1,)
    assert quick_find("tiem ch", found, {}) == (3,)
    assert quick_find("1.000002", found, {}) == (2,)
    assert quick_find("cl", found, {2: 9, 1: 1})[:2] == (2, 1)
    assert quick_find("", found, {3: 5})[0] == 3
    assert quick_find("xyz", found, {}) == ()


def test_papers_taken_in_elsewhere_travel_one_working_day():
    calendar = national_calendar()
    assert papers_due_at(moment(2, "10:00"), calendar) == moment(3, "17:00")
    assert papers_due_at(moment(6, "16:00"), calendar) == moment(9, "17:00"), "Friday runs to Monday"


def test_a_result_goes_out_against_its_code_or_its_parcel_number():
    check_return("counter", Proof.CODE, code=" k1 ", lookup_key="k1", tracking="")
    for facts, code in (
        ({"proof": Proof.CODE, "code": "no"}, "dossier.wrong_code"),
        ({"proof": Proof.NONE, "code": ""}, "dossier.tracking_missing"),
    ):
        with pytest.raises(Refusal, match=code):
            check_return("post", lookup_key="k1", tracking=" ", **facts)


def test_a_parcel_comes_back_and_goes_out_again_but_is_delivered_once():
    assert follow(follow(Parcel.SENT, Parcel.BACK), Parcel.SENT) is Parcel.SENT
    with pytest.raises(Refusal, match="dossier.parcel_not_there"):
        follow(Parcel.DELIVERED, Parcel.SENT)
