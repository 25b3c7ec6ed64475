"""What every way of giving answers again shares: the former ones are kept, the ledger has the digest."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from motcua.dossiers.models import Declaration, Dossier, FormerDeclaration
from motcua.dossiers.queries.declarations import Given, given_in
from motcua.dossiers.rules.declared import digest_of
from motcua.dossiers.rules.intake import Declared
from motcua.eforms.public import as_asked, differences
from motcua.eforms.rules.again import answer_again
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

_KEPT = ("title", "fingerprint", "answers", "asked", "digest")


def answers_given_again(
    dossier: Dossier, typed: Mapping[str, Any], marked: Collection[str], at: datetime
) -> tuple[Given, Declared] | None:
    """The answers in force and what follows from ``typed`` at the marked places; None where nothing changed.
    Refuses ``supplement.answers_wrong``: the whole form is checked as on the day it was sent."""
    given = given_in(dossier)
    if given is None:
        return None
    former, definition = given.declaration, given.definition
    again = answer_again(definition, former.answers, typed, marked, local_day(at)).checked
    if again.faults:
        raise Refusal("supplement.answers_wrong", count=len(again.faults))
    if again.answers == former.answers:
        return None
    asked = as_asked(definition, again.answers)
    return given, Declared(former.title, former.fingerprint, again.answers, asked)


def form_facts(given: Given, new: Declared) -> dict[str, Any]:
    """What the ledger says of it: the digest, and which questions, without a word of the answers."""
    changed = differences(given.definition, given.declaration.answers, new.answers)
    return {
        "form": {"fingerprint": new.fingerprint, "answers": digest_of(new)},
        "changed": [one["label"] for one in changed],
    }


def replace_answers(dossier: Dossier, former: Declaration, new: Declared, *, by: str, at: datetime) -> None:
    """Put the new answers in force and keep the former as they were (three statements); the event that says
    so is the last one of the dossier."""
    FormerDeclaration.objects.create(
        dossier=dossier,
        number=FormerDeclaration.objects.filter(dossier=dossier).count() + 1,
        replaced_at=at,
        replaced_by=by,
        seq=dossier.head_seq,
        **{name: getattr(former, name) for name in _KEPT},
    )
    facts = asdict(new) | {"digest": digest_of(new)}
    Declaration.objects.filter(pk=former.pk).update(**facts)
