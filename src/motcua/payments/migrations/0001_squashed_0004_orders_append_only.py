import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("payments", "0001_first"),
        ("payments", "0002_append_only"),
        ("payments", "0003_online"),
        ("payments", "0004_orders_append_only"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Account",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("bin", models.CharField(max_length=6, verbose_name="mã ngân hàng (BIN)")),
                        ("bank", models.CharField(max_length=120, verbose_name="ngân hàng, kho bạc")),
                        ("number", models.CharField(max_length=19, verbose_name="số tài khoản")),
                        ("holder", models.CharField(max_length=120, verbose_name="tên tài khoản")),
                        (
                            "agency",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tài khoản nhận phí",
                    },
                ),
                migrations.CreateModel(
                    name="Charge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dossier", models.CharField(db_index=True, max_length=60, verbose_name="mã hồ sơ")),
                        ("payer", models.CharField(max_length=200, verbose_name="người nộp")),
                        ("subject", models.CharField(max_length=600, verbose_name="nội dung")),
                        ("lines", models.JSONField(verbose_name="các khoản")),
                        ("amount", models.PositiveBigIntegerField(verbose_name="số tiền")),
                        ("asked_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("asked_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        ("asked_by_id", models.BigIntegerField(null=True)),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "khoản thu",
                        "ordering": ["id"],
                        "indexes": [models.Index(fields=["agency", "asked_at", "id"], name="charge_by_day")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)), name="charge_is_money"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CashCount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("officer_id", models.BigIntegerField()),
                        ("officer", models.CharField(max_length=120, verbose_name="người thu")),
                        ("day", models.DateField(verbose_name="ngày")),
                        ("up_to", models.BigIntegerField(default=0)),
                        ("expected", models.BigIntegerField(verbose_name="sổ sách")),
                        ("counted", models.BigIntegerField(verbose_name="kiểm đếm")),
                        ("difference", models.BigIntegerField(verbose_name="chênh lệch")),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=500, verbose_name="lý do chênh lệch"),
                        ),
                        ("receipts", models.PositiveIntegerField(verbose_name="số phiếu thu")),
                        ("refunds", models.PositiveIntegerField(verbose_name="số phiếu hoàn")),
                        ("closed_at", models.DateTimeField(verbose_name="chốt lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "chốt quỹ",
                        "ordering": ["-id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "officer_id", "day"), name="cash_counted_once_a_day"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reconciliation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("first", models.DateField(verbose_name="từ ngày")),
                        ("last", models.DateField(verbose_name="đến ngày")),
                        ("file", models.CharField(max_length=200, verbose_name="tệp")),
                        ("digest", models.CharField(max_length=64)),
                        ("matched", models.PositiveIntegerField(verbose_name="khớp")),
                        ("theirs", models.BigIntegerField(verbose_name="sao kê")),
                        ("ours", models.BigIntegerField(verbose_name="sổ")),
                        ("differences", models.JSONField(verbose_name="chênh lệch")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người đối soát")),
                        ("made_at", models.DateTimeField(verbose_name="đối soát lúc")),
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
                        "verbose_name": "lần đối soát",
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Payment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[("receipt", "receipt"), ("refund", "refund"), ("waiver", "waiver")],
                                max_length=8,
                                verbose_name="việc",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[("cash", "cash"), ("transfer", "transfer"), ("gateway", "gateway")],
                                max_length=8,
                                verbose_name="cách trả",
                            ),
                        ),
                        ("amount", models.PositiveBigIntegerField(verbose_name="số tiền")),
                        ("code", models.CharField(blank=True, max_length=20, verbose_name="số phiếu")),
                        (
                            "reference",
                            models.CharField(blank=True, max_length=60, verbose_name="mã giao dịch"),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500, verbose_name="lý do")),
                        ("officer", models.CharField(max_length=120, verbose_name="người thu")),
                        ("officer_id", models.BigIntegerField(null=True)),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "charge",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="payments",
                                to="payments.charge",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiếu thu, phiếu hoàn",
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["agency", "at", "id"], name="payment_by_day"),
                            models.Index(
                                fields=["agency", "officer_id", "way", "id"], name="payment_by_drawer"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("charge", "act"), name="payment_once_per_act"),
                            models.UniqueConstraint(
                                condition=models.Q(("code", ""), _negated=True),
                                fields=("agency", "code"),
                                name="voucher_code_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Order",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=40, unique=True, verbose_name="mã đơn")),
                        ("amount", models.PositiveBigIntegerField(verbose_name="số tiền")),
                        ("gateway", models.CharField(max_length=80, verbose_name="cổng")),
                        ("asked_at", models.DateTimeField(db_index=True, verbose_name="tạo lúc")),
                        ("asked_by_id", models.BigIntegerField(null=True)),
                        ("expires_at", models.DateTimeField(verbose_name="trả trước")),
                        (
                            "charge",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="orders",
                                to="payments.charge",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đơn trả trực tuyến",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="OrderNews",
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
                                    ("paid", "paid"),
                                    ("failed", "failed"),
                                    ("wrong_amount", "wrong_amount"),
                                    ("surplus", "surplus"),
                                    ("returned", "returned"),
                                    ("stray", "stray"),
                                ],
                                max_length=12,
                                verbose_name="tin",
                            ),
                        ),
                        ("source", models.CharField(max_length=12, verbose_name="từ đâu")),
                        ("amount", models.BigIntegerField(default=0, verbose_name="số tiền")),
                        (
                            "transaction",
                            models.CharField(blank=True, max_length=60, verbose_name="mã giao dịch"),
                        ),
                        ("said", models.CharField(blank=True, max_length=500, verbose_name="cổng nói")),
                        ("officer", models.CharField(blank=True, max_length=120, verbose_name="người ghi")),
                        ("at", models.DateTimeField(verbose_name="lúc")),
                        (
                            "order",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="news",
                                to="payments.order",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tin của cổng",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("order__isnull", False)),
                                fields=("order", "kind"),
                                name="order_news_once_a_kind",
                            )
                        ],
                    },
                ),
            ],
        ),
        protect("payments_charge"),
        protect("payments_payment"),
        protect("payments_cashcount"),
        protect("payments_order"),
        protect("payments_ordernews"),
        protect("payments_reconciliation"),
    ]
