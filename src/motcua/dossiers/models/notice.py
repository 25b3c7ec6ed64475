"""Reminders of the clock (nhắc việc): one line for one person about one moment of one dossier."""

from django.db import models


class Notice(models.Model):
    """What somebody is reminded of; ``kind`` is one of ``rules.notices.Kind``, ``about_at`` the moment that
    is near or has passed. The same reminder is never made twice."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="notices")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField("việc", max_length=20)
    about_at = models.DateTimeField("mốc")
    step = models.CharField("bước", max_length=200, blank=True)
    made_at = models.DateTimeField("nhắc lúc")
    seen_at = models.DateTimeField("đã xem lúc", null=True)

    class Meta:
        verbose_name = "nhắc việc"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "person", "kind", "about_at"], name="notice_once_per_moment"
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "about_at"], name="notice_not_seen", condition=models.Q(seen_at=None)
            ),
        ]


class NoticePolicy(models.Model):
    """How early an agency warns and how soon it tells those above; its own row, or the usual one."""

    agency = models.OneToOneField(
        "organisation.Agency", on_delete=models.PROTECT, related_name="notice_policy"
    )
    warn_days = models.PositiveSmallIntegerField("nhắc trước hạn, ngày làm việc", default=1)
    step_hours = models.PositiveSmallIntegerField("nhắc trước hạn của bước, giờ làm việc", default=2)
    answer_hours = models.PositiveSmallIntegerField("nhắc trước hạn trả lời, giờ làm việc", default=2)
    head_days = models.PositiveSmallIntegerField("báo lãnh đạo phòng khi trễ, ngày làm việc", default=0)
    director_days = models.PositiveSmallIntegerField("báo lãnh đạo cơ quan khi trễ, ngày làm việc", default=2)

    class Meta:
        verbose_name = "ngưỡng nhắc việc"
