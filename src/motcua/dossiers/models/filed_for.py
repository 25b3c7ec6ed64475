"""Dossiers filed for an organisation (nộp cho tổ chức)."""

from django.db import models


class FiledFor(models.Model):
    """Under which authorisation a dossier was filed for an organisation, and under whose head: everybody who
    stands for the organisation under that head reaches it, and nobody else of the same name or number."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="filed_for")
    authorisation = models.ForeignKey("accounts.Authorisation", on_delete=models.PROTECT, related_name="+")
    head = models.ForeignKey("accounts.Authorisation", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "nộp cho tổ chức"
