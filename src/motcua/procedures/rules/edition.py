"""The constituents of a procedure (bộ phận tạo thành), read from an edition's stored document."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.steps import StepTemplate as StepTemplate
from motcua.procedures.rules.steps import step_from


@dataclass(frozen=True, slots=True)
class TermCase:
    """The limit of one case: what the law states and what the agency commits itself to.

    ``statutory`` and ``committed`` are ``{"value": n, "unit": u}`` as ``workdays`` reads limits."""

    case: str
    statutory: dict[str, Any] | None
    committed: dict[str, Any] | None = None
    source: str = ""

    @property
    def applied(self) -> dict[str, Any] | None:
        """The limit a dossier is promised: the committed one where there is one."""
        return self.committed or self.statutory


@dataclass(frozen=True, slots=True)
class RequiredItem:
    """One line of the papers (thành phần hồ sơ)."""

    name: str
    case: str = ""
    originals: int = 1
    copies: int = 0
    form: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FeeLine:
    """A fee (phí) or charge (lệ phí) of one case between two days, in whole đồng; ``basis`` is the document
    that sets it."""

    amount: int
    case: str = ""
    kind: str = "fee"
    valid_from: date | None = None
    valid_to: date | None = None
    basis: str = ""


class Unpaid(StrEnum):
    """What the law of the procedure does to a dossier whose fee is not paid in time."""

    CLOSE = "close"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class FeeWait:
    """The law of the procedure makes an accepted dossier wait for its fee, between two days: ``within`` is
    how long the applicant has (``None``: the law sets no time). Without such a line no clock ever waits for
    money."""

    basis: str
    case: str = ""
    within: dict[str, Any] | None = None
    unpaid: Unpaid = Unpaid.KEEP
    valid_from: date | None = None
    valid_to: date | None = None
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Delegation:
    """Who decides for the authority (uỷ quyền giải quyết) between two days, in that case or, without one, in
    all; ``basis`` is the document that hands it over. The authority stays answerable and stays named."""

    delegate: str
    basis: str
    case: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class EditionContent:
    """All constituents of Nghị định 63/2010, article 8, of one edition."""

    terms: tuple[TermCase, ...] = ()
    required_items: tuple[RequiredItem, ...] = ()
    fees: tuple[FeeLine, ...] = ()
    fee_waits: tuple[FeeWait, ...] = ()
    process: tuple[StepTemplate, ...] = ()
    places: tuple[str, ...] = ()
    sequence: str = ""
    ways: tuple[str, ...] = ()
    sets: int = 1
    subjects: tuple[str, ...] = ()
    authority: str = ""
    delegations: tuple[Delegation, ...] = ()
    result: str = ""
    validity: str = ""
    conditions: str = ""
    forms: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    guide: tuple[dict[str, Any], ...] = ()

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases with limits of their own, the general one as an empty string."""
        return tuple(term.case for term in self.terms)


_LISTS = ("places", "ways", "subjects", "forms", "legal_basis", "guide")
_TEXTS = ("sequence", "authority", "result", "validity", "conditions")


def content_from(document: dict[str, Any]) -> EditionContent:
    """Read a stored document; unknown keys are ignored, missing ones are empty."""
    plain: dict[str, Any] = {key: tuple(document.get(key, ())) for key in _LISTS}
    plain |= {key: document.get(key) or "" for key in _TEXTS}
    return EditionContent(
        terms=tuple(TermCase(**term) for term in document.get("terms", ())),
        required_items=tuple(RequiredItem(**item) for item in document.get("required_items", ())),
        fees=tuple(_fee(fee) for fee in document.get("fees", ())),
        fee_waits=tuple(_fee_wait(one) for one in document.get("fee_waits", ())),
        delegations=tuple(_delegation(one) for one in document.get("delegations", ())),
        process=process_from(document),
        sets=document.get("sets") or 1,
        **plain,
    )


def process_from(document: dict[str, Any]) -> tuple[StepTemplate, ...]:
    """The steps of a stored document alone."""
    return tuple(step_from(step) for step in document.get("process", ()))


