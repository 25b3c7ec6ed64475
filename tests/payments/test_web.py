"""Money on screen: the code for a transfer, the voucher, the drawer, the book."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader
from tests.cast import moment
from tests.html import parsed, words
from tests.payments.money import charge

from motcua.payments.commands.set_account import set_account
from motcua.payments.models import CashCount, Payment
from motcua.payments.rules.vietqr import BankAccount

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(office, now):
    now(moment(2, "09:30"))

    def client(name: str) -> Client:
        made = Client()
        made.force_login(office.people[name])
        return made

    return client


def test_an_unpaid_charge_shows_a_code_for_the_transfer(office, at):
    account = BankAccount("970436", "0011001", "SO Y TE", "Vietcombank")
    set_account(actor=office.quantri, at=moment(2), agency_id=office.agency.pk, account=account)
    page = parsed(at("binh").get(f"/thu-phi/khoan/{charge(office).pk}/"))

    assert words(page, "h1") == "Chưa thu 520.000 đồng"
    assert page.cssselect(".qr svg")[0].get("viewbox"), "the code is as large as its frame"
    assert "H59 15 260302 0001" in page.text_content()


def test_taken_at_the_counter_then_the_voucher_prints(office, at):
    owed, binh = charge(office), at("binh")
    done = binh.post(f"/thu-phi/khoan/{owed.pk}/", {"way": "cash"}, follow=True)
    page = parsed(done)
    assert words(page, "h1") == "Đã thu 520.000 đồng"

    slip = binh.get(page.cssselect(".ledger a")[0].get("href"))
    said = " ".join(PdfReader(BytesIO(slip.content)).pages[0].extract_text().split())
    for part in ("PHIẾU THU PHÍ, LỆ PHÍ", "PT26-000001", "520.000", "năm trăm hai mươi nghìn đồng"):
        assert part in said


def test_a_refund_asks_for_its_reason_and_keeps_the_receipt(office, at):
    owed, binh = charge(office), at("binh")
    binh.post(f"/thu-phi/khoan/{owed.pk}/", {"way": "cash"})
    parsed(binh.post(f"/thu-phi/khoan/{owed.pk}/hoan/", {"way": "cash", "reason": ""}), status=422)
    page = parsed(binh.get(f"/thu-phi/khoan/{owed.pk}/hoan/?so-tien=20000"))
    assert page.cssselect("[name=amount]")[0].value == "20.000"
    given = {"way": "cash", "reason": "Không tiếp nhận", "amount": "520.000"}
    binh.post(f"/thu-phi/khoan/{owed.pk}/hoan/", given)

    assert [one.code for one in Payment.objects.order_by("id")] == ["PT26-000001", "HP26-000001"]


def test_the_drawer_is_closed_from_its_page(office, at):
    owed, binh = charge(office), at("binh")
    binh.post(f"/thu-phi/khoan/{owed.pk}/", {"way": "cash"})
    assert words(parsed(binh.get("/thu-phi/quy/")), "h1") == "Trong quỹ phải có 520.000 đồng"
    refused = parsed(binh.post("/thu-phi/quy/", {"counted": "500.000"}), status=422)
    assert "chênh lệch" in words(refused, "[role=alert]")
    page = parsed(binh.post("/thu-phi/quy/", {"counted": "500.000", "reason": "Trả thừa"}, follow=True))

    assert "đã chốt" in words(page, "h1")
    assert CashCount.objects.get().difference == -20_000


def test_the_book_adds_up_and_comes_as_a_workbook(office, at):
    binh = at("binh")
    for number in (1, 2):
        owed = charge(office, f"H59.15-260302-{number:04}")
        if number == 1:
            binh.post(f"/thu-phi/khoan/{owed.pk}/", {"way": "transfer", "reference": "FT1"})
    page = parsed(at("dung").get("/thu-phi/so-thu/"))
    facts = [" ".join(fact.text_content().split()) for fact in page.cssselect(".facts > div")]

    assert "Thu chuyển khoản520.000 đồng" in facts[1].replace(" 520", "520")
    assert "520.000 đồng" in facts[4]
    assert at("dung").get("/thu-phi/so-thu.xlsx").content[:2] == b"PK"
    assert at("hoa").get("/thu-phi/so-thu/").status_code == 403


def test_the_administrator_sets_the_account_on_its_page(office, at):
    given = {"bin": "970436", "bank": "VCB", "number": "0011001", "holder": "SO Y TE"}
    assert at("quantri").post("/thu-phi/tai-khoan/", given).status_code == 302
    assert at("binh").get("/thu-phi/tai-khoan/").status_code == 403
    bad = at("quantri").post("/thu-phi/tai-khoan/", given | {"bin": "12"})
    assert "6 chữ số" in words(parsed(bad, status=422), "[role=alert]")


def test_pages_of_money_ask_few_questions(office, at, query_budget):
    binh, owed = at("binh"), charge(office)
    for address in ("/thu-phi/quy/", "/thu-phi/so-thu/", f"/thu-phi/khoan/{owed.pk}/"):
        with query_budget(7):  # session and person besides
            binh.get(address)
