"""Second factors: an authenticator app, passkeys, and codes for the day both are lost."""

from django.db import models


class Authenticator(models.Model):
    """A person's authenticator app (TOTP). ``secret`` is locked; ``last_step`` keeps a code from serving
    twice; until ``confirmed_at`` it opens nothing."""

    person = models.OneToOneField(
        "organisation.Person", on_delete=models.CASCADE, related_name="authenticator"
    )
    secret = models.BinaryField()
    last_step = models.BigIntegerField(default=0)
    made_at = models.DateTimeField("tạo lúc")
    confirmed_at = models.DateTimeField("bật lúc", null=True)

    class Meta:
        verbose_name = "ứng dụng tạo mã"


class Passkey(models.Model):
    """One passkey: the public half only, with the count that tells a copy from the original."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField("tên gọi", max_length=60)
    credential_id = models.CharField(max_length=400, unique=True)
    public_half = models.BinaryField()
    sign_count = models.BigIntegerField(default=0)
    made_at = models.DateTimeField("tạo lúc")
    used_at = models.DateTimeField("dùng lần cuối", null=True)

    class Meta:
        verbose_name = "khoá truy cập"


class RecoveryCode(models.Model):
    """A code for one use, kept as a digest."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField("dùng lúc", null=True)

    class Meta:
        verbose_name = "mã dự phòng"
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="recovery_code_once")]
