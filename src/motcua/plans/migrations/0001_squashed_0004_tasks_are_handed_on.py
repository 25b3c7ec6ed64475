import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("plans", "0001_plans"),
        ("plans", "0002_append_only"),
        ("plans", "0003_activities"),
        ("plans", "0004_tasks_are_handed_on"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Meeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="ngày họp")),
                        ("title", models.CharField(max_length=300, verbose_name="tên cuộc họp")),
                        ("chair", models.CharField(blank=True, max_length=120, verbose_name="chủ trì")),
                        ("conclusions", models.TextField(blank=True, verbose_name="kết luận")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cuộc họp",
                        "indexes": [models.Index(fields=["agency", "-held_on"], name="meeting_by_day")],
                    },
                ),
                migrations.CreateModel(
                    name="Plan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("reform", "reform"),
                                    ("procedure_control", "procedure_control"),
                                    ("review", "review"),
                                    ("inspection", "inspection"),
                                    ("communication", "communication"),
                                    ("mobilisation", "mobilisation"),
                                    ("legal_documents", "legal_documents"),
                                    ("it", "it"),
                                    ("iso", "iso"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="loại",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="tên")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số văn bản"),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="ngày ban hành")),
                        ("goals", models.TextField(blank=True, verbose_name="mục tiêu")),
                        ("approved_at", models.DateTimeField(null=True, verbose_name="duyệt lúc")),
                        (
                            "approved_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người duyệt"),
                        ),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="linked_plans",
                                to="plans.plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kế hoạch",
                        "indexes": [models.Index(fields=["agency", "-year", "id"], name="plan_by_year")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "year", "kind", "title"), name="plan_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Task",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("plan", "plan"),
                                    ("government", "government"),
                                    ("prime_minister", "prime_minister"),
                                    ("province", "province"),
                                    ("meeting", "meeting"),
                                    ("inspection", "inspection"),
                                    ("index", "index"),
                                ],
                                max_length=16,
                                verbose_name="nguồn",
                            ),
                        ),
                        (
                            "source_reference",
                            models.CharField(blank=True, max_length=300, verbose_name="căn cứ giao"),
                        ),
                        (
                            "content",
                            models.CharField(
                                choices=[
                                    ("direction", "direction"),
                                    ("institutions", "institutions"),
                                    ("procedures", "procedures"),
                                    ("apparatus", "apparatus"),
                                    ("service", "service"),
                                    ("finance", "finance"),
                                    ("digital", "digital"),
                                ],
                                max_length=14,
                                verbose_name="nội dung",
                            ),
                        ),
                        ("title", models.CharField(max_length=600, verbose_name="nhiệm vụ")),
                        ("product", models.CharField(blank=True, max_length=400, verbose_name="sản phẩm")),
                        ("target", models.CharField(blank=True, max_length=300, verbose_name="chỉ tiêu")),
                        ("budget", models.CharField(blank=True, max_length=120, verbose_name="kinh phí")),
                        ("lead", models.CharField(max_length=200, verbose_name="chủ trì")),
                        ("support", models.CharField(blank=True, max_length=600, verbose_name="phối hợp")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="hạn")),
                        ("extended_to", models.DateField(blank=True, null=True, verbose_name="gia hạn đến")),
                        ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="tiến độ")),
                        ("claimed_at", models.DateTimeField(null=True, verbose_name="báo xong lúc")),
                        ("done_on", models.DateField(null=True, verbose_name="ngày hoàn thành")),
                        ("dropped_at", models.DateTimeField(null=True, verbose_name="bỏ lúc")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "lead_agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="led_tasks",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "lead_unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="led_tasks",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="plans.meeting",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="plans.plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nhiệm vụ",
                        "indexes": [
                            models.Index(fields=["agency", "due_on", "id"], name="task_by_day"),
                            models.Index(
                                condition=models.Q(("done_on__isnull", True)),
                                fields=["lead_unit", "due_on"],
                                name="task_open_of_unit",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("percent__lte", 100)), name="task_percent"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on", None), ("claimed_at__isnull", False), _connector="OR"
                                ),
                                name="task_done_was_claimed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="hoạt động")),
                        ("held_on", models.DateField(verbose_name="ngày")),
                        ("place", models.CharField(max_length=200, verbose_name="nơi")),
                        (
                            "participants",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="số người dự"),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="kết quả")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="plans.plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hoạt động",
                        "indexes": [models.Index(fields=["plan", "held_on", "id"], name="activity_by_day")],
                    },
                ),
                migrations.CreateModel(
                    name="TaskEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("set", "giao nhiệm vụ"),
                                    ("reported", "báo cáo tiến độ"),
                                    ("claimed", "báo hoàn thành"),
                                    ("accepted", "công nhận hoàn thành"),
                                    ("sent_back", "yêu cầu làm tiếp"),
                                    ("urged", "đôn đốc"),
                                    ("extended", "gia hạn"),
                                    ("handed_on", "chuyển đơn vị kế tục"),
                                    ("dropped", "đưa ra khỏi kế hoạch"),
                                ],
                                max_length=12,
                                verbose_name="việc",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="ai")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        ("note", models.CharField(blank=True, max_length=1000, verbose_name="nội dung")),
                        ("percent", models.PositiveSmallIntegerField(null=True, verbose_name="tiến độ")),
                        ("day", models.DateField(null=True, verbose_name="ngày")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số văn bản"),
                        ),
                        ("file_name", models.CharField(blank=True, max_length=200, verbose_name="tệp")),
                        ("file_kind", models.CharField(blank=True, max_length=8)),
                        ("file_sha256", models.CharField(blank=True, max_length=64)),
                        (
                            "task",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="plans.task",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "việc của nhiệm vụ",
                        "indexes": [models.Index(fields=["task", "id"], name="task_event_order")],
                    },
                ),
            ],
        ),
        protect("plans_taskevent"),
    ]
