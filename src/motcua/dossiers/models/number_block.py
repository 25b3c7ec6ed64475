"""Numbers of a day set aside for a counter that may lose its line, and those that were never used."""

from django.db import models
from django.db.models import F, Q


class NumberBlock(models.Model):
    """The numbers ``first`` to ``last`` of one agency and day, set aside for one officer's counter.

    Open until ``closed_at``: then every number of it is a dossier's or is void."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="number_blocks")
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="number_blocks")
    counter = models.CharField("quầy", max_length=60, blank=True)
    day = models.DateField("ngày")
    first = models.PositiveIntegerField("từ số")
    last = models.PositiveIntegerField("đến số")
    reserved_at = models.DateTimeField("giữ lúc")
    closed_at = models.DateTimeField("trả lúc", null=True)

    class Meta:
        verbose_name = "dãy số giữ trước"
        ordering = ["-day", "first"]
        constraints = [
            models.CheckConstraint(name="number_block_in_order", condition=Q(first__lte=F("last"))),
            models.UniqueConstraint(fields=["agency", "day", "first"], name="number_block_once"),
        ]


class VoidNumber(models.Model):
    """A number that no dossier bears and none ever will, and why."""

    block = models.ForeignKey("dossiers.NumberBlock", on_delete=models.PROTECT, related_name="voids")
    number = models.PositiveIntegerField("số")
    reason = models.CharField("lý do", max_length=300)
    voided_by = models.CharField("người huỷ", max_length=120)
    voided_by_id = models.BigIntegerField(null=True)
    voided_at = models.DateTimeField("huỷ lúc")

    class Meta:
        verbose_name = "số bỏ"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["block", "number"], name="void_number_once")]
