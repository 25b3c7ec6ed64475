"""Agencies (cơ quan) in a tree, and the units (đơn vị, phòng) inside them."""

from django.db import models
from django.db.models import Q

from motcua.foundation.words import PAPER
from motcua.organisation.words import HEADS


class Agency(models.Model):
    """One authority with an identifier of its own; ``path`` is the codes from the root down."""

    class Level(models.TextChoices):
        MINISTRY = "ministry", "bộ"
        PROVINCE = "province", "tỉnh"
        AFFILIATED = "affiliated", "trực thuộc"
        DISTRICT = "district", "huyện"
        COMMUNE = "commune", "xã"

    code = models.CharField("mã định danh", max_length=40, unique=True)
    name = models.CharField("tên", max_length=200)
    level = models.CharField("cấp", max_length=12, choices=Level.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name="cấp trên",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    path = models.CharField("đường dẫn", max_length=400, db_index=True, editable=False)
    kind = models.CharField("loại", max_length=60, blank=True)
    place = models.CharField("địa danh", max_length=80, blank=True)
    parent_body = models.CharField("cơ quan chủ quản", max_length=200, blank=True)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "cơ quan"
        constraints = [
            models.CheckConstraint(
                name="agency_not_its_own_parent", condition=Q(parent=None) | ~Q(parent=models.F("id"))
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def above(self) -> str:
        """Whose name stands over the agency's own at the head of a paper."""
        return self.parent_body or (self.parent.name if self.parent else "")

    @property
    def head(self) -> str:
        """The post that signs for it, as papers write it."""
        said = self.name.casefold()
        return next((post for kind, post in HEADS.items() if said.startswith(f"{kind} ")), PAPER["head"])


class Unit(models.Model):
    """A division, desk or counter inside an agency (phòng, bộ phận)."""

    class Kind(models.TextChoices):
        ONE_STOP = "one_stop", "bộ phận một cửa"
        DIVISION = "division", "phòng chuyên môn"
        OFFICE = "office", "văn phòng"
        LEADERS = "leaders", "lãnh đạo"

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="units")
    code = models.CharField("mã", max_length=40)
    name = models.CharField("tên", max_length=200)
    kind = models.CharField("loại", max_length=12, choices=Kind.choices, default=Kind.DIVISION.value)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = "đơn vị"
        constraints = [models.UniqueConstraint(fields=["agency", "code"], name="unit_code_once_per_agency")]

    def __str__(self) -> str:
        return self.name
