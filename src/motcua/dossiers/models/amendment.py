"""What an applicant asks to change after the dossier was taken in (đề nghị sửa hồ sơ)."""

from django.db import models


class Amendment(models.Model):
    """``declared`` is the whole form as it would be (empty where only papers came), ``before`` the digest of
    the answers it was written over; ``papers`` are ids. One at a time waits for its answer."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="amendments")
    asked_at = models.DateTimeField("đề nghị lúc")
    asked_by = models.CharField("người đề nghị", max_length=120)
    note = models.TextField("lời người nộp", blank=True)
    declared = models.JSONField("tờ khai sau khi sửa", default=dict)
    before = models.CharField(max_length=64, blank=True)
    papers = models.JSONField("giấy tờ gửi thêm", default=list)
    verdict = models.CharField("trả lời", max_length=10, blank=True)
    reason = models.CharField("lý do", max_length=30, blank=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    answered_by = models.CharField("người trả lời", max_length=120, blank=True)

    class Meta:
        verbose_name = "đề nghị sửa hồ sơ"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(answered_at=None), name="amendment_one_open"
            )
        ]
