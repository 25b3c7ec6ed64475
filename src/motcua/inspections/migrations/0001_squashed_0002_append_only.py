import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("inspections", "0001_inspections"), ("inspections", "0002_append_only")]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
        ("plans", "0001_squashed_0004_tasks_are_handed_on"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Inspection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("inspector", models.CharField(max_length=200, verbose_name="cơ quan kiểm tra")),
                        (
                            "target_name",
                            models.CharField(max_length=200, verbose_name="đơn vị được kiểm tra"),
                        ),
                        ("plan_number", models.CharField(blank=True, max_length=80, verbose_name="kế hoạch")),
                        (
                            "decision_number",
                            models.CharField(blank=True, max_length=80, verbose_name="quyết định lập đoàn"),
                        ),
                        ("starts_on", models.DateField(verbose_name="từ ngày")),
                        ("ends_on", models.DateField(verbose_name="đến ngày")),
                        ("contents", models.JSONField(default=list, verbose_name="nội dung")),
                        ("minutes", models.TextField(blank=True, verbose_name="biên bản")),
                        (
                            "conclusion_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số kết luận"),
                        ),
                        ("conclusion", models.TextField(blank=True, verbose_name="kết luận")),
                        (
                            "concluded_on",
                            models.DateField(blank=True, null=True, verbose_name="ngày kết luận"),
                        ),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inspections",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cuộc kiểm tra",
                        "indexes": [models.Index(fields=["agency", "-starts_on"], name="inspection_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="inspection_ends_after_it_starts",
                            ),
                            models.UniqueConstraint(
                                fields=("agency", "target_name", "starts_on"), name="inspection_once_a_day"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("content", models.CharField(max_length=20, verbose_name="nội dung")),
                        ("description", models.CharField(max_length=1000, verbose_name="tồn tại")),
                        ("recommendation", models.CharField(max_length=1000, verbose_name="kiến nghị")),
                        ("lead", models.CharField(max_length=200, verbose_name="đơn vị khắc phục")),
                        ("due_on", models.DateField(verbose_name="hạn khắc phục")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "task",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="plans.task",
                            ),
                        ),
                        (
                            "inspection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="inspections.inspection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tồn tại, kiến nghị",
                    },
                ),
                migrations.CreateModel(
                    name="Check",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("content", models.CharField(max_length=20, verbose_name="nội dung")),
                        ("question", models.CharField(max_length=300, verbose_name="câu hỏi")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "yes"),
                                    ("partly", "partly"),
                                    ("no", "no"),
                                    ("not_here", "not_here"),
                                ],
                                max_length=8,
                                verbose_name="trả lời",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=1000, verbose_name="ghi chú")),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        (
                            "answered_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người trả lời"),
                        ),
                        (
                            "inspection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="checks",
                                to="inspections.inspection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "câu hỏi kiểm tra",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("inspection", "content", "question"), name="check_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pack",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seed", models.CharField(max_length=80, verbose_name="hạt giống")),
                        ("from_day", models.DateField(verbose_name="từ ngày")),
                        ("to_day", models.DateField(verbose_name="đến ngày")),
                        ("body", models.TextField(verbose_name="nội dung")),
                        ("sha256", models.CharField(max_length=64, verbose_name="mã niêm phong")),
                        ("count", models.PositiveIntegerField(verbose_name="số hồ sơ")),
                        ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người lập")),
                        (
                            "inspection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="packs",
                                to="inspections.inspection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hồ sơ kiểm tra",
                    },
                ),
                migrations.CreateModel(
                    name="Team",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="tên đoàn")),
                        ("leader", models.CharField(blank=True, max_length=120, verbose_name="trưởng đoàn")),
                        ("members", models.CharField(blank=True, max_length=600, verbose_name="thành viên")),
                        (
                            "inspection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="teams",
                                to="inspections.inspection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đoàn kiểm tra",
                        "constraints": [
                            models.UniqueConstraint(fields=("inspection", "name"), name="team_once")
                        ],
                    },
                ),
            ],
        ),
        protect("inspections_pack"),
    ]
