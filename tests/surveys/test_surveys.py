"""Surveys by command: drafting, drawing, answering once, closing, and what is then known."""

from datetime import date
from decimal import Decimal

import pytest
from tests import cast
from tests.cast import moment
from tests.scoring.making import sheet
from tests.surveys.rounds import FEBRUARY, all_at, answered, drafted, drawn, opened, returned

from motcua.dossiers.models import Dossier
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.scoring.commands.fill_computed import fill_computed
from motcua.surveys.access import token_of
from motcua.surveys.commands.answer_survey import answer_invited, answer_open, enter_paper
from motcua.surveys.commands.close_survey import close_due, close_survey
from motcua.surveys.commands.draw_sample import draw_sample
from motcua.surveys.commands.open_survey import extend_survey, open_survey
from motcua.surveys.commands.write_question import drop_question, write_question
from motcua.surveys.models import Invitation, Measure, Response
from motcua.surveys.queries.listing import satisfaction_of
from motcua.surveys.queries.results import compared, results_of, units_before
from motcua.surveys.rules.questionnaire import Kind, checked, questionnaire_from, shipped
from motcua.surveys.rules.sampling import Wanted
from motcua.surveys.rules.states import Access

pytestmark = pytest.mark.django_db


def test_the_sample_is_real_repeatable_and_costs_few_statements(office, query_budget):
    returned(office.agency, 30)
    survey = drafted(office)
    told = {"wanted": Wanted(*FEBRUARY, [office.agency.pk]), "size": 20, "seed": "12/QĐ-SYT"}
    with query_budget(14):  # among them those a deletion asks for
        first = draw_sample(actor=office.mai, at=moment(2), survey_id=survey.pk, **told).drawn_sha256
    codes = set(Invitation.objects.values_list("dossier__code", flat=True))
    assert len(codes) == 20 <= Dossier.objects.exclude(returned_at=None).count()
    draw_sample(actor=office.mai, at=moment(3), survey_id=survey.pk, **told)
    assert set(Invitation.objects.values_list("dossier__code", flat=True)) == codes
    survey.refresh_from_db()
    assert survey.drawn_sha256 == first
    draw_sample(actor=office.mai, at=moment(3), survey_id=survey.pk, **told | {"seed": "13"})
    assert set(Invitation.objects.values_list("dossier__code", flat=True)) != codes
    assert TrailEntry.objects.filter(kind="survey.drawn").count() == 3


def test_an_invitation_is_used_once_and_its_answer_does_not_know_it(office, query_budget):
    survey = opened(office)
    token = token_of(survey, 1)
    with query_budget(6):
        made = answer_invited(token=token.lower(), at=moment(5), answers=all_at(survey, 4))
    assert {field.name for field in Response._meta.get_fields()} == {
        "id",
        "survey",
        "stratum",
        "channel",
        "answers",
    }
    assert made.answers["place"] == 4
    with pytest.raises(Refusal, match=r"survey\.answered_already"):
        answer_invited(token=token, at=moment(5), answers=all_at(survey, 1))
    with pytest.raises(Refusal, match=r"survey\.invitation\.not_found"):
        answer_invited(token="A" * 12, at=moment(5), answers={})
    with pytest.raises(Refusal, match=r"survey\.not_open"):
        answer_invited(token=token_of(survey, 2), at=moment(21), answers=all_at(survey, 4))
    assert Response.objects.count() == 1


def test_a_paper_is_typed_in_once_and_says_so(office):
    survey = opened(office)
    token = token_of(survey, 3)
    made = enter_paper(actor=office.binh, at=moment(6), token=token, answers=all_at(survey, 5))
    assert made.channel == "paper"
    entry = TrailEntry.objects.get(kind="survey.paper_entered")
    assert entry.actor_id == office.binh.person_id
    assert token not in str(entry.facts)
    with pytest.raises(Refusal, match=r"survey\.answered_already"):
        answer_invited(token=token, at=moment(6), answers=all_at(survey, 1))
    with pytest.raises(Refusal, match=r"survey\.entering\.forbidden"):
        enter_paper(actor=office.hoa, at=moment(6), token=token_of(survey, 4), answers={})


def test_closing_writes_down_what_was_measured_and_forgets_who_was_asked(office):
    survey = opened(office)
    answered(survey, [5, 4, 4, 5, 3, 2, 4, 5])
    assert close_due(at=moment(20)) == 0
    assert close_due(at=moment(21, "00:10")) == 1
    assert not Invitation.objects.exists()
    measure = satisfaction_of(office.agency, 2026)
    assert measure.agency == office.agency
    assert (measure.value, measure.answered, measure.asked) == (Decimal("75.0"), 8, 20)
    assert measure.low < 75 < measure.high
    assert Measure.objects.filter(key="staff", agency=None).get().value == Decimal("75.0")
    assert satisfaction_of(office.agency, 2025) is None
    with pytest.raises(Refusal, match=r"survey\.wrong_state"):
        close_survey(actor=office.mai, at=moment(21), survey_id=survey.pk)


def test_fewer_than_five_answers_show_nothing(office):
    survey = opened(office)
    answered(survey, [5, 4, 1, 5])
    found = results_of(survey)
    assert (found.answered, found.overall) == (4, None)
    assert all(one.estimate is None for one in found.agencies)
    assert not any(one.counts for one in found.tallies)
    close_survey(actor=office.mai, at=moment(9), survey_id=survey.pk)
    assert not Measure.objects.exists()


