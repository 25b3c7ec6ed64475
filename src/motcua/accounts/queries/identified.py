"""Who has signed in with an identity of the population database."""

from django.db.models import QuerySet

from motcua.accounts.models import OutsideIdentity


def people_identified() -> QuerySet[OutsideIdentity, int]:
    """Numbers of people, to be asked for in one statement."""
    return OutsideIdentity.objects.order_by().values_list("person_id", flat=True)
