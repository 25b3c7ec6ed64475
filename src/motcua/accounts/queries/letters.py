"""Letters that stayed in the house, for the demo to show."""

from django.conf import settings

from motcua.accounts.models import SentCode
from motcua.foundation.messaging.models import Message


def demo_words(sent: SentCode) -> str:
    """What was written to the address, in the demo only: nothing leaves it, and somebody has to read it."""
    if not settings.DEMO or settings.CARRIERS.get(sent.channel) != settings.STAYS:
        return ""
    rows = Message.objects.filter(to=sent.value, made_at=sent.made_at, kind=f"account.{sent.purpose}")
    return rows.values_list("body", flat=True).order_by("-id").first() or ""
