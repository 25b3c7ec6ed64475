"""Why an edition cannot be announced yet, and what somebody should look at before it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from motcua.kernel.basis import basis
from motcua.procedures.rules.edition import (
    EditionContent,
    TermCase,
    delegation_on,
    fees_on,
    missing_constituents,
)
from motcua.procedures.rules.process_checks import problems
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.shortening import cut_rate
from motcua.workdays.rules.limits import limit_of_catalogue


@dataclass(frozen=True, slots=True)
class Reason:
    """``code`` is a key of ``words.workshop.REASONS`` or, for a process, of ``words.PROBLEMS``."""

    code: str
    step: str = ""
    detail: str = ""
    is_warning: bool = False


@basis("63/2010/NĐ-CP", article=8, clause=2)
def reasons(content: EditionContent, day: date) -> tuple[Reason, ...]:
    """Everything found in an edition that is to be in force on that day; what stops it first."""
    found = [*_constituents(content), *_terms(content), *_fees(content, day)]
    found += [*_delegations(content, day), *_guide(content)]
    graph = graph_of(content.process)
    for one in problems(graph, [term.applied for term in content.terms]):
        found.append(Reason(one.code, one.step, one.detail, one.is_warning))
    if not content.process:
        found.append(Reason("no_process", is_warning=True))
    return tuple(sorted(found, key=lambda one: one.is_warning))


def stopping(content: EditionContent, day: date) -> tuple[Reason, ...]:
    """Only what stops it."""
    return tuple(one for one in reasons(content, day) if not one.is_warning)


def _constituents(content: EditionContent) -> Iterator[Reason]:
    for words in missing_constituents(content):
        yield Reason("missing", detail=words)
    if not content.legal_basis:
        yield Reason("no_legal_basis", is_warning=True)
    if not content.result:
        yield Reason("no_result", is_warning=True)


def _terms(content: EditionContent) -> Iterator[Reason]:
    seen = set()
    for term in content.terms:
        if term.case.casefold() in seen:
            yield Reason("case_twice", detail=term.case)
        seen.add(term.case.casefold())
        if _is_longer(term):
            yield Reason("committed_longer", detail=term.case)


def _delegations(content: EditionContent, day: date) -> Iterator[Reason]:
    for one in content.delegations:
        if delegation_on(content, day, one.case) is None:
            yield Reason("delegation_ended", detail=one.delegate, is_warning=True)


def _guide(content: EditionContent) -> Iterator[Reason]:
    """A question must not promise to leave out what nobody asks for: the paper was renamed."""
    papers = {item.name for item in content.required_items}
    dropped = (
        name
        for question in content.guide
        for choice in question.get("choices", ())
        for name in choice.get("drops") or ()
    )
    for name in dict.fromkeys(dropped):
        if name not in papers:
            yield Reason("guide_paper", detail=name)


def _is_longer(term: TermCase) -> bool:
    if not term.statutory or not term.committed:
        return False
    rate = cut_rate(limit_of_catalogue(**term.statutory), limit_of_catalogue(**term.committed))
    return rate is not None and rate < 0


def _fees(content: EditionContent, day: date) -> Iterator[Reason]:
    charged = {(fee.kind, fee.case) for fee in fees_on(content, day)}
    for kind, case in dict.fromkeys((fee.kind, fee.case) for fee in content.fees):
        if (kind, case) not in charged:
            yield Reason("fee_ended", detail=case)
    for fee in content.fees:
        if fee.valid_from and fee.valid_to and fee.valid_to < fee.valid_from:
            yield Reason("fee_backwards", detail=fee.case)
        if not fee.basis and fee.amount:
            yield Reason("fee_no_basis", detail=fee.case, is_warning=True)
