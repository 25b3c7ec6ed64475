"""A signing session (phiên ký): what was chosen, and what became of each."""

from django.db import models


class SigningRun(models.Model):
    """Results one person chose to sign with one password; ``finished_at`` is empty where it was cut off."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField("bắt đầu")
    finished_at = models.DateTimeField("xong", null=True)

    class Meta:
        verbose_name = "phiên ký"


class SigningLine(models.Model):
    """One chosen result: waiting until its turn, then signed or refused with the sentence people read."""

    class State(models.TextChoices):
        WAITING = "waiting", "chưa đến lượt"
        SIGNED = "signed", "đã ký"
        REFUSED = "refused", "không ký"

    run = models.ForeignKey(SigningRun, on_delete=models.PROTECT, related_name="lines")
    result = models.ForeignKey("results.Result", on_delete=models.PROTECT, related_name="+")
    state = models.CharField("kết quả", max_length=8, choices=State.choices, default=State.WAITING.value)
    said = models.CharField("lý do", max_length=500, blank=True)

    class Meta:
        verbose_name = "dòng phiên ký"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["run", "result"], name="signing_line_once")]
