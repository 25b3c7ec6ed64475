"""A declaration form of one edition: every published version stays, the newest is the one in use."""

from django.db import models


class EditionForm(models.Model):
    """``document`` is the definition as ``rules.reading`` reads it, ``fingerprint`` its SHA-256."""

    edition = models.ForeignKey("procedures.Edition", on_delete=models.PROTECT, related_name="eforms")
    version = models.PositiveSmallIntegerField("lần", default=1)
    title = models.CharField("tên tờ khai", max_length=300)
    fingerprint = models.CharField("vân tay", max_length=64)
    document = models.JSONField("nội dung")
    published_at = models.DateTimeField("đưa vào dùng lúc")
    published_by = models.CharField("người đưa vào dùng", max_length=200, blank=True)

    class Meta:
        verbose_name = "tờ khai điện tử"
        constraints = [
            models.UniqueConstraint(fields=["edition", "version"], name="eform_version_once"),
        ]

    def __str__(self) -> str:
        return self.title
