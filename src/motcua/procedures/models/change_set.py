"""A day on which the law changes for many procedures: what one decision says of each."""

from django.db import models

from motcua.procedures.models.decision import PublicationDecision


class ChangeSet(models.Model):
    """``lines`` are what was read, with the procedure each is matched to; see ``commands.open_change_set``.
    ``decision`` is the one it was recorded as; taken back, it can be recorded again."""

    owner = models.ForeignKey(
        "organisation.Agency", on_delete=models.PROTECT, related_name="change_sets", db_index=False
    )
    source = models.CharField("đọc từ", max_length=200)
    facts = models.JSONField("về quyết định", default=dict)
    lines = models.JSONField("các dòng", default=list)
    made_at = models.DateTimeField("đọc lúc")
    made_by = models.CharField("người đọc", max_length=120)
    decision = models.ForeignKey(
        PublicationDecision, null=True, on_delete=models.PROTECT, related_name="change_sets", db_index=False
    )

    class Meta:
        verbose_name = "đợt thay đổi danh mục"
        indexes = [models.Index(fields=["owner", "-id"], name="change_set_by_owner")]

    def __str__(self) -> str:
        return self.source
