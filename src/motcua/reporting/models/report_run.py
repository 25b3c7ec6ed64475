"""A report as it was sent: its figures are kept and the database refuses to change them."""

from django.db import models


class ReportRun(models.Model):
    """One frozen report (chốt số liệu): what was asked, what was known when, and the answer."""

    name = models.CharField("báo cáo", max_length=40)
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    with_affiliates = models.BooleanField("gộp cấp dưới", default=False)
    reading = models.CharField("cách đọc", max_length=24)
    from_day = models.DateField("từ ngày")
    to_day = models.DateField("đến ngày")
    as_of = models.DateTimeField("số liệu lúc")
    definition = models.CharField("định nghĩa", max_length=60)
    figures = models.JSONField("số liệu")
    made_by = models.CharField("người chốt", max_length=120)
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField("chốt lúc")

    class Meta:
        verbose_name = "báo cáo đã chốt"
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["agency", "name", "to_day"], name="report_run_by_period")]
