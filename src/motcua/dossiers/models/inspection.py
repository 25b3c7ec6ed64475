"""Site inspections of a dossier (thẩm định thực tế): planned, held, put into minutes."""

from django.db import models


class SiteInspection(models.Model):
    """One visit; what the facility has to mend leads to another one. Told by the ledger, kept for lists."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="inspections")
    number = models.PositiveSmallIntegerField("lần")
    planned_at = models.DateTimeField("hẹn lúc")
    place = models.CharField("nơi thẩm định", max_length=300)
    team = models.JSONField("đoàn thẩm định", default=list)
    verdict = models.CharField("kết luận", max_length=8, blank=True)
    minutes = models.CharField("số biên bản", max_length=80, blank=True)
    findings = models.TextField("nội dung biên bản", blank=True)
    fix_by = models.DateField("khắc phục trước", null=True)
    recorded_at = models.DateTimeField("lập biên bản lúc", null=True)
    recorded_by = models.CharField("người lập", max_length=120, blank=True)

    class Meta:
        verbose_name = "thẩm định thực tế"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="inspection_number_once"),
        ]
