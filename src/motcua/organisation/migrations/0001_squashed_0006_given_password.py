import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("organisation", "0001_first"),
        ("organisation", "0002_keep_who_is_signed_in"),
        ("organisation", "0003_absences"),
        ("organisation", "0004_reorganisations"),
        ("organisation", "0005_language"),
        ("organisation", "0006_given_password"),
    ]

    initial = True

    dependencies = []

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "username",
                            models.CharField(max_length=60, unique=True, verbose_name="tên đăng nhập"),
                        ),
                        ("full_name", models.CharField(max_length=120, verbose_name="họ tên")),
                        (
                            "address",
                            models.CharField(
                                blank=True,
                                help_text="chị Hoa, ông Dũng",
                                max_length=60,
                                verbose_name="cách gọi",
                            ),
                        ),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="thư điện tử")),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="điện thoại")),
                        (
                            "id_number",
                            models.CharField(blank=True, max_length=20, verbose_name="số định danh"),
                        ),
                        ("home_address", models.CharField(blank=True, max_length=300, verbose_name="nơi ở")),
                        ("is_active", models.BooleanField(default=True, verbose_name="đang dùng")),
                        ("language", models.CharField(default="vi", max_length=2, verbose_name="ngôn ngữ")),
                        (
                            "password_given_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="mật khẩu được cấp lúc"),
                        ),
                    ],
                    options={
                        "verbose_name": "người dùng",
                    },
                ),
                migrations.CreateModel(
                    name="Agency",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=40, unique=True, verbose_name="mã định danh")),
                        ("name", models.CharField(max_length=200, verbose_name="tên")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("ministry", "bộ"),
                                    ("province", "tỉnh"),
                                    ("affiliated", "trực thuộc"),
                                    ("district", "huyện"),
                                    ("commune", "xã"),
                                ],
                                max_length=12,
                                verbose_name="cấp",
                            ),
                        ),
                        (
                            "path",
                            models.CharField(
                                db_index=True, editable=False, max_length=400, verbose_name="đường dẫn"
                            ),
                        ),
                        ("kind", models.CharField(blank=True, max_length=60, verbose_name="loại")),
                        ("place", models.CharField(blank=True, max_length=80, verbose_name="địa danh")),
                        (
                            "parent_body",
                            models.CharField(blank=True, max_length=200, verbose_name="cơ quan chủ quản"),
                        ),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="địa chỉ")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="điện thoại")),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="từ ngày")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="đến ngày")),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="organisation.agency",
                                verbose_name="cấp trên",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cơ quan",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent", None),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="agency_not_its_own_parent",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=40, verbose_name="mã")),
                        ("name", models.CharField(max_length=200, verbose_name="tên")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("one_stop", "bộ phận một cửa"),
                                    ("division", "phòng chuyên môn"),
                                    ("office", "văn phòng"),
                                    ("leaders", "lãnh đạo"),
                                ],
                                default="division",
                                max_length=12,
                                verbose_name="loại",
                            ),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="units",
                                to="organisation.agency",
                            ),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="đến hết ngày")),
                    ],
                    options={
                        "verbose_name": "đơn vị",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agency", "code"), name="unit_code_once_per_agency"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Session",
                    fields=[
                        (
                            "session_key",
                            models.CharField(
                                max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                            ),
                        ),
                        ("session_data", models.TextField(verbose_name="session data")),
                        ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sessions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "phiên đăng nhập",
                    },
                ),
                migrations.CreateModel(
                    name="Reorganisation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=80, verbose_name="số quyết định")),
                        ("issued_on", models.DateField(verbose_name="ngày ký")),
                        ("effective_on", models.DateField(verbose_name="có hiệu lực từ")),
                        ("reason", models.CharField(max_length=600, verbose_name="nội dung")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reorganisations",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "quyết định sắp xếp",
                        "constraints": [
                            models.UniqueConstraint(fields=("agency", "number"), name="reorganisation_once"),
                            models.CheckConstraint(
                                condition=models.Q(("effective_on__gte", models.F("issued_on"))),
                                name="reorganisation_after_its_signing",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Post",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("one_stop", "one_stop"),
                                    ("specialist", "specialist"),
                                    ("division_head", "division_head"),
                                    ("director", "director"),
                                    ("clerk", "clerk"),
                                    ("procedure_control", "procedure_control"),
                                    ("reform", "reform"),
                                    ("inspector", "inspector"),
                                    ("administrator", "administrator"),
                                ],
                                max_length=24,
                                verbose_name="vai trò",
                            ),
                        ),
                        ("is_acting", models.BooleanField(default=False, verbose_name="thay thế")),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="từ ngày")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="đến ngày")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vị trí",
                        "indexes": [models.Index(fields=["agency", "role"], name="post_by_agency_role")],
                    },
                ),
                migrations.CreateModel(
                    name="Succession",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sector", models.CharField(blank=True, max_length=200, verbose_name="lĩnh vực")),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lines",
                                to="organisation.reorganisation",
                            ),
                        ),
                        (
                            "from_agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "from_unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="successions",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "to_agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "to_unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đơn vị kế tục",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("from_unit", None), ("to_unit", None)),
                                    models.Q(("from_unit__isnull", False), ("to_unit__isnull", False)),
                                    _connector="OR",
                                ),
                                name="succession_of_units_or_of_agencies",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Absence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="từ ngày")),
                        ("ends_on", models.DateField(verbose_name="đến hết ngày")),
                        ("reason", models.CharField(max_length=300, verbose_name="lý do")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("recorded_by", models.CharField(max_length=120, verbose_name="người ghi")),
                        ("cancelled_at", models.DateTimeField(null=True, verbose_name="huỷ lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "cover",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="covers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "posts",
                            models.ManyToManyField(
                                blank=True, related_name="absences", to="organisation.post"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vắng mặt",
                        "ordering": ["-starts_on", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="absence_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("person", models.F("cover")), _negated=True),
                                name="absence_is_not_covered_by_oneself",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
