"""One document of the register (văn bản đi, đến), what it cites and causes, and who was given it."""

from django.db import models
from django.db.models import Q


class Document(models.Model):
    """A document as one agency registered it. The same paper is outgoing here and incoming there.

    ``register_day`` orders the register: the day it came in, or the day an outgoing one bears."""

    class Direction(models.TextChoices):
        INCOMING = "incoming", "văn bản đến"
        OUTGOING = "outgoing", "văn bản đi"

    class Urgency(models.TextChoices):
        NORMAL = "", "thường"
        URGENT = "urgent", "khẩn"
        VERY_URGENT = "very_urgent", "thượng khẩn"
        EXPRESS = "express", "hoả tốc"

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="documents")
    direction = models.CharField("chiều", max_length=8, choices=Direction.choices)
    number = models.CharField("số, ký hiệu", max_length=80)
    number_plain = models.CharField(max_length=80, editable=False)
    kind = models.CharField("loại", max_length=8, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=200)
    subject = models.CharField("trích yếu", max_length=600)
    signer = models.CharField("người ký", max_length=120, blank=True)
    recipients = models.CharField("nơi nhận", max_length=600, blank=True)
    urgency = models.CharField("độ khẩn", max_length=12, choices=Urgency.choices, blank=True)
    register_year = models.PositiveSmallIntegerField("sổ năm")
    register_number = models.PositiveIntegerField("số đến", null=True, blank=True)
    received_on = models.DateField("ngày đến", null=True, blank=True)
    register_day = models.DateField("ngày vào sổ", editable=False)
    body = models.TextField("nội dung", blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "văn bản"
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "direction", "number_plain", "issued_on", "issuer"], name="document_once"
            ),
            models.UniqueConstraint(
                fields=["agency", "register_year", "register_number"],
                name="document_arrival_number_once",
                condition=Q(register_number__isnull=False),
            ),
            models.CheckConstraint(
                name="document_arrives_with_a_day",
                condition=Q(direction="outgoing") | Q(received_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "-register_day", "-id"], name="document_by_day"),
            models.Index(fields=["agency", "direction", "-register_day", "-id"], name="document_in_register"),
            models.Index(fields=["agency", "number_plain"], name="document_by_number"),
            models.Index(fields=["agency", "kind", "-register_day", "-id"], name="document_by_kind"),
            models.Index(
                fields=["agency", "urgency", "-register_day", "-id"],
                name="document_by_urgency",
                condition=~Q(urgency=""),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Citation(models.Model):
    """One document that another names; ``target`` where the register has it."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="citations")
    number = models.CharField(max_length=80)
    number_plain = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, blank=True)
    issued_on = models.DateField(null=True)
    target = models.ForeignKey(Document, null=True, on_delete=models.SET_NULL, related_name="cited_by")

    class Meta:
        verbose_name = "viện dẫn"
        constraints = [
            models.UniqueConstraint(fields=["document", "number_plain"], name="citation_once_per_document")
        ]
        indexes = [
            models.Index(fields=["number_plain"], name="citation_open", condition=Q(target__isnull=True))
        ]


class Consequence(models.Model):
    """What a document brought about: a plan, a task, a procedure, a report, named as people know it."""

    class Kind(models.TextChoices):
        PLAN = "plan", "kế hoạch"
        TASK = "task", "nhiệm vụ"
        PROCEDURE = "procedure", "thủ tục"
        REPORT = "report", "báo cáo"
        INSPECTION = "inspection", "cuộc kiểm tra"
        ORGANISATION = "organisation", "tổ chức, nhân sự"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="consequences")
    kind = models.CharField("loại", max_length=12, choices=Kind.choices)
    name = models.CharField("tên", max_length=300)
    reference = models.CharField("mã", max_length=80, blank=True)

    class Meta:
        verbose_name = "việc do văn bản"


class Assignment(models.Model):
    """Who was given a document to work on, in which part, until when; whether it was done or withdrawn."""

    class Part(models.TextChoices):
        LEAD = "lead", "chủ trì"
        SUPPORT = "support", "phối hợp"
        INFORM = "inform", "để biết"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="assignments")
    person = models.ForeignKey(
        "organisation.Person", on_delete=models.PROTECT, related_name="assigned_documents"
    )
    part = models.CharField("vai", max_length=8, choices=Part.choices)
    due_on = models.DateField("hạn", null=True, blank=True)
    note = models.CharField("ý kiến chỉ đạo", max_length=600, blank=True)
    given_at = models.DateTimeField("giao lúc")
    given_by = models.CharField("người giao", max_length=120)
    done_at = models.DateTimeField("xong lúc", null=True)
    done_note = models.CharField("kết quả", max_length=600, blank=True)
    withdrawn_at = models.DateTimeField("rút lại lúc", null=True)
    withdrawn_by = models.CharField("người rút lại", max_length=120, blank=True)
    withdrawn_reason = models.CharField("lý do rút lại", max_length=600, blank=True)

    class Meta:
        verbose_name = "phân công xử lý"
        constraints = [
            models.UniqueConstraint(
                fields=["document", "person"],
                name="document_person_once",
                condition=Q(withdrawn_at__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["document"],
                name="document_one_lead",
                condition=Q(part="lead", withdrawn_at__isnull=True),
            ),
            models.CheckConstraint(
                name="assignment_done_or_withdrawn",
                condition=Q(done_at__isnull=True) | Q(withdrawn_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "due_on"],
                name="assignment_open",
                condition=Q(done_at__isnull=True, withdrawn_at__isnull=True),
            ),
            models.Index(
                fields=["person", "-withdrawn_at"],
                name="assignment_withdrawn",
                condition=Q(withdrawn_at__isnull=False),
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Whether it waits to be done."""
        return self.done_at is None and self.withdrawn_at is None
