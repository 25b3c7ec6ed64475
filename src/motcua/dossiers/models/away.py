"""Dossiers taken in at the desk of another agency (tiếp nhận không phụ thuộc địa giới)."""

from django.db import models


class AwayIntake(models.Model):
    """Which desk took the dossier in, and the way of its papers to the agency that resolves it."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="away")
    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    forwarded_at = models.DateTimeField("chuyển hồ sơ điện tử lúc")
    papers_due_at = models.DateTimeField("hạn chuyển bản giấy")
    papers_sent_at = models.DateTimeField("gửi bản giấy lúc", null=True)
    papers_arrived_at = models.DateTimeField("nhận bản giấy lúc", null=True)

    class Meta:
        verbose_name = "nhận hộ cơ quan khác"
        indexes = [
            models.Index(
                fields=["agency", "papers_due_at"],
                name="away_papers_on_the_way",
                condition=models.Q(papers_arrived_at=None),
            )
        ]
