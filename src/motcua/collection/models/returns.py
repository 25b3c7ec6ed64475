"""The return (phiếu) of one agency in a round, its history and its answers, which are only added to."""

from django.db import models

from motcua.collection.models.round import Round


class Return(models.Model):
    """``first_submitted_at`` decides whether it came in time and never changes; approved is locked."""

    class State(models.TextChoices):
        OPEN = "open", "chưa gửi"
        SUBMITTED = "submitted", "chờ duyệt"
        SENT_BACK = "sent_back", "trả lại để sửa"
        APPROVED = "approved", "đã duyệt, khoá"

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="returns")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="returns")
    state = models.CharField("trạng thái", max_length=12, choices=State.choices, default=State.OPEN.value)
    answered = models.PositiveSmallIntegerField("đã trả lời", default=0)
    first_submitted_at = models.DateTimeField("gửi lần đầu", null=True)
    submitted_by_id = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField("duyệt lúc", null=True)

    class Meta:
        verbose_name = "phiếu thu thập"
        constraints = [models.UniqueConstraint(fields=["round", "agency"], name="return_once_a_round")]
        indexes = [models.Index(fields=["agency", "state"], name="return_by_agency")]


class ReturnEvent(models.Model):
    """One thing that happened to a return; ``proposed`` {key: [value, explanation]} of a correction."""

    class Kind(models.TextChoices):
        SAVED = "saved", "ghi số liệu"
        SUBMITTED = "submitted", "gửi"
        SENT_BACK = "sent_back", "trả lại để sửa"
        APPROVED = "approved", "duyệt và khoá"
        PROPOSED = "proposed", "đề nghị sửa số đã khoá"
        ACCEPTED = "accepted", "chấp nhận sửa"
        REJECTED = "rejected", "không chấp nhận sửa"

    record = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField("việc", max_length=12, choices=Kind.choices)
    at = models.DateTimeField("lúc")
    actor = models.CharField("ai", max_length=120)
    actor_id = models.BigIntegerField(null=True)
    note = models.CharField("nội dung", max_length=1000, blank=True)
    proposed = models.JSONField("đề nghị", null=True)
    decides = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="decision"
    )
    document_number = models.CharField("số văn bản", max_length=80, blank=True)
    file_name = models.CharField("tệp", max_length=200, blank=True)
    file_kind = models.CharField(max_length=8, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "việc của phiếu"
        indexes = [models.Index(fields=["record", "id"], name="return_event_order")]


class Answer(models.Model):
    """One answer as it was given; the latest of a key stands."""

    record = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="answers")
    event = models.ForeignKey(ReturnEvent, on_delete=models.PROTECT, related_name="answers")
    key = models.CharField("chỉ tiêu", max_length=40)
    value = models.DecimalField("số", max_digits=20, decimal_places=4, null=True)
    explanation = models.CharField("giải trình", max_length=600, blank=True)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = "trả lời"
        indexes = [models.Index(fields=["record", "key", "-id"], name="answer_latest")]
