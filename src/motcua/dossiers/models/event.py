"""The ledger: append-only, hash-chained per dossier; and the daily seals over all of it."""

import json
from typing import Any

from django.db import models


class Event(models.Model):
    """One thing that happened to one dossier. The database refuses update and delete."""

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="events", db_index=False
    )
    seq = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("việc", max_length=40)
    happened_at = models.DateTimeField("xảy ra lúc")
    recorded_at = models.DateTimeField("ghi lúc")
    actor = models.CharField("người làm", max_length=120)
    actor_id = models.BigIntegerField(null=True)
    ground = models.CharField("căn cứ, số văn bản", max_length=300, blank=True)
    edition = models.BigIntegerField("phiên bản thủ tục")
    profile = models.CharField("bộ quy tắc", max_length=20, blank=True)
    data = models.TextField()
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = "dòng sổ cái"
        constraints = [models.UniqueConstraint(fields=["dossier", "seq"], name="event_once_per_seq")]
        indexes = [models.Index(fields=["recorded_at", "id"], name="event_by_recording")]

    @property
    def facts(self) -> dict[str, Any]:
        """The event's data as a dictionary."""
        return json.loads(self.data)


class Seal(models.Model):
    """The seal of one day: how many events were recorded and the hash over them and the seal before."""

    day = models.DateField("ngày", unique=True)
    count = models.PositiveIntegerField("số dòng")
    root = models.CharField(max_length=64)
    hash = models.CharField("mã niêm phong", max_length=64)
    sealed_at = models.DateTimeField("niêm phong lúc")

    class Meta:
        verbose_name = "niêm phong ngày"
        ordering = ["day"]
