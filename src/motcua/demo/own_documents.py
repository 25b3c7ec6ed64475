"""The demo office's own register: papers that can be searched, and work given to people."""

import io
from datetime import datetime, timedelta
from typing import Any

from docx import Document as Word

from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.attach_paper import keep_file
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.models import Assignment, Document
from motcua.demo.data_files import data
from motcua.foundation.files import StoredFile
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM


def enter_own_documents(agencies: dict[str, Agency], now: datetime) -> int:
    """Each that is not there yet; how many were entered."""
    people = dict(Person.objects.filter(username__isnull=False).values_list("username", "pk"))
    count = 0
    for one in data("documents")["own"]:
        agency = agencies[one["agency"]]
        if not Document.objects.filter(agency=agency, number=one["number"]).exists():
            _enter(agency, one, now, people)
            count += 1
    return count


def _enter(agency: Agency, one: dict[str, Any], now: datetime, people: dict[str, int]) -> None:
    at = now - timedelta(days=one.get("back", 0))
    day = one.get("issued_on") or local_day(at)
    document = register_document(
        actor=SYSTEM,
        at=at,
        agency_id=agency.pk,
        stated=Stated(
            number=one["number"],
            subject=one["subject"],
            issuer=one.get("issuer", agency.name),
            issued_on=day,
            signer=one.get("signer", ""),
            urgency=one.get("urgency", ""),
        ),
        direction=Document.Direction(one.get("direction", "outgoing")),
        paper=_paper(one["number"], one["paper"]) if "paper" in one else None,
    )
    for given in one.get("given", ()):
        assign_document(
            actor=SYSTEM,
            at=at,
            document_id=document.pk,
            person_id=people[given["to"]],
            part=Assignment.Part(given["part"]),
            due_on=local_day(at) + timedelta(days=given["days"]),
            note=given["note"],
        )


def _paper(number: str, lines: list[str]) -> StoredFile:
    word, out = Word(), io.BytesIO()
    for line in lines:
        word.add_paragraph(line)
    word.save(out)
    out.seek(0)
    return keep_file(out, f"{number.replace('/', '-')}.docx")
