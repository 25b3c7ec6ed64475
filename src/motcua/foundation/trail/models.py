"""The trail as it is stored: rows are added, never changed (the database refuses)."""

from django.db import models


class TrailEntry(models.Model):
    """One change: kind, subject, actor, moment, ground and what was before and after."""

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=120, db_index=True)
    actor = models.CharField(max_length=120)
    actor_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField(db_index=True)
    ground = models.CharField(max_length=300, blank=True)
    facts = models.JSONField(default=dict)

    class Meta:
        app_label = "foundation"
