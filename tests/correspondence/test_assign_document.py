"""A document is given to one lead and to helpers; late stays late; everybody answers for their own part."""

from datetime import date

import pytest
from tests.cast import moment, office
from tests.correspondence.papers import AT, registered

from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.complete_assignment import complete_assignment
from motcua.correspondence.commands.link_consequence import link_consequence
from motcua.correspondence.models import Assignment, Consequence
from motcua.correspondence.queries.assignments import open_assignments
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db

LEAD, SUPPORT = Assignment.Part.LEAD, Assignment.Part.SUPPORT


@pytest.fixture
def here():
    return office()


@pytest.fixture
def document(here):
    return registered(here)


def give(here, document, to="hoa", part=LEAD, *, actor=None, **facts):
    return assign_document(
        actor=actor or here.dung,
        at=AT,
        document_id=document.pk,
        person_id=here.people[to].pk,
        part=part,
        **facts,
    )


def refused(code, act):
    before = list(Assignment.objects.order_by("pk").values())
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert before == list(Assignment.objects.order_by("pk").values())


def test_what_was_given_waits_for_the_one_it_was_given_to(here, document):
    give(here, document, due_on=date(2026, 3, 6))
    assert [one.document for one in open_assignments(here.hoa)] == [document]
    assert open_assignments(here.tuan) == []
    complete_assignment(actor=here.hoa, at=moment(9), document_id=document.pk, note="Đã dự thảo kế hoạch")
    assert open_assignments(here.hoa) == []
    kept = Assignment.objects.get()
    assert (kept.due_on, kept.done_note) == (date(2026, 3, 6), "Đã dự thảo kế hoạch")


def test_there_is_one_lead_and_each_person_stands_once(here, document):
    give(here, document)
    refused("document.has_a_lead", lambda: give(here, document, "tuan"))
    refused("document.already_assigned", lambda: give(here, document, part=SUPPORT))
    give(here, document, "tuan", SUPPORT)
    assert Assignment.objects.count() == 2


def test_a_deadline_behind_us_and_a_stranger_are_refused(here, document):
    other = office("H22.10", prefix="x")
    refused("document.due_passed", lambda: give(here, document, due_on=date(2026, 3, 3)))
    refused(
        "document.no_such_person",
        lambda: assign_document(
            actor=here.dung, at=AT, document_id=document.pk, person_id=other.people["hoa"].pk, part=LEAD
        ),
    )


def test_who_may_not_give_gives_nothing(here, document):
    other = office("H22.10", prefix="x")
    refused("document.forbidden", lambda: give(here, document, actor=here.hoa))
    refused("document.not_found", lambda: give(here, document, actor=other.dung))
    refused("document.not_found", lambda: give(here, document, actor=here.lan))


def test_a_part_is_finished_once_by_its_owner_with_words(here, document):
    give(here, document)

    def done(who, note="Xong"):
        return lambda: complete_assignment(actor=who, at=AT, document_id=document.pk, note=note)

    refused("document.not_found", done(here.tuan))
    refused("document.no_outcome", done(here.hoa, "  "))
    done(here.hoa)()
    refused("document.already_done", done(here.hoa))


def test_what_a_document_brought_about_is_noted_by_name(here, document):
    link_consequence(
        actor=here.son,
        at=AT,
        document_id=document.pk,
        kind=Consequence.Kind.PLAN,
        name="Kế hoạch cải cách hành chính 2026",
    )
    assert [one.name for one in document.consequences.all()] == ["Kế hoạch cải cách hành chính 2026"]
    refused(
        "document.consequence_nameless",
        lambda: link_consequence(
            actor=here.son, at=AT, document_id=document.pk, kind=Consequence.Kind.TASK, name=" "
        ),
    )
