"""The door of organisation: what other areas may take from it."""

from motcua.organisation.models import Agency, Person, Unit
from motcua.organisation.queries import (
    actor_of,
    agencies_by_code,
    agencies_with_desk,
    agency_by_code,
    officers_of,
    people_in_units,
    units_of,
)
from motcua.organisation.rules.actor import SYSTEM, VISITOR, Actor, HeldPost
from motcua.organisation.rules.roles import Role

__all__ = [
    "SYSTEM",
    "VISITOR",
    "Actor",
    "Agency",
    "HeldPost",
    "Person",
    "Role",
    "Unit",
    "actor_of",
    "agencies_by_code",
    "agencies_with_desk",
    "agency_by_code",
    "officers_of",
    "people_in_units",
    "units_of",
]
