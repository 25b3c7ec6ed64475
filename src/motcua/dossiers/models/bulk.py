"""One act on many dossiers: what was asked for, and for each of them what came of it."""

from django.db import models


class BulkRun(models.Model):
    """One press of a button over many dossiers; ``key`` comes with the form, so that a second press of the
    same form finds the first."""

    key = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(
        "organisation.Person", on_delete=models.PROTECT, related_name="bulk_runs", db_index=False
    )
    slug = models.CharField("việc", max_length=40)
    facts = models.JSONField("đã điền", default=dict)
    started_at = models.DateTimeField("bắt đầu")

    class Meta:
        verbose_name = "việc hàng loạt"


class BulkLine(models.Model):
    """One dossier of a run; ``done_at`` is empty until it was tried, ``refusal`` empty where it was done."""

    run = models.ForeignKey(BulkRun, on_delete=models.CASCADE, related_name="lines", db_index=False)
    position = models.PositiveIntegerField("thứ tự")
    code = models.CharField("mã hồ sơ", max_length=60)
    seen_seq = models.PositiveIntegerField("đã xem đến dòng", null=True)
    facts = models.JSONField("riêng cho hồ sơ", default=dict)
    done_at = models.DateTimeField("làm lúc", null=True)
    refusal = models.TextField("vì sao chưa làm", blank=True)

    class Meta:
        verbose_name = "dòng của việc hàng loạt"
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["run", "position"], name="bulk_line_once")]
