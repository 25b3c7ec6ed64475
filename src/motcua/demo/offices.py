"""The five agencies, and the units and people of the one whose desk can be worked."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.demo.data_files import data
from motcua.organisation.commands.import_organisation import import_organisation
from motcua.organisation.models import Agency, Person, Post, Unit
from motcua.organisation.public import SYSTEM
from motcua.organisation.rules.tree import AgencyRow

DESK = "tra-vinh"
PASSWORD = "motcua-demo"  # noqa: S105  (said on the first page of the demo, refused outside demo mode)


@transaction.atomic
def set_up_offices(at: datetime) -> dict[str, Agency]:
    """Agencies by the key of the data file; what is there already stays."""
    listed = data("offices")["agencies"]
    rows = [
        AgencyRow(number=n, code=one["code"], name=one["name"], level=one["level"])
        for n, one in enumerate(listed, start=1)
    ]
    import_organisation(actor=SYSTEM, at=at, rows=rows, source="demo")
    agencies = {one["key"]: _addressed(one) for one in listed}
    _people(agencies[DESK])
    return agencies


def _addressed(one: dict[str, Any]) -> Agency:
    agency = Agency.objects.get(code=one["code"])
    agency.place, agency.parent_body = one["place"], one["parent_body"]
    agency.save(update_fields=["place", "parent_body"])
    return agency


def _people(agency: Agency) -> None:
    units = {
        one["code"]: Unit.objects.get_or_create(agency=agency, code=one["code"], defaults=one)[0]
        for one in data("offices")["units"]
    }
    for one in data("offices")["people"]:
        facts = {name: value for name, value in one.items() if name not in ("unit", "role")}
        person = Person.objects.filter(username=one["username"]).first()
        person = person or Person.objects.create_person(password=PASSWORD, **facts)
        if "role" in one:
            Post.objects.get_or_create(
                person=person, agency=agency, unit=units[one["unit"]], role=one["role"]
            )
