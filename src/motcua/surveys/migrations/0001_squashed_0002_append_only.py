import uuid

import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("surveys", "0001_surveys"), ("surveys", "0002_append_only")]

    initial = True

    dependencies = [
        ("dossiers", "0001_squashed_0019_filed_for"),
        ("organisation", "0001_squashed_0006_given_password"),
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Survey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="tên")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        (
                            "access",
                            models.CharField(
                                choices=[("sample", "sample"), ("anybody", "anybody")],
                                max_length=8,
                                verbose_name="ai trả lời",
                            ),
                        ),
                        ("state", models.CharField(default="draft", max_length=8)),
                        ("is_index", models.BooleanField(default=False, verbose_name="tính chỉ số hài lòng")),
                        ("questionnaire", models.JSONField(verbose_name="bảng hỏi")),
                        ("key", models.CharField(editable=False, max_length=32, unique=True)),
                        ("from_day", models.DateField(null=True, verbose_name="trả kết quả từ ngày")),
                        ("to_day", models.DateField(null=True, verbose_name="đến ngày")),
                        ("procedures", models.JSONField(default=list, verbose_name="thủ tục")),
                        ("seed", models.CharField(blank=True, max_length=80, verbose_name="hạt giống")),
                        (
                            "drawn_sha256",
                            models.CharField(blank=True, max_length=64, verbose_name="mã kiểm của mẫu"),
                        ),
                        ("drawn_at", models.DateTimeField(null=True, verbose_name="rút mẫu lúc")),
                        ("closes_on", models.DateField(null=True, verbose_name="ngày cuối nhận trả lời")),
                        ("opened_at", models.DateTimeField(null=True, verbose_name="mở lúc")),
                        ("closed_at", models.DateTimeField(null=True, verbose_name="đóng lúc")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="surveys",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cuộc khảo sát",
                        "indexes": [
                            models.Index(fields=["agency", "-year", "-id"], name="survey_by_year"),
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["closes_on"],
                                name="survey_to_close",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "year", "title"), name="survey_once_a_year"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("opened_at", None), ("closes_on__isnull", False), _connector="OR"
                                ),
                                name="survey_opened_with_last_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Stratum",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("population", models.PositiveIntegerField(verbose_name="số hồ sơ")),
                        ("drawn", models.PositiveIntegerField(verbose_name="đã rút")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="survey_strata",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="survey_strata",
                                to="procedures.sector",
                            ),
                        ),
                        (
                            "survey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="strata",
                                to="surveys.survey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tầng mẫu",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("survey", "agency", "sector"), name="stratum_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("sector", None)),
                                fields=("survey", "agency"),
                                name="stratum_of_others_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Slip",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("mark", models.CharField(max_length=64)),
                        (
                            "survey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="slips",
                                to="surveys.survey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lượt gửi",
                        "constraints": [models.UniqueConstraint(fields=("survey", "mark"), name="slip_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Measure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=60, verbose_name="đo gì")),
                        (
                            "value",
                            models.DecimalField(decimal_places=1, max_digits=4, verbose_name="phần trăm"),
                        ),
                        (
                            "low",
                            models.DecimalField(decimal_places=1, max_digits=4, null=True, verbose_name="từ"),
                        ),
                        (
                            "high",
                            models.DecimalField(
                                decimal_places=1, max_digits=4, null=True, verbose_name="đến"
                            ),
                        ),
                        ("answered", models.PositiveIntegerField(verbose_name="số phiếu")),
                        ("asked", models.PositiveIntegerField(verbose_name="số người được hỏi")),
                        (
                            "agency",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measures",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "survey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measures",
                                to="surveys.survey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "số đo",
                        "indexes": [models.Index(fields=["agency", "key"], name="measure_by_agency")],
                        "constraints": [
                            models.UniqueConstraint(fields=("survey", "agency", "key"), name="measure_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("agency", None)),
                                fields=("survey", "key"),
                                name="measure_of_all_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Response",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("online", "online"), ("paper", "paper"), ("anybody", "anybody")],
                                max_length=8,
                                verbose_name="kênh",
                            ),
                        ),
                        ("answers", models.JSONField(default=dict, verbose_name="trả lời")),
                        (
                            "stratum",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responses",
                                to="surveys.stratum",
                            ),
                        ),
                        (
                            "survey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responses",
                                to="surveys.survey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu trả lời",
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="số")),
                        ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                        ("is_used", models.BooleanField(default=False, verbose_name="đã trả lời")),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="survey_invitations",
                                to="dossiers.dossier",
                            ),
                        ),
                        (
                            "stratum",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="surveys.stratum",
                            ),
                        ),
                        (
                            "survey",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="surveys.survey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu mời",
                        "constraints": [
                            models.UniqueConstraint(fields=("survey", "number"), name="invitation_once")
                        ],
                    },
                ),
            ],
        ),
        protect("surveys_response"),
        protect("surveys_measure"),
    ]
