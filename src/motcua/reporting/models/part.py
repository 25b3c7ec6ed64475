"""Paragraphs of a reform report asked of units, and everything said about each, only added to."""

from django.db import models
from django.db.models import Q

from motcua.reporting.models.reform_report import ReformReport


class PartCall(models.Model):
    """One unit asked for its paragraph of one section by a day; ``unit`` is empty for an agency below."""

    report = models.ForeignKey(ReformReport, on_delete=models.PROTECT, related_name="calls")
    section = models.CharField("phần", max_length=10)
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisation.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    wanted = models.CharField("cần viết gì", max_length=1000)
    due = models.DateField("hạn")
    asked_by = models.CharField("người yêu cầu", max_length=120)
    asked_at = models.DateTimeField("yêu cầu lúc")

    class Meta:
        verbose_name = "phần viết của đơn vị"
        constraints = [
            models.UniqueConstraint(fields=["report", "section", "unit"], name="part_once_a_unit"),
            models.UniqueConstraint(
                fields=["report", "section", "agency"], condition=Q(unit=None), name="part_once_an_agency"
            ),
        ]
        indexes = [models.Index(fields=["agency", "-due"], name="part_call_by_due")]

    @property
    def writer(self) -> str:
        """The name that stands beside the paragraph."""
        return self.unit.name if self.unit else self.agency.name


class PartEntry(models.Model):
    """One act about a paragraph; ``text`` is what was written, why it was sent back, or the later day given.
    The database refuses to change it."""

    class Kind(models.TextChoices):
        SAVED = "saved", "lưu"
        SUBMITTED = "submitted", "gửi"
        SENT_BACK = "sent_back", "trả lại"
        ACCEPTED = "accepted", "nhận vào báo cáo"
        EXTENDED = "extended", "gia hạn"

    call = models.ForeignKey(PartCall, on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField("việc", max_length=10, choices=Kind.choices)
    text = models.TextField("nội dung", blank=True)
    at = models.DateTimeField("lúc")
    actor = models.CharField("ai", max_length=120)
    actor_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "việc của phần viết"
        indexes = [models.Index(fields=["call", "id"], name="part_entry_order")]
