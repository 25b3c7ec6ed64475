"""What the ledger, its dossiers, the desk and the counter keep.

Every index of the dossier row is paid for by every command and every imported row; it has those that a
query asks for. Agency, sector, submitter, holder and unit have none by themselves: another index begins
with agency; the person who filed, who holds and the unit have a partial one; nobody asks by sector alone.
The edition keeps its index: a change of law asks for the dossiers under it. By holder, by unit and by
submitter hold only rows that have one: a register names none, so an imported row pays nothing for them.
What is unfinished, by due moment, carries all that the report of a running period counts of it (25,000
unfinished, 800 of them overdue: 15 ms became 2 ms on SQLite, 27 ms became 4 ms on PostgreSQL); a row
leaves it when it is finished.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from motcua.foundation.append_only import protect
from motcua.foundation.migrating import AtOnce, Plainly
from motcua.foundation.word_index import WordIndex


class Migration(migrations.Migration):
    replaces = [
        ("dossiers", "0001_first"),
        ("dossiers", "0002_append_only"),
        ("dossiers", "0003_link_index"),
        ("dossiers", "0004_lean_indexes"),
        ("dossiers", "0005_desk"),
        ("dossiers", "0006_steps_sessions_and_routing"),
        ("dossiers", "0007_answer_clock_notices_and_causes"),
        ("dossiers", "0008_counter"),
        ("dossiers", "0009_number_blocks"),
        ("dossiers", "0010_waiting_in_order"),
        ("dossiers", "0011_declarations_and_drafts"),
        ("dossiers", "0012_waits_for_fee"),
        ("dossiers", "0013_arriving"),
        ("dossiers", "0014_paper_words"),
        ("dossiers", "0015_batches"),
        ("dossiers", "0016_order_by_answer"),
        ("dossiers", "0017_former_declarations"),
        ("dossiers", "0018_amendments"),
        ("dossiers", "0019_filed_for"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_squashed_0003_colleagues"),
        ("organisation", "0001_squashed_0006_given_password"),
        ("organisation", "__first__"),
        ("procedures", "0001_squashed_0007_english_name"),
    ]

    operations = [
        AtOnce(
            models=[
                migrations.CreateModel(
                    name="Seal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(unique=True, verbose_name="ngày")),
                        ("count", models.PositiveIntegerField(verbose_name="số dòng")),
                        ("root", models.CharField(max_length=64)),
                        ("hash", models.CharField(max_length=64, verbose_name="mã niêm phong")),
                        ("sealed_at", models.DateTimeField(verbose_name="niêm phong lúc")),
                    ],
                    options={
                        "verbose_name": "niêm phong ngày",
                        "ordering": ["day"],
                    },
                ),
                migrations.CreateModel(
                    name="Dossier",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=60, unique=True, verbose_name="mã hồ sơ")),
                        (
                            "client_key",
                            models.CharField(editable=False, max_length=64, null=True, unique=True),
                        ),
                        ("applicant", models.CharField(blank=True, max_length=200, verbose_name="người nộp")),
                        ("applicant_folded", models.CharField(blank=True, editable=False, max_length=200)),
                        (
                            "applicant_id",
                            models.CharField(blank=True, max_length=20, verbose_name="số định danh"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="điện thoại")),
                        ("email", models.CharField(blank=True, max_length=120, verbose_name="thư điện tử")),
                        ("address", models.CharField(blank=True, max_length=300, verbose_name="địa chỉ")),
                        (
                            "delivery",
                            models.CharField(blank=True, max_length=12, verbose_name="nhận kết quả"),
                        ),
                        (
                            "lookup_key",
                            models.CharField(
                                blank=True, editable=False, max_length=32, verbose_name="khoá tra cứu"
                            ),
                        ),
                        ("state", models.CharField(max_length=16, verbose_name="trạng thái")),
                        ("state_before", models.CharField(blank=True, max_length=16)),
                        ("channel", models.CharField(max_length=8, verbose_name="kênh")),
                        ("case", models.CharField(blank=True, max_length=200, verbose_name="trường hợp")),
                        ("term", models.CharField(blank=True, max_length=12, verbose_name="thời hạn")),
                        ("profile", models.CharField(blank=True, max_length=20, verbose_name="bộ quy tắc")),
                        ("is_declaration", models.BooleanField(default=False, verbose_name="loại công bố")),
                        ("submitted_at", models.DateTimeField(null=True, verbose_name="nộp lúc")),
                        ("received_at", models.DateTimeField(null=True, verbose_name="tiếp nhận lúc")),
                        ("first_due_at", models.DateTimeField(null=True, verbose_name="hẹn lần đầu")),
                        ("due_at", models.DateTimeField(null=True, verbose_name="hẹn trả lúc")),
                        (
                            "service_due_at",
                            models.DateTimeField(null=True, verbose_name="mốc đo theo QĐ 766"),
                        ),
                        ("paused_at", models.DateTimeField(null=True, verbose_name="dừng từ")),
                        ("answer_by", models.DateTimeField(null=True, verbose_name="hạn bổ sung")),
                        ("finished_at", models.DateTimeField(null=True, verbose_name="xong lúc")),
                        ("returned_at", models.DateTimeField(null=True, verbose_name="trả lúc")),
                        ("outcome", models.CharField(blank=True, max_length=20, verbose_name="kết quả")),
                        (
                            "result_number",
                            models.CharField(blank=True, max_length=80, verbose_name="số kết quả"),
                        ),
                        (
                            "late_letter",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="thư xin lỗi khi đã trễ"
                            ),
                        ),
                        (
                            "supplement_count",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="số lần yêu cầu bổ sung"
                            ),
                        ),
                        (
                            "extension_count",
                            models.PositiveSmallIntegerField(default=0, verbose_name="số lần gia hạn"),
                        ),
                        ("step", models.PositiveSmallIntegerField(default=0, verbose_name="bước")),
                        ("is_digitised", models.BooleanField(default=False, verbose_name="đã số hoá")),
                        ("is_imported", models.BooleanField(default=False, verbose_name="nhập từ sổ")),
                        ("head_seq", models.PositiveIntegerField(default=0)),
                        ("head_hash", models.CharField(blank=True, max_length=64)),
                        ("counted_seq", models.PositiveIntegerField(default=0)),
                        ("first_recorded_at", models.DateTimeField()),
                        ("last_recorded_at", models.DateTimeField()),
                        (
                            "agency",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "holder",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="held",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to="procedures.sector",
                            ),
                        ),
                        (
                            "submitter",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="dossiers.dossier",
                            ),
                        ),
                        ("step_at", models.DateTimeField(null=True, verbose_name="ở bước từ")),
                        ("step_key", models.CharField(blank=True, max_length=40, verbose_name="đang ở bước")),
                        (
                            "step_state",
                            models.CharField(blank=True, max_length=12, verbose_name="tình trạng bước"),
                        ),
                        ("answer_due_at", models.DateTimeField(null=True, verbose_name="phải trả lời trước")),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        (
                            "late_cause",
                            models.CharField(blank=True, max_length=24, verbose_name="nguyên nhân trễ"),
                        ),
                        (
                            "supplements_allowed",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="được yêu cầu bổ sung thêm"
                            ),
                        ),
                        (
                            "waits_for",
                            models.CharField(blank=True, max_length=12, verbose_name="chờ người nộp làm gì"),
                        ),
                    ],
                    options={
                        "verbose_name": "hồ sơ",
                        "indexes": [
                            models.Index(fields=["agency", "state", "due_at", "id"], name="dossier_worklist"),
                            models.Index(fields=["agency", "received_at"], name="dossier_by_receipt"),
                            models.Index(fields=["agency", "finished_at"], name="dossier_by_finish"),
                            models.Index(fields=["agency", "last_recorded_at"], name="dossier_by_recording"),
                            models.Index(
                                condition=models.Q(("counted_seq", models.F("head_seq")), _negated=True),
                                fields=["id"],
                                name="dossier_not_counted",
                            ),
                            models.Index(
                                condition=models.Q(("lookup_key", ""), _negated=True),
                                fields=["lookup_key"],
                                name="dossier_by_link",
                            ),
                            models.Index(
                                condition=models.Q(("holder__isnull", False)),
                                fields=["holder", "state", "due_at"],
                                name="dossier_by_holder",
                            ),
                            models.Index(
                                condition=models.Q(("unit__isnull", False)),
                                fields=["unit", "state", "due_at"],
                                name="dossier_by_unit",
                            ),
                            models.Index(
                                condition=models.Q(("submitter__isnull", False)),
                                fields=["submitter", "-id"],
                                name="dossier_by_submitter",
                            ),
                            models.Index(
                                condition=models.Q(("finished_at", None)),
                                fields=[
                                    "agency",
                                    "due_at",
                                    "paused_at",
                                    "received_at",
                                    "sector",
                                    "is_declaration",
                                ],
                                name="dossier_unfinished",
                            ),
                            models.Index(
                                condition=models.Q(("parent__isnull", False)),
                                fields=["parent"],
                                name="dossier_by_parent",
                            ),
                            models.Index(
                                condition=models.Q(("step_key", ""), _negated=True),
                                fields=["agency", "step_key"],
                                name="dossier_by_step",
                            ),
                            models.Index(
                                condition=models.Q(("applicant_id", ""), _negated=True),
                                fields=["applicant_id", "-id"],
                                name="dossier_by_number",
                            ),
                            models.Index(
                                condition=models.Q(("phone", ""), _negated=True),
                                fields=["phone", "-id"],
                                name="dossier_by_phone",
                            ),
                            models.Index(
                                condition=models.Q(("state", "waiting")),
                                fields=["agency", "paused_at", "id"],
                                name="dossier_waiting",
                            ),
                            models.Index(
                                condition=models.Q(("state", "submitted")),
                                fields=["agency", "answer_due_at", "id"],
                                name="dossier_to_answer",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("finished_at", None),
                                    ("received_at", None),
                                    ("finished_at__gte", models.F("received_at")),
                                    _connector="OR",
                                ),
                                name="dossier_received_before_finished",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SearchGap",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("first_id", models.BigIntegerField(verbose_name="từ")),
                        ("last_id", models.BigIntegerField(verbose_name="đến")),
                    ],
                    options={
                        "verbose_name": "chưa lập chỉ mục tìm kiếm",
                    },
                ),
                migrations.CreateModel(
                    name="BulkRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                    options={
                        "verbose_name": "việc hàng loạt",
                    },
                ),
                migrations.CreateModel(
                    name="DeskView",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="tên danh sách")),
                        (
                            "sharing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "chỉ mình tôi"),
                                    ("unit", "cả đơn vị"),
                                    ("agency", "cả cơ quan"),
                                ],
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
                    options={
                        "verbose_name": "danh sách của bàn làm việc",
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("sharing", ""), _negated=True),
                                fields=["agency"],
                                name="desk_view_shared",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("owner", "name"), name="desk_view_name_once")
                        ],
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
                        (
                            "closed_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người kết thúc"),
                        ),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="organisation.agency",
                            ),
                        ),
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
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="routing",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "holder",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="routing",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="routing",
                                to="organisation.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "quy tắc phân công",
                        "ordering": ["position", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="NoticePolicy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "warn_days",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="nhắc trước hạn, ngày làm việc"
                            ),
                        ),
                        (
                            "step_hours",
                            models.PositiveSmallIntegerField(
                                default=2, verbose_name="nhắc trước hạn của bước, giờ làm việc"
                            ),
                        ),
                        (
                            "answer_hours",
                            models.PositiveSmallIntegerField(
                                default=2, verbose_name="nhắc trước hạn trả lời, giờ làm việc"
                            ),
                        ),
                        (
                            "head_days",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="báo lãnh đạo phòng khi trễ, ngày làm việc"
                            ),
                        ),
                        (
                            "director_days",
                            models.PositiveSmallIntegerField(
                                default=2, verbose_name="báo lãnh đạo cơ quan khi trễ, ngày làm việc"
                            ),
                        ),
                        (
                            "agency",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notice_policy",
                                to="organisation.agency",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ngưỡng nhắc việc",
                    },
                ),
                migrations.CreateModel(
                    name="NumberBlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("counter", models.CharField(blank=True, max_length=60, verbose_name="quầy")),
                        ("day", models.DateField(verbose_name="ngày")),
                        ("first", models.PositiveIntegerField(verbose_name="từ số")),
                        ("last", models.PositiveIntegerField(verbose_name="đến số")),
                        ("reserved_at", models.DateTimeField(verbose_name="giữ lúc")),
                        ("closed_at", models.DateTimeField(null=True, verbose_name="trả lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="number_blocks",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="number_blocks",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dãy số giữ trước",
                        "ordering": ["-day", "first"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("first__lte", models.F("last"))),
                                name="number_block_in_order",
                            ),
                            models.UniqueConstraint(
                                fields=("agency", "day", "first"), name="number_block_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LooseUpload",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, unique=True)),
                        ("came_at", models.DateTimeField(db_index=True, verbose_name="đến lúc")),
                    ],
                    options={
                        "verbose_name": "tệp chưa nộp",
                    },
                ),
                migrations.CreateModel(
                    name="Draft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("client_key", models.CharField(max_length=64)),
                        (
                            "fingerprint",
                            models.CharField(blank=True, max_length=64, verbose_name="vân tay của mẫu"),
                        ),
                        ("typed", models.JSONField(default=dict, verbose_name="đã điền")),
                        ("files", models.JSONField(default=list, verbose_name="tệp")),
                        ("saves", models.PositiveIntegerField(default=0, verbose_name="số lần lưu")),
                        ("begun_at", models.DateTimeField(verbose_name="bắt đầu lúc")),
                        ("saved_at", models.DateTimeField(db_index=True, verbose_name="lưu lúc")),
                        ("emptied_at", models.DateTimeField(null=True, verbose_name="hết hạn giữ lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bản nháp",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "client_key"), name="draft_once_per_key"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Upload",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=64, unique=True)),
                        ("name", models.CharField(max_length=200, verbose_name="tên tệp")),
                        ("length", models.PositiveIntegerField(verbose_name="cỡ tệp")),
                        ("touched_at", models.DateTimeField(db_index=True, verbose_name="lần cuối")),
                        ("file", models.JSONField(default=dict, verbose_name="tệp đã nhận")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tệp đang gửi",
                    },
                ),
                migrations.CreateModel(
                    name="Batch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=32, unique=True)),
                        ("file_name", models.CharField(max_length=200, verbose_name="tên tệp")),
                        ("rows", models.JSONField(default=list, verbose_name="các dòng")),
                        ("made_at", models.DateTimeField(verbose_name="gửi lúc")),
                        ("filed_at", models.DateTimeField(null=True, verbose_name="nộp lúc")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisation.agency",
                            ),
                        ),
                        (
                            "authorisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.authorisation",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="procedures.edition",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="batches",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lô hồ sơ",
                    },
                ),
                migrations.CreateModel(
                    name="Consultation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("question", models.TextField(verbose_name="nội dung hỏi")),
                        ("asked_by", models.CharField(max_length=120, verbose_name="người hỏi")),
                        ("asked_at", models.DateTimeField(verbose_name="hỏi lúc")),
                        ("due_at", models.DateTimeField(verbose_name="hạn trả lời")),
                        ("answer", models.TextField(blank=True, verbose_name="trả lời")),
                        (
                            "answered_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người trả lời"),
                        ),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consultations",
                                to="organisation.unit",
                            ),
                        ),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consultations",
                                to="dossiers.dossier",
                            ),
                        ),
                        ("closed_at", models.DateTimeField(null=True, verbose_name="thôi chờ từ")),
                        ("step_key", models.CharField(blank=True, max_length=40, verbose_name="của bước")),
                    ],
                    options={
                        "verbose_name": "lấy ý kiến",
                        "ordering": ["asked_at", "id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("answered_at", None)),
                                fields=["unit"],
                                name="consultation_open",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Event",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seq", models.PositiveIntegerField(verbose_name="thứ tự")),
                        ("kind", models.CharField(max_length=40, verbose_name="việc")),
                        ("happened_at", models.DateTimeField(verbose_name="xảy ra lúc")),
                        ("recorded_at", models.DateTimeField(verbose_name="ghi lúc")),
                        ("actor", models.CharField(max_length=120, verbose_name="người làm")),
                        ("actor_id", models.BigIntegerField(null=True)),
                        (
                            "ground",
                            models.CharField(blank=True, max_length=300, verbose_name="căn cứ, số văn bản"),
                        ),
                        ("edition", models.BigIntegerField(verbose_name="phiên bản thủ tục")),
                        ("profile", models.CharField(blank=True, max_length=20, verbose_name="bộ quy tắc")),
                        ("data", models.TextField()),
                        ("hash", models.CharField(max_length=64, verbose_name="mã băm")),
                        (
                            "dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dòng sổ cái",
                        "indexes": [models.Index(fields=["recorded_at", "id"], name="event_by_recording")],
                        "constraints": [
                            models.UniqueConstraint(fields=("dossier", "seq"), name="event_once_per_seq")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Paper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="thứ tự")),
                        ("name", models.CharField(max_length=500, verbose_name="tên giấy tờ")),
                        ("kind", models.CharField(blank=True, max_length=20, verbose_name="loại")),
                        ("copies", models.PositiveSmallIntegerField(default=1, verbose_name="số lượng")),
                        ("is_received", models.BooleanField(default=False, verbose_name="đã nhận")),
                        (
                            "original_seen",
                            models.BooleanField(default=False, verbose_name="đã đối chiếu bản chính"),
                        ),
                        ("remark", models.CharField(blank=True, max_length=500, verbose_name="nhận xét")),
                        ("file_name", models.CharField(blank=True, max_length=200, verbose_name="tên tệp")),
                        ("file_kind", models.CharField(blank=True, max_length=20, verbose_name="dạng tệp")),
                        ("file_size", models.PositiveIntegerField(null=True, verbose_name="cỡ tệp")),
                        ("file_sha256", models.CharField(blank=True, max_length=64)),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="dossiers.dossier",
                            ),
                        ),
                        ("valid_until", models.DateField(null=True, verbose_name="có giá trị đến")),
                        (
                            "file_look",
                            models.CharField(blank=True, max_length=16, verbose_name="dáng trang đầu"),
                        ),
                        (
                            "taken_from",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="used_again",
                                to="dossiers.paper",
                            ),
                        ),
                        ("read_words", models.TextField(blank=True, default="", editable=False)),
                    ],
                    options={
                        "verbose_name": "giấy tờ",
                        "ordering": ["position", "id"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("file_sha256", ""), _negated=True),
                                fields=["file_sha256"],
                                name="paper_by_file",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BulkLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                    options={
                        "verbose_name": "dòng của việc hàng loạt",
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("run", "position"), name="bulk_line_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opening",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                    options={
                        "verbose_name": "hồ sơ đang mở",
                    },
                ),
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
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agenda",
                                to="dossiers.dossier",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="dossiers.councilsession",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hồ sơ của phiên họp",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("session", "dossier"), name="agenda_once_per_session"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("decided_at", None)),
                                fields=("dossier",),
                                name="agenda_one_session_at_a_time",
                            ),
                        ],
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
                        (
                            "recorded_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người lập"),
                        ),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inspections",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "thẩm định thực tế",
                        "ordering": ["number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("dossier", "number"), name="inspection_number_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=20, verbose_name="việc")),
                        ("about_at", models.DateTimeField(verbose_name="mốc")),
                        ("step", models.CharField(blank=True, max_length=200, verbose_name="bước")),
                        ("made_at", models.DateTimeField(verbose_name="nhắc lúc")),
                        ("seen_at", models.DateTimeField(null=True, verbose_name="đã xem lúc")),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to="dossiers.dossier",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notices",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nhắc việc",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("seen_at", None)),
                                fields=["person", "about_at"],
                                name="notice_not_seen",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("dossier", "person", "kind", "about_at"),
                                name="notice_once_per_moment",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AwayIntake",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("forwarded_at", models.DateTimeField(verbose_name="chuyển hồ sơ điện tử lúc")),
                        ("papers_due_at", models.DateTimeField(verbose_name="hạn chuyển bản giấy")),
                        ("papers_sent_at", models.DateTimeField(null=True, verbose_name="gửi bản giấy lúc")),
                        (
                            "papers_arrived_at",
                            models.DateTimeField(null=True, verbose_name="nhận bản giấy lúc"),
                        ),
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
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="away",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nhận hộ cơ quan khác",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("papers_arrived_at", None)),
                                fields=["agency", "papers_due_at"],
                                name="away_papers_on_the_way",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VoidNumber",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="số")),
                        ("reason", models.CharField(max_length=300, verbose_name="lý do")),
                        ("voided_by", models.CharField(max_length=120, verbose_name="người huỷ")),
                        ("voided_by_id", models.BigIntegerField(null=True)),
                        ("voided_at", models.DateTimeField(verbose_name="huỷ lúc")),
                        (
                            "block",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voids",
                                to="dossiers.numberblock",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "số bỏ",
                        "ordering": ["number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("block", "number"), name="void_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Declaration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="tên tờ khai")),
                        ("fingerprint", models.CharField(max_length=64, verbose_name="vân tay của mẫu")),
                        ("answers", models.JSONField(verbose_name="câu trả lời")),
                        ("asked", models.JSONField(verbose_name="câu hỏi và câu trả lời")),
                        ("digest", models.CharField(max_length=64)),
                        (
                            "dossier",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="declaration",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tờ khai",
                    },
                ),
                migrations.CreateModel(
                    name="FormerDeclaration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="lần")),
                        ("title", models.CharField(max_length=300, verbose_name="tên tờ khai")),
                        ("fingerprint", models.CharField(max_length=64, verbose_name="vân tay của mẫu")),
                        ("answers", models.JSONField(verbose_name="câu trả lời")),
                        ("asked", models.JSONField(verbose_name="câu hỏi và câu trả lời")),
                        ("digest", models.CharField(max_length=64)),
                        ("replaced_at", models.DateTimeField(verbose_name="thay lúc")),
                        ("replaced_by", models.CharField(max_length=120, verbose_name="người thay")),
                        ("seq", models.PositiveIntegerField(verbose_name="dòng sổ cái")),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="former_declarations",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tờ khai trước",
                        "ordering": ["number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("dossier", "number"), name="former_declaration_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Amendment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="đề nghị lúc")),
                        ("asked_by", models.CharField(max_length=120, verbose_name="người đề nghị")),
                        ("note", models.TextField(blank=True, verbose_name="lời người nộp")),
                        ("declared", models.JSONField(default=dict, verbose_name="tờ khai sau khi sửa")),
                        ("before", models.CharField(blank=True, max_length=64)),
                        ("papers", models.JSONField(default=list, verbose_name="giấy tờ gửi thêm")),
                        ("verdict", models.CharField(blank=True, max_length=10, verbose_name="trả lời")),
                        ("reason", models.CharField(blank=True, max_length=30, verbose_name="lý do")),
                        ("answered_at", models.DateTimeField(null=True, verbose_name="trả lời lúc")),
                        (
                            "answered_by",
                            models.CharField(blank=True, max_length=120, verbose_name="người trả lời"),
                        ),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amendments",
                                to="dossiers.dossier",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "đề nghị sửa hồ sơ",
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("answered_at", None)),
                                fields=("dossier",),
                                name="amendment_one_open",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FiledFor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "authorisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.authorisation",
                            ),
                        ),
                        (
                            "dossier",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="filed_for",
                                to="dossiers.dossier",
                            ),
                        ),
                        (
                            "head",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.authorisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "nộp cho tổ chức",
                    },
                ),
            ],
        ),
        protect("dossiers_event"),
        protect("dossiers_seal"),
        Plainly(*WordIndex("dossiers_search").making()),
    ]
