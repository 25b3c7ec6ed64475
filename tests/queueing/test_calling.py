"""Numbers are drawn without a gap, called once each, priority first but not for ever."""

import pytest
from tests.cast import moment
from tests.cast import office as another

from motcua.foundation.refusal_words import all_sentences
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.queueing.commands.call_ticket import call_again, call_next
from motcua.queueing.commands.end_ticket import close_ticket, miss_ticket, serve_ticket
from motcua.queueing.commands.take_ticket import take_ticket
from motcua.queueing.models import Ticket
from motcua.queueing.queries.queue import ahead_of, queue_of
from motcua.queueing.rules.calling import Priority, Waiting, next_of, priority_run

pytestmark = pytest.mark.django_db


def draw(office, clock="08:00", service="A", priority=None, day=2):
    return take_ticket(agency=office.agency, at=moment(day, clock), service=service, priority=priority)


def refuses(code, act, **facts):
    before = list(Ticket.objects.order_by("id").values())
    with pytest.raises(Refusal) as caught:
        act(**facts)
    assert caught.value.code == code
    assert code in all_sentences()
    assert list(Ticket.objects.order_by("id").values()) == before


def test_each_service_counts_its_own_numbers_and_each_day_begins_anew(office):
    labels = [
        draw(office, service=service, day=day).label
        for service, day in ("A2", "A2", "B2", "A3")
        for day in [int(day)]
    ]

    assert labels == ["A001", "A002", "B001", "A001"]
    refuses("queue.no_such_service", take_ticket, agency=office.agency, at=moment(2), service="Z")


def test_priority_goes_first_and_the_others_still_get_their_turn(office):
    for priority in (None, None, Priority.ELDERLY, Priority.PREGNANT, Priority.DISABLED):
        draw(office, priority=priority)
    called = []
    for minute in range(5):
        ticket = call_next(actor=office.binh, at=moment(2, f"08:1{minute}"), desk="1")
        called.append(ticket.label)
        close_ticket(actor=office.binh, at=moment(2, f"08:1{minute}"), ticket_id=ticket.pk)

    assert called == ["A003", "A004", "A001", "A005", "A002"]
    refuses("queue.nobody_waits", call_next, actor=office.binh, at=moment(2))


def test_one_number_at_a_time(office):
    draw(office)
    draw(office)
    call_next(actor=office.binh, at=moment(2, "08:10"))

    refuses("queue.still_serving", call_next, actor=office.binh, at=moment(2, "08:11"))


def test_who_does_not_come_can_be_called_again(office):
    ticket = draw(office)
    call_next(actor=office.binh, at=moment(2, "08:10"), desk="2")
    miss_ticket(actor=office.binh, at=moment(2, "08:12"), ticket_id=ticket.pk)
    again = call_again(actor=office.binh, at=moment(2, "08:20"), ticket_id=ticket.pk)

    assert (again.state, again.calls, again.desk) == ("called", 2, "2")


def test_a_number_is_closed_with_its_dossier_and_the_wait_is_measured(office):
    ticket = draw(office, "08:00")
    call_next(actor=office.binh, at=moment(2, "08:10"))
    serve_ticket(actor=office.binh, at=moment(2, "08:12"), ticket_id=ticket.pk)
    done = close_ticket(actor=office.binh, at=moment(2, "08:20"), ticket_id=ticket.pk, dossier="H59.15-1")

    assert (done.state, done.dossier, done.waited.total_seconds()) == ("done", "H59.15-1", 720)
    assert queue_of(office.agency.pk, moment(2).date()).services[0].minutes == 12
    refuses("queue.not_now", miss_ticket, actor=office.binh, at=moment(2, "08:30"), ticket_id=ticket.pk)


def test_who_draws_is_told_how_many_wait_before(office):
    draw(office)
    draw(office, priority=Priority.ELDERLY)

    assert ahead_of(draw(office)) == 2
    assert ahead_of(draw(office, priority=Priority.DISABLED)) == 1


def test_only_the_desk_calls_and_only_its_own_numbers(office):
    ticket, elsewhere = draw(office), another("H22.10", prefix="x")
    refuses("queue.forbidden", call_next, actor=office.hoa, at=moment(2))
    refuses("queue.not_found", serve_ticket, actor=elsewhere.binh, at=moment(2), ticket_id=ticket.pk)


def test_the_rule_prefers_priority_until_two_in_a_row():
    old, young = Waiting(1, 1, False), Waiting(2, 2, True)

    assert next_of([old, young], 1) is young
    assert next_of([old, young], 2) is old
    assert next_of([young], 9) is young
    assert next_of([], 0) is None
    assert priority_run([True, True, False, True]) == 2


def test_the_hall_names_the_numbers_in_the_order_of_their_calls(office):
    for priority in (None, None, Priority.ELDERLY, Priority.ELDERLY, Priority.ELDERLY):
        draw(office, priority=priority)
    named = [one.label for one in queue_of(office.agency.pk, local_day(moment(2))).waiting]

    assert named == ["A003", "A004", "A001", "A005", "A002"]
    assert call_next(actor=office.binh, at=moment(2, "08:10")).label == named[0]


def test_drawing_and_calling_cost_few_statements(office, query_budget):
    actor = office.binh
    with query_budget(3):
        draw(office)
    with query_budget(8):
        call_next(actor=actor, at=moment(2, "08:10"))
