"""What the page of a procedure tells beyond the catalogue: how long it really takes, which papers I need."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from motcua.procedures.queries.listing import Listed
from motcua.procedures.rules.guide import GuideQuestion, guide_of, narrowed
from motcua.procedures.rules.time_taken import Really, really
from motcua.procedures.words import WHICH_CASE


def really_taken(line: Listed, day: date) -> Really:
    """Of the dossiers that ended in the last year."""
    procedure = line.edition.procedure
    days = import_string(settings.TIME_TAKEN)(
        procedure_id=procedure.pk, agency_code=procedure.owner.code if procedure.owner else "", on=day
    )
    return really(days, since=day - timedelta(days=365))


def guided(request: HttpRequest, line: Listed) -> dict[str, Any]:
    """The questions with what was chosen (``chon-1``…), and the papers that are left."""
    questions = guide_of(line.content)
    told, chosen = asked(questions, request.GET, "chon")
    left = narrowed(line.content, questions, chosen)
    return {
        "asked_at": request.GET.get("noi", ""),
        "guide": told,
        "is_narrowed": bool(chosen),
        "dropped": left.dropped,
        "left": left.items,
        "case_query": urlencode({"truong-hop": left.case}) if left.case else "",
    }


def asked(
    questions: Sequence[GuideQuestion], given: Mapping[str, str], prefix: str
) -> tuple[list[dict[str, Any]], dict[int, int]]:
    """The questions as radio buttons ``<prefix>-1``…, and which answer was chosen to each."""
    answers = {number: given.get(f"{prefix}-{number + 1}", "") for number in range(len(questions))}
    chosen = {number: int(text) for number, text in answers.items() if text in {"0", *map(str, range(1, 30))}}
    told = [
        {
            "name": f"{prefix}-{number + 1}",
            "words": question.words or WHICH_CASE,
            "choices": [
                (place, choice.words, chosen.get(number) == place)
                for place, choice in enumerate(question.choices)
            ],
        }
        for number, question in enumerate(questions)
    ]
    return told, chosen
