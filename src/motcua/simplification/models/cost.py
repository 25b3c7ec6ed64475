"""Cost sheets, and incomes an agency recorded itself."""

from django.db import models
from django.db.models import Q

from motcua.procedures.rules.draft_table import content_mark


class IncomeFigure(models.Model):
    """What a head earns in a year by the agency's own source; the latest of a year counts."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="income_figures", db_index=False
    )
    year = models.PositiveSmallIntegerField("năm")
    per_head = models.PositiveBigIntegerField("thu nhập một người một năm")
    source = models.CharField("nguồn", max_length=400)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "mức thu nhập"
        indexes = [models.Index(fields=["agency", "year", "-id"], name="income_by_year")]

    def __str__(self) -> str:
        return f"{self.year}: {self.per_head}"


class CostSheet(models.Model):
    """What one procedure costs in a year now and as planned; ``before`` and ``after`` are activities as
    ``rules.cost_table`` keeps them. Settled, its income and its counted dossiers stand still."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="cost_sheets", db_index=False
    )
    procedure = models.ForeignKey(
        "procedures.Procedure", on_delete=models.PROTECT, related_name="cost_sheets"
    )
    edition = models.ForeignKey("procedures.Edition", on_delete=models.PROTECT, related_name="cost_sheets")
    planned = models.ForeignKey(
        "procedures.Edition",
        null=True,
        on_delete=models.PROTECT,
        related_name="planned_cost_sheets",
        db_index=False,
    )
    year = models.PositiveSmallIntegerField("năm")
    before = models.JSONField("hiện nay", default=list)
    after = models.JSONField("sau khi đơn giản hoá", default=list)
    note = models.TextField("thay đổi điều gì", blank=True)
    estimate = models.PositiveIntegerField("số hồ sơ ước tính", null=True)
    estimate_ground = models.CharField("căn cứ ước tính", max_length=400, blank=True)
    made_at = models.DateTimeField("lập lúc")
    made_by = models.CharField("người lập", max_length=120)
    saved_at = models.DateTimeField("lưu lúc")
    saved_by = models.CharField("người lưu", max_length=120)
    settled_at = models.DateTimeField("chốt lúc", null=True)
    settled_by = models.CharField("người chốt", max_length=120, blank=True)
    settled = models.JSONField("số đã chốt", default=dict)

    class Meta:
        verbose_name = "bảng tính chi phí tuân thủ"
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "procedure", "year"],
                condition=Q(settled_at=None),
                name="one_open_cost_sheet_a_year",
            )
        ]
        indexes = [models.Index(fields=["agency", "-id"], name="cost_sheet_by_agency")]

    def __str__(self) -> str:
        return f"{self.procedure_id} {self.year}"

    @property
    def mark(self) -> str:
        """Another one as soon as anything that is written has changed."""
        told = [self.before, self.after, self.note, self.estimate, self.estimate_ground]
        return content_mark({"told": told})
