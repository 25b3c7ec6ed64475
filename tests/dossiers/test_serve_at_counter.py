"""One visit: dossier, fee, number; all or nothing, and the same again when it is sent twice."""

import pytest
from django.test import Client
from tests.cast import DIPLOMA, FORM, LAN_APPLIES, edition, moment
from tests.cast import office as another
from tests.dossiers.refused import refused
from tests.html import parsed, words

from motcua.dossiers.access import dossier_to_read
from motcua.dossiers.commands.forward_papers import confirm_papers, send_papers
from motcua.dossiers.commands.serve_at_counter import serve_at_counter
from motcua.dossiers.models import AwayIntake, Dossier
from motcua.dossiers.queries.counter import away_intakes, known_people
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.dossiers.rules.id_card import sought
from motcua.kernel.refusal import Refusal
from motcua.payments.models import Payment
from motcua.payments.public import ChargeLine, ChargeState, Way, charges_of
from motcua.queueing.models import Ticket
from motcua.queueing.public import call_next, take_ticket

pytestmark = pytest.mark.django_db

FEES = [{"amount": 500_000}, {"amount": 20_000, "kind": "charge"}, {"amount": 90_000, "case": "Cấp gấp"}]


def costly():
    content = {
        "terms": [{"case": "", "statutory": {"value": 5, "unit": "working_day"}}],
        "required_items": [{"name": FORM.name}],
        "fees": FEES,
    }
    return edition("MAU.000077", name="Thủ tục có phí", content=content)


def serve(office, **facts):
    given = {
        "actor": office.binh,
        "at": moment(2, "10:00"),
        "agency": office.agency,
        "edition": office.edition,
        "applicant": LAN_APPLIES,
        "papers": [FORM, DIPLOMA],
    }
    return serve_at_counter(**given | facts)


def test_the_fee_follows_from_the_case_and_is_taken_with_the_dossier(office):
    dossier = serve(office, edition=costly(), pay=Way.CASH)
    charge = charges_of(dossier.code)[0]

    assert (charge.amount, charge.state) == (520_000, ChargeState.PAID)
    assert (charge.payer, charge.subject) == (LAN_APPLIES.name, "Thủ tục có phí")


def test_the_slip_says_that_the_fee_is_paid(office):
    code = serve(office, edition=costly(), pay=Way.CASH).code
    page = dossier_page(office.binh, code, at=moment(2, "10:05"))

    states = [(fee.amount, fee.state) for fee in receipt_sheet(page, "/").fees]
    assert states == [(500_000, "đã thu, phiếu PT26-000001"), (20_000, "đã thu, phiếu PT26-000001")]


def test_the_officer_says_which_lines_are_owed(office):
    dossier = serve(office, edition=costly(), fees=[ChargeLine("fee", 90_000, "Cấp gấp")])

    assert [charge.amount for charge in charges_of(dossier.code)] == [90_000]
    assert not Payment.objects.exists()


def test_sent_twice_it_makes_one_dossier_and_takes_one_fee(office):
    given = {"edition": costly(), "pay": Way.CASH, "client_key": "quay-7"}
    assert serve(office, **given).code == serve(office, **given).code
    assert (Dossier.objects.count(), Payment.objects.count()) == (1, 1)


def test_a_fee_that_cannot_be_taken_takes_the_dossier_back(office):
    with refused("payment.reference_missing"):
        serve(office, edition=costly(), pay=Way.TRANSFER)


def test_the_number_is_closed_with_the_dossier(office):
    take_ticket(agency=office.agency, at=moment(2, "09:50"), service="A")
    ticket = call_next(actor=office.binh, at=moment(2, "09:58"))
    dossier = serve(office, ticket_id=ticket.pk)
    ticket = Ticket.objects.get()

    assert (ticket.state, ticket.dossier) == ("done", dossier.code)


def test_how_the_person_came_is_on_record(office):
    dossier = serve(office, visit={"place": "facility", "priority": "elderly"})

    assert dossier.events.first().facts.items() >= {"place": "facility", "priority": "elderly"}.items()


