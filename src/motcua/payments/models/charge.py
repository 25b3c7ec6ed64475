"""What is owed (khoản thu) and the money that moved for it; rows are added, never changed."""

from django.db import models
from django.db.models import Q

from motcua.payments.rules.charging import Act, ChargeLine, ChargeState, Way, state_after


class Charge(models.Model):
    """What one dossier owes; ``lines`` is the list of fees as they were on that day. The database refuses
    update and delete: what became of it stands in its payments."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    dossier = models.CharField("mã hồ sơ", max_length=60, db_index=True)
    payer = models.CharField("người nộp", max_length=200)
    subject = models.CharField("nội dung", max_length=600)
    lines = models.JSONField("các khoản")
    amount = models.PositiveBigIntegerField("số tiền")
    asked_at = models.DateTimeField("ghi lúc")
    asked_by = models.CharField("người ghi", max_length=120)
    asked_by_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "khoản thu"
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "asked_at", "id"], name="charge_by_day")]
        constraints = [models.CheckConstraint(name="charge_is_money", condition=Q(amount__gt=0))]

    @property
    def plain_lines(self) -> tuple[ChargeLine, ...]:
        """The lines as the rules take them."""
        return tuple(ChargeLine(**line) for line in self.lines)

    @property
    def state(self) -> ChargeState:
        """Where it stands; payments are read with it (``prefetch_related``)."""
        return state_after((Act(payment.act) for payment in self.payments.all()), kept=self.kept)

    @property
    def kept(self) -> int:
        """What was taken and not paid back."""
        return sum(_SIGNS[Act(one.act)] * one.amount for one in self.payments.all())

    @property
    def refunds(self) -> "list[Payment]":
        """What went back, first refund first."""
        return [one for one in self.payments.all() if one.act == Act.REFUND]

    @property
    def receipt(self) -> "Payment | None":
        """The payment that settled it."""
        return next((one for one in self.payments.all() if one.act == Act.RECEIPT), None)


_SIGNS = {Act.RECEIPT: 1, Act.REFUND: -1, Act.WAIVER: 0}


class Payment(models.Model):
    """Money taken or paid back under a numbered voucher, or a charge given up; ``agency`` is the charge's,
    ``turn`` counts the refunds of one charge."""

    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="payments", db_index=False)
    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    act = models.CharField("việc", max_length=8, choices=[(act.value, act.value) for act in Act])
    turn = models.PositiveSmallIntegerField("lần", default=1)
    way = models.CharField(
        "cách trả", max_length=8, blank=True, choices=[(way.value, way.value) for way in Way]
    )
    amount = models.PositiveBigIntegerField("số tiền")
    code = models.CharField("số phiếu", max_length=20, blank=True)
    reference = models.CharField("mã giao dịch", max_length=60, blank=True)
    reason = models.CharField("lý do", max_length=500, blank=True)
    officer = models.CharField("người thu", max_length=120)
    officer_id = models.BigIntegerField(null=True)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = "phiếu thu, phiếu hoàn"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["charge", "act", "turn"], name="payment_once_per_turn"),
            models.UniqueConstraint(
                fields=["agency", "code"], condition=~Q(code=""), name="voucher_code_once"
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "at", "id"], name="payment_by_day"),
            models.Index(fields=["agency", "officer_id", "way", "id"], name="payment_by_drawer"),
        ]
