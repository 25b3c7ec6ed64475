"""Adding a version of a draft's text."""

from datetime import datetime

from motcua.organisation.public import Actor
from motcua.results.models import Result, Version


def add_version(
    result: Result, body: str, *, source: str, actor: Actor, at: datetime, docx_sha256: str = ""
) -> Version:
    """The next version; inside the transaction of the act that makes it."""
    last = Version.objects.filter(result=result).order_by("-number").values_list("number", flat=True).first()
    return Version.objects.create(
        result=result,
        number=(last or 0) + 1,
        source=source,
        body=body,
        docx_sha256=docx_sha256,
        made_by=actor.name,
        made_at=at,
    )
