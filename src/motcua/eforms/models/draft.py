"""The form somebody is writing for an edition; nobody is asked with it until it is put into use."""

from django.db import models


class FormDraft(models.Model):
    """``document`` is settled (``rules.settling``) and may still have faults; ``from_version`` is the version
    it began as a copy of, 0 for a blank one or one from a text."""

    edition = models.OneToOneField("procedures.Edition", on_delete=models.PROTECT, related_name="eform_draft")
    document = models.JSONField("nội dung")
    from_version = models.PositiveSmallIntegerField("chép từ lần", default=0)
    saved_at = models.DateTimeField("lưu lúc")
    saved_by = models.CharField("người lưu", max_length=200, blank=True)

    class Meta:
        verbose_name = "tờ khai đang soạn"

    def __str__(self) -> str:
        return str(self.document.get("title", ""))
