"""What is read at the counter to find a person: the QR text of an identity card, a number, a telephone."""

from dataclasses import dataclass
from datetime import date, datetime

from motcua.kernel.basis import basis

SEXES = frozenset({"nam", "nữ"})


@dataclass(frozen=True, slots=True)
class IdCard:
    """The card's QR text in parts; ``old_number`` is that of the paper before, empty where there was none."""

    number: str
    name: str
    old_number: str = ""
    born_on: date | None = None
    sex: str = ""
    address: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What a person is looked for by: digits of papers or a telephone, and the card where one was read."""

    numbers: tuple[str, ...] = ()
    phone: str = ""
    card: IdCard | None = None

    @property
    def is_empty(self) -> bool:
        return not self.numbers and not self.phone


@basis("26/2023/QH15", verified=False)
def read_card(text: str) -> IdCard | None:
    """``number|old number|name|ddmmyyyy|sex|address|ddmmyyyy`` as a scanner types it, or None. Fields after
    the name may be missing, further ones are ignored."""
    parts = [" ".join(part.split()) for part in text.strip().split("|")]
    if len(parts) < 3 or not _is_number(parts[0], 12) or not parts[2]:
        return None
    parts += [""] * (7 - len(parts))
    return IdCard(
        number=parts[0],
        old_number=parts[1] if _is_number(parts[1], 9) else "",
        name=parts[2],
        born_on=_day(parts[3]),
        sex=parts[4] if parts[4].lower() in SEXES else "",
        address=parts[5],
        issued_on=_day(parts[6]),
    )


def sought(text: str) -> Sought:
    """What was typed or scanned into the one field: a card, else digits read as the number of a paper (9 or
    12), of a tax-payer (10 or 13) or as a telephone (10 that begin with 0)."""
    card = read_card(text)
    if card is not None:
        return Sought(tuple(number for number in (card.number, card.old_number) if number), card=card)
    typed = text.strip()
    if typed.startswith("+84"):
        typed = f"0{typed[3:]}"
    digits = "".join(sign for sign in typed if sign not in " .-")
    if not digits.isascii() or not digits.isdecimal() or len(digits) not in {9, 10, 12, 13}:
        return Sought()
    is_phone = len(digits) == 10 and digits.startswith("0")
    return Sought((digits,), phone=digits if is_phone else "")


def _is_number(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdecimal()


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d%m%Y").date()  # noqa: DTZ007 a day of the calendar, no moment
    except ValueError:
        return None
