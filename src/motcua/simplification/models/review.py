"""The review plan of a year, its lines and what was proposed."""

from django.db import models


class ReviewPlan(models.Model):
    """Which procedures are reviewed this year (kế hoạch rà soát); approved, its lines stand."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="review_plans", db_index=False
    )
    year = models.PositiveSmallIntegerField("năm")
    title = models.CharField("tên kế hoạch", max_length=300)
    document_number = models.CharField("số, ký hiệu", max_length=80, blank=True)
    approved_on = models.DateField("ngày ban hành", null=True)
    approved_by = models.CharField("người ghi ban hành", max_length=120, blank=True)
    made_at = models.DateTimeField("lập lúc")
    made_by = models.CharField("người lập", max_length=120)

    class Meta:
        verbose_name = "kế hoạch rà soát"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "title"], name="review_plan_once_a_year")
        ]

    def __str__(self) -> str:
        return self.title


class ReviewItem(models.Model):
    """One procedure to review until ``due_on``. ``found`` are the answers by criterion; ``stood`` is what was
    in force on the day of the review, to see later what has changed."""

    plan = models.ForeignKey(ReviewPlan, on_delete=models.PROTECT, related_name="items")
    procedure = models.ForeignKey(
        "procedures.Procedure", on_delete=models.PROTECT, related_name="reviews", db_index=False
    )
    edition = models.ForeignKey(
        "procedures.Edition", on_delete=models.PROTECT, related_name="reviews", db_index=False
    )
    lead = models.CharField("đơn vị rà soát", max_length=200)
    reason = models.CharField("lý do rà soát", max_length=600, blank=True)
    due_on = models.DateField("xong trước hết ngày")
    found = models.JSONField("trả lời", default=dict)
    stood = models.JSONField("khi rà soát", default=dict)
    reviewed_at = models.DateTimeField("rà soát xong lúc", null=True)
    reviewed_by = models.CharField("người rà soát", max_length=120, blank=True)

    class Meta:
        verbose_name = "thủ tục rà soát"
        constraints = [models.UniqueConstraint(fields=["plan", "procedure"], name="reviewed_once_a_plan")]


class Proposal(models.Model):
    """One proposal of a review (phương án đơn giản hoá), with the cost sheet that says what it saves."""

    item = models.ForeignKey(ReviewItem, on_delete=models.PROTECT, related_name="proposals")
    kind = models.CharField("đề xuất", max_length=12)
    text = models.CharField("nội dung", max_length=1_000)
    sheet = models.ForeignKey(
        "simplification.CostSheet",
        null=True,
        on_delete=models.PROTECT,
        related_name="proposals",
        db_index=False,
    )
    made_at = models.DateTimeField("đề xuất lúc")
    made_by = models.CharField("người đề xuất", max_length=120)
    verdict = models.CharField("quyết định", max_length=8, default="open")
    verdict_ground = models.CharField("lý do, văn bản", max_length=600, blank=True)
    decided_at = models.DateTimeField("quyết định lúc", null=True)
    decided_by = models.CharField("người quyết định", max_length=120, blank=True)

    class Meta:
        verbose_name = "phương án đơn giản hoá"
