"""Versions of the digital copy of a paper; none is ever replaced in place."""

from django.db import models

from motcua.digitisation.rules.texts import NEXT, TextSource

TO_READ = sorted(state.value for state in NEXT)
"""Copies that wait for the program; a worker that was ended leaves them so."""


class Scan(models.Model):
    """One version: the stored file, what it looks like, and the text in it.

    ``bands`` are the four quarters of ``fingerprint`` as numbers: copies that look alike share one of them.
    ``text_source`` says where the text is from, or why there is none."""

    paper = models.ForeignKey(
        "dossiers.Paper", on_delete=models.PROTECT, related_name="scans", db_index=False
    )
    version = models.PositiveSmallIntegerField("phiên bản")
    file_name = models.CharField("tên tệp", max_length=200)
    file_kind = models.CharField("dạng tệp", max_length=20)
    file_size = models.PositiveIntegerField("cỡ tệp")
    file_sha256 = models.CharField(max_length=64, db_index=True)
    pages = models.PositiveSmallIntegerField("số trang", default=0)
    dpi = models.PositiveIntegerField("độ phân giải", default=0)
    findings = models.JSONField("nhận xét chất lượng", default=list)
    fingerprint = models.CharField(max_length=16, blank=True)
    band_1 = models.IntegerField(null=True)
    band_2 = models.IntegerField(null=True)
    band_3 = models.IntegerField(null=True)
    band_4 = models.IntegerField(null=True)
    text = models.TextField("văn bản", blank=True)
    text_folded = models.TextField(blank=True, editable=False)
    text_source = models.CharField(max_length=12, default=TextSource.NONE.value)
    signed_by = models.CharField("người ký bản số hoá", max_length=120, blank=True)
    made_by = models.CharField("người số hoá", max_length=120)
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField("số hoá lúc")

    class Meta:
        verbose_name = "bản số hoá"
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["paper", "version"], name="scan_once_per_version")]
        indexes = [
            models.Index(fields=[f"band_{n}"], name=f"scan_by_band_{n}", condition=~models.Q(fingerprint=""))
            for n in (1, 2, 3, 4)
        ] + [
            models.Index(
                fields=["text_source", "id"], name="scan_to_read", condition=models.Q(text_source__in=TO_READ)
            )
        ]
