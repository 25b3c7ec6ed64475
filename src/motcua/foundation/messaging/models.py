"""One message on its way to one person."""

from django.db import models
from django.db.models import Q


class Message(models.Model):
    """``about`` names the thing it speaks of (a dossier's code); ``key`` makes a message that must go out
    once. The words of a secret one (a code) are gone once it is sent."""

    class State(models.TextChoices):
        WAITING = "waiting", "chờ gửi"
        SENT = "sent", "đã gửi"
        FAILED = "failed", "không gửi được"

    kind = models.CharField("mẫu tin", max_length=40)
    channel = models.CharField("kênh", max_length=8)
    to = models.CharField("nơi nhận", max_length=120)
    subject = models.CharField("tiêu đề", max_length=200, blank=True)
    body = models.TextField("nội dung")
    about = models.CharField("về", max_length=80, blank=True, db_index=True)
    key = models.CharField(max_length=120, null=True, unique=True)
    is_secret = models.BooleanField(default=False)
    state = models.CharField("tình trạng", max_length=8, choices=State.choices, default=State.WAITING.value)
    made_at = models.DateTimeField("viết lúc")
    not_before = models.DateTimeField("gửi từ", null=True)
    sent_at = models.DateTimeField("gửi lúc", null=True)
    tries = models.PositiveSmallIntegerField("số lần thử", default=0)
    error = models.CharField("vì sao chưa gửi được", max_length=300, blank=True)

    class Meta:
        app_label = "foundation"
        verbose_name = "tin báo"
        indexes = [models.Index(fields=["id"], name="message_waiting", condition=Q(state="waiting"))]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
