"""Tickets of the queue: one row each, its times measured."""

from datetime import timedelta

from django.db import models

from motcua.queueing.rules.calling import TicketState, label


class Ticket(models.Model):
    """One number drawn in the hall on one day for one service; nothing about who drew it."""

    agency = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    day = models.DateField("ngày")
    service = models.CharField("việc", max_length=2)
    number = models.PositiveIntegerField("số")
    priority = models.CharField("ưu tiên", max_length=12, blank=True)
    state = models.CharField("trạng thái", max_length=8, default=TicketState.WAITING.value)
    taken_at = models.DateTimeField("lấy số lúc")
    called_at = models.DateTimeField("gọi lúc", null=True)
    calls = models.PositiveSmallIntegerField("số lần gọi", default=0)
    desk = models.CharField("quầy", max_length=20, blank=True)
    officer = models.CharField("người gọi", max_length=120, blank=True)
    officer_id = models.BigIntegerField(null=True)
    served_at = models.DateTimeField("bắt đầu phục vụ", null=True)
    ended_at = models.DateTimeField("xong lúc", null=True)
    dossier = models.CharField("mã hồ sơ", max_length=60, blank=True)

    class Meta:
        verbose_name = "phiếu số thứ tự"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "day", "service", "number"], name="ticket_number_once_a_day"
            )
        ]
        indexes = [models.Index(fields=["agency", "day", "state"], name="ticket_by_state")]

    @property
    def label(self) -> str:
        """The number as it is called."""
        return label(self.service, self.number)

    @property
    def is_priority(self) -> bool:
        return bool(self.priority)

    @property
    def current_state(self) -> TicketState:
        return TicketState(self.state)

    @property
    def waited(self) -> timedelta | None:
        """From taking the number to the first word at the counter."""
        start = self.served_at or self.called_at
        return start - self.taken_at if start else None
