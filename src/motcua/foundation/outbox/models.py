"""One piece of news on its way."""

from django.db import models
from django.db.models import Q


class OutboxEntry(models.Model):
    """An event as it was published. It waits while it is neither delivered nor dead.

    ``leased_until`` is the end of a worker's claim, the pause after a failed try, or the moment before
    which it is not to be delivered at all: whoever looks earlier passes it by. ``dead_at``: tried too
    often; it stays on record with ``last_error`` until somebody looks."""

    kind = models.CharField(max_length=80)
    payload = models.JSONField()
    created_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    class Meta:
        app_label = "foundation"
        indexes = [
            models.Index(
                fields=["id"], name="outbox_waiting", condition=Q(delivered_at=None) & Q(dead_at=None)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
