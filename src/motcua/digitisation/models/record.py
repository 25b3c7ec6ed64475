"""The digitisation record of a paper: the data that make its copy reusable."""

from django.db import models


class Record(models.Model):
    """What NĐ 118/2025/NĐ-CP art. 19.2 asks for at the least, as a person confirmed it.

    ``paper_code`` is the subject's number and the type code; empty where the subject has no number."""

    paper = models.OneToOneField(
        "dossiers.Paper", on_delete=models.PROTECT, related_name="digitisation_record"
    )
    type_code = models.CharField("mã loại giấy tờ", max_length=40)
    subject_id = models.CharField("số định danh", max_length=20, blank=True)
    subject_name = models.CharField("họ tên, tên tổ chức", max_length=200, blank=True)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True, blank=True)
    issued_on = models.DateField("ngày cấp", null=True, blank=True)
    issued_by = models.CharField("cơ quan cấp", max_length=200, blank=True)
    title = models.CharField("tên giấy tờ", max_length=500)
    abstract = models.CharField("trích yếu", max_length=500)
    valid_until = models.DateField("có hiệu lực đến", null=True, blank=True)
    scope = models.CharField("phạm vi có hiệu lực", max_length=200)
    paper_code = models.CharField("mã giấy tờ", max_length=80, blank=True, db_index=True)
    version = models.PositiveSmallIntegerField("xác nhận trên phiên bản")
    confirmed_by = models.CharField("người xác nhận", max_length=120)
    confirmed_by_id = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField("xác nhận lúc")

    class Meta:
        verbose_name = "dữ liệu số hoá"
