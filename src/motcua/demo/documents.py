"""The registers of documents of the demo: what the articles cite, papers that can be searched, work given."""

import io
from datetime import datetime, timedelta
from typing import Any

from docx import Document as Word

from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.attach_paper import keep_file
from motcua.correspondence.commands.link_consequence import link_consequence
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.models import Assignment, Consequence, Document
from motcua.demo.data_files import data
from motcua.foundation.files import StoredFile
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM

TOLD = ("signer", "recipients", "urgency", "body")


def enter_documents(agencies: dict[str, Agency], now: datetime) -> int:
    """Every document of the data file that is not there yet; how many were entered."""
    people = dict(Person.objects.values_list("username", "pk"))
    count = 0
    for one in data("documents")["documents"]:
        agency = agencies[one["agency"]]
        if not Document.objects.filter(agency=agency, number=one["number"]).exists():
            at = now - timedelta(days=one.get("back", 0))
            document = _enter(agency, one, at)
            _set_to_work(document, one, at, people)
            count += 1
    return count


def _enter(agency: Agency, one: dict[str, Any], at: datetime) -> Document:
    """As it stands on the paper; one that came in came on the day it bears."""
    day, direction = one.get("issued_on") or local_day(at), one.get("direction", "outgoing")
    return register_document(
        actor=SYSTEM,
        at=at,
        agency_id=agency.pk,
        stated=Stated(
            number=one["number"],
            subject=one["subject"],
            issuer=one.get("issuer", agency.name),
            issued_on=day,
            **{name: one[name] for name in TOLD if name in one},
        ),
        direction=Document.Direction(direction),
        received_on=day if direction == "incoming" else None,
        paper=_paper(one["number"], one["paper"]) if "paper" in one else None,
    )


def _set_to_work(document: Document, one: dict[str, Any], at: datetime, people: dict[str, int]) -> None:
    """What it brought about, and who was given it."""
    about: dict[str, Any] = {"actor": SYSTEM, "at": at, "document_id": document.pk}
    for caused in one.get("causes", ()):
        link_consequence(**about, kind=Consequence.Kind(caused["kind"]), name=caused["name"])
    for given in one.get("given", ()):
        assign_document(
            **about,
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
