"""Rows of a register held against what the system already knows under the same code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.register.facts import digest
from motcua.dossiers.rules.projection import project
from motcua.dossiers.rules.register_cells import Fault, RegisterRow, shown
from motcua.dossiers.rules.register_growth import digitised, grown
from motcua.dossiers.rules.register_story import Pinned, Told

_ASKED = "dossier.supplement_asked"
_ANSWERED = "dossier.supplement_answered"


@dataclass(frozen=True, slots=True)
class Known:
    """A dossier the system has: its code and the digest of the last row it was imported from, if any."""

    pk: int
    code: str
    digest: str


def known_by_code(codes: Iterable[str]) -> dict[str, Known]:
    """Code to dossier, for those that exist (two queries)."""
    return _known("code", list(codes))


def known_by_key(keys: Iterable[str]) -> dict[str, Known]:
    """Identity of a row without code to the dossier it became (two queries)."""
    return _known("client_key", list(keys))


def _known(column: str, wanted: list[str]) -> dict[str, Known]:
    rows = Dossier.objects.filter(**{f"{column}__in": wanted}).order_by("pk")
    found = {pk: (key, code) for pk, key, code in rows.values_list("pk", column, "code")}
    if not found:
        return {}
    digests = dict.fromkeys(found, "")
    # The first event has one, and so has the first of every later row: the last one stands.
    told = Event.objects.filter(dossier__in=list(found), data__contains='"digest":')
    for event in told.order_by("dossier_id", "seq"):
        digests[event.dossier_id] = event.facts["digest"]
    return {key: Known(pk, code, digests[pk]) for pk, (key, code) in found.items()}


def first_taken(column: str, wanted: list[str]) -> str | None:
    """The code of a dossier that has one of these values in that column, if there is any."""
    taken = Dossier.objects.filter(**{f"{column}__in": wanted}).order_by(column)
    return next(iter(taken.values_list("code", flat=True)[:1]), None)


@dataclass(frozen=True, slots=True)
class Grown:
    """A dossier whose story the row continues: the events to add after the ``head_seq`` seen."""

    pk: int
    code: str
    head_seq: int
    told: list[Told]


def held_against(
    known: Known, row: RegisterRow, pinned: Pinned | None, told: Sequence[Told], at: datetime, source: str
) -> Grown | list[Fault]:
    """What the row adds to a dossier that stands otherwise than it says, perhaps nothing; or the faults:
    each column that says something else than the rows the dossier was imported from.

    ``told`` is the story of the row. A dossier that was not imported is always another one, and one that
    people have worked on since is continued by them alone."""
    dossier = Dossier.objects.select_related("agency").get(pk=known.pk)
    if not dossier.is_imported:
        return [Fault(row.number, "dossier", "known_here", known.code)]
    events = list(dossier.events.order_by("seq"))
    stood: list[Told] = [(e.kind, e.happened_at, f) for e in events if (f := e.facts).get("imported")]
    more = grown(stood, told) or []
    if row.is_digitised and not project([*stood, *more]).is_digitised:
        more.append(digitised(at, source, row.number))
    faults = _contradictions(row, pinned, dossier, [*stood, *more])
    if not faults and more and any(_is_work_of_people(event) for event in events):
        faults = [Fault(row.number, "dossier", "worked_here", known.code)]
    if faults:
        return faults
    if more:
        kind, happened_at, data = more[0]
        more[0] = (kind, happened_at, data | {"digest": digest(row)})
    return Grown(known.pk, known.code, dossier.head_seq, more)


def _is_work_of_people(event: Event) -> bool:
    return event.kind != "dossier.due_recomputed" and not event.facts.get("imported")


def _contradictions(
    row: RegisterRow, pinned: Pinned | None, dossier: Dossier, story: Sequence[Told]
) -> list[Fault]:
    """The columns in which the row is not what the story leads to."""
    stood = project(story)
    when = {kind: happened_at for kind, happened_at, _ in story}
    pairs: list[tuple[str, Any, Any]] = [
        ("agency", row.agency, dossier.agency.code),
        ("channel", row.channel.value, stood.channel),
        ("received_at", row.received_at, story[0][1]),
        ("paused_at", row.paused_at, when.get(_ASKED)),
        ("resumed_at", row.resumed_at, when.get(_ANSWERED)),
        ("finished_at", row.finished_at, stood.finished_at or row.finished_at),
        ("returned_at", row.returned_at, stood.returned_at),
        ("status", row.state.value, stood.state.value),
        ("digitised", row.is_digitised, stood.is_digitised),
        ("applicant", row.applicant, dossier.applicant),
        ("applicant_id", row.applicant_id, dossier.applicant_id),
        ("phone", row.phone, dossier.phone),
    ]
    if row.due_at is not None:
        pairs.append(("due_at", row.due_at, stood.due_at))
    if pinned is not None:
        said = (pinned.edition_id, pinned.sector_id)
        pairs.append(("procedure", said, (stood.edition_id, stood.sector_id)))
    return [
        Fault(row.number, column, "known_otherwise", _said(column, new, row), _said(column, old, row))
        for column, new, old in pairs
        if new != old
    ]


def _said(column: str, value: Any, row: RegisterRow) -> str:
    if column == "procedure":
        return row.procedure or row.procedure_name or row.field
    if value is None or value == "":
        return "–"
    return shown(value)
