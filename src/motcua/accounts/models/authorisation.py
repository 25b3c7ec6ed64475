"""For whom a person may file (uỷ quyền), with the ground and the paper."""

from django.db import models
from django.db.models import Q

from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.rules.contacts import Channel, Reach


class Authorisation(models.Model):
    """``representative`` files for ``name``; ``scope`` names procedures, none means all. It is taken back,
    never deleted: dossiers filed under it name it in their ledger. ``given_under`` is the authorisation of
    the organisation's head who let a colleague in: it ends with that one."""

    representative = models.ForeignKey(
        "organisation.Person", on_delete=models.PROTECT, related_name="authorisations"
    )
    is_organisation = models.BooleanField("là tổ chức", default=False)
    name = models.CharField("tên người, tổ chức được đại diện", max_length=200)
    id_number = models.CharField("số định danh, mã số thuế", max_length=20, db_index=True)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    ground = models.CharField("căn cứ", max_length=10, choices=[(one.value, one.value) for one in Ground])
    paper = models.CharField("giấy tờ, số, ngày", max_length=200, blank=True)
    scope = models.JSONField("thủ tục", default=list)
    since = models.DateField("từ ngày")
    until = models.DateField("đến hết ngày", null=True)
    recorded_at = models.DateTimeField("ghi lúc")
    revoked_at = models.DateTimeField("thu hồi lúc", null=True)
    revoked_by = models.CharField("người thu hồi", max_length=120, blank=True)
    given_under = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="colleagues")

    class Meta:
        verbose_name = "uỷ quyền"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="authorisation_ends_after_it_starts",
                condition=Q(until=None) | Q(until__gte=models.F("since")),
            )
        ]


class Invitation(models.Model):
    """The head of an organisation lets whoever has proved this address file for it too. Answered once:
    ``accepted`` is what came of it, empty where it was declined or taken back."""

    authorisation = models.ForeignKey(Authorisation, on_delete=models.CASCADE, related_name="invitations")
    channel = models.CharField("kênh", max_length=8, choices=[(one.value, one.value) for one in Channel])
    value = models.CharField("địa chỉ", max_length=120)
    paper = models.CharField("giấy tờ, số, ngày", max_length=200)
    scope = models.JSONField("thủ tục", default=list)
    until = models.DateField("đến hết ngày", null=True)
    invited_at = models.DateTimeField("mời lúc")
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    accepted = models.OneToOneField(Authorisation, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "lời mời"
        indexes = [
            models.Index(
                fields=["channel", "value"], name="invitation_open", condition=models.Q(answered_at=None)
            )
        ]

    @property
    def reach(self) -> Reach:
        return Reach(Channel(self.channel), self.value)