def _days(line: dict[str, Any]) -> dict[str, date]:
    return {key: date.fromisoformat(line[key]) for key in ("valid_from", "valid_to") if line.get(key)}


def _fee_wait(line: dict[str, Any]) -> FeeWait:
    return FeeWait(
        basis=line.get("basis") or "",
        case=line.get("case") or "",
        within=line.get("within"),
        unpaid=Unpaid(line.get("unpaid") or Unpaid.KEEP),
        is_verified=bool(line.get("is_verified")),
        **_days(line),
    )


def _delegation(line: dict[str, Any]) -> Delegation:
    return Delegation(
        delegate=line.get("delegate") or "",
        basis=line.get("basis") or "",
        case=line.get("case") or "",
        **_days(line),
    )


def _fee(line: dict[str, Any]) -> FeeLine:
    return FeeLine(
        amount=line["amount"],
        case=line.get("case") or "",
        kind=line.get("kind", "fee"),
        basis=line.get("basis") or "",
        **_days(line),
    )


def term_for(content: EditionContent, case: str = "") -> dict[str, Any] | None:
    """The limit promised in that case; the first case where none is named. ``None`` when the law
    states no limit. Raises ``Refusal('procedure.no_such_case')``."""
    if not content.terms:
        return None
    if not case:
        return content.terms[0].applied
    for term in content.terms:
        if term.case == case:
            return term.applied
    raise Refusal("procedure.no_such_case", case=case, cases=", ".join(t.case for t in content.terms))


def fees_on(content: EditionContent, day: date, case: str = "") -> tuple[FeeLine, ...]:
    """Fees in force on that day, of that case where one is named."""
    return tuple(
        fee
        for fee in content.fees
        if (fee.valid_from is None or fee.valid_from <= day)
        and (fee.valid_to is None or day <= fee.valid_to)
        and (not case or not fee.case or fee.case == case)
    )


def least_to_pay(content: EditionContent, day: date) -> int:
    """Fee and charge together on that day, each in its cheapest case; whole đồng."""
    least: dict[str, int] = {}
    for line in fees_on(content, day):
        least[line.kind] = min(line.amount, least.get(line.kind, line.amount))
    return sum(least.values())


@basis("118/2025/NĐ-CP", article=17, clause=3, verified=False)
def fee_wait_on(content: EditionContent, day: date, case: str = "") -> FeeWait | None:
    """What the law of the procedure says on that day about waiting for the fee of that case: the line of the
    case before the general one; ``None`` where the law says nothing, and then nothing waits."""
    in_force = [
        one
        for one in content.fee_waits
        if (one.valid_from is None or one.valid_from <= day)
        and (one.valid_to is None or day <= one.valid_to)
        and one.basis
        and one.case in ("", case)
    ]
    return max(in_force, key=lambda one: bool(one.case), default=None)


@basis("72/2025/QH15", article=14, verified=False)
def delegation_on(content: EditionContent, day: date, case: str = "") -> Delegation | None:
    """Who decides on that day in that case by delegation: the line of the case before the general one;
    ``None`` where the authority decides itself."""
    in_force = [
        one
        for one in content.delegations
        if (one.valid_from is None or one.valid_from <= day)
        and (one.valid_to is None or day <= one.valid_to)
        and one.basis
        and one.case in ("", case)
    ]
    return max(in_force, key=lambda one: bool(one.case), default=None)


CONSTITUENTS = {
    "sequence": "trình tự thực hiện",
    "ways": "cách thức thực hiện",
    "required_items": "thành phần, số lượng hồ sơ",
    "terms": "thời hạn giải quyết",
    "subjects": "đối tượng thực hiện",
    "authority": "cơ quan giải quyết",
}


@basis("63/2010/NĐ-CP", article=8, clause=2)
def missing_constituents(content: EditionContent) -> tuple[str, ...]:
    """Names (Vietnamese) of the mandatory constituents an edition still lacks; the name is apart."""
    return tuple(words for key, words in CONSTITUENTS.items() if not getattr(content, key))
