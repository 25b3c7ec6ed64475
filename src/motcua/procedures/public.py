"""The door of procedures: what other areas may take from it."""

from motcua.procedures.access import controls, edition_to_change, edition_to_read
from motcua.procedures.commands.draft_edition import draft_edition, sector_named
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.commands.list_edition import list_edition
from motcua.procedures.commands.move_edition import move_edition
from motcua.procedures.commands.publish_decision import publish_decision
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.models import Edition, Procedure, Sector
from motcua.procedures.queries.catalogue import CatalogueCounts, catalogue_counts, catalogue_of
from motcua.procedures.queries.decisions import DecisionEffect, Touched, decision_effect, decisions_numbered
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.queries.find import find_procedures
from motcua.procedures.queries.quick import counter_procedures
from motcua.procedures.queries.service import Announced, announced_between
from motcua.procedures.queries.waiting import waiting_for_control
from motcua.procedures.rules.edition import content_from, fees_on, term_for
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.shipped import shipped_rows
from motcua.procedures.rules.states import Action, EditionState
from motcua.procedures.words import STEP_KINDS, limit_text

__all__ = [
    "STEP_KINDS",
    "Action",
    "Announced",
    "CatalogueCounts",
    "DecisionEffect",
    "Edition",
    "EditionState",
    "Level",
    "Procedure",
    "Sector",
    "Touched",
    "announced_between",
    "catalogue_counts",
    "catalogue_of",
    "content_from",
    "controls",
    "counter_procedures",
    "decision_effect",
    "decisions_numbered",
    "draft_edition",
    "edition_for",
    "edition_to_change",
    "edition_to_read",
    "fees_on",
    "find_procedures",
    "import_procedures",
    "limit_text",
    "list_edition",
    "move_edition",
    "publish_decision",
    "sector_named",
    "set_service_level",
    "shipped_rows",
    "term_for",
    "waiting_for_control",
]
