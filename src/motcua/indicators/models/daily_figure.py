"""The daily cube: how many dossiers of one group came, ended and fell due on one day."""

from django.db import models


class DailyFigure(models.Model):
    """Sums over ``dossiers.rules.figures.contributions``; a column counts dossiers.

    It holds every ledger up to its dossier's ``counted_seq``; what came later is counted from the rows."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    sector = models.ForeignKey(
        "procedures.Sector", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    is_declaration = models.BooleanField("loại công bố")
    day = models.DateField("ngày")
    received = models.IntegerField("nhận", default=0)
    finished = models.IntegerField("xong", default=0)
    received_online = models.IntegerField("nhận trực tuyến", default=0)
    received_other = models.IntegerField("nhận trực tiếp, bưu chính", default=0)
    digitised = models.IntegerField("đã số hoá, theo ngày nhận", default=0)
    received_without_due = models.IntegerField("nhận, không có hạn", default=0)
    early = models.IntegerField("xong trước hạn", default=0)
    on_time = models.IntegerField("xong đúng hạn", default=0)
    late = models.IntegerField("xong quá hạn", default=0)
    finished_without_result = models.IntegerField("kết thúc không có kết quả", default=0)
    finished_without_due = models.IntegerField("xong, không có hạn", default=0)
    became_overdue = models.IntegerField("thành quá hạn", default=0)
    overdue_ended = models.IntegerField("xong sau khi đã quá hạn", default=0)

    class Meta:
        verbose_name = "số liệu ngày"
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "sector", "is_declaration", "day"], name="daily_figure_once"
            )
        ]
