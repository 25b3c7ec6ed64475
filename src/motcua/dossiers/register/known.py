"""Rows of a register held against what the system already knows under the same code."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.register.facts import digest
from motcua.dossiers.rules.projection import project
from motcua.dossiers.rules.register_cells import Fault, RegisterRow, shown
from motcua.dossiers.rules.register_story import Pinned

_ASKED = "dossier.supplement_asked"
_ANSWERED = "dossier.supplement_answered"


@dataclass(frozen=True, slots=True)
class Known:
    """A dossier the system has: its code and the digest of the row it was imported from, if any."""

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
    for event in Event.objects.filter(dossier__in=list(found), seq=1).order_by("dossier_id"):
        digests[event.dossier_id] = event.facts.get("digest", "")
    return {key: Known(pk, code, digests[pk]) for pk, (key, code) in found.items()}


def first_taken(column: str, wanted: list[str]) -> str | None:
    """The code of a dossier that has one of these values in that column, if there is any."""
    taken = Dossier.objects.filter(**{f"{column}__in": wanted}).order_by(column)
    return next(iter(taken.values_list("code", flat=True)[:1]), None)


def differences(known: Known, row: RegisterRow, pinned: Pinned | None) -> list[Fault]:
    """What the row says otherwise than the row the dossier was imported from; empty when it is the same.

    A dossier that was not imported is always another one."""
    if known.digest == digest(row):
        return []
    dossier = Dossier.objects.select_related("agency").get(pk=known.pk)
    if not dossier.is_imported:
        return [Fault(row.number, "dossier", "known_here", known.code)]
    events = [event for event in dossier.events.order_by("seq") if event.facts.get("imported")]
    stood = project((event.kind, event.happened_at, event.facts) for event in events)
    when = {event.kind: event.happened_at for event in events}
    pairs: list[tuple[str, Any, Any]] = [
        ("agency", row.agency, dossier.agency.code),
        ("channel", row.channel.value, stood.channel),
        ("received_at", row.received_at, events[0].happened_at),
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
