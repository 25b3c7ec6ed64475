"""Extending with an apology before the dossier is late (xin lỗi và gia hạn, mẫu 04): once only."""

from datetime import datetime, timedelta

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import both_clocks, moving_events, timeline
from motcua.dossiers.rules.deadlines import Extension
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.profiles import profile
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.workdays.rules.limits import Limit


@basis("118/2025/NĐ-CP", article=19, clause=6)
@transaction.atomic
def extend_term(*, actor: Actor, at: datetime, code: str, added: Limit, reason: str, letter: str) -> Dossier:
    """Promise a later day: ``added`` counts on from the due moment in force; the first promise stays
    on record. Refuses ``dossier.extension_used``, ``dossier.extension_too_late`` and
    ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.EXTEND)
    move(dossier.current_state, Verb.EXTEND)
    rules = profile(dossier.profile)
    if rules.max_extensions is not None and dossier.extension_count >= rules.max_extensions:
        raise Refusal(
            "dossier.extension_used",
            allowed=rules.max_extensions,
            source=rules.article("max_extensions").text,
        )
    notice = rules.extension_notice.days if rules.extension_notice else 0
    if at >= dossier.due_at or local_day(at) > local_day(dossier.due_at) - timedelta(notice):
        raise Refusal("dossier.extension_too_late", notice=f"{notice} ngày", due=dossier.due_at)
    if not reason.strip() or not letter.strip():
        raise Refusal("dossier.ground_missing")
    extension = Extension(at, added, letter)
    clocks = both_clocks(dossier, timeline(moving_events(dossier)), more_extensions=[extension])
    return append(
        dossier,
        "dossier.extended",
        actor=actor,
        at=at,
        ground=letter,
        reason=reason,
        added=added.code,
        due_before=dossier.due_at,
        due_at=clocks.legal.due_if_resumed(at),
        extension_count=dossier.extension_count + 1,
    )
