"""A decision in the demo that amends procedures with dossiers on their way, and the rule for those."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.demo.data_files import data
from motcua.dossiers.queries.law_change import running_by_edition
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition, PublicationDecision
from motcua.procedures.public import Action, publish_decision
from motcua.procedures.rules.transition import Transition


@transaction.atomic
def change_law(agency: Agency, now: datetime) -> int:
    """Once: the procedures with most dossiers running ask for a paper less from some days ago on. The news
    reaches the dossiers as always; how many editions there are."""
    plan = data("law_change")
    if PublicationDecision.objects.filter(number=plan["number"]).exists():
        return int(plan["procedures"])
    day = local_day(now)
    effective = day - timedelta(days=plan["effective_days_ago"])
    drafts = [_drafted(edition, plan, effective.isoformat(), now) for edition in _busiest(agency, plan)]
    publish_decision(
        actor=SYSTEM,
        at=now,
        number=plan["number"],
        signed_on=day - timedelta(days=plan["signed_days_ago"]),
        effective_on=effective,
        changes=[(draft.pk, Action.AMEND) for draft in drafts],
        issuer=plan["issuer"],
        title=plan["title"],
        signer=plan["signer"],
        transition=Transition(plan["transition"]),
        transition_ground=plan["ground"],
    )
    return len(drafts)


def _busiest(agency: Agency, plan: dict[str, Any]) -> list[Edition]:
    listed = Edition.objects.filter(procedure__owner=agency, state=Edition.State.PUBLIC.value)
    found = [one for one in listed.order_by("pk") if len(one.content.get("required_items", ())) > 1]
    running = running_by_edition([one.pk for one in found])
    found.sort(key=lambda one: -running.get(one.pk, 0))
    return found[: plan["procedures"]]


def _drafted(edition: Edition, plan: dict[str, Any], since: str, now: datetime) -> Edition:
    """The last paper is asked for no more; of what is left a question leaves out another."""
    draft = draft_next_edition(actor=SYSTEM, at=now, edition_id=edition.pk)
    papers, told = draft.content["required_items"][:-1], plan["guide"]
    choices = [{"words": told["yes"], "drops": [papers[-1]["name"]]}, {"words": told["no"]}]
    content = draft.content | {
        "required_items": papers,
        "delegations": [{**plan["delegation"], "case": "", "valid_from": since}],
        "guide": [{"question": told["question"], "choices": choices}],
    }
    revise_draft(actor=SYSTEM, at=now, edition_id=draft.pk, content=content)
    return draft
