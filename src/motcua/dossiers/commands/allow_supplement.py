"""Allowing one more supplement letter (cho yêu cầu bổ sung thêm): the head's word, on record."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.supplements import allowance, exemption
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def allow_supplement(
    *, actor: Actor, at: datetime, code: str, exempt: str, reason: str, ground: str
) -> Dossier:
    """Allow it in a case the decree in force names. The measurement of Quyết định 766 still calls a
    second letter late.

    Refuses ``dossier.supplement_unused`` while the ordinary letter is unsent, ``dossier.no_more_letters``
    where the decree allows no further one, ``dossier.no_such_exemption`` and ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.ALLOW_SUPPLEMENT)
    move(dossier.current_state, Verb.ALLOW_SUPPLEMENT)
    known = allowance(dossier.profile, at, dossier.supplement_count, dossier.supplements_allowed)
    if known.left > 0:
        raise Refusal("dossier.supplement_unused")
    if not known.may_be_allowed:
        raise Refusal("dossier.no_more_letters", source=known.rules.title)
    chosen = exemption(known.rules, exempt)
    if not reason.strip() or not ground.strip():
        raise Refusal("dossier.ground_missing")
    return append(
        dossier,
        "dossier.supplement_allowed",
        actor=actor,
        at=at,
        ground=ground.strip(),
        exempt=chosen.key,
        exempt_words=chosen.words,
        article=chosen.article.text,
        reason=reason.strip(),
        supplements_allowed=dossier.supplements_allowed + 1,
    )
