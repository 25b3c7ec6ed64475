"""Statement and book side by side: every difference is named, and the differences are the whole of it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment
from tests.html import parsed, words
from tests.payments.test_online import gateway, order, tell

from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.models import Payment, Reconciliation
from motcua.payments.rules.charging import Act, Way
from motcua.payments.rules.reconciliation import Gap, StatementLine, reconciled

__all__ = ["gateway", "order"]

orders = st.sampled_from(["MC1", "MC2", "MC3", "MC4"])
lines = st.builds(
    StatementLine, st.just("14"), orders, st.sampled_from(Act), st.integers(0, 3).map(lambda n: n * 1000)
)
some = st.lists(lines, max_size=8)
ours = st.lists(lines, max_size=8).map(
    lambda found: (
        [one for one in found if one.act is not Act.RECEIPT]
        + list({one.order: one for one in found if one.act is Act.RECEIPT}.values())
    )
)
"""A book of ours: an order is paid once, and may go back in parts."""


@given(some, ours, st.dictionaries(orders, st.sampled_from([Gap.SURPLUS, Gap.WRONG_AMOUNT])))
def test_the_differences_are_the_whole_difference(theirs, book, known):
    found = reconciled(theirs, book, known)

    assert found.theirs - found.ours == sum(one.effect for one in found.differences)
    assert found.agrees == (sorted(map(str, theirs)) == sorted(map(str, book)))
    assert 2 * found.matched + len(found.differences) <= len(theirs) + len(book)


@given(ours)
def test_the_same_twice_is_told_as_twice(book):
    found = reconciled([*book, *book], book, {})
    assert (found.matched, len(found.differences)) == (len(book), len(book))
    assert {one.gap for one in found.differences} <= {Gap.TWICE}


def test_parts_that_went_back_are_told_apart_by_their_numbers():
    def back(number: str, amount: int) -> StatementLine:
        return StatementLine(number, "MC1", Act.REFUND, amount)

    book = [back("91", 20_000), back("92", 50_000), back("93", 20_000)]
    assert reconciled(reversed(book), book, {}).agrees
    once_more = reconciled([*book, book[0]], book, {})
    assert [(one.gap, one.transaction) for one in once_more.differences] == [(Gap.TWICE, "91")]
    wrong = reconciled([book[0], back("92", 55_000)], book, {})
    assert [(one.gap, one.theirs, one.ours) for one in wrong.differences] == [
        (Gap.AMOUNT, 55_000, 50_000),
        (Gap.NOT_THERE, None, 20_000),
    ]


HEAD = "mã đơn;mã giao dịch;loại;số tiền\n"


def upload(office, text: str, who: str = "binh"):
    client = Client()
    client.force_login(office.people[who])
    file = SimpleUploadedFile("sao-ke.csv", text.encode(), "text/csv")
    days = {"first": "2026-03-02", "last": "2026-03-03"}
    return client, client.post("/thu-phi/doi-soat/", days | {"file": file}, follow=True)


@pytest.mark.django_db
def test_a_statement_is_held_against_the_book_on_screen(office, gateway, order):
    tell(gateway.notice(order.code, 520_000))
    back = {"actor": office.binh, "charge_id": order.charge_id, "reason": "Thu thừa", "way": Way.GATEWAY}
    for amount, clock in ((20_000, "10:00"), (30_000, "11:00")):
        refund_fee(**back, at=moment(3, clock), amount=amount)
    first, second = gateway.refunds.values()
    assert (first["Amount"], second["Amount"]) == ("2000000", "3000000")
    ours = (
        f"{order.code};14000001;thu;520.000\n{order.code};{first['TransactionNo']};hoàn;20.000\n"
        f"{order.code};{second['TransactionNo']};hoàn;30.000\n"
    )
    text = f"{HEAD}{ours}MC9;14000009;thu;70.000\n"
    client, answer = upload(office, text)

    page = parsed(answer)
    assert words(page, "h1") == "1 chỗ không khớp, sao kê nhiều hơn sổ"
    assert "tin của cổng chưa đến" in page.text_content()
    found = Reconciliation.objects.get()
    assert (found.matched, found.theirs - found.ours) == (3, 70_000)
    assert "Có chênh lệch" in parsed(client.get("/thu-phi/doi-soat/")).text_content()


@pytest.mark.django_db
def test_a_bad_statement_is_refused_whole(office, gateway, now):
    now(moment(3))
    before = Payment.objects.count()
    _, answer = upload(office, f"{HEAD}MC1;1;thu;năm trăm\n")
    assert answer.status_code == 422
    assert "số tiền" in words(parsed(answer, status=422), "[role=alert]")
    assert (Reconciliation.objects.count(), Payment.objects.count()) == (0, before)


@pytest.mark.django_db
def test_paid_twice_stands_to_be_given_back_from_the_page(office, gateway, order, now):
    take_fee(actor=office.binh, at=moment(2, "10:05"), charge_id=order.charge_id)
    tell(gateway.notice(order.code, 520_000))
    client = Client()
    client.force_login(office.people["binh"])
    assert "phải hoàn" in parsed(client.get("/thu-phi/so-thu/")).text_content()
    client.post(f"/thu-phi/doi-soat/tien-thua/{order.pk}/", {"way": "gateway"})
    assert gateway.refunded == [order.code]