def test_a_running_survey_does_not_give_away_the_answer_that_came_last(office):
    survey = opened(office)
    answered(survey, [5, 4, 4, 5, 5])
    survey.refresh_from_db()
    running = results_of(survey)
    assert (running.answered, running.overall) == (5, None)
    assert [*running.tallies, *running.agencies, *running.sectors, *running.factors] == []
    answered(survey, [1, 1], first=6)
    close_survey(actor=office.mai, at=moment(9), survey_id=survey.pk)
    survey.refresh_from_db()
    final = results_of(survey)
    assert final.overall.count == 7
    assert final.tallies
    assert final.agencies


def test_a_unit_is_compared_with_its_own_share_of_the_round_before(office):
    first = opened(office)
    answered(first, [5] * 6)
    close_survey(actor=office.mai, at=moment(9), survey_id=first.pk)
    second = drawn(office, title="Hài lòng đợt 2")
    assert units_before(second, first)[office.agency.pk].value == 100
    told = {"actor": office.mai, "at": moment(10), "survey_id": second.pk}
    write_question(**told, key="place", factor="Tiếp cận dịch vụ", text="Ghế", kind=Kind.SCALE)
    second.refresh_from_db()
    assert units_before(second, first) == {}


def test_rounds_are_compared_over_the_questions_asked_alike(office):
    first = opened(office)
    answered(first, [2] * 12)
    close_survey(actor=office.mai, at=moment(9), survey_id=first.pk)
    second = drawn(office, title="Hài lòng đợt 2", document=first.questionnaire)
    told = {"actor": office.mai, "at": moment(10), "survey_id": second.pk}
    text = "Chỗ ngồi chờ mát, đủ ghế"
    write_question(**told, key="place", factor="Tiếp cận dịch vụ", text=text, kind=Kind.SCALE)
    open_survey(**told, closes_on=date(2026, 3, 25))
    second.refresh_from_db()
    answered(second, [5] * 12)
    found = compared(second, first)
    assert found[0].name == ""
    assert found[0].change.points == 100
    assert found[0].change.is_clear
    assert len(found) == len(shipped_scales())


def shipped_scales():
    """Every five-point question but the one that was worded anew, and one line for all of them."""
    return questionnaire_from(shipped()["hai-long"]).scales


def test_a_questionnaire_is_written_while_it_is_a_draft(office):
    survey = drafted(office)
    told = {"actor": office.mai, "at": moment(3), "survey_id": survey.pk}
    write_question(
        **told, factor="Ý kiến thêm", text="Bạn ở đâu?", kind=Kind.ONE, options=["Xã", "Phường"], after=""
    )
    drop_question(**told, key="hours")
    survey.refresh_from_db()
    found = questionnaire_from(survey.questionnaire)
    assert (found.questions[0].text, found.edition) == ("Bạn ở đâu?", "2026-03-03")
    assert "hours" not in {one.key for one in found.questions}
    with pytest.raises(Refusal, match=r"survey\.bad_questionnaire"):
        write_question(**told, factor="Khác", text="Chọn gì?", kind=Kind.ONE, options=["Một"])
    with pytest.raises(Refusal, match=r"survey\.not_drawn"):
        open_survey(**told, closes_on=date(2026, 3, 25))
    with pytest.raises(Refusal, match=r"survey\.forbidden"):
        write_question(**told | {"actor": office.dung}, factor="Khác", text="?", kind=Kind.TEXT)


def test_answers_are_only_those_that_were_offered():
    asked = questionnaire_from(shipped()["y-kien"])
    assert checked(asked, {"overall": "5", "first": [2, 0], "words": " "}) == {
        "overall": 5,
        "first": [0, 2],
        "words": "",
    }
    for wrong in ({"overall": 6}, {"overall": 5, "hours": 3}, {"overall": 5, "other": 1}):
        with pytest.raises(Refusal, match=r"survey\.bad_answer"):
            checked(asked, wrong)
    with pytest.raises(Refusal, match=r"survey\.unanswered"):
        checked(asked, {})


def test_an_open_survey_takes_each_form_once(office):
    document = shipped()["y-kien"]
    survey = drafted(office, who=Access.ANYBODY, is_index=False, document=document, title="Ý kiến")
    told = {"actor": office.mai, "at": moment(3), "survey_id": survey.pk}
    open_survey(**told, closes_on=date(2026, 3, 25))
    extend_survey(**told, closes_on=date(2026, 3, 27))
    for slip in ("một", "một", "hai"):
        answer_open(key=survey.key, at=moment(26), slip=slip, answers={"overall": 3})
    assert Response.objects.count() == 2
    with pytest.raises(Refusal, match=r"survey\.not_open"):
        answer_open(key=survey.key, at=moment(28), slip="ba", answers={"overall": 3})
    with pytest.raises(Refusal, match=r"survey\.index_needs_sample"):
        drafted(office, who=Access.ANYBODY, title="Khác")


def test_another_office_cannot_tell_that_the_survey_exists(office):
    survey = opened(office)
    elsewhere = other()
    with pytest.raises(Refusal, match=r"survey\.not_found"):
        extend_survey(actor=elsewhere.mai, at=moment(3), survey_id=survey.pk, closes_on=date(2026, 3, 25))
    with pytest.raises(Refusal, match=r"survey\.invitation\.not_found"):
        enter_paper(actor=elsewhere.binh, at=moment(3), token=token_of(survey, 1), answers={})


def other():
    return cast.office("H22.10", prefix="x")


def test_the_survey_share_of_the_index_is_filled_from_what_was_measured(office):
    survey = opened(office)
    answered(survey, [5, 4, 4, 5, 3, 2, 4, 5])
    close_survey(actor=office.mai, at=moment(9), survey_id=survey.pk)
    scored = sheet(office)
    filled = fill_computed(actor=office.mai, at=moment(12), sheet_id=scored.pk)
    [share] = [one for one in filled if one.criterion == "8.1"]
    assert (share.round, share.points, share.is_computed) == ("outside", 12, True)
