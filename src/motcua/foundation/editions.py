"""A document that an agency keeps in editions: the latest stands, earlier ones stay to be read."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from motcua.foundation.one_at_a_time import one_at_a_time
from motcua.kernel.refusal import Refusal

Document = Mapping[str, Any]
MOST = 40


class Edition(models.Model):
    """The whole document as one change left it, with who changed it and why."""

    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã", max_length=60)
    number = models.PositiveIntegerField("bản")
    document = models.JSONField("nội dung", encoder=DjangoJSONEncoder)
    note = models.CharField("lý do, căn cứ", max_length=300)
    recorded_at = models.DateTimeField("ghi lúc")
    recorded_by = models.CharField("người ghi", max_length=120)

    class Meta:
        abstract = True

    @classmethod
    def standing(cls, path: str) -> dict[str, Self]:
        """Code to edition for the agency of that path: the nearest agency that has one decides (one
        query)."""
        above = path.strip("/").split("/")
        rows = cls._default_manager.filter(agency__code__in=above).select_related("agency")
        ordered = sorted(rows.order_by("number", "id"), key=lambda one: above.index(one.agency.code))
        return {one.code: one for one in ordered}

    @classmethod
    def of(cls, agency_id: int, code: str) -> list[Self]:
        """The agency's own editions of a document, the latest first (one query)."""
        found = cls._default_manager.filter(agency=agency_id, code=code)
        return list(found.order_by("-number")[:MOST])

    @classmethod
    def keep(
        cls,
        agency_id: int,
        path: str,
        document: Document,
        note: str,
        *,
        at: datetime,
        by: str,
        based_on: tuple[int | None, int] | None,
        shipped: Mapping[str, Document],
        changes: Callable[[Document, Document], object],
    ) -> Self:
        """One more edition, numbered after the last of that agency and code; ``based_on`` is agency and
        number of the edition it was made from (``None, 0`` for a shipped one), ``changes`` what differs
        between two documents, nothing where they are alike.

        Refuses ``edition.no_reason``, ``.moved`` and ``.same``."""
        reason, code = " ".join(note.split())[:300], str(document["code"])
        if not reason:
            raise Refusal("edition.no_reason")
        one_at_a_time(f"{cls._meta.db_table}:{agency_id}:{code}")
        stands = cls.standing(path).get(code)
        base = (stands.agency_id, stands.number) if stands else (None, 0)
        if based_on not in (None, base):
            raise Refusal("edition.moved", title=document["title"])
        before = stands.document if stands else shipped.get(code)
        if before is not None and not changes(before, document):
            raise Refusal("edition.same")
        mine = cls._default_manager.filter(agency=agency_id, code=code)
        last = mine.order_by("-number").values_list("number", flat=True).first() or 0
        return cls._default_manager.create(
            agency_id=agency_id,
            code=code,
            number=last + 1,
            document=dict(document),
            note=reason,
            recorded_at=at,
            recorded_by=by,
        )
