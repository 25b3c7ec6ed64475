"""The filled-in form of a dossier (tờ khai), with the questions as they were asked, and former answers."""

from django.db import models


class Declaration(models.Model):
    """The answers in force: ``answers`` by key, for taking over into a later one; ``asked`` is what people
    read; ``digest`` is over both and stands in the ledger."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="declaration")
    title = models.CharField("tên tờ khai", max_length=300)
    fingerprint = models.CharField("vân tay của mẫu", max_length=64)
    answers = models.JSONField("câu trả lời")
    asked = models.JSONField("câu hỏi và câu trả lời")
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = "tờ khai"


class FormerDeclaration(models.Model):
    """Answers that were given again: as they stood until ``replaced_at``; ``seq`` is the line of the ledger
    that replaced them."""

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="former_declarations"
    )
    number = models.PositiveSmallIntegerField("lần")
    title = models.CharField("tên tờ khai", max_length=300)
    fingerprint = models.CharField("vân tay của mẫu", max_length=64)
    answers = models.JSONField("câu trả lời")
    asked = models.JSONField("câu hỏi và câu trả lời")
    digest = models.CharField(max_length=64)
    replaced_at = models.DateTimeField("thay lúc")
    replaced_by = models.CharField("người thay", max_length=120)
    seq = models.PositiveIntegerField("dòng sổ cái")

    class Meta:
        verbose_name = "tờ khai trước"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="former_declaration_once")]
