"""The standard code for a transfer, what is owed in a case, and sums read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.payments.rules.cash import difference
from motcua.payments.rules.charging import (
    Act,
    ChargeLine,
    ChargeState,
    lines_for,
    state_after,
    still_due,
    total_of,
)
from motcua.payments.rules.vietqr import BankAccount, crc16, purpose_of, vietqr
from motcua.payments.words import amount_words

ACCOUNT = BankAccount("970436", "0123456789", "SO Y TE", "Vietcombank")


def test_the_checksum_reproduces_the_standard_check_value():
    assert crc16(b"123456789") == 0x29B1


def test_a_known_code_is_written_sign_for_sign():
    said = vietqr(ACCOUNT, 520_000, "H59.15-260302-0001")

    assert said.startswith("00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA5303704")
    assert "5406520000" in said
    assert "5802VN" in said
    assert said[-8:-4] == "6304"


def tags_in(text):
    """Tag to value, as a bank's application reads one level of the code."""
    found = {}
    while text:
        tag, length = text[:2], int(text[2:4])
        found[tag], text = text[4 : 4 + length], text[4 + length :]
        assert len(found[tag]) == length
    return found


@given(
    amount=st.integers(1, 9_999_999_999_999),
    number=st.text("0123456789ABCXYZ", min_size=1, max_size=19),
    purpose=st.text(max_size=60),
)
def test_every_code_is_read_back_as_it_was_meant(amount, number, purpose):
    said = vietqr(BankAccount("970436", number), amount, purpose)
    tags = tags_in(said)

    assert crc16(said[:-4].encode()) == int(said[-4:], 16)
    assert tags["54"] == str(amount)
    assert tags_in(tags_in(tags["38"])["01"]) == {"00": "970436", "01": number}
    assert tags_in(tags["62"])["08"] == purpose_of(purpose)
    assert said.isascii()


@pytest.mark.parametrize(
    ("account", "amount", "code"),
    [
        pytest.param(BankAccount("97043", "1"), 1, "payment.bad_account", id="five digits of a bank"),
        pytest.param(BankAccount("970436", "12 34"), 1, "payment.bad_account", id="a space in the number"),
        pytest.param(BankAccount("970436", "1" * 20), 1, "payment.bad_account", id="a number too long"),
        pytest.param(ACCOUNT, 0, "payment.bad_amount", id="nothing to pay"),
    ],
)
def test_what_no_bank_could_read_is_refused(account, amount, code):
    with pytest.raises(Refusal, match=code):
        vietqr(account, amount, "x")


def test_a_case_owes_its_own_lines_and_the_lines_of_no_case():
    fees = [
        ChargeLine("fee", 100, "A"),
        ChargeLine("fee", 200, "B"),
        ChargeLine("charge", 5),
        ChargeLine("fee", 0),
    ]

    assert [line.amount for line in lines_for(fees, "B")] == [200, 5]
    assert [line.amount for line in lines_for(fees)] == [5]
    assert [line.amount for line in lines_for([ChargeLine("fee", 100, "mỗi lần")])] == [100]
    assert total_of(lines_for(fees, "A")) == 105


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ([], ChargeState.UNPAID),
        ([Act.RECEIPT], ChargeState.PAID),
        ([Act.RECEIPT, Act.REFUND], ChargeState.REFUNDED),
        ([Act.WAIVER], ChargeState.WAIVED),
    ],
)
def test_the_state_follows_from_what_happened(acts, state):
    assert state_after(acts) is state


def test_a_refund_of_a_part_leaves_the_charge_partly_paid_back():
    assert state_after([Act.RECEIPT, Act.REFUND], kept=1) is ChargeState.PARTLY_REFUNDED


@pytest.mark.parametrize(
    ("owed", "taken", "due", "surplus"),
    [
        ({"fee": 500, "charge": 20}, {"fee": 300}, {"fee": 200, "charge": 20}, 0),
        ({"fee": 300}, {"fee": 500}, {}, 200),
        ({"fee": 300, "charge": 20}, {"fee": 350}, {"charge": 20}, 50),
        ({"fee": 300}, {"fee": 300}, {}, 0),
    ],
)
def test_after_another_case_only_what_is_missing_is_due(owed, taken, due, surplus):
    def lines(sums):
        return [ChargeLine(kind, amount) for kind, amount in sums.items()]

    left, over = still_due(lines(owed), lines(taken))
    assert ({line.kind: line.amount for line in left}, over) == (due, surplus)
    assert total_of(lines(owed)) - total_of(lines(taken)) == total_of(left) - over


def test_a_difference_needs_a_reason_and_none_needs_none():
    assert difference(500, 500, "") == 0
    assert difference(500, 480, "Trả nhầm") == -20
    with pytest.raises(Refusal, match="payment.difference_unexplained"):
        difference(500, 480, " ")
    with pytest.raises(Refusal, match="payment.negative_count"):
        difference(0, -1, "x")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không đồng"),
        (15, "mười lăm đồng"),
        (21, "hai mươi mốt đồng"),
        (105, "một trăm lẻ năm đồng"),
        (520_000, "năm trăm hai mươi nghìn đồng"),
        (1_000_000, "một triệu đồng"),
        (1_005_010, "một triệu không trăm lẻ năm nghìn không trăm mười đồng"),
        (2_500_000_000, "hai tỷ năm trăm triệu đồng"),
    ],
)
def test_sums_are_read_out_as_people_say_them(amount, words):
    assert amount_words(amount) == words
