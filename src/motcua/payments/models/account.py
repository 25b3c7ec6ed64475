"""The bank account that an agency takes transfers on."""

from django.db import models

from motcua.payments.rules.vietqr import BankAccount


class Account(models.Model):
    """One account an agency; changed by its administrator, every change in the trail."""

    agency = models.OneToOneField("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    bin = models.CharField("mã ngân hàng (BIN)", max_length=6)
    bank = models.CharField("ngân hàng, kho bạc", max_length=120)
    number = models.CharField("số tài khoản", max_length=19)
    holder = models.CharField("tên tài khoản", max_length=120)

    class Meta:
        verbose_name = "tài khoản nhận phí"

    def plain(self) -> BankAccount:
        """The account as the rules take one."""
        return BankAccount(self.bin, self.number, self.holder, self.bank)
