"""Rules that say which unit and officer a dossier goes to (phân công tự động)."""

from django.db import models


class RoutingRule(models.Model):
    """One line of an agency's rules, read in order; an empty condition asks nothing."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.CASCADE, related_name="routing")
    position = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("tên quy tắc", max_length=200)
    sector = models.CharField("lĩnh vực", max_length=120, blank=True)
    procedure = models.CharField("mã thủ tục", max_length=60, blank=True)
    case = models.CharField("trường hợp", max_length=200, blank=True)
    place = models.CharField("địa bàn", max_length=120, blank=True)
    channel = models.CharField("kênh", max_length=8, blank=True)
    unit = models.ForeignKey("organisation.Unit", on_delete=models.PROTECT, related_name="routing")
    holder = models.ForeignKey(
        "organisation.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="routing"
    )
    is_automatic = models.BooleanField("bàn giao tự động", default=False)

    class Meta:
        verbose_name = "quy tắc phân công"
        ordering = ["position", "id"]
