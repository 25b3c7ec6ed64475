"""What is printed to collect answers: letters, cards, forms to fill in by hand, a poster."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from motcua.foundation.printing import qr_svg, render_pdf
from motcua.surveys.models import Survey
from motcua.surveys.outputs.values import Invited
from motcua.surveys.rules.questionnaire import SCALE, Kind, Questionnaire, questionnaire_from
from motcua.surveys.words import PAPER, POINTS

LAYOUT = Path(__file__).with_name("papers.typ")


def papers_pdf(
    survey: Survey, paper: str, sheets: Sequence[Invited], poster: str, *, made_at: datetime
) -> bytes:
    """One PDF: ``thu`` a letter with name and address a page, ``the`` four cards a page, ``phieu`` a form
    each, ``ap-phich`` one page with the address of an open survey."""
    questionnaire = questionnaire_from(survey.questionnaire)
    data = PAPER | {
        "paper": paper,
        "agency": survey.agency.name,
        "agency_address": survey.agency.address,
        "place": survey.agency.place,
        "title": survey.title,
        "intro": questionnaire.intro,
        "closes": survey.closes_on,
        "day": made_at,
        "poster": poster,
        "sheets": [asdict(one) for one in sheets],
        "groups": _groups(questionnaire) if paper == "phieu" else [],
        "points": [POINTS[point] for point in SCALE],
    }
    codes = {f"qr-{one.number}": qr_svg(one.url) for one in sheets} or {"qr-0": qr_svg(poster)}
    return render_pdf(LAYOUT, data, files=codes, made_at=made_at.replace(microsecond=0))


def _groups(questionnaire: Questionnaire) -> list[dict[str, object]]:
    return [
        {
            "name": factor.name,
            "questions": [
                {
                    "text": one.text,
                    "kind": one.kind.value,
                    "options": list(one.options),
                    "needed": one.is_required,
                    "hint": PAPER[one.kind.value] if one.kind in {Kind.ONE, Kind.MANY} else "",
                }
                for one in questionnaire.of_factor(factor.key)
            ],
        }
        for factor in questionnaire.factors
    ]
