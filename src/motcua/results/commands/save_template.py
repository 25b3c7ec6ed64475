"""Saving a result template: a change is a new row from a day on; the old one ends the day before."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role
from motcua.results.models import ResultTemplate
from motcua.results.rules.text import checked_template, paragraphs


@transaction.atomic
def save_template(
    *, actor: Actor, at: datetime, valid_from: date, replaces: ResultTemplate | None = None, **facts: Any
) -> ResultTemplate:
    """A new template, or from that day on in place of ``replaces``. Refuses ``template.forbidden`` to
    all but procedure control and administrators, ``result.place_unknown``, ``result.text_missing``, and
    ``result.template_day`` for a day not after the old one's first."""
    agency_id = facts["agency"].pk if facts.get("agency") else None
    require_template_keeper(actor, agency_id)
    if not paragraphs(facts["body"]):
        raise Refusal("result.text_missing")
    for name in ("body", "subject", "recipients"):
        checked_template(facts.get(name, ""))
    if replaces is not None:
        if valid_from <= replaces.valid_from:
            raise Refusal("result.template_day", first=replaces.valid_from)
        replaces.valid_to = valid_from - timedelta(days=1)
        replaces.save(update_fields=["valid_to"])
    row = ResultTemplate.objects.create(made_by=actor.name, made_at=at, valid_from=valid_from, **facts)
    record(
        "template.saved", subject=f"template:{row.pk}", actor=actor, at=at, ground=row.basis, name=row.name
    )
    return row


def require_template_keeper(actor: Actor, agency_id: int | None) -> None:
    """Refuse ``template.forbidden``: an agency's own templates are kept by its procedure control or
    administrator, those of everybody by the installation itself."""
    if actor.is_system:
        return
    roles = [Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR]
    if agency_id is None or actor.holds(roles, agency_id) is None:
        raise Refusal("template.forbidden")
