"""The cash of one officer counted at the end of a day (chốt quỹ)."""

from django.db import models


class CashCount(models.Model):
    """Counted once a day and officer; ``up_to`` is the last payment it covers. Append-only."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    officer_id = models.BigIntegerField()
    officer = models.CharField("người thu", max_length=120)
    day = models.DateField("ngày")
    up_to = models.BigIntegerField(default=0)
    expected = models.BigIntegerField("sổ sách")
    counted = models.BigIntegerField("kiểm đếm")
    difference = models.BigIntegerField("chênh lệch")
    reason = models.CharField("lý do chênh lệch", max_length=500, blank=True)
    receipts = models.PositiveIntegerField("số phiếu thu")
    refunds = models.PositiveIntegerField("số phiếu hoàn")
    closed_at = models.DateTimeField("chốt lúc")

    class Meta:
        verbose_name = "chốt quỹ"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "officer_id", "day"], name="cash_counted_once_a_day")
        ]
