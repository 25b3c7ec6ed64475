import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("dossiers", "0001_squashed_0019_filed_for"),
        ("organisation", "0001_squashed_0006_given_password"),
        ("organisation", "__first__"),
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="TrustAnchor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("content", models.BinaryField()),
                        ("name", models.CharField(max_length=200, verbose_name="tên")),
                        (
                            "fingerprint",
                            models.CharField(max_length=64, unique=True, verbose_name="dấu SHA-256"),
                        ),
                        ("valid_from", models.DateTimeField(verbose_name="hiệu lực từ")),
                        ("valid_to", models.DateTimeField(verbose_name="hiệu lực đến")),
                        ("ground", models.CharField(max_length=300, verbose_name="căn cứ tin cậy")),
                        ("added_at", models.DateTimeField(verbose_name="thêm lúc")),
                        ("added_by", models.CharField(max_length=120, verbose_name="người thêm")),
                        ("retired_at", models.DateTimeField(null=True, verbose_name="thôi tin lúc")),
                    ],
                    options={
                        "verbose_name": "nơi cấp được tin cậy",
                    },
                ),
                migrations.CreateModel(
                    name="AgencySeal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        ("added_at", models.DateTimeField(verbose_name="thêm lúc")),
                        ("added_by", models.CharField(max_length=120, verbose_name="người thêm")),
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
                        "verbose_name": "hình ảnh dấu",
                    },
                ),
                migrations.CreateModel(
                    name="ResultTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="tên mẫu")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[("granted", "đồng ý"), ("denied", "từ chối")],
                                max_length=20,
                                verbose_name="dùng khi",
                            ),
                        ),
                        ("kind", models.CharField(max_length=12, verbose_name="loại trong số, ký hiệu")),
                        ("title", models.CharField(max_length=200, verbose_name="tên loại văn bản")),
                        ("subject", models.CharField(blank=True, max_length=300, verbose_name="trích yếu")),
                        ("body", models.TextField(verbose_name="nội dung")),
                        ("recipients", models.TextField(blank=True, verbose_name="nơi nhận")),
                        (
                            "capacity",
                            models.CharField(max_length=120, verbose_name="quyền hạn, chức vụ của người ký"),
                        ),
                        (
                            "validity_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hiệu lực (tháng)"
                            ),
                        ),
                        ("basis", models.CharField(blank=True, max_length=300, verbose_name="căn cứ")),
                        ("is_verified", models.BooleanField(default=False, verbose_name="đã kiểm chứng")),
                        ("valid_from", models.DateField(verbose_name="dùng từ ngày")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="đến ngày")),
                        ("made_by", models.CharField(blank=True, max_length=120)),
                        ("made_at", models.DateTimeField()),
                        (
                            "agency",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="procedures.sector",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mẫu kết quả",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("edition", None), ("sector", None), _connector="OR"),
                                name="template_of_an_edition_or_a_field",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningKey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("file", "tệp khoá"), ("device", "thiết bị, dịch vụ ký")],
                                max_length=8,
                                verbose_name="cách ký",
                            ),
                        ),
                        ("content", models.BinaryField(default=bytes)),
                        (
                            "device_name",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="tên khoá trên thiết bị"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="người được cấp")),
                        (
                            "organisation",
                            models.CharField(blank=True, max_length=200, verbose_name="tổ chức"),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="nơi cấp")),
                        ("serial", models.CharField(max_length=64, verbose_name="số chứng thư")),
                        ("fingerprint", models.CharField(max_length=64)),
                        ("valid_from", models.DateTimeField(verbose_name="hiệu lực từ")),
                        ("valid_to", models.DateTimeField(verbose_name="hiệu lực đến")),
                        ("added_at", models.DateTimeField(verbose_name="thêm lúc")),
                        ("added_by", models.CharField(max_length=120, verbose_name="người thêm")),
                        ("retired_at", models.DateTimeField(null=True, verbose_name="thôi dùng lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signing_keys",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signing_keys",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "khoá ký",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("agency__isnull", False), ("person", None)),
                                    models.Q(("agency", None), ("person__isnull", False)),
                                    _connector="OR",
                                ),
                                name="key_of_a_person_or_an_agency",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", False), ("retired_at", None)),
                                fields=("person",),
                                name="one_key_a_person",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("agency__isnull", False), ("retired_at", None)),
                                fields=("agency",),
                                name="one_key_an_agency",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SigningRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("started_at", models.DateTimeField(verbose_name="bắt đầu")),
                        ("finished_at", models.DateTimeField(null=True, verbose_name="xong")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiên ký",
                    },
                ),
                migrations.CreateModel(
                    name="Result",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(default="first", max_length=12, verbose_name="mục đích"),
                        ),
                        (
                            "key",
                            models.CharField(
                                editable=False, max_length=32, unique=True, verbose_name="khoá xác thực"
                            ),
                        ),
                        ("outcome", models.CharField(max_length=20, verbose_name="kết quả")),
                        ("kind", models.CharField(max_length=12, verbose_name="loại")),
                        ("title", models.CharField(max_length=200, verbose_name="tên loại")),
                        ("subject", models.CharField(blank=True, max_length=300, verbose_name="trích yếu")),
                        ("recipients", models.TextField(blank=True, verbose_name="nơi nhận")),
                        ("capacity", models.CharField(max_length=120, verbose_name="chức vụ người ký")),
                        (
                            "validity_months",
                            models.PositiveSmallIntegerField(null=True, verbose_name="hiệu lực (tháng)"),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="lý do từ chối")),
                        (
                            "ground",
                            models.CharField(blank=True, max_length=300, verbose_name="căn cứ từ chối"),
                        ),
                        ("drafted_at", models.DateTimeField(verbose_name="dự thảo lúc")),
                        ("drafted_by", models.CharField(max_length=120, verbose_name="người dự thảo")),
                        ("proposed_at", models.DateTimeField(null=True, verbose_name="trình lúc")),
                        (
                            "proposed_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người trình"),
                        ),
                        ("initialled_at", models.DateTimeField(null=True, verbose_name="ký nháy lúc")),
                        (
                            "initialled_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người ký nháy"),
                        ),
                        ("signed_at", models.DateTimeField(null=True, verbose_name="ký lúc")),
                        ("signed_by", models.CharField(blank=True, max_length=120, verbose_name="người ký")),
                        ("signed_sha256", models.CharField(blank=True, max_length=64)),
                        ("issued_at", models.DateTimeField(null=True, verbose_name="phát hành lúc")),
                        (
                            "issued_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người phát hành"),
                        ),
                        ("issued_on", models.DateField(null=True, verbose_name="ngày ban hành")),
                        ("issued_sha256", models.CharField(blank=True, max_length=64)),
                        ("number", models.CharField(blank=True, max_length=80, verbose_name="số, ký hiệu")),
                        ("year", models.PositiveSmallIntegerField(null=True)),
                        ("number_value", models.PositiveIntegerField(null=True)),
                        ("valid_until", models.DateField(null=True, verbose_name="hiệu lực đến")),
                        ("replaced_at", models.DateTimeField(null=True, verbose_name="bị thay lúc")),
                        ("revoked_at", models.DateTimeField(null=True, verbose_name="thu hồi lúc")),
                        (
                            "revoked_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người thu hồi"),
                        ),
                        (
                            "revoke_ground",
                            models.CharField(blank=True, max_length=300, verbose_name="căn cứ thu hồi"),
                        ),
                        ("revoke_reason", models.TextField(blank=True, verbose_name="lý do thu hồi")),
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
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dossiers.dossier",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replacements",
                                to="results.result",
                                verbose_name="thay cho",
                            ),
                        ),
                        (
                            "signer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="người ký",
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="results.resulttemplate",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kết quả",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("initialled_at__isnull", False), ("signed_at", None)),
                                fields=["agency", "initialled_at"],
                                name="result_to_sign",
                            ),
                            models.Index(
                                condition=models.Q(("issued_at", None), ("signed_at__isnull", False)),
                                fields=["agency", "signed_at"],
                                name="result_to_issue",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number_value__isnull", False)),
                                fields=("agency", "kind", "year", "number_value"),
                                name="result_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("issued_at", None),
                                    models.Q(
                                        ("signed_at__isnull", False), models.Q(("number", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="result_signed_before_issued",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Correction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("mistake", models.TextField(verbose_name="chỗ sai")),
                        ("found_at", models.DateTimeField(verbose_name="biết lúc")),
                        ("due_at", models.DateTimeField(verbose_name="hạn sửa")),
                        ("opened_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        ("done_at", models.DateTimeField(null=True, verbose_name="sửa xong lúc")),
                        (
                            "replacement",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mends",
                                to="results.result",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="corrections",
                                to="results.result",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đính chính kết quả",
                    },
                ),
                migrations.CreateModel(
                    name="SigningLine",
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
                                    ("waiting", "chưa đến lượt"),
                                    ("signed", "đã ký"),
                                    ("refused", "không ký"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="kết quả",
                            ),
                        ),
                        ("said", models.CharField(blank=True, max_length=500, verbose_name="lý do")),
                        (
                            "result",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="results.result",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lines",
                                to="results.signingrun",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dòng phiên ký",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(fields=("run", "result"), name="signing_line_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="bản")),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("template", "từ mẫu"),
                                    ("screen", "sửa trên màn hình"),
                                    ("docx", "từ tệp DOCX"),
                                ],
                                max_length=10,
                                verbose_name="nguồn",
                            ),
                        ),
                        ("body", models.TextField(verbose_name="nội dung")),
                        ("docx_sha256", models.CharField(blank=True, max_length=64)),
                        ("pdf_sha256", models.CharField(blank=True, max_length=64)),
                        ("places", models.JSONField(blank=True, default=list)),
                        ("made_by", models.CharField(max_length=120, verbose_name="người làm")),
                        ("made_at", models.DateTimeField(verbose_name="làm lúc")),
                        (
                            "result",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="results.result",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bản dự thảo",
                        "ordering": ["number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("result", "number"), name="version_once")
                        ],
                    },
                ),
            ],
        ),
    ]
