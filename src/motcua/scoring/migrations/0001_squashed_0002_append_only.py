import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("scoring", "0001_scoring"), ("scoring", "0002_append_only")]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Cycle",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        ("title", models.CharField(max_length=300, verbose_name="tên")),
                        ("book_code", models.CharField(max_length=40, verbose_name="bộ tiêu chí")),
                        ("book", models.JSONField(verbose_name="nội dung bộ tiêu chí")),
                        ("self_until", models.DateField(blank=True, null=True, verbose_name="hạn tự chấm")),
                        (
                            "first_until",
                            models.DateField(blank=True, null=True, verbose_name="hạn thẩm định lần 1"),
                        ),
                        (
                            "second_until",
                            models.DateField(blank=True, null=True, verbose_name="hạn thẩm định lần 2"),
                        ),
                        (
                            "council_until",
                            models.DateField(blank=True, null=True, verbose_name="hạn hội đồng"),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="mở lúc")),
                        ("opened_by", models.CharField(max_length=120, verbose_name="người mở")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cycles",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kỳ chấm điểm",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "year", "book_code"), name="cycle_once_a_year"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sheet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="đơn vị được chấm")),
                        ("difficulties", models.TextField(blank=True, verbose_name="khó khăn, vướng mắc")),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheets",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "cycle",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheets",
                                to="scoring.cycle",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu chấm",
                        "constraints": [
                            models.UniqueConstraint(fields=("cycle", "name"), name="sheet_once_a_cycle")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Score",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("criterion", models.CharField(max_length=20, verbose_name="tiêu chí")),
                        (
                            "round",
                            models.CharField(
                                choices=[
                                    ("self", "self"),
                                    ("first", "first"),
                                    ("second", "second"),
                                    ("council", "council"),
                                    ("outside", "outside"),
                                ],
                                max_length=10,
                                verbose_name="vòng",
                            ),
                        ),
                        ("points", models.DecimalField(decimal_places=2, max_digits=7, verbose_name="điểm")),
                        ("value", models.CharField(blank=True, max_length=200, verbose_name="giá trị")),
                        ("note", models.CharField(blank=True, max_length=2000, verbose_name="giải trình")),
                        ("is_computed", models.BooleanField(default=False, verbose_name="hệ thống tính")),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="ai")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scores",
                                to="scoring.sheet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "điểm",
                        "indexes": [
                            models.Index(fields=["sheet", "criterion", "round", "id"], name="score_latest")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("criterion", models.CharField(max_length=20, verbose_name="tiêu chí")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số, ký hiệu"),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="ngày")),
                        ("description", models.CharField(max_length=300, verbose_name="nội dung")),
                        ("file_name", models.CharField(blank=True, max_length=200, verbose_name="tệp")),
                        ("file_kind", models.CharField(blank=True, max_length=8)),
                        ("file_sha256", models.CharField(blank=True, max_length=64)),
                        ("added_at", models.DateTimeField(verbose_name="thêm lúc")),
                        ("added_by", models.CharField(max_length=120, verbose_name="người thêm")),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="scoring.sheet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tài liệu kiểm chứng",
                        "indexes": [
                            models.Index(fields=["sheet", "criterion", "id"], name="evidence_of_criterion")
                        ],
                    },
                ),
            ],
        ),
        protect("scoring_score"),
    ]
