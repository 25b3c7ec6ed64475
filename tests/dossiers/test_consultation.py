"""Another unit is asked for its opinion; the clock runs on."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.models import Consultation

pytestmark = pytest.mark.django_db


def consult(office, code, **facts):
    given = {"actor": office.hoa, "at": moment(3), "question": "Có vi phạm nào không?"}
    unit = facts.pop("unit_id", office.inspectorate.pk)
    return consult_unit(code=code, unit_id=unit, due_at=moment(5, "17:00"), **given | facts)


def test_asking_does_not_stop_the_clock(office):
    before = stages.in_progress(office)
    dossier = consult(office, before.code)

    assert (dossier.state, dossier.due_at, dossier.paused_at) == ("in_progress", before.due_at, None)
    assert Consultation.objects.get().unit == office.inspectorate


def test_the_asked_unit_answers_and_a_late_answer_is_recorded(office):
    code = stages.in_progress(office).code
    consult(office, code)
    answer_consultation(actor=office.thanhtra, at=moment(6), code=code, answer="Không có ý kiến khác")

    assert Consultation.objects.get().answered_by == "Lý Thị Thanh"
    assert Consultation.objects.get().dossier.events.latest("seq").facts["answered_late"] is True


def test_nobody_answers_what_was_not_asked(office):
    code = stages.in_progress(office).code

    with refused("dossier.no_open_question"):
        answer_consultation(actor=office.thanhtra, at=moment(4), code=code, answer="Đồng ý")


def test_questions_need_a_unit_and_a_content(office):
    code = stages.in_progress(office).code

    with refused("dossier.no_such_unit"):
        consult(office, code, unit_id=0)
    with refused("dossier.ground_missing"):
        consult(office, code, question=" ")
