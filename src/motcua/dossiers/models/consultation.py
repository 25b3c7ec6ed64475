"""Opinions asked of other units (lấy ý kiến phối hợp); asking does not stop the clock."""

from django.db import models
from django.db.models import Q


class Consultation(models.Model):
    """One question to one unit, with the day by which an answer is due."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="consultations")
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="consultations")
    question = models.TextField("nội dung hỏi")
    asked_by = models.CharField("người hỏi", max_length=120)
    asked_at = models.DateTimeField("hỏi lúc")
    due_at = models.DateTimeField("hạn trả lời")
    answer = models.TextField("trả lời", blank=True)
    answered_by = models.CharField("người trả lời", max_length=120, blank=True)
    step_key = models.CharField("của bước", max_length=40, blank=True)
    closed_at = models.DateTimeField("thôi chờ từ", null=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True)

    class Meta:
        verbose_name = "lấy ý kiến"
        ordering = ["asked_at", "id"]
        indexes = [models.Index(fields=["unit"], name="consultation_open", condition=Q(answered_at=None))]
