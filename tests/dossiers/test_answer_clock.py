"""The desk's own clock on online dossiers: eight working hours to an answer, late answers stay late."""

from io import BytesIO

import pytest
from tests.cast import FORM, moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.scans import BROKEN_PDF, PDF

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.rules.states import Channel
from motcua.foundation.files import Kind, store_file

pytestmark = pytest.mark.django_db


def test_an_answer_is_owed_eight_working_hours_after_filing(office):
    dossier = stages.submitted(office, at=moment(2, "14:00"))

    assert (dossier.answer_due_at, dossier.answered_at) == (moment(3, "14:30"), None)


@pytest.mark.parametrize("channel", [Channel.POST])
def test_other_channels_have_no_such_clock(office, channel):
    assert stages.submitted(office, channel=channel).answer_due_at is None


def test_before_the_decree_nothing_was_set(office):
    assert stages.submitted(office, at=moment(2, month=6, year=2025)).answer_due_at is None


def test_receiving_refusing_and_asking_are_answers(office):
    codes = [stages.submitted(office, at=moment(2, "08:00")).code for _ in range(3)]
    at = moment(2, "09:15")
    answers = [
        receive_dossier(actor=office.binh, at=at, code=codes[0]),
        refuse_intake(actor=office.binh, at=at, code=codes[1], reason="Sai nơi", ground="Điều 17"),
        ask_supplement(actor=office.binh, at=at, code=codes[2], items=["Giấy khám"], reason="Thiếu"),
    ]
    assert [answer.answered_at for answer in answers] == [at, at, at]


def test_after_a_supplement_the_desk_owes_an_answer_again(office):
    code = stages.submitted(office, at=moment(2, "08:00")).code
    ask_supplement(actor=office.binh, at=moment(2, "09:00"), code=code, items=["Giấy khám"], reason="Thiếu")

    back = answer_supplement(actor=office.lan, at=moment(4, "08:00"), code=code)
    assert (back.answer_due_at, back.answered_at) == (moment(5, "08:30"), None)


def test_a_late_answer_stays_late_whatever_follows(office):
    code = stages.submitted(office, at=moment(2, "08:00")).code
    late = moment(4, "09:00")
    ask_supplement(actor=office.binh, at=late, code=code, items=["Giấy khám"], reason="Thiếu")

    answer_supplement(actor=office.lan, at=moment(5, "08:00"), code=code)
    received = receive_dossier(actor=office.binh, at=moment(5, "09:00"), code=code)
    assert (received.answer_due_at, received.answered_at) == (moment(3, "08:30"), late)


def _stored(content: bytes, name: str) -> PaperIn:
    kept = store_file(BytesIO(content), name=name, folder="papers", limit_bytes=10_000, allowed=[Kind.PDF])
    file = {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
    return PaperIn("Bản sao văn bằng chuyên môn", kind="digital", file=file)


def test_no_letter_goes_out_while_a_found_defect_is_neither_asked_nor_set_aside(office):
    papers = [FORM, _stored(BROKEN_PDF, "bang.pdf")]
    code = stages.submitted(office, papers=papers).code
    asking = {"actor": office.binh, "at": moment(2, "10:00"), "code": code, "reason": "Thiếu"}
    defect = "Bản sao văn bằng chuyên môn: tệp “bang.pdf” hỏng, có mật khẩu hoặc không mở được, gửi lại"

    with refused("dossier.defects_left"):
        ask_supplement(items=["Giấy khám"], **asking)
    facts = ask_supplement(items=["Giấy khám", defect], **asking).events.latest("seq").facts
    assert (facts["found"], facts["set_aside"]) == ([defect], [])


def test_what_an_officer_sets_aside_is_on_record(office):
    code = stages.submitted(office, papers=[_stored(PDF, "bang.pdf")]).code
    defect = "Đơn đề nghị cấp chứng chỉ: chưa có trong hồ sơ"

    asked = ask_supplement(
        actor=office.binh, at=moment(2, "10:00"), code=code, items=["Ảnh"], reason="Thiếu", set_aside=[defect]
    )
    assert asked.events.latest("seq").facts["set_aside"] == [defect]