def test_without_a_fee_it_costs_no_statement_more(office, query_budget):
    actor = office.binh
    with query_budget(10):
        serve(office, actor=actor)


def test_earlier_dossiers_of_the_same_agency_tell_who_it_is(office):
    elsewhere = another("H22.10", prefix="x")
    serve(office)
    people = known_people(office.agency.pk, sought("0900000418"))

    assert [(one.name, one.id_number) for one in people] == [(LAN_APPLIES.name, LAN_APPLIES.id_number)]
    assert known_people(elsewhere.agency.pk, sought("0900000418")) == []


def test_a_card_goes_before_what_a_dossier_says(office):
    serve(office)
    card = f"{LAN_APPLIES.id_number}||Nguyễn Văn Mẫu Mới|02031990|Nam|Trà Vinh|"
    person = known_people(office.agency.pk, sought(card))[0]

    assert (person.name, person.address, person.phone) == ("Nguyễn Văn Mẫu Mới", "Trà Vinh", "0900000418")


class TestForAnotherAgency:
    """The desk of one agency takes in what another resolves (NĐ 118/2025, article 20)."""

    @pytest.fixture
    def there(self, office):
        return another("H22.10", prefix="x")

    @pytest.fixture
    def taken(self, office, there):
        return serve(office, agency=there.agency, edition=there.edition, taken_at=office.agency)

    def test_numbered_by_who_resolves_and_forwarded_at_once(self, office, there, taken):
        assert taken.code == "H22.10-260302-0001"
        assert [e.kind for e in taken.events.order_by("seq")][-1] == "dossier.forwarded"
        assert AwayIntake.objects.get().papers_due_at == moment(3, "17:00")

    def test_both_sides_read_it_and_nobody_else(self, office, there, taken):
        for actor in (office.binh, there.binh):
            assert dossier_to_read(actor, taken.code) == taken
        with pytest.raises(Refusal, match="dossier.not_found"):
            dossier_to_read(office.hoa, taken.code)

    def test_papers_are_sent_by_one_and_confirmed_by_the_other(self, office, there, taken):
        with refused("dossier.not_found"):
            confirm_papers(actor=office.binh, at=moment(3), code=taken.code)
        send_papers(actor=office.binh, at=moment(3), code=taken.code)
        with refused("dossier.papers_on_the_way"):
            send_papers(actor=office.binh, at=moment(3), code=taken.code)
        assert [len(side) for side in away_intakes(there.binh)] == [0, 1]
        confirm_papers(actor=there.binh, at=moment(4), code=taken.code)

        assert away_intakes(there.binh) == ([], [])
        with refused("dossier.papers_have_arrived"):
            confirm_papers(actor=there.binh, at=moment(4), code=taken.code)

    def test_the_pages_say_where_the_papers_are_and_what_to_do(self, office, there, taken, now):
        now(moment(2, "11:00"))
        client, other = Client(), Client()
        client.force_login(office.people["binh"])
        other.force_login(there.people["binh"])
        done = parsed(client.get(f"/ho-so/{taken.code}/da-tiep-nhan/"))
        assert "nhận hộ" in words(done, ".note")
        assert "phải chuyển đi trước 17:00" in words(done, ".note")
        assert done.cssselect(".note a")[0].get("href") == "/quay/nhan-ho/"
        assert client.post(f"/quay/nhan-ho/{taken.code}/gui/").status_code == 302
        assert "chưa đến nơi" in words(parsed(other.get(f"/ho-so/{taken.code}/")), "main")

    def test_papers_sent_too_late_are_late_on_record(self, office, there, taken):
        send_papers(actor=office.binh, at=moment(4), code=taken.code)

        assert taken.events.get(kind="dossier.papers_sent").facts["is_late"] is True

    def test_only_a_desk_takes_in_for_others(self, office, there):
        with refused("dossier.not_your_desk"):
            serve(office, agency=there.agency, edition=there.edition)
        with refused("dossier.not_your_desk"):
            serve(
                office, actor=office.hoa, agency=there.agency, edition=there.edition, taken_at=office.agency
            )
