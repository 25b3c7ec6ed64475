"""Asking the applicant to complete the dossier (yêu cầu bổ sung, phiếu mẫu 02): once only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.advance import lawful_here
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import counted_from
from motcua.dossiers.queries.declarations import marks_of
from motcua.dossiers.queries.intake_checks import defects_of
from motcua.dossiers.rules.answering import answered
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.profiles import Profile
from motcua.dossiers.rules.supplements import allowance
from motcua.dossiers.words.checks import defect_words
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import listed
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=11, clause="2c")
@basis("118/2025/NĐ-CP", article=19, clause=5)
@transaction.atomic
def ask_supplement(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    items: Sequence[str],
    reason: str,
    letter: str = "",
    set_aside: Sequence[str] = (),
    fields: Mapping[str, str] | None = None,
    papers: Mapping[int, str] | None = None,
) -> Dossier:
    """Ask for all that is missing, in one letter; the clock stops. ``fields`` (by path) and ``papers`` (by
    id) are marked, each with what is wrong. Every automatic check runs first: what it finds must stand in
    ``items`` or, as found wrong by a person, in ``set_aside`` (``dossier.defects_left``); both go on
    record. A request later than the days given to the office is recorded as late, not hidden. Refuses
    ``dossier.supplement_used``, ``dossier.nothing_to_supplement``, ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.ASK_SUPPLEMENT)
    move(dossier.current_state, Verb.ASK_SUPPLEMENT)
    lawful_here(dossier, Verb.ASK_SUPPLEMENT)
    rules = _letter_left(dossier, at)
    wanted = _wanted(items, reason, fields, papers)
    marks = marks_of(dossier, wanted, fields or {}, papers or {})
    return append(
        dossier,
        "dossier.supplement_asked",
        actor=actor,
        at=at,
        ground=letter,
        **marks.facts(),
        **_found(dossier, wanted, set_aside, at),
        reason=reason,
        state_before=dossier.state,
        supplement_count=dossier.supplement_count + 1,
        answer_by=_answer_by(dossier, rules, at),
        asked_late=_asked_late(dossier, rules, at),
        **answered(dossier.answer_due_at, dossier.answered_at, at),
    )


def _letter_left(dossier: Dossier, at: datetime) -> Profile:
    letters = allowance(dossier.profile, at, dossier.supplement_count, dossier.supplements_allowed)
    rules = letters.rules
    if letters.left <= 0:
        source = rules.article("max_supplements").text
        raise Refusal("dossier.supplement_used", allowed=rules.max_supplements, source=source)
    return rules


def _wanted(items: Sequence[str], reason: str, *marked: Mapping[Any, str] | None) -> list[str]:
    wanted = [item.strip() for item in items if item.strip()]
    if not wanted and not any(marked):
        raise Refusal("dossier.nothing_to_supplement")
    if not reason.strip():
        raise Refusal("dossier.ground_missing")
    return wanted


def _found(
    dossier: Dossier, wanted: Sequence[str], set_aside: Sequence[str], at: datetime
) -> dict[str, list[str]]:
    """What the checks found, and what of it is not asked for; all of it must be one or the other."""
    found = [defect_words(defect) for defect in defects_of(dossier, at=at)]
    if left := [one for one in found if one not in wanted and one not in set_aside]:
        raise Refusal("dossier.defects_left", defects=listed(left))
    return {"found": found, "set_aside": [one for one in found if one not in wanted]}


def _answer_by(dossier: Dossier, rules: Profile, at: datetime) -> datetime | None:
    if rules.unanswered_after is None:
        return None
    return counted_from(at, rules.unanswered_after, dossier.agency.code, rules.name)


def _asked_late(dossier: Dossier, rules: Profile, at: datetime) -> bool:
    if rules.days_to_ask is None or dossier.received_at is None:
        return False
    return at > counted_from(dossier.received_at, rules.days_to_ask, dossier.agency.code, rules.name)
