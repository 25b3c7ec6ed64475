"""A file of a person that is on its way, piece by piece."""

from django.db import models


class Upload(models.Model):
    """``length`` is what the sender said; what has come lies under ``key`` on the disk and its size is the
    truth. Once whole and taken in, ``file`` has name, kind, size, sha256, and the pieces are gone."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    name = models.CharField("tên tệp", max_length=200)
    length = models.PositiveIntegerField("cỡ tệp")
    touched_at = models.DateTimeField("lần cuối", db_index=True)
    file = models.JSONField("tệp đã nhận", default=dict)

    class Meta:
        verbose_name = "tệp đang gửi"
