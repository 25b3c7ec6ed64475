"""Council sessions (phiên họp hội đồng) and the dossiers they decide together."""

from django.db import models
from django.db.models import Q


class CouncilSession(models.Model):
    """One session of a council of the agency; closed with its minutes."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="sessions")
    council = models.CharField("hội đồng", max_length=200)
    held_at = models.DateTimeField("họp lúc")
    place = models.CharField("nơi họp", max_length=200, blank=True)
    members = models.TextField("thành phần", blank=True)
    minutes = models.CharField("số biên bản", max_length=80, blank=True)
    summary = models.TextField("nội dung biên bản", blank=True)
    made_at = models.DateTimeField("lập lúc")
    made_by = models.CharField("người lập", max_length=120)
    closed_at = models.DateTimeField("kết thúc lúc", null=True)
    closed_by = models.CharField("người kết thúc", max_length=120, blank=True)

    class Meta:
        verbose_name = "phiên họp hội đồng"
        ordering = ["-held_at", "-id"]

    def __str__(self) -> str:
        return self.council


class AgendaItem(models.Model):
    """One dossier on the agenda of one session, and what was decided. Told by the ledger too."""

    session = models.ForeignKey(CouncilSession, on_delete=models.PROTECT, related_name="items")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="agenda")
    verdict = models.CharField("quyết định", max_length=8, blank=True)
    note = models.CharField("ghi chú", max_length=1000, blank=True)
    decided_at = models.DateTimeField("quyết định lúc", null=True)

    class Meta:
        verbose_name = "hồ sơ của phiên họp"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "dossier"], name="agenda_once_per_session"),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(decided_at=None), name="agenda_one_session_at_a_time"
            ),
        ]
