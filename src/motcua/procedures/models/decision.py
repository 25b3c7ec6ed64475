"""Publication decisions (quyết định công bố) and what each does to which edition."""

from django.db import models
from django.db.models import Q

from motcua.procedures.models.edition import Edition


class PublicationDecision(models.Model):
    """A signed decision with number, date and effective date, and the rule it puts running dossiers under.
    One that is withdrawn before its effect stays on record; its number may then be recorded again."""

    class Transition(models.TextChoices):
        KEEP = "keep", "giữ quy định cũ đến khi xong"
        NEW = "new", "áp dụng quy định mới từ ngày hiệu lực"
        FAVOURABLE = "favourable", "áp dụng quy định có lợi hơn"

    number = models.CharField("số, ký hiệu", max_length=80)
    signed_on = models.DateField("ngày ký")
    effective_on = models.DateField("ngày hiệu lực")
    issuer = models.CharField("cơ quan ban hành", max_length=200, blank=True)
    title = models.CharField("trích yếu", max_length=600, blank=True)
    signer = models.CharField("người ký", max_length=120, blank=True)
    is_shortened = models.BooleanField("văn bản theo trình tự rút gọn", default=False)
    transition = models.CharField("chuyển tiếp", max_length=12, choices=Transition.choices, blank=True)
    transition_ground = models.CharField("điều khoản chuyển tiếp", max_length=600, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)
    disclosed_on = models.DateField("công khai trên cơ sở dữ liệu quốc gia ngày", null=True)
    disclosed_by = models.CharField("người công khai", max_length=120, blank=True)
    withdrawn_at = models.DateTimeField("gỡ lúc", null=True)
    withdrawn_by = models.CharField("người gỡ", max_length=120, blank=True)
    withdrawn_reason = models.CharField("lý do gỡ", max_length=600, blank=True)

    class Meta:
        verbose_name = "quyết định công bố"
        constraints = [
            models.UniqueConstraint(
                fields=["number", "signed_on", "issuer"],
                name="publication_decision_once",
                condition=Q(withdrawn_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.number


class EditionChange(models.Model):
    """One line of a decision: announces, amends or repeals one edition; and what stood before, to go back
    to as long as the decision has no effect. ``until_before`` is the last day of the edition that ends."""

    class Action(models.TextChoices):
        ANNOUNCE = "announce", "công bố mới"
        AMEND = "amend", "sửa đổi, bổ sung, thay thế"
        REPEAL = "repeal", "bãi bỏ"

    decision = models.ForeignKey(PublicationDecision, on_delete=models.PROTECT, related_name="changes")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="changes")
    action = models.CharField("việc", max_length=10, choices=Action.choices)
    state_before = models.CharField("trạng thái trước đó", max_length=24, blank=True)
    replaced = models.ForeignKey(
        Edition, null=True, on_delete=models.PROTECT, related_name="replacements", db_index=False
    )
    until_before = models.DateField("hiệu lực đến trước đó", null=True)

    class Meta:
        verbose_name = "thay đổi danh mục"
        constraints = [
            models.UniqueConstraint(fields=["decision", "edition"], name="edition_once_per_decision")
        ]
