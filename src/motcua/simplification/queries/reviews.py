"""Review plans with where each line stands, and which proposals the catalogue shows as carried out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures.public import catalogue_of
from motcua.procedures.rules.edition import least_to_pay
from motcua.simplification import access
from motcua.simplification.models import Proposal, ReviewItem, ReviewPlan
from motcua.simplification.outputs.values import Costed
from motcua.simplification.queries.costs import costed
from motcua.simplification.rules.review import Kind, Standing, State, Verdict, is_carried_out, standing

GONE = State(None)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal, what it saves, and whether what is in force today shows it."""

    proposal: Proposal
    costed: Costed | None
    is_carried_out: bool

    @property
    def is_open(self) -> bool:
        return self.proposal.verdict == Verdict.OPEN

    @property
    def is_accepted(self) -> bool:
        return self.proposal.verdict == Verdict.ACCEPTED


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A line of the plan."""

    item: ReviewItem
    standing: Standing
    proposed: list[Proposed]


def plans_of(actor: Actor) -> list[ReviewPlan]:
    """Every plan the officer reads, the latest first, with counts (one query)."""
    rows = ReviewPlan.objects.select_related("agency").annotate(
        total=Count("items", distinct=True),
        reviewed=Count("items", filter=Q(items__reviewed_at__isnull=False), distinct=True),
        proposals=Count("items__proposals", distinct=True),
    )
    return list(access.readable(actor, rows).order_by("-year", "-pk")[:100])


def late_reviews(agency_ids: Collection[int], today: date) -> int:
    """Lines of these agencies' plans past their last day and not reviewed (one query)."""
    late = ReviewItem.objects.filter(plan__agency__in=agency_ids, reviewed_at=None, due_on__lt=today)
    return late.count()


def lines_of(plan: ReviewPlan, today: date) -> list[ItemLine]:
    """The lines by their last day."""
    items = plan.items.select_related("procedure", "edition__sector", "plan__agency")
    return _lines(list(items.order_by("due_on", "pk")), plan.agency_id, today)


def line_of(item: ReviewItem, today: date) -> ItemLine:
    """One line."""
    return _lines([item], item.plan.agency_id, today)[0]


def states_on(agency_id: int, day: date) -> dict[int, State]:
    """What is in force, by procedure; those of the national catalogue that the agency does not keep itself
    too."""
    lines = [*catalogue_of(None, day), *catalogue_of(agency_id, day)]
    found: dict[int, State] = {}
    for line in lines:
        if not line.is_in_force:
            found.setdefault(line.edition.procedure_id, GONE)
            continue
        found[line.edition.procedure_id] = State(
            edition=line.edition.number,
            limit=line.content.terms[0].applied if line.content.terms else None,
            papers=len(line.content.required_items),
            fee=least_to_pay(line.content, day),
            level=str(line.level or ""),
        )
    return found


def _lines(items: list[ReviewItem], agency_id: int, today: date) -> list[ItemLine]:
    proposals = list(
        Proposal.objects.filter(item__in=items)
        .select_related("sheet__agency", "sheet__procedure", "sheet__edition")
        .order_by("pk")
    )
    sheets = {one.sheet_id: one.sheet for one in proposals if one.sheet is not None}
    reckoned = {one.sheet.pk: one for one in costed(list(sheets.values()))}
    now = states_on(agency_id, today) if proposals else {}
    by_item: dict[int, list[Proposed]] = {item.pk: [] for item in items}
    stood = {item.pk: (item.procedure_id, item.stood) for item in items}
    for one in proposals:
        procedure, before = stood[one.item_id]
        done = is_carried_out(Kind(one.kind), State(**before), now.get(procedure, GONE))
        by_item[one.item_id].append(Proposed(one, reckoned.get(one.sheet_id or 0), done))
    return [
        ItemLine(
            item,
            standing(item.due_on, local_day(item.reviewed_at) if item.reviewed_at else None, today),
            by_item[item.pk],
        )
        for item in items
    ]
