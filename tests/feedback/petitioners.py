"""Petitions for the tests, filed by command."""

from io import BytesIO
from typing import Any

from tests.cast import Office, moment
from tests.scans import PDF

from motcua.feedback.commands.file_petition import Writer, file_petition
from motcua.feedback.models import Petition
from motcua.foundation.files import Kind, store_file
from motcua.organisation.public import VISITOR

TEXT = "Biểu mẫu hỏi lại điều đã có trên căn cước."


def filed(office: Office, *, with_file: bool = False, **facts: Any) -> Petition:
    """A visitor's petition of Monday 02/03/2026, 09:00, unless said otherwise."""
    told = {
        "at": moment(2),
        "writer": Writer("Người Mẫu 7", "0900 000 777"),
        "about": Petition.About.PROCEDURE,
        "text": TEXT,
        "file": _scan() if with_file else None,
    }
    return file_petition(actor=VISITOR, agency=office.agency, **(told | facts))


def _scan() -> dict[str, Any]:
    kept = store_file(
        BytesIO(PDF), name="mẫu.pdf", folder="petitions", limit_bytes=10_000, allowed=[Kind.PDF]
    )
    return {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
