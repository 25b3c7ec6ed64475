"""The applicant changes answers or adds papers before a decision (sửa hồ sơ)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.declarations import answers_given_again, form_facts, replace_answers
from motcua.dossiers.commands.intake import PaperIn, save_papers
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Amendment, Dossier, Paper
from motcua.dossiers.queries.declarations import Given, all_paths
from motcua.dossiers.rules.amending import is_direct
from motcua.dossiers.rules.intake import Declared
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.words.amending import REMARKS
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def amend_dossier(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    answers: Mapping[str, Any] | None = None,
    papers: Sequence[PaperIn] = (),
    note: str = "",
) -> Dossier:
    """Before the dossier is taken in the change is made at once; afterwards it waits for an officer. No
    clock is moved. Refuses ``amendment.nothing``, ``amendment.open``, ``supplement.answers_wrong``."""
    dossier = dossier_to_change(actor, code, Verb.AMEND, at=at)
    move(dossier.current_state, Verb.AMEND)
    again = None
    if answers is not None:
        again = answers_given_again(dossier, answers, all_paths(dossier), at)
    if again is None and not papers:
        raise Refusal("amendment.nothing")
    facts = form_facts(*again) if again else {}
    data = {"note": note, "papers": [{"name": p.name, "sha256": p.file.get("sha256", "")} for p in papers]}
    if is_direct(dossier.current_state):
        append(dossier, "dossier.amended", actor=actor, at=at, **facts, **data)
        if again:
            replace_answers(dossier, again[0].declaration, again[1], by=actor.name, at=at)
        save_papers(dossier, papers, actor=actor, at=at)
        return dossier
    _ask(dossier, again, papers, note, actor, at)
    facts = {"asked_form": facts["form"], "changed": facts["changed"]} if facts else {}
    return append(dossier, "dossier.amendment_asked", actor=actor, at=at, **facts, **data)


def _ask(
    dossier: Dossier,
    again: tuple[Given, Declared] | None,
    papers: Sequence[PaperIn],
    note: str,
    actor: Actor,
    at: datetime,
) -> None:
    """Keep what is asked for until an officer answers; the papers are there to be looked at."""
    if Amendment.objects.filter(dossier=dossier, answered_at=None).exists():
        raise Refusal("amendment.open", code=dossier.code)
    there = Paper.objects.filter(dossier=dossier)
    known = set(there.values_list("pk", flat=True))
    save_papers(dossier, papers, actor=actor, at=at, remark=REMARKS["asked"])
    Amendment.objects.create(
        dossier=dossier,
        asked_at=at,
        asked_by=actor.name,
        note=note,
        declared=asdict(again[1]) if again else {},
        before=again[0].declaration.digest if again else "",
        papers=sorted(set(there.values_list("pk", flat=True)) - known),
    )
