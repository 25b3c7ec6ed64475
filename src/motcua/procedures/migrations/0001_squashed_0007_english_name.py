import django.db.models.deletion
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("procedures", "0001_first"),
        ("procedures", "0002_standing_and_portal"),
        ("procedures", "0003_decisions_with_rules"),
        ("procedures", "0004_change_sets"),
        ("procedures", "0005_listing"),
        ("procedures", "0006_portal_steps"),
        ("procedures", "0007_english_name"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0006_given_password"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Sector",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, unique=True, verbose_name="lĩnh vực")),
                        ("folded", models.CharField(db_index=True, editable=False, max_length=120)),
                    ],
                    options={
                        "verbose_name": "lĩnh vực",
                    },
                ),
                migrations.CreateModel(
                    name="Procedure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=60, verbose_name="mã thủ tục")),
                        ("aliases", models.JSONField(blank=True, default=list, verbose_name="mã cũ")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="procedures",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "portal_since",
                            models.DateField(
                                blank=True, null=True, verbose_name="tích hợp Cổng Dịch vụ công quốc gia từ"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "thủ tục hành chính",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "owner"), name="procedure_code_once_per_owner"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("owner", None)),
                                fields=("code",),
                                name="procedure_code_once_nationally",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicationDecision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=80, verbose_name="số, ký hiệu")),
                        ("signed_on", models.DateField(verbose_name="ngày ký")),
                        ("effective_on", models.DateField(verbose_name="ngày hiệu lực")),
                        (
                            "issuer",
                            models.CharField(blank=True, max_length=200, verbose_name="cơ quan ban hành"),
                        ),
                        ("title", models.CharField(blank=True, max_length=600, verbose_name="trích yếu")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "disclosed_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người công khai"),
                        ),
                        (
                            "disclosed_on",
                            models.DateField(
                                null=True, verbose_name="công khai trên cơ sở dữ liệu quốc gia ngày"
                            ),
                        ),
                        (
                            "is_shortened",
                            models.BooleanField(default=False, verbose_name="văn bản theo trình tự rút gọn"),
                        ),
                        ("signer", models.CharField(blank=True, max_length=120, verbose_name="người ký")),
                        (
                            "transition",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("keep", "giữ quy định cũ đến khi xong"),
                                    ("new", "áp dụng quy định mới từ ngày hiệu lực"),
                                    ("favourable", "áp dụng quy định có lợi hơn"),
                                ],
                                max_length=12,
                                verbose_name="chuyển tiếp",
                            ),
                        ),
                        (
                            "transition_ground",
                            models.CharField(
                                blank=True, max_length=600, verbose_name="điều khoản chuyển tiếp"
                            ),
                        ),
                        ("withdrawn_at", models.DateTimeField(null=True, verbose_name="gỡ lúc")),
                        (
                            "withdrawn_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người gỡ"),
                        ),
                        (
                            "withdrawn_reason",
                            models.CharField(blank=True, max_length=600, verbose_name="lý do gỡ"),
                        ),
                    ],
                    options={
                        "verbose_name": "quyết định công bố",
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("withdrawn_at", None)),
                                fields=("number", "signed_on", "issuer"),
                                name="publication_decision_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ListingPlace",
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
                                    ("desk", "bộ phận một cửa"),
                                    ("commune", "trạm y tế xã, phường"),
                                    ("facility", "cơ sở khám bệnh, chữa bệnh"),
                                    ("screen", "màn hình điện tử"),
                                    ("website", "trang thông tin điện tử"),
                                ],
                                max_length=12,
                                verbose_name="loại nơi",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="tên nơi niêm yết")),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="listing_places",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nơi niêm yết",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "name"), name="listing_place_once_per_agency"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Edition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(default=1, verbose_name="số phiên bản")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "dự thảo"),
                                    ("awaiting_announcement", "chờ công bố"),
                                    ("public", "đang công khai"),
                                    ("awaiting_repeal", "chờ bãi bỏ"),
                                    ("repealed", "đã bãi bỏ"),
                                    ("unlisted", "ngoài danh mục"),
                                ],
                                default="draft",
                                max_length=24,
                                verbose_name="trạng thái",
                            ),
                        ),
                        ("name", models.CharField(max_length=600, verbose_name="tên thủ tục")),
                        ("folded", models.TextField(editable=False)),
                        (
                            "agency_level",
                            models.CharField(blank=True, max_length=20, verbose_name="cấp thực hiện"),
                        ),
                        (
                            "is_declaration",
                            models.BooleanField(default=False, verbose_name="loại công bố, tiếp nhận"),
                        ),
                        ("content", models.JSONField(default=dict, verbose_name="nội dung")),
                        ("is_verified", models.BooleanField(default=False, verbose_name="đã kiểm chứng")),
                        ("source", models.CharField(blank=True, max_length=400, verbose_name="nguồn")),
                        ("note", models.TextField(blank=True, verbose_name="ghi chú")),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="hiệu lực từ")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="hiệu lực đến")),
                        (
                            "procedure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="editions",
                                to="procedures.procedure",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="editions",
                                to="procedures.sector",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(blank=True, max_length=40, verbose_name="hiệu lực theo nguồn"),
                        ),
                        (
                            "unproven",
                            models.JSONField(blank=True, default=list, verbose_name="phần chưa kiểm chứng"),
                        ),
                        (
                            "english_name",
                            models.CharField(blank=True, max_length=600, verbose_name="tên tiếng Anh"),
                        ),
                    ],
                    options={
                        "verbose_name": "phiên bản thủ tục",
                        "indexes": [models.Index(fields=["state", "sector"], name="edition_by_state_sector")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("procedure", "number"), name="edition_number_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ServiceLevel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "scheme",
                            models.CharField(
                                choices=[
                                    ("four_levels", "bốn mức độ"),
                                    ("full_partial", "toàn trình, một phần"),
                                ],
                                max_length=12,
                                verbose_name="cách chia",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                choices=[
                                    ("level_1", "mức độ 1"),
                                    ("level_2", "mức độ 2"),
                                    ("level_3", "mức độ 3"),
                                    ("level_4", "mức độ 4"),
                                    ("information", "cung cấp thông tin"),
                                    ("partial", "một phần"),
                                    ("full", "toàn trình"),
                                ],
                                max_length=12,
                                verbose_name="mức",
                            ),
                        ),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="từ ngày")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="đến ngày")),
                        (
                            "procedure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="levels",
                                to="procedures.procedure",
                            ),
                        ),
                        ("ground", models.CharField(blank=True, max_length=600, verbose_name="lý do")),
                        (
                            "recorded_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người ghi"),
                        ),
                        ("reference", models.CharField(blank=True, max_length=120, verbose_name="văn bản")),
                    ],
                    options={
                        "verbose_name": "mức độ trực tuyến",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("procedure", "valid_from"), name="service_level_once_per_day"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChangeSet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("source", models.CharField(max_length=200, verbose_name="đọc từ")),
                        ("facts", models.JSONField(default=dict, verbose_name="về quyết định")),
                        ("lines", models.JSONField(default=list, verbose_name="các dòng")),
                        ("made_at", models.DateTimeField(verbose_name="đọc lúc")),
                        ("made_by", models.CharField(max_length=120, verbose_name="người đọc")),
                        (
                            "decision",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="change_sets",
                                to="procedures.publicationdecision",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="change_sets",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đợt thay đổi danh mục",
                        "indexes": [models.Index(fields=["owner", "-id"], name="change_set_by_owner")],
                    },
                ),
                migrations.CreateModel(
                    name="PortalStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("state", models.CharField(max_length=12, verbose_name="trạng thái")),
                        ("since", models.DateField(verbose_name="từ ngày")),
                        ("ground", models.CharField(blank=True, max_length=600, verbose_name="lý do")),
                        ("reference", models.CharField(blank=True, max_length=120, verbose_name="văn bản")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "procedure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="portal_steps",
                                to="procedures.procedure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bước tích hợp Cổng Dịch vụ công quốc gia",
                    },
                ),
                migrations.CreateModel(
                    name="EditionChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "action",
                            models.CharField(
                                choices=[
                                    ("announce", "công bố mới"),
                                    ("amend", "sửa đổi, bổ sung, thay thế"),
                                    ("repeal", "bãi bỏ"),
                                ],
                                max_length=10,
                                verbose_name="việc",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="procedures.publicationdecision",
                            ),
                        ),
                        (
                            "replaced",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replacements",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "state_before",
                            models.CharField(blank=True, max_length=24, verbose_name="trạng thái trước đó"),
                        ),
                        ("until_before", models.DateField(null=True, verbose_name="hiệu lực đến trước đó")),
                    ],
                    options={
                        "verbose_name": "thay đổi danh mục",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("decision", "edition"), name="edition_once_per_decision"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Listing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("hung_on", models.DateField(verbose_name="treo ngày")),
                        ("hung_by", models.CharField(max_length=120, verbose_name="người treo")),
                        ("taken_on", models.DateField(null=True, verbose_name="gỡ ngày")),
                        ("taken_by", models.CharField(blank=True, max_length=120, verbose_name="người gỡ")),
                        (
                            "edition",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="listings",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="listings",
                                to="procedures.listingplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tờ niêm yết",
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("taken_on", None)),
                                fields=("place", "edition"),
                                name="listing_once_at_a_place",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
