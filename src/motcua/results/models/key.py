"""What people and agencies sign with, whom we trust, and the picture of an agency's seal."""

from django.db import models
from django.db.models import Q


class SigningKey(models.Model):
    """A key of a person or of an agency: a PKCS#12 file locked by the vault, or a name on the device.
    Passwords and PINs are asked for when signing and stored nowhere."""

    class Way(models.TextChoices):
        FILE = "file", "tệp khoá"
        DEVICE = "device", "thiết bị, dịch vụ ký"

    person = models.ForeignKey(
        "organisation.Person", null=True, on_delete=models.PROTECT, related_name="signing_keys"
    )
    agency = models.ForeignKey(
        "organisation.Agency", null=True, on_delete=models.PROTECT, related_name="signing_keys"
    )
    way = models.CharField("cách ký", max_length=8, choices=Way.choices)
    content = models.BinaryField(default=bytes)
    device_name = models.CharField("tên khoá trên thiết bị", max_length=120, blank=True)
    name = models.CharField("người được cấp", max_length=200)
    organisation = models.CharField("tổ chức", max_length=200, blank=True)
    issuer = models.CharField("nơi cấp", max_length=200)
    serial = models.CharField("số chứng thư", max_length=64)
    fingerprint = models.CharField(max_length=64)
    valid_from = models.DateTimeField("hiệu lực từ")
    valid_to = models.DateTimeField("hiệu lực đến")
    added_at = models.DateTimeField("thêm lúc")
    added_by = models.CharField("người thêm", max_length=120)
    retired_at = models.DateTimeField("thôi dùng lúc", null=True)

    class Meta:
        verbose_name = "khoá ký"
        constraints = [
            models.CheckConstraint(
                name="key_of_a_person_or_an_agency",
                condition=Q(person=None, agency__isnull=False) | Q(person__isnull=False, agency=None),
            ),
            models.UniqueConstraint(
                fields=["person"],
                name="one_key_a_person",
                condition=Q(person__isnull=False, retired_at=None),
            ),
            models.UniqueConstraint(
                fields=["agency"],
                name="one_key_an_agency",
                condition=Q(agency__isnull=False, retired_at=None),
            ),
        ]


class TrustAnchor(models.Model):
    """A certificate authority whose signatures count here, added by an administrator with a ground."""

    content = models.BinaryField()
    name = models.CharField("tên", max_length=200)
    fingerprint = models.CharField("dấu SHA-256", max_length=64, unique=True)
    valid_from = models.DateTimeField("hiệu lực từ")
    valid_to = models.DateTimeField("hiệu lực đến")
    ground = models.CharField("căn cứ tin cậy", max_length=300)
    added_at = models.DateTimeField("thêm lúc")
    added_by = models.CharField("người thêm", max_length=120)
    retired_at = models.DateTimeField("thôi tin lúc", null=True)

    class Meta:
        verbose_name = "nơi cấp được tin cậy"


class AgencySeal(models.Model):
    """The picture of an agency's seal (PNG, transparent), drawn where its signature stands."""

    agency = models.OneToOneField("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField("thêm lúc")
    added_by = models.CharField("người thêm", max_length=120)

    class Meta:
        verbose_name = "hình ảnh dấu"
