"""Filing for somebody else (uỷ quyền, đại diện): on what ground, for which procedures, until when."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal


class Ground(StrEnum):
    """Why one person may file for another or for an organisation."""

    MANDATE = "mandate"
    GUARDIAN = "guardian"
    HEAD = "head"
    LETTER = "letter"
    CONTRACT = "contract"


FOR_ORGANISATION = frozenset({Ground.HEAD, Ground.LETTER, Ground.CONTRACT, Ground.MANDATE})
WITHOUT_PAPER = frozenset({Ground.HEAD})
"""The registered head of an organisation stands in its own papers."""


@basis("91/2015/QH13", article=138, verified=False)
@basis("91/2015/QH13", article=563, verified=False)
def check_ground(
    ground: Ground, *, is_organisation: bool, paper: str, until: date | None, today: date
) -> None:
    """Refuse ``authorisation.ground`` where the ground does not fit who is stood for,
    ``authorisation.paper_missing`` where it needs a paper, ``authorisation.over`` where it has ended."""
    if is_organisation != (ground in FOR_ORGANISATION) and ground is not Ground.MANDATE:
        raise Refusal("authorisation.ground")
    if not paper.strip() and ground not in WITHOUT_PAPER:
        raise Refusal("authorisation.paper_missing")
    if until is not None and until < today:
        raise Refusal("authorisation.over", until=until)


@basis("91/2015/QH13", article=141, verified=False)
def check_use(
    *,
    since: date,
    until: date | None,
    is_revoked: bool,
    scope: Sequence[str],
    procedure: str,
    today: date,
) -> None:
    """Refuse ``authorisation.over`` outside its days or after it was taken back, ``authorisation.scope``
    for a procedure it does not speak of (none named: all)."""
    if is_revoked or today < since or (until is not None and today > until):
        raise Refusal("authorisation.over", until=until or today)
    if scope and procedure not in scope:
        raise Refusal("authorisation.scope", procedure=procedure)


@basis("91/2015/QH13", article=138, verified=False)
def check_leads(ground: Ground, *, is_organisation: bool, is_given: bool) -> None:
    """Refuse ``authorisation.not_head``: only the head by law lets others in, nobody passes on a mandate."""
    if not is_organisation or ground is not Ground.HEAD or is_given:
        raise Refusal("authorisation.not_head")


def plain_number(typed: str) -> str:
    """An identity or tax number without blanks and dashes."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())
