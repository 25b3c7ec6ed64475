"""Addresses that a person has shown to be their own, and the codes that showed it."""

from django.db import models

from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import Channel, Reach


class Contact(models.Model):
    """A verified address: one person's and nobody else's."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="contacts")
    channel = models.CharField("kênh", max_length=8, choices=[(one.value, one.value) for one in Channel])
    value = models.CharField("địa chỉ", max_length=120)
    verified_at = models.DateTimeField("xác nhận lúc")

    class Meta:
        verbose_name = "địa chỉ đã xác nhận"
        constraints = [
            models.UniqueConstraint(fields=["channel", "value"], name="contact_of_one_person"),
            models.UniqueConstraint(fields=["person", "channel"], name="contact_one_a_channel"),
        ]

    @property
    def reach(self) -> Reach:
        return Reach(Channel(self.channel), self.value)


class SentCode(models.Model):
    """One code sent to an address. ``digest`` is empty where nothing can be opened with it (the address is
    somebody's already, or nobody's): such a row is only counted. ``facts`` is what the person typed before
    the code went out, a password only as its hash."""

    token = models.CharField(max_length=32, unique=True)
    purpose = models.CharField("để làm gì", max_length=8, choices=[(one.value, one.value) for one in Purpose])
    channel = models.CharField(max_length=8)
    value = models.CharField("địa chỉ", max_length=120)
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, blank=True)
    facts = models.JSONField(default=dict)
    made_at = models.DateTimeField("gửi lúc")
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "mã đã gửi"
        indexes = [models.Index(fields=["value", "made_at"], name="code_by_address")]

    @property
    def reach(self) -> Reach:
        return Reach(Channel(self.channel), self.value)
