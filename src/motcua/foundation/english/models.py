"""What people wrote beside a Vietnamese name so that a stranger can read it."""

from django.db import models


class EnglishName(models.Model):
    """A translation of the name of an agency, a unit, a sector, a procedure: it follows the
    words, so a new name asks for a new translation and history keeps its own. No part of what was decided."""

    name = models.CharField("tên", max_length=600, unique=True)
    english = models.CharField("tên tiếng Anh", max_length=600)

    class Meta:
        app_label = "foundation"
        verbose_name = "tên tiếng Anh"

    def __str__(self) -> str:
        return self.english
