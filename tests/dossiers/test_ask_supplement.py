"""A supplement is asked for once, whole, and stops the clock."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement

pytestmark = pytest.mark.django_db


def ask(office, code, at, **facts):
    given = {"actor": office.hoa, "items": ["Giấy khám sức khoẻ"], "reason": "Giấy cũ hết hạn"}
    return ask_supplement(at=at, code=code, **given | facts)


def test_asking_stops_the_clock_and_sets_the_time_to_answer(office):
    dossier = ask(office, stages.in_progress(office).code, moment(4, "10:30"), letter="07/YCBS")

    assert (dossier.state, dossier.paused_at) == ("waiting", moment(4, "10:30"))
    assert dossier.answer_by == moment(19, "17:00")
    assert dossier.events.latest("seq").facts["asked_late"] is False


def test_asking_a_second_time_is_refused_with_the_law(office):
    code = stages.in_progress(office).code
    ask(office, code, moment(4))
    answer_supplement(actor=office.lan, at=moment(5), code=code)

    with refused("dossier.supplement_used"):
        ask(office, code, moment(6))


def test_asking_after_the_third_day_is_recorded_as_late(office):
    dossier = ask(office, stages.in_progress(office).code, moment(6, "08:00"))

    assert dossier.events.latest("seq").facts["asked_late"] is True


def test_the_desk_asks_before_receipt_and_the_clock_has_not_begun(office):
    code = stages.submitted(office).code
    dossier = ask(office, code, moment(2, "09:00"), actor=office.binh)
    assert dossier.received_at is None

    back = answer_supplement(actor=office.lan, at=moment(3), code=code)
    assert (back.state, back.due_at) == ("submitted", None)


def test_an_empty_letter_is_refused(office):
    code = stages.in_progress(office).code

    with refused("dossier.nothing_to_supplement"):
        ask(office, code, moment(3), items=[" "])
    with refused("dossier.ground_missing"):
        ask(office, code, moment(3), reason="")


def test_the_applicant_cannot_ask_it_of_himself(office):
    code = stages.in_progress(office).code

    with refused("dossier.forbidden"):
        ask(office, code, moment(3), actor=office.lan)
