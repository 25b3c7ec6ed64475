import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Ticket",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(verbose_name="ngày")),
                        ("service", models.CharField(max_length=2, verbose_name="việc")),
                        ("number", models.PositiveIntegerField(verbose_name="số")),
                        ("priority", models.CharField(blank=True, max_length=12, verbose_name="ưu tiên")),
                        (
                            "state",
                            models.CharField(default="waiting", max_length=8, verbose_name="trạng thái"),
                        ),
                        ("taken_at", models.DateTimeField(verbose_name="lấy số lúc")),
                        ("called_at", models.DateTimeField(null=True, verbose_name="gọi lúc")),
                        ("calls", models.PositiveSmallIntegerField(default=0, verbose_name="số lần gọi")),
                        ("desk", models.CharField(blank=True, max_length=20, verbose_name="quầy")),
                        ("officer", models.CharField(blank=True, max_length=120, verbose_name="người gọi")),
                        ("officer_id", models.BigIntegerField(null=True)),
                        ("served_at", models.DateTimeField(null=True, verbose_name="bắt đầu phục vụ")),
                        ("ended_at", models.DateTimeField(null=True, verbose_name="xong lúc")),
                        ("dossier", models.CharField(blank=True, max_length=60, verbose_name="mã hồ sơ")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu số thứ tự",
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["agency", "day", "state"], name="ticket_by_state")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "day", "service", "number"), name="ticket_number_once_a_day"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
