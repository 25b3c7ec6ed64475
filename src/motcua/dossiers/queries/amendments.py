"""What the applicant asks to change, beside what stands now."""

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.dossiers.models import Amendment, Dossier, Event, Paper
from motcua.dossiers.queries.declarations import given_in
from motcua.eforms.public import differences

_ANSWERS = ("dossier.amendment_taken", "dossier.amendment_refused")


@dataclass(frozen=True, slots=True)
class Wish:
    """An amendment that waits: old and new of every answer it changes, and the papers that came with it."""

    amendment: Amendment
    lines: list[dict[str, str]]
    papers: list[Paper]


def waits_for_answer(events: Sequence[Event]) -> bool:
    """Whether the ledger has an amendment without its answer (no statement)."""
    for event in reversed(events):
        if event.kind in _ANSWERS:
            return False
        if event.kind == "dossier.amendment_asked":
            return True
    return False


def wish_of(dossier: Dossier, events: Sequence[Event], papers: Sequence[Paper]) -> Wish | None:
    """What waits for an answer (three statements; none where nothing does)."""
    if not waits_for_answer(events):
        return None
    asked = Amendment.objects.filter(dossier=dossier, answered_at=None).first()
    if asked is None:
        return None
    given = given_in(dossier) if asked.declared else None
    lines = []
    if given:
        lines = differences(given.definition, given.declaration.answers, asked.declared["answers"])
    return Wish(asked, lines, [paper for paper in papers if paper.pk in set(asked.papers)])
