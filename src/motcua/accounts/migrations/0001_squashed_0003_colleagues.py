import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from motcua.foundation.migrating import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("accounts", "0001_first"),
        ("accounts", "0002_authorisations"),
        ("accounts", "0003_colleagues"),
    ]

    initial = True

    dependencies = [
        ("organisation", "__first__"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Authenticator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("secret", models.BinaryField()),
                        ("last_step", models.BigIntegerField(default=0)),
                        ("made_at", models.DateTimeField(verbose_name="tạo lúc")),
                        ("confirmed_at", models.DateTimeField(null=True, verbose_name="bật lúc")),
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="authenticator",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ứng dụng tạo mã",
                    },
                ),
                migrations.CreateModel(
                    name="Passkey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="tên gọi")),
                        ("credential_id", models.CharField(max_length=400, unique=True)),
                        ("public_half", models.BinaryField()),
                        ("sign_count", models.BigIntegerField(default=0)),
                        ("made_at", models.DateTimeField(verbose_name="tạo lúc")),
                        ("used_at", models.DateTimeField(null=True, verbose_name="dùng lần cuối")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passkeys",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "khoá truy cập",
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("email", "email"), ("sms", "sms")],
                                max_length=8,
                                verbose_name="kênh",
                            ),
                        ),
                        ("value", models.CharField(max_length=120, verbose_name="địa chỉ")),
                        ("verified_at", models.DateTimeField(verbose_name="xác nhận lúc")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "địa chỉ đã xác nhận",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("channel", "value"), name="contact_of_one_person"
                            ),
                            models.UniqueConstraint(
                                fields=("person", "channel"), name="contact_one_a_channel"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutsideIdentity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="nơi cấp")),
                        ("subject", models.CharField(max_length=255)),
                        (
                            "id_number",
                            models.CharField(blank=True, max_length=20, verbose_name="số định danh"),
                        ),
                        ("level", models.CharField(blank=True, max_length=20, verbose_name="mức định danh")),
                        ("linked_at", models.DateTimeField(verbose_name="nối lúc")),
                        ("seen_at", models.DateTimeField(verbose_name="đăng nhập lần cuối")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="identities",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "định danh ngoài",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("issuer", "subject"), name="identity_of_one_person"
                            ),
                            models.UniqueConstraint(
                                fields=("person", "issuer"), name="identity_one_an_issuer"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecoveryCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("digest", models.CharField(max_length=64)),
                        ("used_at", models.DateTimeField(null=True, verbose_name="dùng lúc")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recovery_codes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mã dự phòng",
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "digest"), name="recovery_code_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SentCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token", models.CharField(max_length=32, unique=True)),
                        (
                            "purpose",
                            models.CharField(
                                choices=[("register", "register"), ("reset", "reset"), ("reach", "reach")],
                                max_length=8,
                                verbose_name="để làm gì",
                            ),
                        ),
                        ("channel", models.CharField(max_length=8)),
                        ("value", models.CharField(max_length=120, verbose_name="địa chỉ")),
                        ("digest", models.CharField(blank=True, max_length=64)),
                        ("facts", models.JSONField(default=dict)),
                        ("made_at", models.DateTimeField(verbose_name="gửi lúc")),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("used_at", models.DateTimeField(null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mã đã gửi",
                        "indexes": [models.Index(fields=["value", "made_at"], name="code_by_address")],
                    },
                ),
                migrations.CreateModel(
                    name="Authorisation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("is_organisation", models.BooleanField(default=False, verbose_name="là tổ chức")),
                        (
                            "name",
                            models.CharField(max_length=200, verbose_name="tên người, tổ chức được đại diện"),
                        ),
                        (
                            "id_number",
                            models.CharField(
                                db_index=True, max_length=20, verbose_name="số định danh, mã số thuế"
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="địa chỉ")),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("mandate", "mandate"),
                                    ("guardian", "guardian"),
                                    ("head", "head"),
                                    ("letter", "letter"),
                                    ("contract", "contract"),
                                ],
                                max_length=10,
                                verbose_name="căn cứ",
                            ),
                        ),
                        (
                            "paper",
                            models.CharField(blank=True, max_length=200, verbose_name="giấy tờ, số, ngày"),
                        ),
                        ("scope", models.JSONField(default=list, verbose_name="thủ tục")),
                        ("since", models.DateField(verbose_name="từ ngày")),
                        ("until", models.DateField(null=True, verbose_name="đến hết ngày")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("revoked_at", models.DateTimeField(null=True, verbose_name="thu hồi lúc")),
                        (
                            "revoked_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người thu hồi"),
                        ),
                        (
                            "representative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="authorisations",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "given_under",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="colleagues",
                                to="accounts.authorisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "uỷ quyền",
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until", None), ("until__gte", models.F("since")), _connector="OR"
                                ),
                                name="authorisation_ends_after_it_starts",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("email", "email"), ("sms", "sms")],
                                max_length=8,
                                verbose_name="kênh",
                            ),
                        ),
                        ("value", models.CharField(max_length=120, verbose_name="địa chỉ")),
                        ("paper", models.CharField(max_length=200, verbose_name="giấy tờ, số, ngày")),
                        ("scope", models.JSONField(default=list, verbose_name="thủ tục")),
                        ("until", models.DateField(null=True, verbose_name="đến hết ngày")),
                        ("invited_at", models.DateTimeField(verbose_name="mời lúc")),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        (
                            "accepted",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.authorisation",
                            ),
                        ),
                        (
                            "authorisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="accounts.authorisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lời mời",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("answered_at", None)),
                                fields=["channel", "value"],
                                name="invitation_open",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
