"""An agency's own edition of the outline of reform reports; the latest stands, earlier ones stay."""

from django.db import models

from motcua.foundation.editions import Edition


class OutlineEdition(Edition):
    """The whole outline as one change left it. Reports that are begun keep the edition they began with."""

    class Meta:
        verbose_name = "bản của đề cương báo cáo"
        constraints = [
            models.UniqueConstraint(fields=["agency", "code", "number"], name="outline_edition_once"),
            models.CheckConstraint(name="outline_edition_from_one", condition=models.Q(number__gte=1)),
        ]
