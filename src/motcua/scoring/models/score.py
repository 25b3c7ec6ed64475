"""What was said on a criterion, round by round, and the evidence for it."""

from django.db import models

from motcua.scoring.models.cycle import Sheet
from motcua.scoring.rules.rounds import Round


class Score(models.Model):
    """One word on one criterion; the latest of a round counts and the database refuses to change any."""

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="scores")
    criterion = models.CharField("tiêu chí", max_length=20)
    round = models.CharField("vòng", max_length=10, choices=[(one.value, one.value) for one in Round])
    points = models.DecimalField("điểm", max_digits=7, decimal_places=2)
    value = models.CharField("giá trị", max_length=200, blank=True)
    note = models.CharField("giải trình", max_length=2000, blank=True)
    is_computed = models.BooleanField("hệ thống tính", default=False)
    at = models.DateTimeField("lúc")
    actor = models.CharField("ai", max_length=120)
    actor_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "điểm"
        indexes = [models.Index(fields=["sheet", "criterion", "round", "id"], name="score_latest")]


class Evidence(models.Model):
    """A document that proves something about a criterion (tài liệu kiểm chứng)."""

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="evidence")
    criterion = models.CharField("tiêu chí", max_length=20)
    document_number = models.CharField("số, ký hiệu", max_length=80, blank=True)
    issued_on = models.DateField("ngày", null=True, blank=True)
    description = models.CharField("nội dung", max_length=300)
    file_name = models.CharField("tệp", max_length=200, blank=True)
    file_kind = models.CharField(max_length=8, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    added_at = models.DateTimeField("thêm lúc")
    added_by = models.CharField("người thêm", max_length=120)

    class Meta:
        verbose_name = "tài liệu kiểm chứng"
        indexes = [models.Index(fields=["sheet", "criterion", "id"], name="evidence_of_criterion")]
