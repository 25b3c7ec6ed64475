"""An agency's own edition of a scorebook; the latest stands, earlier ones stay to be read."""

from django.db import models

from motcua.foundation.editions import Edition


class BookEdition(Edition):
    """The whole book as one change left it. Cycles that are open keep the copy they began with."""

    class Meta:
        verbose_name = "bản của bộ tiêu chí"
        constraints = [
            models.UniqueConstraint(fields=["agency", "code", "number"], name="book_edition_once"),
            models.CheckConstraint(name="book_edition_from_one", condition=models.Q(number__gte=1)),
        ]
