"""A dossier takes the way its facts and outcomes open; parallel opinions are joined before it goes on."""

import pytest
from tests.cast import moment
from tests.dossiers import kinds, stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.close_opinions import close_opinions
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.models import Consultation

pytestmark = pytest.mark.django_db


def done(office, code, who="hoa", day=3, **facts):
    return complete_step(actor=getattr(office, who), at=moment(day), code=code, **facts)


def opened(office, code):
    due = moment(4, "17:00")
    return open_opinions(actor=office.hoa, at=moment(3), code=code, question="Có vướng gì?", due_at=due)


def test_an_ordinary_case_skips_the_head(office):
    code = kinds.at_work(office, kinds.BRANCH).code

    assert done(office, code).step_key == "du-thao"
    assert done(office, code).step_key == "end"
    assert propose_result(actor=office.hoa, at=moment(4), code=code).state == "proposed"


def test_a_hospital_goes_to_the_head_who_may_send_it_round_again(office):
    code = kinds.at_work(office, kinds.BRANCH, case="Bệnh viện").code
    assert done(office, code).step_key == "hop"

    with refused("process.head_only"):
        done(office, code, outcome="dat")
    with refused("process.outcome_needed"):
        done(office, code, who="tuan")
    again = done(office, code, who="tuan", outcome="lai")
    assert (again.step_key, again.step) == ("tham-dinh", 2)
    assert again.events.latest("seq").facts["chosen"] == "Thẩm định lại"


def test_nothing_is_proposed_while_steps_are_left(office):
    code = kinds.at_work(office, kinds.BRANCH).code

    with refused("process.steps_left"):
        propose_result(actor=office.hoa, at=moment(3), code=code)


def test_a_step_of_a_kind_is_not_done_elsewhere(office):
    code = kinds.at_work(office, kinds.BRANCH).code

    with refused("process.not_here"):
        opened(office, code)


def test_past_the_last_step_there_is_no_step(office):
    code = kinds.at_work(office, kinds.BRANCH).code
    done(office, code)
    done(office, code)

    with refused("process.at_end"):
        done(office, code)


def test_a_plain_list_can_still_be_proposed_at_any_step(office):
    code = stages.in_progress(office).code

    assert propose_result(actor=office.hoa, at=moment(3), code=code).state == "proposed"


def test_the_join_waits_for_every_unit(office):
    code = kinds.at_work(office, kinds.OPINIONS).code
    with refused("process.ask_first"):
        done(office, code)
    assert opened(office, code).step_state == "asked"
    with refused("process.not_here"):
        opened(office, code)
    answer_consultation(actor=office.thanhtra, at=moment(3, "15:00"), code=code, answer="Không vướng")
    with refused("process.opinions_missing"):
        done(office, code)
    answer_consultation(actor=office.binh, at=moment(3, "16:00"), code=code, answer="Đồng ý")

    after = done(office, code, day=4)
    assert (after.step_key, after.step_state) == ("du-thao", "")


def test_a_quorum_is_enough(office):
    process = [kinds.OPINIONS[0] | {"quorum": 1}, kinds.OPINIONS[1]]
    code = kinds.at_work(office, process).code
    opened(office, code)
    answer_consultation(actor=office.thanhtra, at=moment(3, "15:00"), code=code, answer="Không vướng")

    assert done(office, code, day=4).step_key == "du-thao"


def test_the_head_goes_on_without_the_silent_who_are_named(office):
    code = kinds.at_work(office, kinds.OPINIONS).code
    opened(office, code)
    answer_consultation(actor=office.thanhtra, at=moment(3, "15:00"), code=code, answer="Không vướng")
    with refused("dossier.ground_missing"):
        close_opinions(actor=office.tuan, at=moment(5), code=code, reason=" ")
    with refused("dossier.forbidden"):
        close_opinions(actor=office.hoa, at=moment(5), code=code, reason="Quá hạn trả lời")

    after = close_opinions(actor=office.tuan, at=moment(5), code=code, reason="Quá hạn trả lời")
    assert after.step_key == "du-thao"
    assert after.events.latest("seq").facts["silent"] == ["Bộ phận một cửa"]
    with refused("dossier.no_open_question"):
        answer_consultation(actor=office.binh, at=moment(5, "15:00"), code=code, answer="Muộn")
    assert Consultation.objects.filter(closed_at=None).count() == 1


def test_questions_need_a_content_and_a_day_to_come(office):
    code = kinds.at_work(office, kinds.OPINIONS).code

    for facts, why in (
        ({"question": " "}, "dossier.ground_missing"),
        ({"due_at": moment(3)}, "process.date_passed"),
    ):
        given = {"question": "Có vướng gì?", "due_at": moment(4)} | facts
        with refused(why):
            open_opinions(actor=office.hoa, at=moment(3), code=code, **given)


def test_the_act_costs_few_statements(office, query_budget):
    code = kinds.at_work(office, kinds.OPINIONS).code

    with query_budget(10):
        opened(office, code)
