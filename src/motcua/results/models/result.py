"""A result (kết quả giải quyết), the versions of its text, and corrections the agency owes."""

from django.db import models
from django.db.models import Q

from motcua.results.rules.chain import Moments, Purpose, Stage, stage_of


class Result(models.Model):
    """One paper of one dossier. The moments say where it stands; nothing else does.

    ``key`` is the unguessable end of its verification address. ``signed_sha256`` is the file the head
    signed, ``issued_sha256`` the one that also bears number, date and the agency's signature."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    template = models.ForeignKey("results.ResultTemplate", on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField("mục đích", max_length=12, default=Purpose.FIRST.value)
    replaces = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="replacements", verbose_name="thay cho"
    )
    key = models.CharField("khoá xác thực", max_length=32, unique=True, editable=False)
    outcome = models.CharField("kết quả", max_length=20)
    kind = models.CharField("loại", max_length=12)
    title = models.CharField("tên loại", max_length=200)
    subject = models.CharField("trích yếu", max_length=300, blank=True)
    recipients = models.TextField("nơi nhận", blank=True)
    capacity = models.CharField("chức vụ người ký", max_length=120)
    validity_months = models.PositiveSmallIntegerField("hiệu lực (tháng)", null=True)
    signer = models.ForeignKey(
        "organisation.Person", null=True, on_delete=models.PROTECT, related_name="+", verbose_name="người ký"
    )
    reason = models.TextField("lý do từ chối", blank=True)
    ground = models.CharField("căn cứ từ chối", max_length=300, blank=True)
    drafted_at = models.DateTimeField("dự thảo lúc")
    drafted_by = models.CharField("người dự thảo", max_length=120)
    proposed_at = models.DateTimeField("trình lúc", null=True)
    proposed_by = models.CharField("người trình", max_length=120, blank=True)
    initialled_at = models.DateTimeField("ký nháy lúc", null=True)
    initialled_by = models.CharField("người ký nháy", max_length=120, blank=True)
    signed_at = models.DateTimeField("ký lúc", null=True)
    signed_by = models.CharField("người ký", max_length=120, blank=True)
    signed_sha256 = models.CharField(max_length=64, blank=True)
    issued_at = models.DateTimeField("phát hành lúc", null=True)
    issued_by = models.CharField("người phát hành", max_length=120, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True)
    issued_sha256 = models.CharField(max_length=64, blank=True)
    number = models.CharField("số, ký hiệu", max_length=80, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    number_value = models.PositiveIntegerField(null=True)
    valid_until = models.DateField("hiệu lực đến", null=True)
    replaced_at = models.DateTimeField("bị thay lúc", null=True)
    revoked_at = models.DateTimeField("thu hồi lúc", null=True)
    revoked_by = models.CharField("người thu hồi", max_length=120, blank=True)
    revoke_ground = models.CharField("căn cứ thu hồi", max_length=300, blank=True)
    revoke_reason = models.TextField("lý do thu hồi", blank=True)

    class Meta:
        verbose_name = "kết quả"
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "kind", "year", "number_value"],
                name="result_number_once",
                condition=Q(number_value__isnull=False),
            ),
            models.CheckConstraint(
                name="result_signed_before_issued",
                condition=Q(issued_at=None) | (Q(signed_at__isnull=False) & ~Q(number="")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["agency", "initialled_at"],
                name="result_to_sign",
                condition=Q(initialled_at__isnull=False, signed_at=None),
            ),
            models.Index(
                fields=["agency", "signed_at"],
                name="result_to_issue",
                condition=Q(signed_at__isnull=False, issued_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.title

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return stage_of(
            Moments(
                self.proposed_at,
                self.initialled_at,
                self.signed_at,
                self.issued_at,
                self.replaced_at,
                self.revoked_at,
            )
        )


class Version(models.Model):
    """One state of the text. ``pdf_sha256`` is there once it was proposed: that file is what gets signed,
    its fields at ``places``."""

    class Source(models.TextChoices):
        TEMPLATE = "template", "từ mẫu"
        SCREEN = "screen", "sửa trên màn hình"
        DOCX = "docx", "từ tệp DOCX"

    result = models.ForeignKey(Result, on_delete=models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveSmallIntegerField("bản")
    source = models.CharField("nguồn", max_length=10, choices=Source.choices)
    body = models.TextField("nội dung")
    docx_sha256 = models.CharField(max_length=64, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    places = models.JSONField(default=list, blank=True)
    made_by = models.CharField("người làm", max_length=120)
    made_at = models.DateTimeField("làm lúc")

    class Meta:
        verbose_name = "bản dự thảo"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["result", "number"], name="version_once")]


class Correction(models.Model):
    """A mistake of the agency in an issued result: found when, due when, mended by which result."""

    result = models.ForeignKey(Result, on_delete=models.PROTECT, related_name="corrections")
    replacement = models.OneToOneField(Result, on_delete=models.PROTECT, related_name="mends")
    mistake = models.TextField("chỗ sai")
    found_at = models.DateTimeField("biết lúc")
    due_at = models.DateTimeField("hạn sửa")
    opened_by = models.CharField("người ghi", max_length=120)
    done_at = models.DateTimeField("sửa xong lúc", null=True)

    class Meta:
        verbose_name = "đính chính kết quả"
