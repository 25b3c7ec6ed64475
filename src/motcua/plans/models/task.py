"""A task (nhiệm vụ) and its history, which is only added to."""

from django.db import models
from django.db.models import Q

from motcua.plans.models.plan import Meeting, Plan
from motcua.plans.rules.contents import Content, Source


class Task(models.Model):
    """What is to be done, by whom, until when. ``due_on`` is the day first set and never changes;
    ``extended_to`` stands beside it. ``lead_unit`` or ``lead_agency`` where the lead is one of ours."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="tasks")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks")
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks"
    )
    source = models.CharField("nguồn", max_length=16, choices=[(one.value, one.value) for one in Source])
    source_reference = models.CharField("căn cứ giao", max_length=300, blank=True)
    content = models.CharField("nội dung", max_length=14, choices=[(one.value, one.value) for one in Content])
    title = models.CharField("nhiệm vụ", max_length=600)
    product = models.CharField("sản phẩm", max_length=400, blank=True)
    target = models.CharField("chỉ tiêu", max_length=300, blank=True)
    budget = models.CharField("kinh phí", max_length=120, blank=True)
    lead = models.CharField("chủ trì", max_length=200)
    lead_unit = models.ForeignKey(
        "organisation.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="led_tasks"
    )
    lead_agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="led_tasks"
    )
    support = models.CharField("phối hợp", max_length=600, blank=True)
    due_on = models.DateField("hạn", null=True, blank=True)
    due_words = models.CharField("thời gian như đã ghi", max_length=120, blank=True)
    extended_to = models.DateField("gia hạn đến", null=True, blank=True)
    percent = models.PositiveSmallIntegerField("tiến độ", default=0)
    claimed_at = models.DateTimeField("báo xong lúc", null=True)
    done_on = models.DateField("ngày hoàn thành", null=True)
    dropped_at = models.DateTimeField("bỏ lúc", null=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = "nhiệm vụ"
        constraints = [
            models.CheckConstraint(name="task_percent", condition=Q(percent__lte=100)),
            models.CheckConstraint(
                name="task_done_was_claimed", condition=Q(done_on=None) | Q(claimed_at__isnull=False)
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "due_on", "id"], name="task_by_day"),
            models.Index(fields=["agency", "source", "due_on"], name="task_by_source"),
            models.Index(
                fields=["lead_unit", "due_on"], name="task_open_of_unit", condition=Q(done_on__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def lead_names(self) -> list[str]:
        """Who leads, the first lead first."""
        return [one.name for one in self.leads.all()] or [self.lead]


class TaskLead(models.Model):
    """The part of one of several leads of a task (đơn vị cùng chủ trì); a task with one lead has none. The
    first in ``place`` is the task's own ``lead``."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="leads")
    place = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("đơn vị", max_length=200)
    unit = models.ForeignKey(
        "organisation.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="task_parts"
    )
    agency = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="task_parts"
    )
    percent = models.PositiveSmallIntegerField("tiến độ", default=0)
    claimed_at = models.DateTimeField("báo xong lúc", null=True)

    class Meta:
        verbose_name = "đơn vị cùng chủ trì"
        constraints = [
            models.UniqueConstraint(fields=["task", "place"], name="task_lead_once"),
            models.CheckConstraint(name="task_lead_percent", condition=Q(percent__lte=100)),
        ]
        ordering = ["place"]

    def __str__(self) -> str:
        return self.name


class TaskEvent(models.Model):
    """One thing that happened to a task, with words and evidence; the database refuses to change it."""

    class Kind(models.TextChoices):
        SET = "set", "giao nhiệm vụ"
        REPORTED = "reported", "báo cáo tiến độ"
        CLAIMED = "claimed", "báo hoàn thành"
        ACCEPTED = "accepted", "công nhận hoàn thành"
        SENT_BACK = "sent_back", "yêu cầu làm tiếp"
        URGED = "urged", "đôn đốc"
        EXTENDED = "extended", "gia hạn"
        HANDED_ON = "handed_on", "chuyển đơn vị kế tục"
        DROPPED = "dropped", "đưa ra khỏi kế hoạch"

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField("việc", max_length=12, choices=Kind.choices)
    at = models.DateTimeField("lúc")
    actor = models.CharField("ai", max_length=120)
    actor_id = models.BigIntegerField(null=True)
    lead = models.CharField("phần của đơn vị", max_length=200, blank=True, default="")
    note = models.CharField("nội dung", max_length=1000, blank=True)
    percent = models.PositiveSmallIntegerField("tiến độ", null=True)
    day = models.DateField("ngày", null=True)
    document_number = models.CharField("số văn bản", max_length=80, blank=True)
    file_name = models.CharField("tệp", max_length=200, blank=True)
    file_kind = models.CharField(max_length=8, blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "việc của nhiệm vụ"
        indexes = [models.Index(fields=["task", "id"], name="task_event_order")]
