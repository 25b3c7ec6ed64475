import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("digitisation", "0001_first"),
        ("digitisation", "0002_who_signed_the_copy"),
        ("digitisation", "0003_words_for_the_search"),
        ("digitisation", "0004_what_waits_to_be_read"),
    ]

    initial = True

    dependencies = [
        ("dossiers", "0001_squashed_0019_filed_for"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Record",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("type_code", models.CharField(max_length=40, verbose_name="mã loại giấy tờ")),
                        (
                            "subject_id",
                            models.CharField(blank=True, max_length=20, verbose_name="số định danh"),
                        ),
                        (
                            "subject_name",
                            models.CharField(blank=True, max_length=200, verbose_name="họ tên, tên tổ chức"),
                        ),
                        (
                            "birth_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="năm sinh"),
                        ),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="ngày cấp")),
                        (
                            "issued_by",
                            models.CharField(blank=True, max_length=200, verbose_name="cơ quan cấp"),
                        ),
                        ("title", models.CharField(max_length=500, verbose_name="tên giấy tờ")),
                        ("abstract", models.CharField(max_length=500, verbose_name="trích yếu")),
                        (
                            "valid_until",
                            models.DateField(blank=True, null=True, verbose_name="có hiệu lực đến"),
                        ),
                        ("scope", models.CharField(max_length=200, verbose_name="phạm vi có hiệu lực")),
                        (
                            "paper_code",
                            models.CharField(
                                blank=True, db_index=True, max_length=80, verbose_name="mã giấy tờ"
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(verbose_name="xác nhận trên phiên bản")),
                        ("confirmed_by", models.CharField(max_length=120, verbose_name="người xác nhận")),
                        ("confirmed_by_id", models.BigIntegerField(null=True)),
                        ("confirmed_at", models.DateTimeField(verbose_name="xác nhận lúc")),
                        (
                            "paper",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="digitisation_record",
                                to="dossiers.paper",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dữ liệu số hoá",
                    },
                ),
                migrations.CreateModel(
                    name="Scan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(verbose_name="phiên bản")),
                        ("file_name", models.CharField(max_length=200, verbose_name="tên tệp")),
                        ("file_kind", models.CharField(max_length=20, verbose_name="dạng tệp")),
                        ("file_size", models.PositiveIntegerField(verbose_name="cỡ tệp")),
                        ("file_sha256", models.CharField(db_index=True, max_length=64)),
                        ("pages", models.PositiveSmallIntegerField(default=0, verbose_name="số trang")),
                        ("dpi", models.PositiveIntegerField(default=0, verbose_name="độ phân giải")),
                        ("findings", models.JSONField(default=list, verbose_name="nhận xét chất lượng")),
                        ("fingerprint", models.CharField(blank=True, max_length=16)),
                        ("band_1", models.IntegerField(null=True)),
                        ("band_2", models.IntegerField(null=True)),
                        ("band_3", models.IntegerField(null=True)),
                        ("band_4", models.IntegerField(null=True)),
                        ("text", models.TextField(blank=True, verbose_name="văn bản")),
                        ("text_folded", models.TextField(blank=True, editable=False)),
                        ("text_source", models.CharField(default="none", max_length=12)),
                        ("made_by", models.CharField(max_length=120, verbose_name="người số hoá")),
                        ("made_by_id", models.BigIntegerField(null=True)),
                        ("made_at", models.DateTimeField(verbose_name="số hoá lúc")),
                        (
                            "paper",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="dossiers.paper",
                            ),
                        ),
                        (
                            "signed_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người ký bản số hoá"),
                        ),
                    ],
                    options={
                        "verbose_name": "bản số hoá",
                        "ordering": ["-version"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("fingerprint", ""), _negated=True),
                                fields=["band_1"],
                                name="scan_by_band_1",
                            ),
                            models.Index(
                                condition=models.Q(("fingerprint", ""), _negated=True),
                                fields=["band_2"],
                                name="scan_by_band_2",
                            ),
                            models.Index(
                                condition=models.Q(("fingerprint", ""), _negated=True),
                                fields=["band_3"],
                                name="scan_by_band_3",
                            ),
                            models.Index(
                                condition=models.Q(("fingerprint", ""), _negated=True),
                                fields=["band_4"],
                                name="scan_by_band_4",
                            ),
                            models.Index(
                                condition=models.Q(("text_source__in", ["reading", "waiting"])),
                                fields=["text_source", "id"],
                                name="scan_to_read",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("paper", "version"), name="scan_once_per_version")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Redaction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("boxes", models.JSONField(verbose_name="vùng che")),
                        ("reason", models.CharField(max_length=300, verbose_name="lý do che")),
                        ("file_sha256", models.CharField(max_length=64)),
                        ("file_size", models.PositiveIntegerField(verbose_name="cỡ tệp")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người che")),
                        ("made_by_id", models.BigIntegerField(null=True)),
                        ("made_at", models.DateTimeField(verbose_name="che lúc")),
                        (
                            "scan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="redactions",
                                to="digitisation.scan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bản che",
                        "ordering": ["-made_at", "-id"],
                    },
                ),
            ],
        ),
    ]
