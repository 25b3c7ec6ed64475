"""The rows behind a criterion of Quyết định 766/QĐ-TTg: as many as its whole, those that miss it first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from motcua.dossiers.public import Dossier, service
from motcua.feedback.public import Judged
from motcua.indicators.queries.service import (
    DOSSIER_KEYS,
    Line,
    ServiceGround,
    is_answered_in_time,
    is_classified,
    is_untroubled,
)
from motcua.procedures.public import Announced
from motcua.procedures.rules.publication import Deadline, Standing

Fact = date | datetime | int | str | None


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One row: ``kind`` dossier, procedure, decision or petition, ``ref`` what its address is made of;
    ``facts`` by name; ``is_met`` whether it counts."""

    kind: str
    ref: str | int
    title: str
    is_met: bool
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class ServiceRows:
    """``count`` rows in all; ``cut`` reads those of one page."""

    count: int
    cut: Callable[[slice], Sequence[ServiceRow]]


def rows_behind(ground: ServiceGround, key: str) -> ServiceRows:
    """The rows of a criterion; those of 5.4 are its dossiers, as of 2.1."""
    if key in DOSSIER_KEYS or key == "5.4":
        wanted = "2.1" if key == "5.4" else key
        found = service.service_rows(ground.scope, ground.period, ground.marks, wanted)
        dossiers = found.select_related("sector")
        count = ground.counts.get(wanted, (0, 0))[1]
        return ServiceRows(count, lambda page: [_dossier(one) for one in dossiers[page]])
    listed = sorted(_OTHERS[key](ground), key=lambda one: (one.is_met, one.title))
    return ServiceRows(len(listed), listed.__getitem__)


def _dossier(one: Dossier) -> ServiceRow:
    is_met: bool = one.is_met  # type: ignore[attr-defined]
    facts: dict[str, Fact] = {
        "received": one.received_at,
        "measured_due": one.service_due_at,
        "finished": one.finished_at,
        "supplements": one.supplement_count,
    }
    return ServiceRow("dossier", one.code, one.sector.name, is_met, facts)


def _announced(one: Announced, deadline: Deadline, *, is_met: bool) -> ServiceRow:
    facts: dict[str, Fact] = {
        "decision": one.decision.number,
        "latest": deadline.latest,
        "done_on": deadline.done_on,
    }
    return ServiceRow("decision", one.decision.pk, one.edition.name, is_met, facts)


def _signed(ground: ServiceGround) -> list[ServiceRow]:
    """A row a procedure; of several decisions the one that was late."""
    late, found = ground.signed_late(), {}
    for one in sorted(ground.announced, key=lambda each: each.signing.standing is Standing.MET, reverse=True):
        is_met = one.edition.procedure_id not in late
        found[one.edition.procedure_id] = _announced(one, one.signing, is_met=is_met)
    return list(found.values())


def _disclosed(ground: ServiceGround) -> list[ServiceRow]:
    return [
        _announced(one, one.disclosure, is_met=one.disclosure.standing is Standing.MET)
        for one in ground.disclosable()
    ]


def _lines(
    wanted: Callable[[Line], bool], is_met: Callable[[ServiceGround, Line], bool]
) -> Callable[[ServiceGround], list[ServiceRow]]:
    def rows(ground: ServiceGround) -> list[ServiceRow]:
        return [
            ServiceRow(
                "procedure",
                one.edition_id,
                one.name,
                is_met(ground, one),
                {"code": one.code, "missing": ", ".join(one.missing)},
            )
            for one in ground.lines
            if wanted(one)
        ]

    return rows


def _petitions(listed: Sequence[Judged], is_met: Callable[[Judged], bool]) -> list[ServiceRow]:
    return [
        ServiceRow(
            "petition",
            one.petition.code,
            one.petition.get_about_display(),
            is_met(one),
            {
                "filed": one.petition.filed_at,
                "answer_due": one.petition.answer_due_at,
                "answered": one.petition.answered_at,
            },
        )
        for one in listed
    ]


_OTHERS: dict[str, Callable[[ServiceGround], list[ServiceRow]]] = {
    "1.1": _signed,
    "1.2": _disclosed,
    "1.3": _lines(lambda one: True, lambda ground, one: not one.missing),
    "3.1": _lines(lambda one: True, lambda ground, one: one.is_online),
    "3.2": _lines(lambda one: one.is_online, lambda ground, one: one.procedure_id in ground.filed_online),
    "3.5": _lines(lambda one: one.has_fee, lambda ground, one: one.procedure_id in ground.paid_online),
    "5.1": lambda g: _petitions(g.petitions, is_classified),
    "5.2": lambda g: _petitions(g.answers_owed(), is_answered_in_time),
    "5.3": lambda g: _petitions(g.petitions, lambda one: is_untroubled(g, one)),
}
