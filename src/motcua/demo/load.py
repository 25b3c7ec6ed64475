"""Loading the demo: each phase can be run again, the whole is loaded once."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from motcua.demo.answers import show_answers
from motcua.demo.catalogues import catalogue
from motcua.demo.counter import serve_counter
from motcua.demo.data_files import data
from motcua.demo.documents import enter_documents
from motcua.demo.eforms import show_forms
from motcua.demo.fees import show_fees, show_organisation
from motcua.demo.law_change import change_law
from motcua.demo.offices import DESK, set_up_offices
from motcua.demo.papers import show_papers
from motcua.demo.plans import make_plans
from motcua.demo.processes import show_processes
from motcua.demo.registers import dated, register
from motcua.demo.reports import make_reports
from motcua.demo.rounds import make_rounds
from motcua.demo.scores import make_scores
from motcua.demo.simplification import show_simplification
from motcua.demo.surveys import make_surveys
from motcua.demo.today import bring_today
from motcua.demo.visits import make_visits
from motcua.demo.words import ON_PORTAL
from motcua.dossiers.commands.index_search import index_next
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.dossiers.public import import_register
from motcua.foundation.trail.models import TrailEntry
from motcua.foundation.trail.record import record
from motcua.indicators.public import count_dossiers
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.commands.set_portal_listing import set_portal_listing
from motcua.procedures.commands.set_portal_state import set_portal_state
from motcua.procedures.models import Procedure
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.portal import Portal
from motcua.procedures.rules.shipped import shipped_rows

LOADED = "demo.loaded"
SIZE = 4_680
"""About how many things are made, for the progress bar."""

Say = Callable[[str, int], None]
"""Called with the key of a phase and how many things it has just done."""


def is_loaded() -> bool:
    """Whether a load has come to its end here."""
    return TrailEntry.objects.filter(kind=LOADED).exists()


def load_demo(*, at: datetime, say: Say) -> None:
    """Everything, in order; ``at`` is now. Interrupted, it can be called again."""
    agencies = set_up_offices(at)
    say("offices", len(agencies))
    import_procedures(actor=SYSTEM, at=at, rows=shipped_rows(), owner=None, source="demo")
    catalogues = {}
    for key, plan in data("catalogues").items():
        catalogues[key] = catalogue(plan)
        import_procedures(actor=SYSTEM, at=at, rows=catalogues[key], owner=agencies[key], source="demo")
        _offer_on_portal(agencies[key], plan, at)
        say("catalogues", len(catalogues[key]))
    _enter_registers(agencies, catalogues, at, say)
    say("today", bring_today(agencies[DESK], at))
    say("processes", show_processes(agencies[DESK], at))
    say("reform", enter_documents(agencies, at) + make_plans(agencies, at))
    say("reform", make_scores(agencies, at) + make_visits(agencies, at))
    say("reform", make_rounds(agencies, at) + make_reports(agencies, at))
    say("surveys", make_surveys(agencies, at))
    say("control", show_simplification(agencies[DESK], at))
    say("counter", serve_counter(agencies[DESK], at))
    say("counter", show_fees(agencies[DESK], at))
    say("counter", show_organisation(agencies[DESK], at))
    say("counter", show_forms(agencies[DESK], at))
    say("counter", show_answers(agencies[DESK], at))
    say("counter", show_papers(agencies[DESK], at))
    say("control", change_law(agencies[DESK], at))
    count_dossiers()
    while index_next():
        pass
    say("seals", len(seal_past_days(actor=SYSTEM, at=at)))
    record(LOADED, subject="demo", actor=SYSTEM, at=at)


def _enter_registers(
    agencies: dict[str, Agency], catalogues: dict[str, list[CatalogueRow]], at: datetime, say: Say
) -> None:
    # What was entered first comes first: the ledger is written in the order of its moments.
    plans = [(key, dated(plan, at)) for key, plan in data("dossiers").items()]
    for key, plan in sorted(plans, key=lambda pair: pair[1]["entered"]):
        agency = plan.get("agency", key)
        rows = register(agencies[agency].code, plan, catalogues[agency])
        import_register(
            actor=SYSTEM,
            at=plan["entered"],
            rows=enumerate(rows, start=2),
            source=f"so-ho-so-{key}.csv",
        )
        say("registers", len(rows))


def _offer_on_portal(owner: Agency, plan: dict[str, Any], at: datetime) -> None:
    """So many procedures that are wholly online are registered for the national portal."""
    wanted = plan.get("portal", 0)
    if not wanted:
        return
    whole = Procedure.objects.filter(owner=owner, levels__value="level_4").order_by("pk")
    listed = list(whole.values_list("pk", flat=True)[:wanted])
    for pk in listed:
        set_portal_listing(actor=SYSTEM, at=at, procedure_id=pk, since=plan["portal_since"], ground=ON_PORTAL)
    for state, day, count in plan.get("portal_steps", ()):
        for pk in listed[:count]:
            set_portal_state(
                actor=SYSTEM, at=at, procedure_id=pk, state=Portal(state), since=day, ground=ON_PORTAL
            )
