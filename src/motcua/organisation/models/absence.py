"""Planned absences and who covers them (thay thế khi vắng mặt)."""

from datetime import date

from django.db import models
from django.db.models import Q


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Words about absences."""

    def in_force(self, day: date) -> "AbsenceQuerySet":
        return self.filter(starts_on__lte=day, ends_on__gte=day, cancelled_at=None)


class Absence(models.Model):
    """One person away from a day to a day, with a cover who holds acting posts meanwhile."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="absences")
    cover = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="covers")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="absences")
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến hết ngày")
    reason = models.CharField("lý do", max_length=300)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)
    cancelled_at = models.DateTimeField("huỷ lúc", null=True)
    posts = models.ManyToManyField("organisation.Post", related_name="absences", blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        verbose_name = "vắng mặt"
        ordering = ["-starts_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="absence_ends_after_it_starts", condition=Q(ends_on__gte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="absence_is_not_covered_by_oneself", condition=~Q(person=models.F("cover"))
            ),
        ]
