"""The paper itself: the file a document came as, with the text it says."""

from django.db import models
from django.db.models import Q

from motcua.correspondence.models.document import Document
from motcua.correspondence.rules.texts import TextState


class Attachment(models.Model):
    """A stored file of a document. ``text`` is its own, or what was recognised on its pages."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="attachments")
    file_name = models.CharField("tệp", max_length=200)
    file_kind = models.CharField(max_length=8)
    file_size = models.PositiveIntegerField()
    file_sha256 = models.CharField(max_length=64)
    text = models.TextField("chữ trong tệp", blank=True)
    text_state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in TextState])
    added_at = models.DateTimeField("đính kèm lúc")
    added_by = models.CharField("người đính kèm", max_length=120)
    removed_at = models.DateTimeField("gỡ lúc", null=True)
    removed_by = models.CharField("người gỡ", max_length=120, blank=True)

    class Meta:
        verbose_name = "tệp văn bản"
        constraints = [
            models.UniqueConstraint(
                fields=["document", "file_sha256"],
                name="document_file_once",
                condition=Q(removed_at__isnull=True),
            )
        ]
        indexes = [
            models.Index(
                fields=["id"], name="attachment_to_read", condition=Q(text_state__in=["waiting", "reading"])
            )
        ]
