"""What the addresses of surveys name."""

from datetime import date
from typing import Any

from tests.cast import Office, moment
from tests.surveys.rounds import drafted, opened

from motcua.surveys.access import token_of
from motcua.surveys.commands.open_survey import open_survey
from motcua.surveys.rules.questionnaire import shipped
from motcua.surveys.rules.states import Access


def survey_facts(office: Office) -> dict[str, Any]:
    """A draft, a round that is being answered with the codes of two who were asked, an open survey."""
    asked, about = opened(office), {"is_index": False, "document": shipped()["y-kien"]}
    anybody = drafted(office, title="Ý kiến", who=Access.ANYBODY, **about)
    day = date(2026, 3, 20)
    open_survey(actor=office.mai, at=moment(2), survey_id=anybody.pk, closes_on=day)
    return {
        "survey_draft": drafted(office, title="Dự thảo", **about).pk,
        "survey": asked.pk,
        "survey_token": token_of(asked, 1),
        "survey_paper": token_of(asked, 2),
        "survey_key": anybody.key,
    }
