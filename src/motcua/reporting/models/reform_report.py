"""A periodic reform report (báo cáo CCHC) and everything said and done about it, only added to."""

from django.db import models

from motcua.reporting.models.outline_edition import OutlineEdition
from motcua.reporting.rules.reform_calendar import PeriodKind


class ReformReport(models.Model):
    """One report of one agency for one period; how it stands is read from its entries. ``outline`` is the
    edition it was begun with, nothing where that was the shipped one."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="reform_reports")
    kind = models.CharField("kỳ", max_length=10, choices=[(one.value, one.value) for one in PeriodKind])
    year = models.PositiveSmallIntegerField("năm")
    first = models.DateField("từ ngày")
    last = models.DateField("đến ngày")
    due = models.DateField("hạn gửi")
    outline = models.ForeignKey(OutlineEdition, null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.CharField("người lập", max_length=120)
    made_at = models.DateTimeField("lập lúc")

    class Meta:
        verbose_name = "báo cáo cải cách hành chính"
        constraints = [
            models.UniqueConstraint(fields=["agency", "kind", "first", "last"], name="reform_report_once")
        ]
        indexes = [models.Index(fields=["agency", "-due"], name="reform_report_by_due")]


class ReformEntry(models.Model):
    """One act: ``key`` is the section written or the figure overridden, ``text`` the words or the reason,
    ``body`` the report as it was frozen. The database refuses to change it."""

    class Kind(models.TextChoices):
        WROTE = "wrote", "viết"
        GATHERED = "gathered", "nhận phần của đơn vị"
        OVERRODE = "overrode", "sửa số"
        FROZEN = "frozen", "chốt"
        SENT = "sent", "gửi"
        RECEIVED = "received", "nhận"
        RETURNED = "returned", "trả lại"

    report = models.ForeignKey(ReformReport, on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField("việc", max_length=10, choices=Kind.choices)
    key = models.CharField(max_length=60, blank=True)
    text = models.TextField("nội dung", blank=True)
    value = models.CharField("giá trị", max_length=40, blank=True)
    body = models.JSONField("bản chốt", null=True)
    at = models.DateTimeField("lúc")
    actor = models.CharField("ai", max_length=120)
    actor_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "việc của báo cáo"
        indexes = [models.Index(fields=["report", "id"], name="reform_entry_order")]
