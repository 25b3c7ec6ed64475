"""The five agencies, the units and people of the one whose desk can be worked, and who oversees it."""

from datetime import datetime
from typing import Any

from django.contrib.auth.hashers import make_password
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
        AgencyRow(n, one["code"], one["name"], one["level"], one.get("parent", ""))
        for n, one in enumerate(listed, start=1)
    ]
    import_organisation(actor=SYSTEM, at=at, rows=rows, source="demo")
    agencies = {one["key"]: _addressed(one) for one in listed}
    _people(agencies)
    return agencies


def _addressed(one: dict[str, Any]) -> Agency:
    agency = Agency.objects.get(code=one["code"])
    agency.place, agency.parent_body = one["place"], one["parent_body"]
    agency.save(update_fields=["place", "parent_body"])
    return agency


def _people(agencies: dict[str, Agency]) -> None:
    """Units, people and posts; an entry without ``at`` belongs to the desk's agency."""
    offices = data("offices")
    units = {}
    for one in offices["units"]:
        agency = agencies[one.get("at", DESK)]
        facts = {name: value for name, value in one.items() if name != "at"}
        units[one["code"]], _ = Unit.objects.get_or_create(agency=agency, code=one["code"], defaults=facts)
    known = set(Person.objects.values_list("username", flat=True))
    if missing := [one for one in offices["people"] if one["username"] not in known]:
        # Everybody can read the password on the first page: one hash serves all, and the demo stands sooner.
        kept = make_password(PASSWORD)
        for one in missing:
            facts = {name: value for name, value in one.items() if name not in ("at", "unit", "role")}
            Person.objects.create(password=kept, **facts)
    for one in (*offices["people"], *offices["posts"]):
        if "role" in one:
            Post.objects.get_or_create(
                person=Person.objects.get(username=one["username"]),
                agency=agencies[one.get("at", DESK)],
                unit=units[one["unit"]],
                role=one["role"],
            )
