"""An agency's own edition of a set of indicators; the latest stands, earlier ones stay to be read."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from motcua.foundation.editions import Edition


class SetEdition(Edition):
    """The whole document as one change left it. Rounds that are open keep the copy they began with."""

    code = models.CharField("bộ chỉ tiêu", max_length=60)
    document = models.JSONField("chỉ tiêu", encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = "bản của bộ chỉ tiêu"
        constraints = [
            models.UniqueConstraint(fields=["agency", "code", "number"], name="set_edition_once"),
            models.CheckConstraint(name="set_edition_from_one", condition=models.Q(number__gte=1)),
        ]
