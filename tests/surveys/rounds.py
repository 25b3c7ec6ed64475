"""Surveys for the tests: returned dossiers taken in as a register, a round over them, answers by command."""

from datetime import date, timedelta
from typing import Any

from tests.cast import Office, moment

from motcua.dossiers.public import import_register
from motcua.organisation.public import SYSTEM, Agency
from motcua.surveys.access import token_of
from motcua.surveys.commands.answer_survey import answer_invited
from motcua.surveys.commands.draft_survey import draft_survey
from motcua.surveys.commands.draw_sample import draw_sample
from motcua.surveys.commands.open_survey import open_survey
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import questionnaire_from, shipped
from motcua.surveys.rules.sampling import Wanted

FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))


def returned(agency: Agency, count: int, *, sector: str = "Dược phẩm", first: int = 1) -> None:
    """That many dossiers of February, each of another person, their results handed out."""
    rows = []
    for n in range(first, first + count):
        came = moment(2, "08:30", month=2) + timedelta(days=n % 5)
        done = came + timedelta(days=2)
        rows.append(
            {
                "agency": agency.code,
                "field": sector,
                "procedure_name": "Cấp lại chứng chỉ hành nghề dược",
                "channel": "counter",
                "received_at": came.isoformat(),
                "due_at": (came + timedelta(days=7)).isoformat(),
                "finished_at": done.isoformat(),
                "returned_at": (done + timedelta(hours=1)).isoformat(),
                "applicant": f"Người Mẫu {n}",
                "applicant_id": f"0010990{n:05}",
            }
        )
    import_register(actor=SYSTEM, at=moment(1), rows=enumerate(rows, start=2), source=f"so-{first}.csv")


def drafted(office: Office, **facts: Any) -> Survey:
    told = {
        "title": "Hài lòng đợt 1",
        "year": 2026,
        "document": shipped()["hai-long"],
        "is_index": True,
    }
    return draft_survey(actor=office.mai, at=moment(2), agency=office.agency, **(told | facts))


def drawn(office: Office, *, size: int = 20, seed: str = "12/QĐ-SYT", **facts: Any) -> Survey:
    survey = drafted(office, **facts)
    wanted = Wanted(*FEBRUARY, [office.agency.pk])
    return draw_sample(
        actor=office.mai, at=moment(2), survey_id=survey.pk, wanted=wanted, size=size, seed=seed
    )


def opened(office: Office, **facts: Any) -> Survey:
    """Over thirty dossiers of February, open until 20/03/2026."""
    returned(office.agency, 30)
    survey = drawn(office, **facts)
    return open_survey(actor=office.mai, at=moment(2), survey_id=survey.pk, closes_on=date(2026, 3, 20))


def all_at(survey: Survey, point: int) -> dict[str, Any]:
    """The same point to every five-point question, the first choice to every other one that is required."""
    questions = questionnaire_from(survey.questionnaire).questions
    return {
        one.key: point if one.kind == "scale" else 0
        for one in questions
        if one.is_required or one.kind == "scale"
    }


def answered(survey: Survey, points: list[int], *, first: int = 1) -> None:
    """Invitations from this number on answer with these points."""
    for number, point in enumerate(points, start=first):
        token = token_of(survey, number)
        answer_invited(token=token, at=moment(5), answers=all_at(survey, point))
