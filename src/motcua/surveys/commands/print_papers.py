"""Printing invitations and forms; who printed them and how many is written down (in phiếu)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.surveys import access
from motcua.surveys.models import Survey


@transaction.atomic
def print_papers(*, actor: Actor, at: datetime, survey: Survey, paper: str, count: int) -> None:
    """Names and addresses leave the system with letters, so that it says who took them."""
    if not access.keeps(actor, survey.agency_id):
        raise Refusal("survey.forbidden")
    record("survey.printed", subject=f"survey:{survey.pk}", actor=actor, at=at, paper=paper, count=count)
