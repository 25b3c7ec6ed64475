"""An agency's own edition of a set of indicators; the latest stands, earlier ones stay to be read."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class SetEdition(models.Model):
    """The whole document as one change left it. Rounds that are open keep the copy they began with."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("bộ chỉ tiêu", max_length=60)
    number = models.PositiveIntegerField("bản")
    document = models.JSONField("chỉ tiêu", encoder=DjangoJSONEncoder)
    note = models.CharField("lý do, căn cứ", max_length=300)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "bản của bộ chỉ tiêu"
        constraints = [
            models.UniqueConstraint(fields=["agency", "code", "number"], name="set_edition_once"),
            models.CheckConstraint(name="set_edition_from_one", condition=models.Q(number__gte=1)),
        ]
