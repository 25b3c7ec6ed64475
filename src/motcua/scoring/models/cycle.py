"""A yearly cycle with its book and days, and one sheet for everybody who is scored in it."""

from django.db import models


class Cycle(models.Model):
    """``agency`` runs it; ``book`` is the document as it stood when the cycle was opened."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="cycles")
    year = models.PositiveSmallIntegerField("năm")
    title = models.CharField("tên", max_length=300)
    book_code = models.CharField("bộ tiêu chí", max_length=40)
    book = models.JSONField("nội dung bộ tiêu chí")
    self_until = models.DateField("hạn tự chấm", null=True, blank=True)
    first_until = models.DateField("hạn thẩm định lần 1", null=True, blank=True)
    second_until = models.DateField("hạn thẩm định lần 2", null=True, blank=True)
    council_until = models.DateField("hạn hội đồng", null=True, blank=True)
    opened_at = models.DateTimeField("mở lúc")
    opened_by = models.CharField("người mở", max_length=120)

    class Meta:
        verbose_name = "kỳ chấm điểm"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "book_code"], name="cycle_once_a_year")
        ]

    def __str__(self) -> str:
        return self.title


class Sheet(models.Model):
    """The sheet of one who is scored: an agency of ours, or a name."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="sheets")
    agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="sheets"
    )
    name = models.CharField("đơn vị được chấm", max_length=200)
    difficulties = models.TextField("khó khăn, vướng mắc", blank=True)

    class Meta:
        verbose_name = "phiếu chấm"
        constraints = [models.UniqueConstraint(fields=["cycle", "name"], name="sheet_once_a_cycle")]

    def __str__(self) -> str:
        return self.name
