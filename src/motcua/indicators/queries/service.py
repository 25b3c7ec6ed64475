"""The criteria of Quyết định 766/QĐ-TTg counted from ledger, catalogue, payments, results and petitions."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q

from motcua.accounts.public import people_identified
from motcua.dossiers.public import figures, service
from motcua.dossiers.rules.figures import Period
from motcua.feedback.public import Judged, judged_petitions, low_ratings
from motcua.feedback.rules.petitions import State
from motcua.indicators.rules.service import Share, content
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.payments.public import charged_dossiers, dossiers_paid_online
from motcua.procedures.public import Announced, announced_between, catalogue_of
from motcua.procedures.rules.edition import missing_constituents
from motcua.procedures.rules.levels import FILED_ONLINE
from motcua.procedures.rules.publication import Standing
from motcua.results.public import dossiers_with_file

DOSSIER_KEYS = ("2.1", "3.3", "3.6", "4.1", "4.2", "4.3", "4.5")


@dataclass
class ServiceGround:
    """What the criteria of one agency and period are counted from, each read once and only when asked."""

    agency: Agency
    period: Period

    @cached_property
    def scope(self) -> figures.Scope:
        return figures.Scope((self.agency.pk,))

    @cached_property
    def marks(self) -> service.Marks:
        mine = [self.agency.pk]
        return service.Marks(
            electronic=Q(pk__in=dossiers_with_file(mine)),
            charged=Q(code__in=charged_dossiers(mine)),
            paid=Q(code__in=dossiers_paid_online(mine)),
            identified=Q(submitter__in=people_identified()),
        )

    @cached_property
    def counts(self) -> dict[str, tuple[int, int]]:
        return service.service_counts(self.scope, self.period, self.marks)

    @cached_property
    def catalogue(self) -> list[Any]:
        """The lines of the own catalogue on the last day, the heaviest read of a year: whoever counts over
        them too takes them from here."""
        return catalogue_of(self.agency.pk, self.period.to_day)

    @cached_property
    def lines(self) -> list["Line"]:
        """Procedures of the own catalogue in force."""
        return [
            Line(
                one.edition.pk,
                one.edition.procedure_id,
                one.code,
                one.edition.name,
                missing_constituents(one.content),
                one.level in FILED_ONLINE,
                one.fee is not None and one.fee[0] > 0,
            )
            for one in self.catalogue
            if one.is_in_force
        ]

    @cached_property
    def announced(self) -> list[Announced]:
        seen_on = local_day(self.period.seen_at)
        return announced_between(self.agency, self.period.from_day, self.period.to_day, seen_on)

    @cached_property
    def filed_online(self) -> set[int]:
        return service.procedures_filed(self.scope, self.period, service.FILED_ONLINE)

    @cached_property
    def paid_online(self) -> set[int]:
        return service.procedures_filed(self.scope, self.period, self.marks.paid)

    @cached_property
    def petitions(self) -> list[Judged]:
        return judged_petitions([self.agency.pk], self.period.from_day, self.period.to_day)

    @cached_property
    def rated_low(self) -> int:
        return low_ratings(self.agency.pk, self.period.from_day, self.period.to_day)

    def signed_late(self) -> set[int]:
        """Procedures of which any decision was signed late."""
        return {
            one.edition.procedure_id for one in self.announced if one.signing.standing is not Standing.MET
        }

    def disclosable(self) -> list[Announced]:
        """What is disclosed, or should have been by now."""
        return [one for one in self.announced if one.disclosure.standing is not Standing.RUNNING]

    def is_overdue(self, one: Judged) -> bool:
        """Not answered and past the limit."""
        return one.told.answered_at is None and one.told.answer_due_at < self.period.seen_at

    def answers_owed(self) -> list[Judged]:
        """Petitions that are answered, or should have been by now."""
        owed = [one for one in self.petitions if one.told.state not in {State.REFUSED, State.FORWARDED}]
        return [one for one in owed if one.told.answered_at is not None or self.is_overdue(one)]

    def complaints(self) -> list[Judged]:
        """Petitions about a dossier or about behaviour."""
        return [one for one in self.petitions if one.told.about in {"dossier", "behaviour"}]

    def share(self, key: str) -> Share:
        """Part and whole of a criterion."""
        if key in DOSSIER_KEYS:
            return Share(*self.counts.get(key, (0, 0)))
        return SHARES[key](self)


@dataclass(frozen=True, slots=True)
class Line:
    """A procedure in force as far as the criteria ask."""

    edition_id: int
    procedure_id: int
    code: str
    name: str
    missing: tuple[str, ...]
    is_online: bool
    has_fee: bool


def is_classified(one: Judged) -> bool:
    """Given a class, sent on or refused within the limit."""
    told = one.told
    return told.screened_at is not None and told.screened_at <= told.screen_due_at


def is_answered_in_time(one: Judged) -> bool:
    """Answered within the limit."""
    return one.told.answered_at is not None and one.told.answered_at <= one.told.answer_due_at


def is_untroubled(ground: ServiceGround, one: Judged) -> bool:
    """Neither repeated nor answered late nor overdue."""
    told = one.told
    late = told.answered_at is not None and told.answered_at > told.answer_due_at
    gone = told.state in {State.REFUSED, State.FORWARDED}
    return not (told.is_repeated or late or (not gone and ground.is_overdue(one)))


def _published(ground: ServiceGround) -> Share:
    every = {one.edition.procedure_id for one in ground.announced}
    return Share(len(every - ground.signed_late()), len(every))


def _disclosed(ground: ServiceGround) -> Share:
    met = [one for one in ground.disclosable() if one.disclosure.standing is Standing.MET]
    return Share(len(met), len(ground.disclosable()))


def _filed(ground: ServiceGround) -> Share:
    offered = {one.procedure_id for one in ground.lines if one.is_online}
    return Share(len(offered & ground.filed_online), len(offered))


def _payable(ground: ServiceGround) -> Share:
    with_fee = {one.procedure_id for one in ground.lines if one.has_fee}
    return Share(len(with_fee & ground.paid_online), len(with_fee))


def _content(ground: ServiceGround) -> Share:
    return content(ground.share("2.1"), len(ground.complaints()) + ground.rated_low)


SHARES: dict[str, Callable[[ServiceGround], Share]] = {
    "1.1": _published,
    "1.2": _disclosed,
    "1.3": lambda g: Share(sum(not one.missing for one in g.lines), len(g.lines)),
    "3.1": lambda g: Share(sum(one.is_online for one in g.lines), len(g.lines)),
    "3.2": _filed,
    "3.5": _payable,
    "5.1": lambda g: Share(sum(map(is_classified, g.petitions)), len(g.petitions)),
    "5.2": lambda g: Share(sum(map(is_answered_in_time, g.answers_owed())), len(g.answers_owed())),
    "5.3": lambda g: Share(sum(is_untroubled(g, one) for one in g.petitions), len(g.petitions)),
    "5.4": _content,
}
"""Criteria that are counted otherwise than dossier by dossier."""
