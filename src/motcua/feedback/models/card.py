"""The card a citizen rates with, and the rating, which does not know whose it is."""

import uuid

from django.db import models
from django.db.models import Q


class Card(models.Model):
    """The right to rate one returned dossier once. Only the hash of its token is kept."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="rating_card")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="rating_cards")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    is_used = models.BooleanField("đã dùng", default=False)
    issued_at = models.DateTimeField("lập lúc")

    class Meta:
        verbose_name = "phiếu đánh giá"


class Rating(models.Model):
    """What one person thinks, by agency and month; neither the dossier nor the hour is kept, and the key
    is drawn at random, so that no order tells who it was. ``answers``: criterion to place of answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="ratings")
    month = models.DateField("tháng")
    points = models.PositiveSmallIntegerField("điểm")
    answers = models.JSONField("trả lời", default=dict)
    comment = models.CharField("ý kiến khác", max_length=1000, blank=True)

    class Meta:
        verbose_name = "lượt đánh giá"
        constraints = [models.CheckConstraint(name="rating_one_to_five", condition=Q(points__range=(1, 5)))]
        indexes = [models.Index(fields=["agency", "month"], name="rating_by_month")]
