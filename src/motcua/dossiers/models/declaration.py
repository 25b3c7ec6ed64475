"""The filled-in form of a dossier (tờ khai), with the questions as they were asked."""

from django.db import models


class Declaration(models.Model):
    """``answers`` by key, for taking over into a later one; ``asked`` is what people read; ``digest`` is
    over both and stands in the ledger."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="declaration")
    title = models.CharField("tên tờ khai", max_length=300)
    fingerprint = models.CharField("vân tay của mẫu", max_length=64)
    answers = models.JSONField("câu trả lời")
    asked = models.JSONField("câu hỏi và câu trả lời")
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = "tờ khai"
