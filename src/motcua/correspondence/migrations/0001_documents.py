import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
        ("organisation", "__first__"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("incoming", "văn bản đến"), ("outgoing", "văn bản đi")],
                                max_length=8,
                                verbose_name="chiều",
                            ),
                        ),
                        ("number", models.CharField(max_length=80, verbose_name="số, ký hiệu")),
                        ("number_plain", models.CharField(editable=False, max_length=80)),
                        ("kind", models.CharField(blank=True, max_length=8, verbose_name="loại")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="ngày ban hành")),
                        ("issuer", models.CharField(max_length=200, verbose_name="cơ quan ban hành")),
                        ("subject", models.CharField(max_length=600, verbose_name="trích yếu")),
                        ("signer", models.CharField(blank=True, max_length=120, verbose_name="người ký")),
                        ("recipients", models.CharField(blank=True, max_length=600, verbose_name="nơi nhận")),
                        (
                            "urgency",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "thường"),
                                    ("urgent", "khẩn"),
                                    ("very_urgent", "thượng khẩn"),
                                    ("express", "hoả tốc"),
                                ],
                                max_length=12,
                                verbose_name="độ khẩn",
                            ),
                        ),
                        ("register_year", models.PositiveSmallIntegerField(verbose_name="sổ năm")),
                        (
                            "register_number",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="số đến"),
                        ),
                        ("received_on", models.DateField(blank=True, null=True, verbose_name="ngày đến")),
                        ("body", models.TextField(blank=True, verbose_name="nội dung")),
                        ("folded", models.TextField(editable=False)),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documents",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "văn bản",
                        "indexes": [
                            models.Index(fields=["agency", "register_year", "-id"], name="document_register"),
                            models.Index(fields=["agency", "number_plain"], name="document_by_number"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "direction", "number_plain", "issued_on", "issuer"),
                                name="document_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("register_number__isnull", False)),
                                fields=("agency", "register_year", "register_number"),
                                name="document_arrival_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("direction", "outgoing"), ("received_on__isnull", False), _connector="OR"
                                ),
                                name="document_arrives_with_a_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Consequence",
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
                                    ("plan", "kế hoạch"),
                                    ("task", "nhiệm vụ"),
                                    ("procedure", "thủ tục"),
                                    ("report", "báo cáo"),
                                    ("inspection", "cuộc kiểm tra"),
                                    ("organisation", "tổ chức, nhân sự"),
                                ],
                                max_length=12,
                                verbose_name="loại",
                            ),
                        ),
                        ("name", models.CharField(max_length=300, verbose_name="tên")),
                        ("reference", models.CharField(blank=True, max_length=80, verbose_name="mã")),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consequences",
                                to="correspondence.document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "việc do văn bản",
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=80)),
                        ("number_plain", models.CharField(max_length=80)),
                        ("kind", models.CharField(blank=True, max_length=8)),
                        ("issued_on", models.DateField(null=True)),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="citations",
                                to="correspondence.document",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="cited_by",
                                to="correspondence.document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "viện dẫn",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("target__isnull", True)),
                                fields=["number_plain"],
                                name="citation_open",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("document", "number_plain"), name="citation_once_per_document"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[("lead", "chủ trì"), ("support", "phối hợp"), ("inform", "để biết")],
                                max_length=8,
                                verbose_name="vai",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="hạn")),
                        ("note", models.CharField(blank=True, max_length=600, verbose_name="ý kiến chỉ đạo")),
                        ("given_at", models.DateTimeField(verbose_name="giao lúc")),
                        ("given_by", models.CharField(max_length=120, verbose_name="người giao")),
                        ("done_at", models.DateTimeField(null=True, verbose_name="xong lúc")),
                        ("done_note", models.CharField(blank=True, max_length=600, verbose_name="kết quả")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assigned_documents",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="correspondence.document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phân công xử lý",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_at__isnull", True)),
                                fields=["person", "due_on"],
                                name="assignment_open",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("document", "person"), name="document_person_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("part", "lead")),
                                fields=("document",),
                                name="document_one_lead",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
