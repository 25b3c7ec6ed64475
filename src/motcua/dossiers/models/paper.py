"""Papers of a dossier (giấy tờ trong hồ sơ)."""

from django.db import models

from motcua.dossiers.words.desk import PAPER_KINDS


class Paper(models.Model):
    """One paper: what the checklist asks for, what came, and the stored file where there is one.

    ``file_look`` is how its first page looks (a fingerprint); ``taken_from`` the paper of an earlier dossier
    that the applicant used again; ``read_words`` what a machine read in it, for the search alone."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="papers")
    position = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("tên giấy tờ", max_length=500)
    kind = models.CharField("loại", max_length=20, blank=True)
    copies = models.PositiveSmallIntegerField("số lượng", default=1)
    is_received = models.BooleanField("đã nhận", default=False)
    original_seen = models.BooleanField("đã đối chiếu bản chính", default=False)
    valid_until = models.DateField("có giá trị đến", null=True)
    remark = models.CharField("nhận xét", max_length=500, blank=True)
    file_name = models.CharField("tên tệp", max_length=200, blank=True)
    file_kind = models.CharField("dạng tệp", max_length=20, blank=True)
    file_size = models.PositiveIntegerField("cỡ tệp", null=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    file_look = models.CharField("dáng trang đầu", max_length=16, blank=True)
    taken_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="used_again")
    read_words = models.TextField(blank=True, default="", editable=False)

    class Meta:
        verbose_name = "giấy tờ"
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["file_sha256"], name="paper_by_file", condition=~models.Q(file_sha256=""))
        ]

    @property
    def kind_words(self) -> str:
        """The kind as people say it: bản chính, bản sao."""
        return PAPER_KINDS.get(self.kind, "")
