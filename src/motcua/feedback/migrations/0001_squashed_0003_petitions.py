import uuid

import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("feedback", "0001_ratings"),
        ("feedback", "0002_ratings_append_only"),
        ("feedback", "0003_petitions"),
    ]

    initial = True

    dependencies = [
        ("dossiers", "0001_squashed_0019_filed_for"),
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Card",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                        ("is_used", models.BooleanField(default=False, verbose_name="đã dùng")),
                        ("issued_at", models.DateTimeField(verbose_name="lập lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rating_cards",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "dossier",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rating_card",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu đánh giá",
                    },
                ),
                migrations.CreateModel(
                    name="Rating",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("month", models.DateField(verbose_name="tháng")),
                        ("points", models.PositiveSmallIntegerField(verbose_name="điểm")),
                        ("answers", models.JSONField(default=dict, verbose_name="trả lời")),
                        (
                            "comment",
                            models.CharField(blank=True, max_length=1000, verbose_name="ý kiến khác"),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ratings",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lượt đánh giá",
                        "indexes": [models.Index(fields=["agency", "month"], name="rating_by_month")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("points__range", (1, 5))), name="rating_one_to_five"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Petition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=32, unique=True, verbose_name="mã")),
                        ("key", models.CharField(editable=False, max_length=32, unique=True)),
                        ("name", models.CharField(max_length=200, verbose_name="họ tên")),
                        ("phone", models.CharField(max_length=20, verbose_name="điện thoại")),
                        ("email", models.CharField(blank=True, max_length=120, verbose_name="thư điện tử")),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("procedure", "quy định của thủ tục"),
                                    ("dossier", "việc giải quyết một hồ sơ"),
                                    ("behaviour", "thái độ, hành vi của cán bộ"),
                                ],
                                max_length=12,
                                verbose_name="về việc",
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="thủ tục hoặc mã hồ sơ"
                            ),
                        ),
                        ("text", models.TextField(max_length=4000, verbose_name="nội dung")),
                        ("file", models.JSONField(blank=True, default=dict, verbose_name="tệp")),
                        ("text_mark", models.CharField(editable=False, max_length=64)),
                        ("phone_digits", models.CharField(editable=False, max_length=20)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("policy", "về quy định hành chính"),
                                    ("behaviour", "về hành vi hành chính"),
                                ],
                                max_length=12,
                                verbose_name="loại",
                            ),
                        ),
                        ("state", models.CharField(default="filed", max_length=12)),
                        ("filed_at", models.DateTimeField(verbose_name="gửi lúc")),
                        (
                            "screen_due_at",
                            models.DateTimeField(verbose_name="hạn tiếp nhận, chuyển hoặc từ chối"),
                        ),
                        ("ask_due_at", models.DateTimeField(verbose_name="hạn yêu cầu bổ sung")),
                        ("answer_due_at", models.DateTimeField(verbose_name="hạn trả lời")),
                        ("received_at", models.DateTimeField(null=True, verbose_name="tiếp nhận lúc")),
                        ("asked_at", models.DateTimeField(null=True, verbose_name="yêu cầu bổ sung lúc")),
                        ("question", models.TextField(blank=True, verbose_name="cần bổ sung")),
                        ("supplied", models.TextField(blank=True, verbose_name="đã bổ sung")),
                        (
                            "closed_at",
                            models.DateTimeField(null=True, verbose_name="chuyển hoặc từ chối lúc"),
                        ),
                        (
                            "forwarded_to",
                            models.CharField(blank=True, max_length=200, verbose_name="chuyển đến"),
                        ),
                        ("reason", models.CharField(blank=True, max_length=1000, verbose_name="lý do")),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        ("answer", models.TextField(blank=True, verbose_name="trả lời")),
                        ("publish_due_at", models.DateTimeField(null=True, verbose_name="hạn công khai")),
                        ("published_at", models.DateTimeField(null=True, verbose_name="công khai lúc")),
                        ("public_text", models.TextField(blank=True, verbose_name="nội dung công khai")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="petitions",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phản ánh, kiến nghị",
                        "indexes": [
                            models.Index(
                                fields=["agency", "state", "answer_due_at"], name="petition_by_state"
                            ),
                            models.Index(fields=["agency", "text_mark"], name="petition_by_text"),
                            models.Index(fields=["agency", "phone_digits"], name="petition_by_phone"),
                            models.Index(fields=["-published_at"], name="petition_published"),
                        ],
                    },
                ),
            ],
        ),
        protect("feedback_rating"),
    ]
