"""What the designer's pages show of a form: its parts in words, its faults with their places, a try-out."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from motcua.eforms.outputs.questions import QuestionsForm, change_rows, slot_conditions, typed_answers
from motcua.eforms.queries.forms import faults_of, items_of
from motcua.eforms.rules.answers import papers_asked
from motcua.eforms.rules.checking import NOWHERE, FormFault
from motcua.eforms.rules.definition import Definition
from motcua.eforms.rules.mending import mended
from motcua.eforms.rules.references import WHOLE, Spot, mentions, raw_at
from motcua.eforms.rules.settling import Document, settled
from motcua.eforms.words import conditions_words
from motcua.eforms.words.designer import KINDS, NAMELESS, problem_words
from motcua.eforms.words.telling import (
    REQUIRED,
    choices_words,
    computed_words,
    limit_words,
    rows_words,
    when_words,
)
from motcua.kernel.time import local_day
from motcua.procedures.public import Edition


def form_shown(request: HttpRequest, edition: Edition, stored: Document) -> dict[str, Any]:
    """The whole form for the designer's page, with a try-out beside it."""
    document = settled(stored)
    faults = faults_of(document, items_of(edition))
    definition = mended(document, NAMELESS)
    return {
        "document": document,
        "parts": sections_shown(document),
        "faults": [fault_shown(edition, one) for one in faults],
        "stopping": sum(not one.is_warning for one in faults),
        **(trial_shown(request, definition, QueryDict()) if definition else {}),
    }


def sections_shown(document: Document) -> list[dict[str, Any]]:
    """Every section with its questions in words."""
    links = mentions(document)
    return [
        {
            "number": number,
            "title": section.get("title") or NAMELESS,
            "hint": section.get("hint", ""),
            "rows": rows_words(section),
            "when": when_words(document, Spot(number), links),
            "questions": [
                _question(document, Spot(number, place), links) for place in range(len(section["questions"]))
            ],
        }
        for number, section in enumerate(document["sections"])
    ]


def _question(document: Document, spot: Spot, links: list[Any]) -> dict[str, Any]:
    raw = raw_at(document, spot)
    return {
        "place": spot.place,
        "label": raw.get("label") or NAMELESS,
        "kind": KINDS[raw["kind"]],
        "required": "" if raw.get("computed") else REQUIRED[raw.get("required", True)],
        "when": when_words(document, spot, links),
        "answer": [
            words
            for words in (
                computed_words(document, spot, links),
                choices_words(raw),
                limit_words(raw),
                raw.get("paper", ""),
            )
            if words
        ],
    }


def fault_shown(edition: Edition, fault: FormFault) -> dict[str, Any]:
    """One fault: its sentence, and the address of its place."""
    at = fault.at
    if at == NOWHERE:
        url = reverse("form-head", args=[edition.pk])
    elif at.place == WHOLE:
        url = reverse("form-section", args=[edition.pk, at.section])
    else:
        url = reverse("form-question", args=[edition.pk, at.section, at.place])
    return {"words": problem_words(fault), "is_warning": fault.is_warning, "url": url}


def faults_at(edition: Edition, document: Document, spot: Spot) -> list[FormFault]:
    """What is wrong with one part as it is stored."""
    return [one for one in faults_of(document, items_of(edition)) if one.at == spot]


def trial_shown(
    request: HttpRequest, definition: Definition, posted: QueryDict, *, is_checked: bool = False
) -> dict[str, Any]:
    """The form as people see it with what was typed; papers with whether these answers call for them."""
    typed = typed_answers(definition, posted)
    change_rows(definition, typed, posted.get("buoc", ""))
    form = QuestionsForm(definition, typed, today=local_day(request.at), is_checked=is_checked)
    asked = papers_asked(definition, form.checked.answers)
    labels = {question.key: question for _, question in definition.questions()}
    conditions = slot_conditions(definition)
    return {
        "definition": definition,
        "questions": form,
        "sections": form.shown(),
        "papers": [
            {
                "label": question.label,
                "is_asked": asked[question.key],
                "optional": not question.is_required,
                "when": conditions[question.key],
                "when_words": conditions_words((*section.when, *question.when), labels),
            }
            for section, question in definition.questions()
            if question.key in asked
        ],
    }
