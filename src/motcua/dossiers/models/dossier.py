"""The dossier row: who and what, and the projection of its ledger that lists and reports read."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from motcua.dossiers.rules.states import ENDED, ENDED_WITHOUT_RESULT, State


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Words about dossiers."""

    def open(self) -> "DossierQuerySet":
        return self.exclude(state__in=[state.value for state in ENDED])

    def overdue_at(self, moment: datetime) -> "DossierQuerySet":
        return self.filter(finished_at=None, paused_at=None, due_at__lt=moment)


class Dossier(models.Model):
    """One request of one applicant under one edition (hồ sơ).

    Everything from ``state`` down to ``is_digitised`` is folded from the ledger and can be rebuilt;
    ``head_seq`` and ``head_hash`` are the end of the chain; ``counted_seq`` is how far the daily
    cube has counted it."""

    code = models.CharField("mã hồ sơ", max_length=60, unique=True)
    client_key = models.CharField(max_length=64, null=True, unique=True, editable=False)
    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="dossiers", db_index=False
    )
    edition = models.ForeignKey("procedures.Edition", on_delete=models.PROTECT, related_name="dossiers")
    sector = models.ForeignKey(
        "procedures.Sector", on_delete=models.PROTECT, related_name="dossiers", db_index=False
    )
    submitter = models.ForeignKey(
        "organisation.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="dossiers",
        db_index=False,
    )
    applicant = models.CharField("người nộp", max_length=200, blank=True)
    applicant_folded = models.CharField(max_length=200, blank=True, editable=False)
    applicant_id = models.CharField("số định danh", max_length=20, blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    email = models.CharField("thư điện tử", max_length=120, blank=True)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children", db_index=False
    )
    delivery = models.CharField("nhận kết quả", max_length=12, blank=True)
    lookup_key = models.CharField("khoá tra cứu", max_length=32, blank=True, editable=False)

    state = models.CharField("trạng thái", max_length=16)
    state_before = models.CharField(max_length=16, blank=True)
    waits_for = models.CharField("chờ người nộp làm gì", max_length=12, blank=True)
    channel = models.CharField("kênh", max_length=8)
    case = models.CharField("trường hợp", max_length=200, blank=True)
    term = models.CharField("thời hạn", max_length=12, blank=True)
    profile = models.CharField("bộ quy tắc", max_length=20, blank=True)
    is_declaration = models.BooleanField("loại công bố", default=False)
    submitted_at = models.DateTimeField("nộp lúc", null=True)
    received_at = models.DateTimeField("tiếp nhận lúc", null=True)
    first_due_at = models.DateTimeField("hẹn lần đầu", null=True)
    due_at = models.DateTimeField("hẹn trả lúc", null=True)
    service_due_at = models.DateTimeField("mốc đo theo QĐ 766", null=True)
    paused_at = models.DateTimeField("dừng từ", null=True)
    answer_by = models.DateTimeField("hạn bổ sung", null=True)
    answer_due_at = models.DateTimeField("phải trả lời trước", null=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    finished_at = models.DateTimeField("xong lúc", null=True)
    returned_at = models.DateTimeField("trả lúc", null=True)
    outcome = models.CharField("kết quả", max_length=20, blank=True)
    result_number = models.CharField("số kết quả", max_length=80, blank=True)
    late_letter = models.CharField("thư xin lỗi khi đã trễ", max_length=80, blank=True)
    late_cause = models.CharField("nguyên nhân trễ", max_length=24, blank=True)
    supplement_count = models.PositiveSmallIntegerField("số lần yêu cầu bổ sung", default=0)
    supplements_allowed = models.PositiveSmallIntegerField("được yêu cầu bổ sung thêm", default=0)
    extension_count = models.PositiveSmallIntegerField("số lần gia hạn", default=0)
    step = models.PositiveSmallIntegerField("bước", default=0)
    step_key = models.CharField("đang ở bước", max_length=40, blank=True)
    step_at = models.DateTimeField("ở bước từ", null=True)
    step_state = models.CharField("tình trạng bước", max_length=12, blank=True)
    unit = models.ForeignKey(
        "organisation.Unit", null=True, on_delete=models.PROTECT, related_name="dossiers", db_index=False
    )
    holder = models.ForeignKey(
        "organisation.Person", null=True, on_delete=models.PROTECT, related_name="held", db_index=False
    )
    is_digitised = models.BooleanField("đã số hoá", default=False)

    is_imported = models.BooleanField("nhập từ sổ", default=False)
    head_seq = models.PositiveIntegerField(default=0)
    head_hash = models.CharField(max_length=64, blank=True)
    counted_seq = models.PositiveIntegerField(default=0)
    first_recorded_at = models.DateTimeField()
    last_recorded_at = models.DateTimeField()

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = "hồ sơ"
        constraints = [
            models.CheckConstraint(
                name="dossier_received_before_finished",
                condition=Q(finished_at=None) | Q(received_at=None) | Q(finished_at__gte=F("received_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "state", "due_at", "id"], name="dossier_worklist"),
            models.Index(
                fields=["holder", "state", "due_at"],
                name="dossier_by_holder",
                condition=Q(holder__isnull=False),
            ),
            models.Index(
                fields=["unit", "state", "due_at"], name="dossier_by_unit", condition=Q(unit__isnull=False)
            ),
            models.Index(
                fields=["agency", "paused_at", "id"], name="dossier_waiting", condition=Q(state="waiting")
            ),
            models.Index(
                fields=["agency", "answer_due_at", "id"],
                name="dossier_to_answer",
                condition=Q(state="submitted"),
            ),
            models.Index(
                fields=["agency", "state", "is_declaration", "due_at", "id"],
                name="dossier_received",
                condition=Q(state="received"),
            ),
            models.Index(fields=["agency", "received_at"], name="dossier_by_receipt"),
            models.Index(fields=["agency", "finished_at"], name="dossier_by_finish"),
            models.Index(fields=["agency", "last_recorded_at"], name="dossier_by_recording"),
            models.Index(
                fields=["submitter", "-id"],
                name="dossier_by_submitter",
                condition=Q(submitter__isnull=False),
            ),
            models.Index(
                fields=["agency", "due_at", "paused_at", "received_at", "sector", "is_declaration"],
                name="dossier_unfinished",
                condition=Q(finished_at=None),
            ),
            models.Index(fields=["parent"], name="dossier_by_parent", condition=Q(parent__isnull=False)),
            models.Index(fields=["agency", "step_key"], name="dossier_by_step", condition=~Q(step_key="")),
            models.Index(
                fields=["applicant_id", "-id"], name="dossier_by_number", condition=~Q(applicant_id="")
            ),
            models.Index(fields=["phone", "-id"], name="dossier_by_phone", condition=~Q(phone="")),
            models.Index(fields=["lookup_key"], name="dossier_by_link", condition=~Q(lookup_key="")),
            models.Index(fields=["id"], name="dossier_not_counted", condition=~Q(counted_seq=F("head_seq"))),
        ]

    colleague_id: int | None = None
    """Not stored: who stands for the organisation it was filed for, once access has found so."""

    def __str__(self) -> str:
        return self.code

    @property
    def current_state(self) -> State:
        """The state as the process table knows it."""
        return State(self.state)

    @property
    def ended_without_result(self) -> bool:
        return self.current_state in ENDED_WITHOUT_RESULT
