"""A petition (phản ánh, kiến nghị) with what became of it."""

from django.db import models


class Petition(models.Model):
    """What somebody complains of or proposes; who it is stays with the office and is never published.

    Sent on to another agency of this installation it stands there as a petition of its own: ``came_from`` is
    the one before it, ``origin`` the one that was filed by its writer."""

    class About(models.TextChoices):
        PROCEDURE = "procedure", "quy định của thủ tục"
        DOSSIER = "dossier", "việc giải quyết một hồ sơ"
        BEHAVIOUR = "behaviour", "thái độ, hành vi của cán bộ"

    class Kind(models.TextChoices):
        POLICY = "policy", "về quy định hành chính"
        BEHAVIOUR = "behaviour", "về hành vi hành chính"

    code = models.CharField("mã", max_length=32, unique=True)
    key = models.CharField(max_length=32, unique=True, editable=False)
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="petitions")
    name = models.CharField("họ tên", max_length=200)
    phone = models.CharField("điện thoại", max_length=20)
    email = models.CharField("thư điện tử", max_length=120, blank=True)
    about = models.CharField("về việc", max_length=12, choices=About.choices)
    reference = models.CharField("thủ tục hoặc mã hồ sơ", max_length=200, blank=True)
    text = models.TextField("nội dung", max_length=4000)
    file = models.JSONField("tệp", default=dict, blank=True)
    text_mark = models.CharField(max_length=64, editable=False)
    phone_digits = models.CharField(max_length=20, editable=False)
    kind = models.CharField("loại", max_length=12, choices=Kind.choices, blank=True)
    state = models.CharField(max_length=12, default="filed")
    filed_at = models.DateTimeField("gửi lúc")
    screen_due_at = models.DateTimeField("hạn tiếp nhận, chuyển hoặc từ chối")
    ask_due_at = models.DateTimeField("hạn yêu cầu bổ sung")
    answer_due_at = models.DateTimeField("hạn trả lời")
    received_at = models.DateTimeField("tiếp nhận lúc", null=True)
    asked_at = models.DateTimeField("yêu cầu bổ sung lúc", null=True)
    question = models.TextField("cần bổ sung", blank=True)
    supplied = models.TextField("đã bổ sung", blank=True)
    closed_at = models.DateTimeField("chuyển hoặc từ chối lúc", null=True)
    forwarded_to = models.CharField("chuyển đến", max_length=200, blank=True)
    came_from = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="sent_on")
    origin = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    reason = models.CharField("lý do", max_length=1000, blank=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    answer = models.TextField("trả lời", blank=True)
    publish_due_at = models.DateTimeField("hạn công khai", null=True)
    published_at = models.DateTimeField("công khai lúc", null=True)
    public_text = models.TextField("nội dung công khai", blank=True)
    public_answer = models.TextField("trả lời công khai", blank=True)

    class Meta:
        verbose_name = "phản ánh, kiến nghị"
        indexes = [
            models.Index(fields=["agency", "state", "answer_due_at"], name="petition_by_state"),
            models.Index(fields=["agency", "text_mark"], name="petition_by_text"),
            models.Index(fields=["agency", "phone_digits"], name="petition_by_phone"),
            models.Index(fields=["-published_at"], name="petition_published"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def next_one(self) -> "Petition | None":
        """The one it stands as at the agency it was sent on to, where that is in this installation."""
        return getattr(self, "sent_on", None)
