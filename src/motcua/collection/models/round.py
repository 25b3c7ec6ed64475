"""One collection of one set for one period (đợt thu thập)."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from motcua.collection.rules.periods import PeriodKind


class Round(models.Model):
    """``indicators`` is the set's document as it was when the round was opened."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="rounds")
    parent = models.ForeignKey(
        "collection.Return", null=True, blank=True, on_delete=models.PROTECT, related_name="rounds_below"
    )
    set_code = models.CharField("bộ chỉ tiêu", max_length=60)
    indicators = models.JSONField("chỉ tiêu", encoder=DjangoJSONEncoder)
    title = models.CharField("tên đợt", max_length=300)
    period = models.CharField("kỳ", max_length=12, choices=[(one.value, one.value) for one in PeriodKind])
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến ngày")
    due_on = models.DateField("hạn")
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "đợt thu thập"
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "set_code", "starts_on", "ends_on"], name="round_once_a_period"
            ),
            models.CheckConstraint(name="round_days_in_order", condition=Q(starts_on__lte=F("ends_on"))),
        ]
        indexes = [models.Index(fields=["agency", "-ends_on"], name="round_by_period")]

    def __str__(self) -> str:
        return self.title
