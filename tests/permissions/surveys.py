"""What the addresses of surveys and of mass mobilisation name."""

from datetime import date
from typing import Any

from tests.cast import Office, moment
from tests.plans.making import plan
from tests.surveys.rounds import drafted, opened

from motcua.plans.commands.record_activity import Held, record_activity
from motcua.plans.rules.contents import PlanKind
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
    programme = plan(office, kind=PlanKind.MOBILISATION, title="Dân vận chính quyền năm 2026")
    held = Held("Đối thoại", day, "Hội trường")
    activity = record_activity(actor=office.mai, at=moment(2), plan_id=programme.pk, held=held)
    return {
        "activity": activity.pk,
        "survey_draft": drafted(office, title="Dự thảo", **about).pk,
        "survey": asked.pk,
        "survey_token": token_of(asked, 1),
        "survey_paper": token_of(asked, 2),
        "survey_key": anybody.key,
    }
