"""Publication decisions (quyết định công bố) and what each does to which edition."""

from django.db import models

from motcua.procedures.models.edition import Edition


class PublicationDecision(models.Model):
    """A signed decision with number, date and effective date."""

    number = models.CharField("số, ký hiệu", max_length=80)
    signed_on = models.DateField("ngày ký")
    effective_on = models.DateField("ngày hiệu lực")
    issuer = models.CharField("cơ quan ban hành", max_length=200, blank=True)
    title = models.CharField("trích yếu", max_length=600, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "quyết định công bố"
        constraints = [
            models.UniqueConstraint(
                fields=["number", "signed_on", "issuer"], name="publication_decision_once"
            )
        ]

    def __str__(self) -> str:
        return self.number


class EditionChange(models.Model):
    """One line of a decision: announces, amends or repeals one edition."""

    class Action(models.TextChoices):
        ANNOUNCE = "announce", "công bố mới"
        AMEND = "amend", "sửa đổi, bổ sung, thay thế"
        REPEAL = "repeal", "bãi bỏ"

    decision = models.ForeignKey(PublicationDecision, on_delete=models.PROTECT, related_name="changes")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="changes")
    action = models.CharField("việc", max_length=10, choices=Action.choices)

    class Meta:
        verbose_name = "thay đổi danh mục"
        constraints = [
            models.UniqueConstraint(fields=["decision", "edition"], name="edition_once_per_decision")
        ]
