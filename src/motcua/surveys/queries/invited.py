"""Invitations as they are printed."""

from django.urls import reverse

from motcua.surveys import access
from motcua.surveys.models import Survey
from motcua.surveys.outputs.values import Invited
from motcua.surveys.rules.tokens import grouped

MOST_AT_ONCE = 100


def invited(survey: Survey, first: int, host: str) -> list[Invited]:
    """Those from that number on who have not answered, a hundred at the most (one query)."""
    found = survey.invitations.filter(number__gte=first, is_used=False).select_related("dossier")
    sheets = []
    for one in found.order_by("number")[:MOST_AT_ONCE]:
        token = access.token_of(survey, one.number)
        url = f"{host}{reverse('survey-invited', args=[token])}"
        sheets.append(Invited(one.number, grouped(token), url, one.dossier.applicant, one.dossier.address))
    return sheets
