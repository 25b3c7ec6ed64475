"""VietQR: the text of a code that a bank's application reads as a filled-in transfer.

EMVCo merchant-presented mode: tag, two digits of length, value; the last tag is a CRC-16 over all of it."""

from dataclasses import dataclass

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

NAPAS = "A000000727"
TO_ACCOUNT = "QRIBFTTA"
DONG, VIETNAM = "704", "VN"
LONGEST_PURPOSE = 25
MOST = 9_999_999_999_999


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where money goes: ``bin`` is the bank's six digits at NAPAS, ``number`` letters and digits."""

    bin: str
    number: str
    holder: str = ""
    bank: str = ""


def crc16(data: bytes) -> int:
    """CRC-16 with polynomial 0x1021 that begins with 0xFFFF; of ``123456789`` it is 0x29B1."""
    value = 0xFFFF
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return value


def purpose_of(text: str) -> str:
    """What a bank lets stand as the purpose: letters without marks, digits and spaces, 25 at most."""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold(text).upper())
    return " ".join(kept.split())[:LONGEST_PURPOSE].strip()


def vietqr(account: BankAccount, amount: int, purpose: str) -> str:
    """The text of the code for one transfer of whole đồng. Refuses ``payment.bad_account`` and
    ``payment.bad_amount``."""
    check_account(account)
    if not 0 < amount <= MOST:
        raise Refusal("payment.bad_amount", amount=amount)
    receiver = _tag("00", account.bin) + _tag("01", account.number)
    said = (
        _tag("00", "01")
        + _tag("01", "12")
        + _tag("38", _tag("00", NAPAS) + _tag("01", receiver) + _tag("02", TO_ACCOUNT))
        + _tag("53", DONG)
        + _tag("54", str(amount))
        + _tag("58", VIETNAM)
        + _tag("62", _tag("08", purpose_of(purpose)))
        + "6304"
    )
    return f"{said}{crc16(said.encode('ascii')):04X}"


def check_account(account: BankAccount) -> None:
    """Refuse ``payment.bad_account`` where no bank could read the number or the bank's digits."""
    digits = account.bin.isascii() and account.bin.isdecimal() and len(account.bin) == 6
    number = account.number.isascii() and account.number.isalnum() and len(account.number) <= 19
    if not (digits and number):
        raise Refusal("payment.bad_account", bin=account.bin, number=account.number)


def _tag(tag: str, value: str) -> str:
    return f"{tag}{len(value):02d}{value}"
