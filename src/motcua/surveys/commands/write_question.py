"""Writing the questions of a draft (soạn bảng hỏi)."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor
from motcua.surveys import access
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import Kind, questionnaire_from
from motcua.surveys.rules.states import State


@transaction.atomic
def write_question(
    *,
    actor: Actor,
    at: datetime,
    survey_id: int,
    factor: str,
    text: str,
    kind: Kind,
    options: Sequence[str] = (),
    is_required: bool = False,
    key: str = "",
    after: str | None = None,
) -> Survey:
    """Add a question, or write the one of ``key`` anew. ``factor`` is a name, made where it is new; ``after``
    is the key it comes behind ("" for the first place), None leaves it where it is or puts it last."""
    survey = access.survey_to_change(actor, survey_id, State.DRAFT)
    document = survey.questionnaire
    if key:
        questionnaire_from(document).question(key)
    told = {
        "key": key or _free_key(text, {one["key"] for one in document["questions"]}),
        "factor": _factor(document, factor),
        "kind": kind.value,
        "required": is_required,
        "text": " ".join(text.split()),
        "options": list(options) if kind in {Kind.ONE, Kind.MANY} else [],
    }
    before = next((one for one in document["questions"] if one["key"] == key), {})
    document["questions"] = _placed(document["questions"], told, after)
    _save(survey, at)
    facts = {"question": told["key"], "before": before.get("text", ""), "after": told["text"]}
    record("survey.question_written", subject=f"survey:{survey.pk}", actor=actor, at=at, **facts)
    return survey


@transaction.atomic
def drop_question(*, actor: Actor, at: datetime, survey_id: int, key: str) -> Survey:
    """Take a question out of a draft."""
    survey = access.survey_to_change(actor, survey_id, State.DRAFT)
    gone = questionnaire_from(survey.questionnaire).question(key)
    listed = survey.questionnaire["questions"]
    survey.questionnaire["questions"] = [one for one in listed if one["key"] != key]
    _save(survey, at)
    facts = {"question": key, "text": gone.text}
    record("survey.question_dropped", subject=f"survey:{survey.pk}", actor=actor, at=at, **facts)
    return survey


def _save(survey: Survey, at: datetime) -> None:
    """A changed questionnaire is an edition of that day; a faulty one is refused."""
    document = survey.questionnaire
    document["edition"] = local_day(at).isoformat()
    used = {one["factor"] for one in document["questions"]}
    document["factors"] = [one for one in document["factors"] if one["key"] in used]
    questionnaire_from(document)
    survey.save(update_fields=["questionnaire"])


def _factor(document: dict[str, Any], name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refusal("survey.no_factor")
    known = {fold(one["name"]): one["key"] for one in document["factors"]}
    if fold(name) not in known:
        key = _free_key(name, set(known.values()))
        document["factors"].append({"key": key, "name": name})
        return key
    return known[fold(name)]


def _free_key(text: str, taken: set[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", fold(text)).strip("_")[:30] or "cau"
    stem = words if words[0].isalpha() else f"c_{words}"
    return next(one for one in (stem, *(f"{stem}_{n}" for n in range(2, 200))) if one not in taken)


def _placed(listed: list[dict[str, Any]], told: dict[str, Any], after: str | None) -> list[dict[str, Any]]:
    keys = [one["key"] for one in listed]
    if after is None and told["key"] in keys:
        return [told if one["key"] == told["key"] else one for one in listed]
    others = [one for one in listed if one["key"] != told["key"]]
    behind = [one["key"] for one in others]
    place = 0 if after == "" else behind.index(after) + 1 if after in behind else len(others)
    return [*others[:place], told, *others[place:]]
