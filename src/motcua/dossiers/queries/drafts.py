"""What a person has begun, and what earlier dossiers of the person may fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from motcua.dossiers.access import filed_by, filed_with_keys
from motcua.dossiers.models import Batch, Declaration, Dossier, Draft, Event
from motcua.eforms.public import told
from motcua.eforms.rules.definition import Definition, Kind
from motcua.eforms.rules.values import Fault, read_value
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

LOOKED_AT = 20
SHEETS = 50
"""Sheets that a list shows."""
_PERSON = ("phone", "email", "address")


def my_drafts(actor: Actor) -> list[Draft]:
    """The person's drafts, the last saved first (one statement)."""
    rows = Draft.objects.filter(person=actor.person_id).select_related("edition__procedure", "agency")
    return list(rows.defer("edition__content", "edition__folded").order_by("-saved_at", "-pk"))


def my_sheets(actor: Actor) -> list[Batch]:
    """The person's sheets that have rows to file or lost all of them, the last sent first (one statement)."""
    rows = Batch.objects.filter(person=actor.person_id).filter(Q(emptied_at=None) | Q(rows=[]))
    found = rows.select_related("edition__procedure", "authorisation").defer("edition__content")
    return [one for one in found.order_by("-touched_at", "-pk")[:SHEETS] if one.unfiled or one.emptied_at]


def own_draft(actor: Actor, client_key: str) -> Draft:
    """A draft of the person, or ``draft.not_found`` just as if it did not exist."""
    rows = Draft.objects.filter(person=actor.person_id, client_key=client_key, emptied_at=None)
    found = rows.select_related("edition__procedure", "agency").first()
    if actor.person_id is None or found is None:
        raise Refusal("draft.not_found")
    return found


def filed_with(actor: Actor, client_key: str) -> Dossier | None:
    """The dossier the person has sent with that key already (one statement)."""
    return filed_with_keys(actor, [client_key]).first() if client_key else None


@dataclass(slots=True)
class Earlier:
    """What one earlier dossier would fill in: values by key, and lines for people to look at first."""

    dossier: Dossier
    person: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    lines: list[dict[str, str]] = field(default_factory=list)


def earlier_answers(
    actor: Actor,
    definition: Definition | None,
    *,
    person: Mapping[str, Any],
    typed: Mapping[str, Any],
    labels: Mapping[str, str],
    today: date,
) -> Earlier | None:
    """The newest dossier of the person that answers something still empty here (two statements): the same
    question key with an answer this form takes, and how to reach the applicant."""
    rows = list(filed_by(actor).order_by("-id").defer("edition__content")[:LOOKED_AT])
    declared = {one.dossier_id: one for one in Declaration.objects.filter(dossier__in=rows)} if rows else {}
    for dossier in rows:
        found = Earlier(dossier)
        for key in _PERSON:
            if not person.get(key) and (value := getattr(dossier, key)):
                found.person[key] = value
                found.lines.append({"label": labels[key], "value": value})
        if definition is not None and dossier.pk in declared:
            _take_over(found, declared[dossier.pk].answers, definition, typed, today)
        if found.lines:
            return found
    return None


def _take_over(
    found: Earlier, known: Mapping[str, Any], definition: Definition, typed: Mapping[str, Any], today: date
) -> None:
    for section, question in definition.questions():
        if section.rows_key or question.kind is Kind.FILE or question.computed is not None:
            continue
        if typed.get(question.key) or not known.get(question.key):
            continue
        try:
            value = read_value(question, known[question.key], today)
        except Fault:
            continue
        words = told(question, value)
        found.answers[question.key] = words if question.kind is Kind.DATE else value
        found.lines.append({"label": question.label, "value": words})


def declaration_in(dossier: Dossier, events: Sequence[Event]) -> Declaration | None:
    """The filled-in form of a dossier; asked for only where its first event speaks of one."""
    if not events or '"form":' not in events[0].data or "form" not in events[0].facts:
        return None
    return Declaration.objects.filter(dossier=dossier).first()
