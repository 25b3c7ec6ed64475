"""Answers, which do not know whose they are, and what a closed survey measured."""

import uuid

from django.db import models
from django.db.models import Q

from motcua.surveys.models.survey import Stratum, Survey
from motcua.surveys.rules.states import Channel


class Response(models.Model):
    """One filled-in questionnaire: neither invitation nor moment is kept, and the key is drawn at random, so
    that no order tells who it was. ``stratum`` gives it its weight."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="responses")
    stratum = models.ForeignKey(Stratum, null=True, on_delete=models.PROTECT, related_name="responses")
    channel = models.CharField("kênh", max_length=8, choices=[(one.value, one.value) for one in Channel])
    answers = models.JSONField("trả lời", default=dict)

    class Meta:
        verbose_name = "phiếu trả lời"


class Slip(models.Model):
    """A form of an open survey that has been sent in: sent again, it counts no second time."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="slips")
    mark = models.CharField(max_length=64)

    class Meta:
        verbose_name = "lượt gửi"
        constraints = [models.UniqueConstraint(fields=["survey", "mark"], name="slip_once")]


class Measure(models.Model):
    """What a closed survey measured: a share in per cent over everybody (``agency`` empty) or one agency,
    of all questions (``key`` "all"), of a factor, or of a question."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="measures")
    agency = models.ForeignKey(
        "organisation.Agency", null=True, on_delete=models.PROTECT, related_name="measures"
    )
    key = models.CharField("đo gì", max_length=60)
    value = models.DecimalField("phần trăm", max_digits=4, decimal_places=1)
    low = models.DecimalField("từ", max_digits=4, decimal_places=1, null=True)
    high = models.DecimalField("đến", max_digits=4, decimal_places=1, null=True)
    answered = models.PositiveIntegerField("số phiếu")
    asked = models.PositiveIntegerField("số người được hỏi")

    class Meta:
        verbose_name = "số đo"
        constraints = [
            models.UniqueConstraint(fields=["survey", "agency", "key"], name="measure_once"),
            models.UniqueConstraint(
                fields=["survey", "key"], condition=Q(agency=None), name="measure_of_all_once"
            ),
        ]
        indexes = [models.Index(fields=["agency", "key"], name="measure_by_agency")]
