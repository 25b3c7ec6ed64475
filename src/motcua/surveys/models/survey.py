"""A survey (điều tra xã hội học), the strata of its sample, and the invitations sent to those drawn."""

from django.db import models
from django.db.models import Q

from motcua.surveys.rules.states import Access, State


class Survey(models.Model):
    """One round of asking. ``questionnaire`` is its own copy; ``key`` is the address of an open survey;
    ``is_index``: its share of satisfied people is the agency's measured satisfaction of ``year``."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="surveys")
    title = models.CharField("tên", max_length=200)
    year = models.PositiveSmallIntegerField("năm")
    access = models.CharField("ai trả lời", max_length=8, choices=[(one.value, one.value) for one in Access])
    state = models.CharField(max_length=8, default=State.DRAFT.value)
    is_index = models.BooleanField("tính chỉ số hài lòng", default=False)
    questionnaire = models.JSONField("bảng hỏi")
    key = models.CharField(max_length=32, unique=True, editable=False)
    from_day = models.DateField("trả kết quả từ ngày", null=True)
    to_day = models.DateField("đến ngày", null=True)
    procedures = models.JSONField("thủ tục", default=list)
    seed = models.CharField("hạt giống", max_length=80, blank=True)
    drawn_sha256 = models.CharField("mã kiểm của mẫu", max_length=64, blank=True)
    drawn_at = models.DateTimeField("rút mẫu lúc", null=True)
    closes_on = models.DateField("ngày cuối nhận trả lời", null=True)
    opened_at = models.DateTimeField("mở lúc", null=True)
    closed_at = models.DateTimeField("đóng lúc", null=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "cuộc khảo sát"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "title"], name="survey_once_a_year"),
            models.CheckConstraint(
                name="survey_opened_with_last_day",
                condition=Q(opened_at=None) | Q(closes_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "-year", "-id"], name="survey_by_year"),
            models.Index(fields=["closes_on"], name="survey_to_close", condition=Q(state="open")),
        ]

    def __str__(self) -> str:
        return self.title


class Stratum(models.Model):
    """One part of the population, with how many dossiers it has and how many of them were drawn."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="strata")
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="survey_strata")
    sector = models.ForeignKey(
        "procedures.Sector", null=True, on_delete=models.PROTECT, related_name="survey_strata"
    )
    population = models.PositiveIntegerField("số hồ sơ")
    drawn = models.PositiveIntegerField("đã rút")

    class Meta:
        verbose_name = "tầng mẫu"
        constraints = [
            models.UniqueConstraint(fields=["survey", "agency", "sector"], name="stratum_once"),
            models.UniqueConstraint(
                fields=["survey", "agency"], condition=Q(sector=None), name="stratum_of_others_once"
            ),
        ]


class Invitation(models.Model):
    """The right to answer once. Only the hash of the token is kept, and nothing of what was answered; all
    invitations of a survey are deleted when it closes."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    stratum = models.ForeignKey(Stratum, on_delete=models.CASCADE, related_name="invitations")
    number = models.PositiveIntegerField("số")
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="survey_invitations"
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    is_used = models.BooleanField("đã trả lời", default=False)

    class Meta:
        verbose_name = "phiếu mời"
        constraints = [models.UniqueConstraint(fields=["survey", "number"], name="invitation_once")]
