"""Planned absences and who covers them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0002_keep_who_is_signed_in"),
    ]

    operations = [
        migrations.CreateModel(
            name="Absence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="từ ngày")),
                ("ends_on", models.DateField(verbose_name="đến hết ngày")),
                ("reason", models.CharField(max_length=300, verbose_name="lý do")),
                ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                ("cancelled_at", models.DateTimeField(null=True, verbose_name="huỷ lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absences",
                        to="organisation.agency",
                    ),
                ),
                (
                    "cover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="covers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "posts",
                    models.ManyToManyField(blank=True, related_name="absences", to="organisation.post"),
                ),
            ],
            options={
                "verbose_name": "vắng mặt",
                "ordering": ["-starts_on", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="absence_ends_after_it_starts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("cover")), _negated=True),
                        name="absence_is_not_covered_by_oneself",
                    ),
                ],
            },
        ),
    ]
