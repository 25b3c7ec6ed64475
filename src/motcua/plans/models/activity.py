"""An activity of a programme (hoạt động dân vận): what was held where, with how many, and its result."""

from django.db import models

from motcua.plans.models.plan import Plan


class Activity(models.Model):
    """One activity of one plan; planned while ``result`` is empty. The trail keeps what it said before."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="activities")
    title = models.CharField("hoạt động", max_length=300)
    held_on = models.DateField("ngày")
    place = models.CharField("nơi", max_length=200)
    participants = models.PositiveIntegerField("số người dự", null=True, blank=True)
    result = models.TextField("kết quả", blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "hoạt động"
        indexes = [models.Index(fields=["plan", "held_on", "id"], name="activity_by_day")]

    def __str__(self) -> str:
        return self.title
