"""What an applicant is told, and what stays inside the office."""

from datetime import date, datetime

import pytest
from tests.cast import moment

from motcua.dossiers.rules.deadlines import reckon
from motcua.dossiers.rules.plain_reckoning import reasons
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.projection import KINDS
from motcua.dossiers.rules.states import ENDED, State
from motcua.dossiers.rules.told import answer_within, leaders, standing, told
from motcua.kernel.time import VIETNAM
from motcua.workdays.rules.limits import parse_limit
from motcua.workdays.rules.shipped import national_calendar

INSIDE = "chuyện nội bộ"
UNPROVEN = " (chưa kiểm chứng)"


@pytest.mark.parametrize("state", State)
def test_every_state_is_told_in_words_without_codes(state):
    said = standing(state, unit="Phòng Nghiệp vụ Dược", agency="Sở Y tế tỉnh Trà Vinh")

    assert said.headline
    assert said.then
    assert (said.now == "") is (state in ENDED)
    assert "{" not in said.headline + said.now + said.then
    assert state.value not in said.headline


def test_the_one_who_signs_is_named_as_people_name_him():
    assert leaders("Sở Y tế tỉnh Trà Vinh") == "lãnh đạo Sở"
    assert leaders("Trung tâm Y tế huyện Càng Long") == "lãnh đạo cơ quan"
    headline = standing(State.PROPOSED, agency="Sở Y tế tỉnh Trà Vinh").headline
    assert headline == "Hồ sơ đã thẩm định xong, đang chờ lãnh đạo Sở ký"


@pytest.mark.parametrize("state", [State.PROPOSED, State.APPROVED, State.IN_PROGRESS])
def test_a_denial_is_not_told_before_it_is_issued(state):
    assert standing(state, outcome="denied") == standing(state, outcome="granted")


def test_a_denial_is_told_once_issued():
    assert "không giải quyết" in standing(State.RETURNED, outcome="denied").headline


@pytest.mark.parametrize(
    ("delivery", "words"), [("post", "bưu chính"), ("online", "bản điện tử"), ("counter", "đến nhận")]
)
def test_a_result_says_how_it_reaches_the_applicant(delivery, words):
    assert words in standing(State.FINISHED, delivery=delivery).headline


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_has_words(kind):
    assert told(kind, {}, agency="Sở Y tế").title


@pytest.mark.parametrize(
    "kind",
    ["handed_over", "step_completed", "proposed", "approved", "sent_back", "corrected", "unit_consulted",
     "consultation_answered", "received", "supplement_answered", "withdrawn"],
)  # fmt: skip
def test_notes_opinions_and_inner_reasons_stay_inside(kind):
    facts = dict.fromkeys(("note", "question", "answer", "reason", "holder", "signed_by", "outcome"), INSIDE)

    line = told(f"dossier.{kind}", facts, ground="")

    assert INSIDE not in line.title + line.text


def test_the_letter_that_asks_for_papers_is_told_in_full():
    facts = {"items": ["Đơn có chữ ký", "Ảnh 4x6"], "reason": "Đơn chưa ký.", "asked_late": True}

    line = told("dossier.supplement_asked", facts, ground="12/PYC")

    assert line.text == (
        "Cần bổ sung: Đơn có chữ ký; Ảnh 4x6. Lý do: Đơn chưa ký. Văn bản số 12/PYC. "
        "Yêu cầu này gửi sau thời hạn cơ quan được hỏi."
    )


def test_an_apology_says_that_the_old_date_still_counts():
    facts = {"reason": "Chờ xác minh", "expected_at": "2026-03-16T10:00:00+00:00"}

    line = told("dossier.apologised", facts, ground="45/SYT-VP")

    assert "Dự kiến trả 17:00 thứ Hai 16/03/2026." in line.text
    assert "Hạn cũ vẫn được tính" in line.text


def test_what_came_from_a_register_says_so():
    assert told("dossier.finished", {"imported": True}).text == "Ghi từ sổ theo dõi của cơ quan."


def test_the_desk_owes_an_answer_within_eight_working_hours_since_the_decree():
    assert answer_within(date(2025, 6, 30)) is None
    assert answer_within(date(2025, 7, 1)) == parse_limit("8wh")


def test_the_plain_reasons_leave_ordinary_days_to_the_strip():
    received = datetime(2025, 4, 24, 10, 0, tzinfo=VIETNAM)
    counted = reckon(received, parse_limit("5wd"), national_calendar(), profile("default"))

    said = [one.text for one in reasons(counted.explanation, UNPROVEN)]

    assert said == [
        "Nhận lúc 10:00 thứ Năm 24/04/2025. Thời hạn 5 ngày làm việc; ngày nhận không tính, "
        "tính từ ngày tiếp theo.",
        "Tính ngày thứ 2: ngày làm bù cho thứ Sáu 02/05/2025 (26/04).",
        "Không tính: nghỉ hằng tuần (27/04, 03/05–04/05).",
        "Không tính: Ngày Chiến thắng (30/04).",
        "Không tính: Ngày Quốc tế lao động (01/05).",
        "Không tính: hoán đổi, làm bù thứ Bảy 26/4/2025 (02/05).",
    ]


def test_a_reason_resting_on_unchecked_law_says_so():
    counted = reckon(moment(2), parse_limit("5wd"), national_calendar(), profile("default"))

    first = reasons(counted.explanation, UNPROVEN)[0]

    assert (first.source, first.is_proven) == ("Điều 147 Bộ luật Dân sự 2015", False)


def test_hours_are_told_span_by_span():
    counted = reckon(moment(2, "15:00"), parse_limit("8wh"), national_calendar(), profile("default"))

    said = [one.text for one in reasons(counted.explanation, UNPROVEN)]

    assert any("cộng dồn" in sentence and "(03/03)" in sentence for sentence in said)
