"""Lists that people made for themselves, and those a head shares with the unit or the agency."""

from django.db import models
from django.db.models import Q


class DeskView(models.Model):
    """One list of the desk: who made it, who else sees it, and what it keeps (``rules.views.plain_of``)."""

    class Sharing(models.TextChoices):
        NOBODY = "", "chỉ mình tôi"
        UNIT = "unit", "cả đơn vị"
        AGENCY = "agency", "cả cơ quan"

    owner = models.ForeignKey(
        "organisation.Person", on_delete=models.CASCADE, related_name="desk_views", db_index=False
    )
    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.CASCADE, related_name="desk_views", db_index=False
    )
    unit = models.ForeignKey(
        "organisation.Unit", null=True, on_delete=models.CASCADE, related_name="desk_views", db_index=False
    )
    name = models.CharField("tên danh sách", max_length=60)
    sharing = models.CharField("ai thấy", max_length=6, choices=Sharing.choices, blank=True)
    kept = models.JSONField("điều kiện", default=dict)
    made_at = models.DateTimeField("lập lúc")

    class Meta:
        verbose_name = "danh sách của bàn làm việc"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="desk_view_name_once")]
        indexes = [
            models.Index(fields=["agency"], name="desk_view_shared", condition=~Q(sharing="")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """What addresses call it."""
        return str(self.pk)
