"""A procedure (thủ tục hành chính), its sector (lĩnh vực) and its online level over time."""

from django.db import models
from django.db.models import Q


class Sector(models.Model):
    """A sector of the catalogue; reports have one row for each."""

    name = models.CharField("lĩnh vực", max_length=120, unique=True)
    folded = models.CharField(max_length=120, editable=False, db_index=True)

    class Meta:
        verbose_name = "lĩnh vực"

    def __str__(self) -> str:
        return self.name


class Procedure(models.Model):
    """What can be asked for. ``owner`` is the agency whose catalogue it stands in; without an owner
    it is the national entry that every agency may use."""

    code = models.CharField("mã thủ tục", max_length=60)
    owner = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="procedures"
    )
    aliases = models.JSONField("mã cũ", default=list, blank=True)
    portal_since = models.DateField("tích hợp Cổng Dịch vụ công quốc gia từ", null=True, blank=True)

    class Meta:
        verbose_name = "thủ tục hành chính"
        constraints = [
            models.UniqueConstraint(fields=["code", "owner"], name="procedure_code_once_per_owner"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(owner=None), name="procedure_code_once_nationally"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ServiceLevel(models.Model):
    """How far the procedure is online between two days, under one scheme (levels 1-4 or full/partial)."""

    class Scheme(models.TextChoices):
        FOUR_LEVELS = "four_levels", "bốn mức độ"
        FULL_PARTIAL = "full_partial", "toàn trình, một phần"

    class Value(models.TextChoices):
        LEVEL_1 = "level_1", "mức độ 1"
        LEVEL_2 = "level_2", "mức độ 2"
        LEVEL_3 = "level_3", "mức độ 3"
        LEVEL_4 = "level_4", "mức độ 4"
        INFORMATION = "information", "cung cấp thông tin"
        PARTIAL = "partial", "một phần"
        FULL = "full", "toàn trình"

    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="levels")
    scheme = models.CharField("cách chia", max_length=12, choices=Scheme.choices)
    value = models.CharField("mức", max_length=12, choices=Value.choices)
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    ground = models.CharField("lý do", max_length=600, blank=True)
    reference = models.CharField("văn bản", max_length=120, blank=True)
    recorded_by = models.CharField("người ghi", max_length=120, blank=True)

    class Meta:
        verbose_name = "mức độ trực tuyến"
        constraints = [
            models.UniqueConstraint(fields=["procedure", "valid_from"], name="service_level_once_per_day")
        ]
