import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("collection", "0001_rounds"), ("collection", "0002_append_only")]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Return",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "chưa gửi"),
                                    ("submitted", "chờ duyệt"),
                                    ("sent_back", "trả lại để sửa"),
                                    ("approved", "đã duyệt, khoá"),
                                ],
                                default="open",
                                max_length=12,
                                verbose_name="trạng thái",
                            ),
                        ),
                        ("answered", models.PositiveSmallIntegerField(default=0, verbose_name="đã trả lời")),
                        ("first_submitted_at", models.DateTimeField(null=True, verbose_name="gửi lần đầu")),
                        ("submitted_by_id", models.BigIntegerField(null=True)),
                        ("approved_at", models.DateTimeField(null=True, verbose_name="duyệt lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="returns",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="returns",
                                to="collection.round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu thu thập",
                        "indexes": [models.Index(fields=["agency", "state"], name="return_by_agency")],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "agency"), name="return_once_a_round")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReturnEvent",
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
                                    ("saved", "ghi số liệu"),
                                    ("submitted", "gửi"),
                                    ("sent_back", "trả lại để sửa"),
                                    ("approved", "duyệt và khoá"),
                                    ("proposed", "đề nghị sửa số đã khoá"),
                                    ("accepted", "chấp nhận sửa"),
                                    ("rejected", "không chấp nhận sửa"),
                                ],
                                max_length=12,
                                verbose_name="việc",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="ai")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        ("note", models.CharField(blank=True, max_length=1000, verbose_name="nội dung")),
                        ("proposed", models.JSONField(null=True, verbose_name="đề nghị")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số văn bản"),
                        ),
                        ("file_name", models.CharField(blank=True, max_length=200, verbose_name="tệp")),
                        ("file_kind", models.CharField(blank=True, max_length=8)),
                        ("file_sha256", models.CharField(blank=True, max_length=64)),
                        (
                            "decides",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decision",
                                to="collection.returnevent",
                            ),
                        ),
                        (
                            "record",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="collection.return",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "việc của phiếu",
                        "indexes": [models.Index(fields=["record", "id"], name="return_event_order")],
                    },
                ),
                migrations.CreateModel(
                    name="Round",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("set_code", models.CharField(max_length=60, verbose_name="bộ chỉ tiêu")),
                        (
                            "indicators",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                verbose_name="chỉ tiêu",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="tên đợt")),
                        (
                            "period",
                            models.CharField(
                                choices=[
                                    ("quarter_1", "quarter_1"),
                                    ("quarter_2", "quarter_2"),
                                    ("quarter_3", "quarter_3"),
                                    ("quarter_4", "quarter_4"),
                                    ("half_year", "half_year"),
                                    ("year", "year"),
                                    ("custom", "custom"),
                                ],
                                max_length=12,
                                verbose_name="kỳ",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="từ ngày")),
                        ("ends_on", models.DateField(verbose_name="đến ngày")),
                        ("due_on", models.DateField(verbose_name="hạn")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rounds_below",
                                to="collection.return",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đợt thu thập",
                        "indexes": [models.Index(fields=["agency", "-ends_on"], name="round_by_period")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "set_code", "starts_on", "ends_on"),
                                name="round_once_a_period",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("starts_on__lte", models.F("ends_on"))),
                                name="round_days_in_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=40, verbose_name="chỉ tiêu")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=20, null=True, verbose_name="số"
                            ),
                        ),
                        (
                            "explanation",
                            models.CharField(blank=True, max_length=600, verbose_name="giải trình"),
                        ),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        (
                            "record",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="collection.return",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="collection.returnevent",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "trả lời",
                        "indexes": [models.Index(fields=["record", "key", "-id"], name="answer_latest")],
                    },
                ),
            ],
        ),
        protect("collection_returnevent"),
        protect("collection_answer"),
    ]
