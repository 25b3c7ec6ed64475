"""Dossiers of many people sent in one sheet."""

from typing import Any

from django.db import models


class Batch(models.Model):
    """One sheet as it was read. ``rows`` is a list of ``{"row", "typed", "key", "applicant", "case",
    "delivery", "answers", "faults", "code"}``: a row with faults is not filed, one with a code is. Its
    "files" are the papers that came for it, by their number in ``papers_asked``. Rows that nobody filed are
    ``dropped`` in time, with their papers."""

    key = models.CharField(max_length=32, unique=True)
    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="batches")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    edition = models.ForeignKey("procedures.Edition", on_delete=models.PROTECT, related_name="+")
    authorisation = models.ForeignKey("accounts.Authorisation", on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField("tên tệp", max_length=200)
    rows = models.JSONField("các dòng", default=list)
    made_at = models.DateTimeField("gửi lúc")
    touched_at = models.DateTimeField("gửi lần cuối lúc", db_index=True)
    dropped = models.PositiveSmallIntegerField("số dòng đã bỏ", default=0)
    emptied_at = models.DateTimeField("hết hạn giữ lúc", null=True)
    filed_at = models.DateTimeField("nộp lúc", null=True)

    class Meta:
        verbose_name = "lô hồ sơ"

    @property
    def unfiled(self) -> list[dict[str, Any]]:
        """Rows without a dossier, good or bad."""
        return [row for row in self.rows if not row["code"]]

    @property
    def good(self) -> list[dict[str, object]]:
        """Rows without a fault, filed or not."""
        return [row for row in self.rows if not row["faults"]]

    @property
    def bad(self) -> list[dict[str, object]]:
        """Rows that are not filed as they stand."""
        return [row for row in self.rows if row["faults"]]

    @property
    def waiting(self) -> list[dict[str, object]]:
        """Good rows that have no dossier yet."""
        return [row for row in self.good if not row["code"]]
