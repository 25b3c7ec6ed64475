"""Who has a dossier's form open right now: told to colleagues, never in anybody's way."""

from django.db import models


class Opening(models.Model):
    """One officer at work on one dossier until ``until``; a later visit of the same officer prolongs it."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.CASCADE, related_name="opening")
    person = models.ForeignKey(
        "organisation.Person", on_delete=models.CASCADE, related_name="openings", db_index=False
    )
    name = models.CharField("cách gọi", max_length=120)
    since = models.DateTimeField("từ")
    until = models.DateTimeField("đến")

    class Meta:
        verbose_name = "hồ sơ đang mở"
