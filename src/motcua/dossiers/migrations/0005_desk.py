"""The desk: lists people keep, many dossiers in one go, who has one open, and words to search by."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

WORDS = {
    "sqlite": [
        "CREATE VIRTUAL TABLE dossiers_search USING fts5(words, detail = none, tokenize = 'ascii')",
    ],
    "postgresql": [
        "CREATE TABLE dossiers_search (id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX dossiers_search_words ON dossiers_search USING gin (words)",
    ],
}


def make_words(apps, editor):
    for statement in WORDS[editor.connection.vendor]:
        editor.execute(statement)


def drop_words(apps, editor):
    editor.execute("DROP TABLE dossiers_search")


def begin_with_what_is_there(apps, editor):
    dossiers = apps.get_model("dossiers", "Dossier").objects.order_by("pk")
    first, last = dossiers.first(), dossiers.last()
    if first is not None:
        apps.get_model("dossiers", "SearchGap").objects.create(first_id=first.pk, last_id=last.pk)


def _key():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0004_lean_indexes"),
        ("organisation", "0001_first"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="SearchGap",
            fields=[
                ("id", _key()),
                ("first_id", models.BigIntegerField(verbose_name="từ")),
                ("last_id", models.BigIntegerField(verbose_name="đến")),
            ],
            options={"verbose_name": "chưa lập chỉ mục tìm kiếm"},
        ),
        migrations.CreateModel(
            name="BulkRun",
            fields=[
                ("id", _key()),
                ("key", models.CharField(max_length=64, unique=True)),
                ("slug", models.CharField(max_length=40, verbose_name="việc")),
                ("facts", models.JSONField(default=dict, verbose_name="đã điền")),
                ("started_at", models.DateTimeField(verbose_name="bắt đầu")),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulk_runs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "việc hàng loạt"},
        ),
        migrations.CreateModel(
            name="BulkLine",
            fields=[
                ("id", _key()),
                ("position", models.PositiveIntegerField(verbose_name="thứ tự")),
                ("code", models.CharField(max_length=60, verbose_name="mã hồ sơ")),
                ("seen_seq", models.PositiveIntegerField(null=True, verbose_name="đã xem đến dòng")),
                ("facts", models.JSONField(default=dict, verbose_name="riêng cho hồ sơ")),
                ("done_at", models.DateTimeField(null=True, verbose_name="làm lúc")),
                ("refusal", models.TextField(blank=True, verbose_name="vì sao chưa làm")),
                (
                    "run",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="dossiers.bulkrun",
                    ),
                ),
            ],
            options={"verbose_name": "dòng của việc hàng loạt", "ordering": ["position"]},
        ),
        migrations.AddConstraint(
            model_name="bulkline",
            constraint=models.UniqueConstraint(fields=("run", "position"), name="bulk_line_once"),
        ),
        migrations.CreateModel(
            name="DeskView",
            fields=[
                ("id", _key()),
                ("name", models.CharField(max_length=60, verbose_name="tên danh sách")),
                (
                    "sharing",
                    models.CharField(
                        blank=True,
                        choices=[("", "chỉ mình tôi"), ("unit", "cả đơn vị"), ("agency", "cả cơ quan")],
                        max_length=6,
                        verbose_name="ai thấy",
                    ),
                ),
                ("kept", models.JSONField(default=dict, verbose_name="điều kiện")),
                ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                (
                    "agency",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_views",
                        to="organisation.agency",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_views",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={"verbose_name": "danh sách của bàn làm việc", "ordering": ["id"]},
        ),
        migrations.AddIndex(
            model_name="deskview",
            index=models.Index(
                condition=models.Q(("sharing", ""), _negated=True), fields=["agency"], name="desk_view_shared"
            ),
        ),
        migrations.AddConstraint(
            model_name="deskview",
            constraint=models.UniqueConstraint(fields=("owner", "name"), name="desk_view_name_once"),
        ),
        migrations.CreateModel(
            name="Opening",
            fields=[
                ("id", _key()),
                ("name", models.CharField(max_length=120, verbose_name="cách gọi")),
                ("since", models.DateTimeField(verbose_name="từ")),
                ("until", models.DateTimeField(verbose_name="đến")),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opening",
                        to="dossiers.dossier",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="openings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "hồ sơ đang mở"},
        ),
        migrations.AddIndex(
            model_name="consultation",
            index=models.Index(
                condition=models.Q(("answered_at", None)), fields=["unit"], name="consultation_open"
            ),
        ),
        migrations.RunPython(make_words, drop_words),
        migrations.RunPython(begin_with_what_is_there, migrations.RunPython.noop),
    ]
