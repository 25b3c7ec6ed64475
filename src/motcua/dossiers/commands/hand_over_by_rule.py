"""Handing over by rule (bàn giao tự động): what a rule marked so takes on, named in the ledger."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.models import Dossier, RoutingRule
from motcua.dossiers.queries.routing import proposal_for
from motcua.dossiers.rules.states import State
from motcua.dossiers.words.process import ROUTING
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor

MOST = 500


@transaction.atomic
def hand_over_by_rule(*, actor: Actor, at: datetime, code: str) -> Dossier | None:
    """Hand the dossier to whom its rule names; None where no rule marked automatic fits."""
    rows = Dossier.objects.select_related("sector", "edition__procedure")
    row = rows.filter(code=code, state=State.RECEIVED.value, is_declaration=False).first()
    found = proposal_for(row, local_day(at), automatic=True) if row is not None else None
    if found is None:
        return None
    note = ROUTING["by_rule"].format(name=found.rule.name)
    return hand_over_dossier(
        actor=actor, at=at, code=code, unit_id=found.unit_id, holder_id=found.holder_id, note=note
    )


def hand_over_all_by_rule(
    *, actor: Actor, at: datetime, agency_id: int | None = None
) -> tuple[list[str], list[tuple[str, Refusal]]]:
    """Every received dossier of agencies that have a rule marked automatic, one by one: the codes handed
    over, and those refused with the reason."""
    agencies = RoutingRule.objects.filter(is_automatic=True)
    if agency_id is not None:
        agencies = agencies.filter(agency_id=agency_id)
    waiting = Dossier.objects.filter(
        agency__in=agencies.values("agency"), state=State.RECEIVED.value, is_declaration=False
    )
    done: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    for code in list(waiting.order_by("id").values_list("code", flat=True)[:MOST]):
        try:
            if hand_over_by_rule(actor=actor, at=at, code=code) is not None:
                done.append(code)
        except Refusal as no:
            refused.append((code, no))
    return done, refused
