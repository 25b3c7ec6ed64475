from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("foundation", "0001_first"),
        ("foundation", "0002_append_only"),
        ("foundation", "0003_outbox"),
        ("foundation", "0004_messages"),
        ("foundation", "0005_arriving"),
    ]

    initial = True

    dependencies = []

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Counter",
                    fields=[
                        ("series", models.CharField(max_length=120, primary_key=True, serialize=False)),
                        ("value", models.PositiveIntegerField()),
                    ],
                ),
                migrations.CreateModel(
                    name="TrailEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=60)),
                        ("subject", models.CharField(db_index=True, max_length=120)),
                        ("actor", models.CharField(max_length=120)),
                        ("actor_id", models.BigIntegerField(null=True)),
                        ("recorded_at", models.DateTimeField(db_index=True)),
                        ("ground", models.CharField(blank=True, max_length=300)),
                        ("facts", models.JSONField(default=dict)),
                    ],
                ),
                migrations.CreateModel(
                    name="OutboxEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=80)),
                        ("payload", models.JSONField()),
                        ("created_at", models.DateTimeField()),
                        ("delivered_at", models.DateTimeField(null=True)),
                        ("dead_at", models.DateTimeField(null=True)),
                        ("attempts", models.PositiveSmallIntegerField(default=0)),
                        ("leased_until", models.DateTimeField(null=True)),
                        ("last_error", models.TextField(blank=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("delivered_at", None), ("dead_at", None)),
                                fields=["id"],
                                name="outbox_waiting",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Message",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=40, verbose_name="mẫu tin")),
                        ("channel", models.CharField(max_length=8, verbose_name="kênh")),
                        ("to", models.CharField(max_length=120, verbose_name="nơi nhận")),
                        ("subject", models.CharField(blank=True, max_length=200, verbose_name="tiêu đề")),
                        ("body", models.TextField(verbose_name="nội dung")),
                        (
                            "about",
                            models.CharField(blank=True, db_index=True, max_length=80, verbose_name="về"),
                        ),
                        ("key", models.CharField(max_length=120, null=True, unique=True)),
                        ("is_secret", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "chờ gửi"),
                                    ("sent", "đã gửi"),
                                    ("failed", "không gửi được"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="tình trạng",
                            ),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="viết lúc")),
                        ("not_before", models.DateTimeField(null=True, verbose_name="gửi từ")),
                        ("sent_at", models.DateTimeField(null=True, verbose_name="gửi lúc")),
                        ("tries", models.PositiveSmallIntegerField(default=0, verbose_name="số lần thử")),
                        (
                            "error",
                            models.CharField(blank=True, max_length=300, verbose_name="vì sao chưa gửi được"),
                        ),
                    ],
                    options={
                        "verbose_name": "tin báo",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "waiting")),
                                fields=["id"],
                                name="message_waiting",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HeldFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("digest", models.CharField(max_length=64, verbose_name="SHA-256")),
                        ("folder", models.CharField(max_length=100)),
                        ("found", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("digest", "folder"), name="held_file_once")
                        ],
                    },
                ),
            ],
        ),
        protect("foundation_trailentry"),
    ]
