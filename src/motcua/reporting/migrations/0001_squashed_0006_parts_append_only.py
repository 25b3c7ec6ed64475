import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("reporting", "0001_first"),
        ("reporting", "0002_append_only"),
        ("reporting", "0003_reform_reports"),
        ("reporting", "0004_reform_append_only"),
        ("reporting", "0005_parts_of_units"),
        ("reporting", "0006_parts_append_only"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="ReportRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=40, verbose_name="báo cáo")),
                        ("with_affiliates", models.BooleanField(default=False, verbose_name="gộp cấp dưới")),
                        ("reading", models.CharField(max_length=24, verbose_name="cách đọc")),
                        ("from_day", models.DateField(verbose_name="từ ngày")),
                        ("to_day", models.DateField(verbose_name="đến ngày")),
                        ("as_of", models.DateTimeField(verbose_name="số liệu lúc")),
                        ("definition", models.CharField(max_length=60, verbose_name="định nghĩa")),
                        ("figures", models.JSONField(verbose_name="số liệu")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người chốt")),
                        ("made_by_id", models.BigIntegerField(null=True)),
                        ("made_at", models.DateTimeField(verbose_name="chốt lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "báo cáo đã chốt",
                        "ordering": ["-made_at", "-id"],
                        "indexes": [
                            models.Index(fields=["agency", "name", "to_day"], name="report_run_by_period")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReformReport",
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
                                    ("quarter_1", "quarter_1"),
                                    ("half_year", "half_year"),
                                    ("quarter_3", "quarter_3"),
                                    ("year", "year"),
                                    ("custom", "custom"),
                                ],
                                max_length=10,
                                verbose_name="kỳ",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        ("first", models.DateField(verbose_name="từ ngày")),
                        ("last", models.DateField(verbose_name="đến ngày")),
                        ("due", models.DateField(verbose_name="hạn gửi")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người lập")),
                        ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reform_reports",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "báo cáo cải cách hành chính",
                        "indexes": [models.Index(fields=["agency", "-due"], name="reform_report_by_due")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "kind", "first", "last"), name="reform_report_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReformEntry",
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
                                    ("wrote", "viết"),
                                    ("gathered", "nhận phần của đơn vị"),
                                    ("overrode", "sửa số"),
                                    ("frozen", "chốt"),
                                    ("sent", "gửi"),
                                    ("received", "nhận"),
                                    ("returned", "trả lại"),
                                ],
                                max_length=10,
                                verbose_name="việc",
                            ),
                        ),
                        ("key", models.CharField(blank=True, max_length=60)),
                        ("text", models.TextField(blank=True, verbose_name="nội dung")),
                        ("value", models.CharField(blank=True, max_length=40, verbose_name="giá trị")),
                        ("body", models.JSONField(null=True, verbose_name="bản chốt")),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="ai")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="reporting.reformreport",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "việc của báo cáo",
                        "indexes": [models.Index(fields=["report", "id"], name="reform_entry_order")],
                    },
                ),
                migrations.CreateModel(
                    name="PartCall",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("section", models.CharField(max_length=10, verbose_name="phần")),
                        ("wanted", models.CharField(max_length=1000, verbose_name="cần viết gì")),
                        ("due", models.DateField(verbose_name="hạn")),
                        ("asked_by", models.CharField(max_length=120, verbose_name="người yêu cầu")),
                        ("asked_at", models.DateTimeField(verbose_name="yêu cầu lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="calls",
                                to="reporting.reformreport",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phần viết của đơn vị",
                        "indexes": [models.Index(fields=["agency", "-due"], name="part_call_by_due")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "section", "unit"), name="part_once_a_unit"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("unit", None)),
                                fields=("report", "section", "agency"),
                                name="part_once_an_agency",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PartEntry",
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
                                    ("saved", "lưu"),
                                    ("submitted", "gửi"),
                                    ("sent_back", "trả lại"),
                                    ("accepted", "nhận vào báo cáo"),
                                ],
                                max_length=10,
                                verbose_name="việc",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="nội dung")),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="ai")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        (
                            "call",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="reporting.partcall",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "việc của phần viết",
                        "indexes": [models.Index(fields=["call", "id"], name="part_entry_order")],
                    },
                ),
            ],
        ),
        protect("reporting_reportrun"),
        protect("reporting_reformentry"),
        protect("reporting_partentry"),
    ]
