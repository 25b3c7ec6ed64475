"""Decisions that merge or split units and agencies (sắp xếp tổ chức), with what each succeeds."""

from django.db import models
from django.db.models import F, Q


class Reorganisation(models.Model):
    """One decision. What is past stays with the old unit; what runs goes to the successor from that day."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="reorganisations"
    )
    number = models.CharField("số quyết định", max_length=80)
    issued_on = models.DateField("ngày ký")
    effective_on = models.DateField("có hiệu lực từ")
    reason = models.CharField("nội dung", max_length=600)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "quyết định sắp xếp"
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="reorganisation_once"),
            models.CheckConstraint(
                name="reorganisation_after_its_signing", condition=Q(effective_on__gte=F("issued_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Succession(models.Model):
    """One line of a decision: a unit, or a whole agency where no unit is named, and who follows it.
    ``sector`` is set on a line of a split that takes only the dossiers of one field."""

    decision = models.ForeignKey(Reorganisation, on_delete=models.PROTECT, related_name="lines")
    from_agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    from_unit = models.ForeignKey(
        "organisation.Unit", null=True, on_delete=models.PROTECT, related_name="successions"
    )
    to_agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    to_unit = models.ForeignKey("organisation.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    sector = models.CharField("lĩnh vực", max_length=200, blank=True)

    class Meta:
        verbose_name = "đơn vị kế tục"
        constraints = [
            models.CheckConstraint(
                name="succession_of_units_or_of_agencies",
                condition=Q(from_unit=None, to_unit=None) | Q(from_unit__isnull=False, to_unit__isnull=False),
            ),
        ]

    @property
    def old(self) -> str:
        return self.from_unit.name if self.from_unit else self.from_agency.name

    @property
    def new(self) -> str:
        return self.to_unit.name if self.to_unit else self.to_agency.name
