import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="DailyFigure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("is_declaration", models.BooleanField(verbose_name="loại công bố")),
                        ("day", models.DateField(verbose_name="ngày")),
                        ("received", models.IntegerField(default=0, verbose_name="nhận")),
                        ("finished", models.IntegerField(default=0, verbose_name="xong")),
                        ("received_online", models.IntegerField(default=0, verbose_name="nhận trực tuyến")),
                        (
                            "received_other",
                            models.IntegerField(default=0, verbose_name="nhận trực tiếp, bưu chính"),
                        ),
                        (
                            "digitised",
                            models.IntegerField(default=0, verbose_name="đã số hoá, theo ngày nhận"),
                        ),
                        (
                            "received_without_due",
                            models.IntegerField(default=0, verbose_name="nhận, không có hạn"),
                        ),
                        ("early", models.IntegerField(default=0, verbose_name="xong trước hạn")),
                        ("on_time", models.IntegerField(default=0, verbose_name="xong đúng hạn")),
                        ("late", models.IntegerField(default=0, verbose_name="xong quá hạn")),
                        (
                            "finished_without_result",
                            models.IntegerField(default=0, verbose_name="kết thúc không có kết quả"),
                        ),
                        (
                            "finished_without_due",
                            models.IntegerField(default=0, verbose_name="xong, không có hạn"),
                        ),
                        ("became_overdue", models.IntegerField(default=0, verbose_name="thành quá hạn")),
                        (
                            "overdue_ended",
                            models.IntegerField(default=0, verbose_name="xong sau khi đã quá hạn"),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="procedures.sector",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "số liệu ngày",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "sector", "is_declaration", "day"), name="daily_figure_once"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
