"""The demo has one procedure of each kind of process, each without faults, each with a running dossier."""

import pytest
from tests.cast import moment

from motcua.demo.data_files import data
from motcua.demo.offices import set_up_offices
from motcua.demo.processes import show_processes
from motcua.dossiers.models import AgendaItem, Dossier, RoutingRule, SiteInspection
from motcua.dossiers.queries.verification import row_differences
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_checks import problems
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.steps import StepKind

pytestmark = pytest.mark.django_db


def test_every_process_of_the_demo_is_sound():
    kinds = set()
    for one in data("processes")["procedures"]:
        graph = graph_of(content_from({"process": one["process"]}).process)
        limit = {"value": one["days"], "unit": "working_day"}
        assert problems(graph, [limit]) == (), one["name"]
        kinds |= {step.kind for step in graph.steps}
    assert kinds == set(StepKind)


def test_each_kind_has_its_dossiers_and_they_come_once():
    now = moment(20, "10:00")
    agency = set_up_offices(now)["tra-vinh"]
    count = show_processes(agency, now)
    here = {row.code: row for row in Dossier.objects.filter(agency=agency)}

    assert len(here) == count
    standing = {(row.step_key, row.step_state) for row in here.values()}
    assert {("xem-xet", ""), ("du-thao", ""), ("", "asked"), ("thuc-te", "fixing"), ("thuc-te", "planned"),
            ("hop", "agenda"), ("hop", ""), ("lien-thong", "")} <= standing  # fmt: skip
    assert {row.state for row in here.values() if row.is_declaration} == {"received", "finished"}
    child = Dossier.objects.get(parent__isnull=False)
    assert child.code.startswith("G18-")
    assert SiteInspection.objects.count() == 2
    assert AgendaItem.objects.count() == 2
    assert RoutingRule.objects.count() == 2
    assert list(row_differences()) == []
    assert show_processes(agency, now) == count
    assert Dossier.objects.filter(agency=agency).count() == count
