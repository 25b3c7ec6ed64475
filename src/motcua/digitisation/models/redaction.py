"""Copies for publication, with parts blacked out."""

from django.db import models


class Redaction(models.Model):
    """One blacked-out copy of one version; ``boxes`` are page, left, top, width, height in thousandths."""

    scan = models.ForeignKey("digitisation.Scan", on_delete=models.PROTECT, related_name="redactions")
    boxes = models.JSONField("vùng che")
    reason = models.CharField("lý do che", max_length=300)
    file_sha256 = models.CharField(max_length=64)
    file_size = models.PositiveIntegerField("cỡ tệp")
    made_by = models.CharField("người che", max_length=120)
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField("che lúc")

    class Meta:
        verbose_name = "bản che"
        ordering = ["-made_at", "-id"]
