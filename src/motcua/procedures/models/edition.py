"""An edition (phiên bản): the procedure as one publication decision states it. Dossiers pin one."""

from datetime import date

from django.db import models
from django.db.models import Q

from motcua.procedures.models.procedure import Procedure, Sector


class EditionQuerySet(models.QuerySet["Edition"]):
    """Words about editions."""

    def usable_on(self, day: date) -> "EditionQuerySet":
        """Editions under which a dossier may be filed on that day."""
        return self.filter(
            Q(state__in=[Edition.State.PUBLIC, Edition.State.AWAITING_REPEAL])
            | Q(state=Edition.State.REPEALED, valid_to__isnull=False),
            Q(valid_from=None) | Q(valid_from__lte=day),
            Q(valid_to=None) | Q(valid_to__gte=day),
        )

    def listed(self) -> "EditionQuerySet":
        """Editions the public may see: what was ever announced, without the unlisted rows of registers."""
        return self.filter(
            state__in=[Edition.State.PUBLIC, Edition.State.AWAITING_REPEAL, Edition.State.REPEALED]
        )


class Edition(models.Model):
    """One numbered, dated version. ``content`` is a document read through
    ``procedures.rules.edition.EditionContent``; once public it never changes. ``unproven`` names parts of
    a verified edition that no source proves; ``standing`` is the status a catalogue file gave it.
    ``english_name`` is a translation for readers, no part of what was decided: it may come later."""

    class State(models.TextChoices):
        DRAFT = "draft", "dự thảo"
        AWAITING_ANNOUNCEMENT = "awaiting_announcement", "chờ công bố"
        PUBLIC = "public", "đang công khai"
        AWAITING_REPEAL = "awaiting_repeal", "chờ bãi bỏ"
        REPEALED = "repealed", "đã bãi bỏ"
        UNLISTED = "unlisted", "ngoài danh mục"

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField("số phiên bản", default=1)
    state = models.CharField("trạng thái", max_length=24, choices=State.choices, default=State.DRAFT.value)
    name = models.CharField("tên thủ tục", max_length=600)
    english_name = models.CharField("tên tiếng Anh", max_length=600, blank=True)
    folded = models.TextField(editable=False)
    sector = models.ForeignKey(Sector, on_delete=models.PROTECT, related_name="editions")
    agency_level = models.CharField("cấp thực hiện", max_length=20, blank=True)
    is_declaration = models.BooleanField("loại công bố, tiếp nhận", default=False)
    content = models.JSONField("nội dung", default=dict)
    is_verified = models.BooleanField("đã kiểm chứng", default=False)
    unproven = models.JSONField("phần chưa kiểm chứng", default=list, blank=True)
    standing = models.CharField("hiệu lực theo nguồn", max_length=40, blank=True)
    source = models.CharField("nguồn", max_length=400, blank=True)
    note = models.TextField("ghi chú", blank=True)
    valid_from = models.DateField("hiệu lực từ", null=True, blank=True)
    valid_to = models.DateField("hiệu lực đến", null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "phiên bản thủ tục"
        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="edition_number_once"),
        ]
        indexes = [models.Index(fields=["state", "sector"], name="edition_by_state_sector")]

    def __str__(self) -> str:
        return self.name
