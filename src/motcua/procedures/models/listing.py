"""Where procedures are posted (niêm yết) and which sheet hangs there since when."""

from django.db import models
from django.db.models import Q

from motcua.procedures.models.edition import Edition


class ListingPlace(models.Model):
    """A wall, a screen or a page on which an agency posts its procedures."""

    class Kind(models.TextChoices):
        DESK = "desk", "bộ phận một cửa"
        COMMUNE = "commune", "trạm y tế xã, phường"
        FACILITY = "facility", "cơ sở khám bệnh, chữa bệnh"
        SCREEN = "screen", "màn hình điện tử"
        WEBSITE = "website", "trang thông tin điện tử"

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="listing_places", db_index=False
    )
    kind = models.CharField("loại nơi", max_length=12, choices=Kind.choices)
    name = models.CharField("tên nơi niêm yết", max_length=200)

    class Meta:
        verbose_name = "nơi niêm yết"
        constraints = [
            models.UniqueConstraint(fields=["agency", "name"], name="listing_place_once_per_agency"),
        ]

    def __str__(self) -> str:
        return self.name


class Listing(models.Model):
    """One sheet at one place: an edition, by whom it was hung, and taken down. Nothing of it is deleted."""

    place = models.ForeignKey(ListingPlace, on_delete=models.PROTECT, related_name="listings", db_index=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="listings", db_index=False)
    hung_on = models.DateField("treo ngày")
    hung_by = models.CharField("người treo", max_length=120)
    taken_on = models.DateField("gỡ ngày", null=True)
    taken_by = models.CharField("người gỡ", max_length=120, blank=True)

    class Meta:
        verbose_name = "tờ niêm yết"
        constraints = [
            models.UniqueConstraint(
                fields=["place", "edition"], name="listing_once_at_a_place", condition=Q(taken_on=None)
            ),
        ]
