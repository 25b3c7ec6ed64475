"""A procedure on the National Public Service Portal: every step it took, with its reason."""

from django.db import models

from motcua.procedures.models.procedure import Procedure


class PortalStep(models.Model):
    """Registered, tested, live or taken off since a day; ``reference`` is the decision it leans on."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="portal_steps")
    state = models.CharField("trạng thái", max_length=12)
    since = models.DateField("từ ngày")
    ground = models.CharField("lý do", max_length=600, blank=True)
    reference = models.CharField("văn bản", max_length=120, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        verbose_name = "bước tích hợp Cổng Dịch vụ công quốc gia"
