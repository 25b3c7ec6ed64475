"""Rounds and returns for the tests, made by commands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests import cast
from tests.cast import Office, moment

from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.open_round import Asked, open_round
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.ledger import Said
from motcua.collection.models import Return, Round
from motcua.collection.rules.periods import PeriodKind
from motcua.organisation.models import Agency

AT = moment(2, "09:00")
BOOK = {
    "code": "nhan-su",
    "title": "Nhân sự",
    "basis": "Văn bản mẫu",
    "indicators": [
        {"key": "staff", "name": "Tổng số người", "kind": "count", "unit": "người", "change": 20},
        {"key": "men", "name": "Nam", "kind": "count"},
        {"key": "women", "name": "Nữ", "kind": "count"},
        {"key": "minorities", "name": "Dân tộc thiểu số", "kind": "count"},
        {"key": "women_share", "name": "Tỷ lệ nữ", "kind": "percent", "of": ["women", "staff"]},
    ],
    "checks": [
        {"kind": "sum", "whole": "staff", "parts": ["men", "women"]},
        {"kind": "part", "part": "minorities", "whole": "staff"},
    ],
}
STAFF = {"staff": 38, "men": 21, "women": 17, "minorities": 2}


@dataclass
class Tree:
    """A department that asks, and a health centre under it that answers."""

    above: Office
    below: Office


def tree() -> Tree:
    above, below = cast.office(), cast.office("H59.15.01", prefix="tt")
    Agency.objects.filter(pk=below.agency.pk).update(
        path="H59.15/H59.15.01/", parent=above.agency, level="affiliated", name="Trung tâm Y tế Mẫu"
    )
    below.agency.refresh_from_db()
    return Tree(above, below)


def collected(
    asker: Office, *codes: str, starts=date(2026, 1, 1), ends=date(2026, 2, 28), due=date(2026, 3, 6), **more
) -> Round:
    """A round of the small set over custom days, asked of these agencies."""
    return open_round(
        actor=asker.mai,
        at=AT,
        agency=asker.agency,
        document=more.pop("document", BOOK),
        asked=Asked(PeriodKind.CUSTOM, starts, ends, due, codes, more.pop("title", "Nhân sự quý I")),
        **more,
    )


def said(**figures) -> dict[str, Said]:
    return {key: Said(None if value is None else Decimal(value)) for key, value in figures.items()}


def save(who, record: Return, at=AT, **figures) -> Return:
    return save_answers(actor=who, at=at, return_id=record.pk, answers=said(**(figures or STAFF)))


def submitted(who, record: Return, at=AT, **figures) -> Return:
    save(who, record, at, **figures)
    return submit_return(actor=who, at=at, return_id=record.pk)


def approved(filler, judge, record: Return, at=AT, **figures) -> Return:
    submitted(filler, record, at, **figures)
    return approve_return(actor=judge, at=at, return_id=record.pk)
