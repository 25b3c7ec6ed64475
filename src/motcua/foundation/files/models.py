"""Stored files that the virus scanner has not seen, or has found out."""

from django.db import models


class HeldFile(models.Model):
    """A stored file that must not be opened: it came while the scanner was away (``found`` is empty), or it
    was found infected afterwards and its content is gone."""

    digest = models.CharField("SHA-256", max_length=64)
    folder = models.CharField(max_length=100)
    found = models.CharField(max_length=200, blank=True)

    class Meta:
        app_label = "foundation"
        constraints = [models.UniqueConstraint(fields=["digest", "folder"], name="held_file_once")]
