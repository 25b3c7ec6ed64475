"""An inspection (kiểm tra) with its teams, pack, answers and findings."""

from django.db import models
from django.db.models import F, Q

from motcua.inspections.rules.checklist import Answer


class Inspection(models.Model):
    """One visit: ``agency`` whose register it stands in, ``inspector`` who inspects, ``target`` who is
    visited (an agency of ours, or a name). ``plan_number`` is the plan it belongs to."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="inspections")
    inspector = models.CharField("cơ quan kiểm tra", max_length=200)
    target = models.ForeignKey(
        "organisation.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="visits"
    )
    target_name = models.CharField("đơn vị được kiểm tra", max_length=200)
    plan_number = models.CharField("kế hoạch", max_length=80, blank=True)
    decision_number = models.CharField("quyết định lập đoàn", max_length=80, blank=True)
    starts_on = models.DateField("từ ngày")
    ends_on = models.DateField("đến ngày")
    contents = models.JSONField("nội dung", default=list)
    minutes = models.TextField("biên bản", blank=True)
    conclusion_number = models.CharField("số kết luận", max_length=80, blank=True)
    conclusion = models.TextField("kết luận", blank=True)
    concluded_on = models.DateField("ngày kết luận", null=True, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "cuộc kiểm tra"
        constraints = [
            models.CheckConstraint(
                name="inspection_ends_after_it_starts", condition=Q(ends_on__gte=F("starts_on"))
            ),
            models.UniqueConstraint(
                fields=["agency", "target_name", "starts_on"], name="inspection_once_a_day"
            ),
        ]
        indexes = [models.Index(fields=["agency", "-starts_on"], name="inspection_by_day")]

    def __str__(self) -> str:
        return f"{self.target_name}, {self.starts_on:%d/%m/%Y}"


class Team(models.Model):
    """One team (đoàn)."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="teams")
    name = models.CharField("tên đoàn", max_length=120)
    leader = models.CharField("trưởng đoàn", max_length=120, blank=True)
    members = models.CharField("thành viên", max_length=600, blank=True)

    class Meta:
        verbose_name = "đoàn kiểm tra"
        constraints = [models.UniqueConstraint(fields=["inspection", "name"], name="team_once")]


class Check(models.Model):
    """The answer to one question; answering again replaces it, the trail keeps both."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="checks")
    content = models.CharField("nội dung", max_length=20)
    question = models.CharField("câu hỏi", max_length=300)
    answer = models.CharField(
        "trả lời", max_length=8, choices=[(one.value, one.value) for one in Answer], blank=True
    )
    note = models.CharField("ghi chú", max_length=1000, blank=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    answered_by = models.CharField("người trả lời", max_length=120, blank=True)

    class Meta:
        verbose_name = "câu hỏi kiểm tra"
        constraints = [
            models.UniqueConstraint(fields=["inspection", "content", "question"], name="check_once")
        ]


class Finding(models.Model):
    """What was found wanting (tồn tại), what is recommended, and the task it became."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="findings")
    content = models.CharField("nội dung", max_length=20)
    description = models.CharField("tồn tại", max_length=1000)
    recommendation = models.CharField("kiến nghị", max_length=1000)
    lead = models.CharField("đơn vị khắc phục", max_length=200)
    due_on = models.DateField("hạn khắc phục")
    task = models.ForeignKey(
        "plans.Task", null=True, blank=True, on_delete=models.PROTECT, related_name="findings"
    )
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "tồn tại, kiến nghị"


class Pack(models.Model):
    """The sealed pack of an inspection: never changed; another pack is another row."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="packs")
    seed = models.CharField("hạt giống", max_length=80)
    from_day = models.DateField("từ ngày")
    to_day = models.DateField("đến ngày")
    body = models.TextField("nội dung")
    sha256 = models.CharField("mã niêm phong", max_length=64)
    count = models.PositiveIntegerField("số hồ sơ")
    made_at = models.DateTimeField("lập lúc")
    made_by = models.CharField("người lập", max_length=120)

    class Meta:
        verbose_name = "hồ sơ kiểm tra"
