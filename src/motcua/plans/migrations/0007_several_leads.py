"""A part for each of several leads of a task; the history says whose part an entry is of."""

import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import lift, protect


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
        ("plans", "0006_due_words"),
    ]

    operations = [
        lift("plans_taskevent"),
        migrations.AddField(
            model_name="taskevent",
            name="lead",
            field=models.CharField(blank=True, default="", max_length=200, verbose_name="phần của đơn vị"),
        ),
        protect("plans_taskevent"),
        migrations.CreateModel(
            name="TaskLead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(verbose_name="thứ tự")),
                ("name", models.CharField(max_length=200, verbose_name="đơn vị")),
                ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="tiến độ")),
                ("claimed_at", models.DateTimeField(null=True, verbose_name="báo xong lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="task_parts",
                        to="organisation.agency",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="leads", to="plans.task"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="task_parts",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "đơn vị cùng chủ trì",
                "ordering": ["place"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "place"), name="task_lead_once"),
                    models.CheckConstraint(
                        condition=models.Q(("percent__lte", 100)), name="task_lead_percent"
                    ),
                ],
            },
        ),
    ]
