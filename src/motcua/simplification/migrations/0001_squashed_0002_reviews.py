import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [("simplification", "0001_costs"), ("simplification", "0002_reviews")]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="CostSheet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        ("before", models.JSONField(default=list, verbose_name="hiện nay")),
                        ("after", models.JSONField(default=list, verbose_name="sau khi đơn giản hoá")),
                        ("note", models.TextField(blank=True, verbose_name="thay đổi điều gì")),
                        (
                            "estimate",
                            models.PositiveIntegerField(null=True, verbose_name="số hồ sơ ước tính"),
                        ),
                        (
                            "estimate_ground",
                            models.CharField(blank=True, max_length=400, verbose_name="căn cứ ước tính"),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người lập")),
                        ("saved_at", models.DateTimeField(verbose_name="lưu lúc")),
                        ("saved_by", models.CharField(max_length=120, verbose_name="người lưu")),
                        ("settled_at", models.DateTimeField(null=True, verbose_name="chốt lúc")),
                        (
                            "settled_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người chốt"),
                        ),
                        ("settled", models.JSONField(default=dict, verbose_name="số đã chốt")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cost_sheets",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cost_sheets",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "planned",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="planned_cost_sheets",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "procedure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cost_sheets",
                                to="procedures.procedure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bảng tính chi phí tuân thủ",
                        "indexes": [models.Index(fields=["agency", "-id"], name="cost_sheet_by_agency")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("settled_at", None)),
                                fields=("agency", "procedure", "year"),
                                name="one_open_cost_sheet_a_year",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IncomeFigure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        (
                            "per_head",
                            models.PositiveBigIntegerField(verbose_name="thu nhập một người một năm"),
                        ),
                        ("source", models.CharField(max_length=400, verbose_name="nguồn")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="income_figures",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mức thu nhập",
                        "indexes": [models.Index(fields=["agency", "year", "-id"], name="income_by_year")],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="năm")),
                        ("title", models.CharField(max_length=300, verbose_name="tên kế hoạch")),
                        (
                            "document_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số, ký hiệu"),
                        ),
                        ("approved_on", models.DateField(null=True, verbose_name="ngày ban hành")),
                        (
                            "approved_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người ghi ban hành"),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="lập lúc")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người lập")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="review_plans",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kế hoạch rà soát",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "year", "title"), name="review_plan_once_a_year"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("lead", models.CharField(max_length=200, verbose_name="đơn vị rà soát")),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=600, verbose_name="lý do rà soát"),
                        ),
                        ("due_on", models.DateField(verbose_name="xong trước hết ngày")),
                        ("found", models.JSONField(default=dict, verbose_name="trả lời")),
                        ("stood", models.JSONField(default=dict, verbose_name="khi rà soát")),
                        ("reviewed_at", models.DateTimeField(null=True, verbose_name="rà soát xong lúc")),
                        (
                            "reviewed_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người rà soát"),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "procedure",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="procedures.procedure",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="simplification.reviewplan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "thủ tục rà soát",
                        "constraints": [
                            models.UniqueConstraint(fields=("plan", "procedure"), name="reviewed_once_a_plan")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12, verbose_name="đề xuất")),
                        ("text", models.CharField(max_length=1000, verbose_name="nội dung")),
                        ("made_at", models.DateTimeField(verbose_name="đề xuất lúc")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người đề xuất")),
                        (
                            "verdict",
                            models.CharField(default="open", max_length=8, verbose_name="quyết định"),
                        ),
                        (
                            "verdict_ground",
                            models.CharField(blank=True, max_length=600, verbose_name="lý do, văn bản"),
                        ),
                        ("decided_at", models.DateTimeField(null=True, verbose_name="quyết định lúc")),
                        (
                            "decided_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người quyết định"),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="simplification.costsheet",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to="simplification.reviewitem",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phương án đơn giản hoá",
                    },
                ),
            ],
        ),
    ]
