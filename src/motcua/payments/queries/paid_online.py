"""Which dossiers owed money and which were paid through a gateway: codes for one statement."""

from collections.abc import Collection

from django.db.models import QuerySet

from motcua.payments.models import Charge, Payment
from motcua.payments.rules.charging import Act, Way


def charged_dossiers(agency_ids: Collection[int]) -> QuerySet[Charge, str]:
    """Codes of dossiers that were ever charged; a charge is always of money."""
    found = Charge.objects.filter(agency__in=agency_ids).exclude(payments__act=Act.WAIVER.value)
    return found.order_by().values_list("dossier", flat=True)


def dossiers_paid_online(agency_ids: Collection[int]) -> QuerySet[Payment, str]:
    """Codes of dossiers of which a charge was paid through the gateway."""
    found = Payment.objects.filter(agency__in=agency_ids, act=Act.RECEIPT.value, way=Way.GATEWAY.value)
    return found.order_by().values_list("charge__dossier", flat=True)
