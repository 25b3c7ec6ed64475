"""Editions of the tests, made by the product's own commands."""

from datetime import date

from tests.cast import moment

from motcua.procedures.commands.draft_edition import draft_edition
from motcua.procedures.commands.publish_decision import publish_decision
from motcua.procedures.rules.states import Action

AT = moment(2)
TODAY = date(2026, 3, 2)
SIGNED, EFFECTIVE = date(2026, 2, 1), date(2026, 3, 1)

FIVE_DAYS = {
    "terms": [
        {
            "case": "",
            "statutory": {"value": 10, "unit": "working_day"},
            "committed": {"value": 5, "unit": "working_day"},
        }
    ],
    "required_items": [{"name": "Đơn đề nghị", "originals": 1}],
    "fees": [{"amount": 500000, "case": "", "kind": "fee"}],
    "places": ["service_centre"],
}

WHOLE = FIVE_DAYS | {"sequence": "a", "ways": ["counter"], "subjects": ["cá nhân"], "authority": "Sở"}
"""With every mandatory constituent, so that it may be put up for announcement."""


def draft(office, name="Cấp lại chứng chỉ hành nghề dược bị mất", content=None, **facts):
    """A draft of the office's procedure control."""
    facts = {"sector": "Dược phẩm", **facts}
    return draft_edition(
        actor=office.ngoc, at=AT, owner=office.agency, name=name, content=content or FIVE_DAYS, **facts
    )


def publish(office, *changes, number="263/QĐ-UBND", signed_on=SIGNED, effective_on=EFFECTIVE, actor=None):
    """A decision over ``(edition, action)``."""
    return publish_decision(
        actor=actor or office.ngoc,
        at=AT,
        number=number,
        signed_on=signed_on,
        effective_on=effective_on,
        issuer="Ủy ban nhân dân tỉnh",
        changes=[(edition.pk, action) for edition, action in changes],
    )


def public(office, name="Cấp lại chứng chỉ hành nghề dược bị mất", **facts):
    """An announced edition."""
    edition = draft(office, name, **facts)
    publish(office, (edition, Action.ANNOUNCE), number=f"QĐ {edition.pk}")
    edition.refresh_from_db()
    return edition
