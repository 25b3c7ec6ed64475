"""Steps with a place of their own in the row, inspections, council sessions, routing rules, children."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0005_desk"),
        ("organisation", "0001_first"),
        ("procedures", "0002_standing_and_portal"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verdict", models.CharField(blank=True, max_length=8, verbose_name="quyết định")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="ghi chú")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="quyết định lúc")),
            ],
            options={
                "verbose_name": "hồ sơ của phiên họp",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="CouncilSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("council", models.CharField(max_length=200, verbose_name="hội đồng")),
                ("held_at", models.DateTimeField(verbose_name="họp lúc")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="nơi họp")),
                ("members", models.TextField(blank=True, verbose_name="thành phần")),
                ("minutes", models.CharField(blank=True, max_length=80, verbose_name="số biên bản")),
                ("summary", models.TextField(blank=True, verbose_name="nội dung biên bản")),
                ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                ("made_by", models.CharField(max_length=120, verbose_name="người lập")),
                ("closed_at", models.DateTimeField(null=True, verbose_name="kết thúc lúc")),
                ("closed_by", models.CharField(blank=True, max_length=120, verbose_name="người kết thúc")),
            ],
            options={
                "verbose_name": "phiên họp hội đồng",
                "ordering": ["-held_at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="RoutingRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="thứ tự")),
                ("name", models.CharField(max_length=200, verbose_name="tên quy tắc")),
                ("sector", models.CharField(blank=True, max_length=120, verbose_name="lĩnh vực")),
                ("procedure", models.CharField(blank=True, max_length=60, verbose_name="mã thủ tục")),
                ("case", models.CharField(blank=True, max_length=200, verbose_name="trường hợp")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="địa bàn")),
                ("channel", models.CharField(blank=True, max_length=8, verbose_name="kênh")),
                ("is_automatic", models.BooleanField(default=False, verbose_name="bàn giao tự động")),
            ],
            options={
                "verbose_name": "quy tắc phân công",
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="SiteInspection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="lần")),
                ("planned_at", models.DateTimeField(verbose_name="hẹn lúc")),
                ("place", models.CharField(max_length=300, verbose_name="nơi thẩm định")),
                ("team", models.JSONField(default=list, verbose_name="đoàn thẩm định")),
                ("verdict", models.CharField(blank=True, max_length=8, verbose_name="kết luận")),
                ("minutes", models.CharField(blank=True, max_length=80, verbose_name="số biên bản")),
                ("findings", models.TextField(blank=True, verbose_name="nội dung biên bản")),
                ("fix_by", models.DateField(null=True, verbose_name="khắc phục trước")),
                ("recorded_at", models.DateTimeField(null=True, verbose_name="lập biên bản lúc")),
                ("recorded_by", models.CharField(blank=True, max_length=120, verbose_name="người lập")),
            ],
            options={
                "verbose_name": "thẩm định thực tế",
                "ordering": ["number"],
            },
        ),
        migrations.AddField(
            model_name="consultation",
            name="closed_at",
            field=models.DateTimeField(null=True, verbose_name="thôi chờ từ"),
        ),
        migrations.AddField(
            model_name="consultation",
            name="step_key",
            field=models.CharField(blank=True, max_length=40, verbose_name="của bước"),
        ),
        migrations.AddField(
            model_name="dossier",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="dossiers.dossier",
            ),
        ),
        migrations.AddField(
            model_name="dossier",
            name="step_at",
            field=models.DateTimeField(null=True, verbose_name="ở bước từ"),
        ),
        migrations.AddField(
            model_name="dossier",
            name="step_key",
            field=models.CharField(blank=True, max_length=40, verbose_name="đang ở bước"),
        ),
        migrations.AddField(
            model_name="dossier",
            name="step_state",
            field=models.CharField(blank=True, max_length=12, verbose_name="tình trạng bước"),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("parent__isnull", False)), fields=["parent"], name="dossier_by_parent"
            ),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("step_key", ""), _negated=True),
                fields=["agency", "step_key"],
                name="dossier_by_step",
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="agenda", to="dossiers.dossier"
            ),
        ),
        migrations.AddField(
            model_name="councilsession",
            name="agency",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="organisation.agency"
            ),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="session",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="items",
                to="dossiers.councilsession",
            ),
        ),
        migrations.AddField(
            model_name="routingrule",
            name="agency",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="routing", to="organisation.agency"
            ),
        ),
        migrations.AddField(
            model_name="routingrule",
            name="holder",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="routing",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="routingrule",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="routing", to="organisation.unit"
            ),
        ),
        migrations.AddField(
            model_name="siteinspection",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="inspections", to="dossiers.dossier"
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(fields=("session", "dossier"), name="agenda_once_per_session"),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decided_at", None)),
                fields=("dossier",),
                name="agenda_one_session_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="siteinspection",
            constraint=models.UniqueConstraint(fields=("dossier", "number"), name="inspection_number_once"),
        ),
    ]
