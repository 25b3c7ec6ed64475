"""A plan of a year (kế hoạch) and a briefing whose decisions become tasks (giao ban, hội nghị)."""

from django.db import models

from motcua.plans.rules.contents import PlanKind


class Plan(models.Model):
    """One plan of one agency; ``document_number`` is the document that issued it."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="plans")
    year = models.PositiveSmallIntegerField("năm")
    kind = models.CharField("loại", max_length=20, choices=[(one.value, one.value) for one in PlanKind])
    title = models.CharField("tên", max_length=300)
    document_number = models.CharField("số văn bản", max_length=80, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="linked_plans"
    )
    goals = models.TextField("mục tiêu", blank=True)
    approved_at = models.DateTimeField("duyệt lúc", null=True)
    approved_by = models.CharField("người duyệt", max_length=120, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "kế hoạch"
        constraints = [models.UniqueConstraint(fields=["agency", "year", "kind", "title"], name="plan_once")]
        indexes = [models.Index(fields=["agency", "-year", "id"], name="plan_by_year")]

    def __str__(self) -> str:
        return self.title


class Meeting(models.Model):
    """A briefing or conference with its conclusions; each decision is a task."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField("ngày họp")
    title = models.CharField("tên cuộc họp", max_length=300)
    chair = models.CharField("chủ trì", max_length=120, blank=True)
    conclusions = models.TextField("kết luận", blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "cuộc họp"
        indexes = [models.Index(fields=["agency", "-held_on"], name="meeting_by_day")]

    def __str__(self) -> str:
        return self.title
