"""Result templates (mẫu kết quả): dated, of one edition of a procedure, of a field, or of every field."""

from datetime import date

from django.db import models
from django.db.models import Q


class ResultTemplateQuerySet(models.QuerySet["ResultTemplate"]):
    """Words about templates."""

    def in_force(self, day: date) -> "ResultTemplateQuerySet":
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=day), valid_from__lte=day)


class ResultTemplate(models.Model):
    """One template; ``kind`` is the type in the number (GCN, QĐ, TB). What changes is a new row from a day
    on, so that an old result can be read beside the template it came from."""

    class Outcome(models.TextChoices):
        GRANTED = "granted", "đồng ý"
        DENIED = "denied", "từ chối"

    name = models.CharField("tên mẫu", max_length=200)
    agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    edition = models.ForeignKey(
        "procedures.Edition", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sector = models.ForeignKey(
        "procedures.Sector", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    outcome = models.CharField("dùng khi", max_length=20, choices=Outcome.choices)
    kind = models.CharField("loại trong số, ký hiệu", max_length=12)
    title = models.CharField("tên loại văn bản", max_length=200)
    subject = models.CharField("trích yếu", max_length=300, blank=True)
    body = models.TextField("nội dung")
    recipients = models.TextField("nơi nhận", blank=True)
    capacity = models.CharField("quyền hạn, chức vụ của người ký", max_length=120)
    validity_months = models.PositiveSmallIntegerField("hiệu lực (tháng)", null=True, blank=True)
    basis = models.CharField("căn cứ", max_length=300, blank=True)
    is_verified = models.BooleanField("đã kiểm chứng", default=False)
    valid_from = models.DateField("dùng từ ngày")
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    made_by = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField()

    objects = ResultTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = "mẫu kết quả"
        constraints = [
            models.CheckConstraint(
                name="template_of_an_edition_or_a_field", condition=Q(edition=None) | Q(sector=None)
            )
        ]
