"""The working calendar as it was recorded, version after version; rows are added, never changed."""

from django.db import models


class CalendarVersion(models.Model):
    """One version of the country's calendar (empty ``scope``) or of what one agency does otherwise.

    Version 0 of the country is the shipped one and has no row; an agency begins with none. The row
    is its own trail: who recorded it, when, why and on which document. ``digest`` is the SHA-256 of the
    document, by which a built calendar is kept in memory (ids come again after a rollback)."""

    scope = models.CharField("phạm vi", max_length=60, blank=True)
    number = models.PositiveIntegerField("phiên bản")
    document = models.JSONField("lịch")
    digest = models.CharField(max_length=64, editable=False)
    reason = models.CharField("lý do", max_length=500)
    basis = models.CharField("văn bản", max_length=300, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "phiên bản lịch làm việc"
        constraints = [
            models.UniqueConstraint(fields=["scope", "number"], name="calendar_version_once"),
            models.CheckConstraint(name="calendar_version_from_one", condition=models.Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.scope or '*'} {self.number}"
