"""The door of organisation: what other areas may take from it."""

from motcua.organisation.access import DEMO_PASSWORD, officer_to_manage
from motcua.organisation.commands import officers
from motcua.organisation.commands.end_sessions import end_sessions, forget_sessions
from motcua.organisation.commands.plan_absence import PLANNERS, cancel_absence, plan_absence
from motcua.organisation.commands.reorganise import DECIDERS, NEW, Follows, Founded, reorganise
from motcua.organisation.models import Agency, Person, Post, Reorganisation, Succession, Unit
from motcua.organisation.queries import (
    absences_of,
    actor_of,
    agencies_by_code,
    agencies_with_desk,
    agency_by_code,
    covered_by,
    covers_on,
    officers_of,
    people_in_units,
    posts_at,
    units_of,
)
from motcua.organisation.rules.actor import SYSTEM, VISITOR, Actor, HeldPost, require_staff
from motcua.organisation.rules.roles import Role
from motcua.organisation.words import ROLES

__all__ = [
    "DECIDERS",
    "DEMO_PASSWORD",
    "NEW",
    "PLANNERS",
    "ROLES",
    "SYSTEM",
    "VISITOR",
    "Actor",
    "Agency",
    "Follows",
    "Founded",
    "HeldPost",
    "Person",
    "Post",
    "Reorganisation",
    "Role",
    "Succession",
    "Unit",
    "absences_of",
    "actor_of",
    "agencies_by_code",
    "agencies_with_desk",
    "agency_by_code",
    "cancel_absence",
    "covered_by",
    "covers_on",
    "end_sessions",
    "officers",
    "forget_sessions",
    "officer_to_manage",
    "officers_of",
    "people_in_units",
    "posts_at",
    "plan_absence",
    "reorganise",
    "require_staff",
    "units_of",
]
