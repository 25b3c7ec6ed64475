"""A dossier that is still being written (bản nháp), and files that came for none yet."""

from typing import Any

from django.db import models


class Draft(models.Model):
    """What a person has typed for one edition at one agency. ``typed`` has ``person`` (the applicant's
    fields) and ``answers``; ``files`` is a list of ``{"paper", "name", "kind", "size", "sha256"}``;
    ``saves`` counts savings, so that one window sees what another has done."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="drafts")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    edition = models.ForeignKey("procedures.Edition", on_delete=models.PROTECT, related_name="+")
    client_key = models.CharField(max_length=64)
    fingerprint = models.CharField("vân tay của mẫu", max_length=64, blank=True)
    typed = models.JSONField("đã điền", default=dict)
    files = models.JSONField("tệp", default=list)
    saves = models.PositiveIntegerField("số lần lưu", default=0)
    begun_at = models.DateTimeField("bắt đầu lúc")
    saved_at = models.DateTimeField("lưu lúc", db_index=True)
    emptied_at = models.DateTimeField("hết hạn giữ lúc", null=True)

    class Meta:
        verbose_name = "bản nháp"
        constraints = [models.UniqueConstraint(fields=["person", "client_key"], name="draft_once_per_key")]

    @property
    def answers(self) -> dict[str, Any]:
        """What was typed into the form, by key."""
        return self.typed.get("answers") or {}

    @property
    def applicant(self) -> dict[str, Any]:
        """What was typed about the person, the case and the delivery."""
        return self.typed.get("person") or {}


class LooseUpload(models.Model):
    """A file that came for a dossier and may never be filed; gone once it is, or once it is removed."""

    sha256 = models.CharField(max_length=64, unique=True)
    came_at = models.DateTimeField("đến lúc", db_index=True)

    class Meta:
        verbose_name = "tệp chưa nộp"
