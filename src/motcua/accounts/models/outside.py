"""Who a person is to a provider of identities (VNeID)."""

from django.db import models


class OutsideIdentity(models.Model):
    """A provider's subject and our person; ``level`` is the level of identification it told."""

    person = models.ForeignKey("organisation.Person", on_delete=models.CASCADE, related_name="identities")
    issuer = models.CharField("nơi cấp", max_length=200)
    subject = models.CharField(max_length=255)
    id_number = models.CharField("số định danh", max_length=20, blank=True)
    level = models.CharField("mức định danh", max_length=20, blank=True)
    linked_at = models.DateTimeField("nối lúc")
    seen_at = models.DateTimeField("đăng nhập lần cuối")

    class Meta:
        verbose_name = "định danh ngoài"
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_of_one_person"),
            models.UniqueConstraint(fields=["person", "issuer"], name="identity_one_an_issuer"),
        ]
