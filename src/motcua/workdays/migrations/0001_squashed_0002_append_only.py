from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("workdays", "0001_first"), ("workdays", "0002_append_only")]

    initial = True

    dependencies = []

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="CalendarVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("scope", models.CharField(blank=True, max_length=60, verbose_name="phạm vi")),
                        ("number", models.PositiveIntegerField(verbose_name="phiên bản")),
                        ("document", models.JSONField(verbose_name="lịch")),
                        ("digest", models.CharField(editable=False, max_length=64)),
                        ("reason", models.CharField(max_length=500, verbose_name="lý do")),
                        ("basis", models.CharField(blank=True, max_length=300, verbose_name="văn bản")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                    ],
                    options={
                        "verbose_name": "phiên bản lịch làm việc",
                        "constraints": [
                            models.UniqueConstraint(fields=("scope", "number"), name="calendar_version_once"),
                            models.CheckConstraint(
                                condition=models.Q(("number__gte", 1)), name="calendar_version_from_one"
                            ),
                        ],
                    },
                ),
            ],
        ),
        protect("workdays_calendarversion"),
    ]
