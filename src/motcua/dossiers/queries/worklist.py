"""The desk: saved lists with their counts, and one page of rows by time left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet
from django.db.models.expressions import RawSQL

from motcua.dossiers.access import visible_to
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.views import SavedView
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor

PAGE = 50
FEW_AGENCIES = 4
_BY_DUE = F("due_at").asc(nulls_last=True)
_AGENCY, _STATE = -1, "?"
"""Stand for an agency and a state in a statement that is put together once for all of them."""
_SHOWN = (
    "code", "edition__name", "applicant", "channel", "state", "holder__address", "holder__full_name",
    "unit__name", "due_at", "first_due_at", "paused_at", "finished_at", "answer_by", "supplement_count",
    "extension_count", "late_letter", "is_declaration",
)  # fmt: skip
"""What a line of a list says; nothing else is read."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of dossiers and how many there are in all."""

    rows: tuple[Dossier, ...]
    total: int
    number: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


def view_counts(actor: Actor, views: Sequence[SavedView], *, at: datetime, soon: datetime) -> dict[str, int]:
    """How many dossiers each list holds (one query); ``soon`` ends the next working day."""
    alike = {_besides_states(view): view for view in views}
    counts = {
        name: Count("id", filter=_narrowed_besides(view, actor, at, soon)) for name, view in alike.items()
    }
    states = {state.value for view in views for state in view.states}
    rows = visible_to(actor).filter(state__in=states).values("state").annotate(**counts).order_by()
    found = {row["state"]: row for row in rows}
    return {
        view.key: sum(found[state][_besides_states(view)] for state in view.states if state in found)
        for view in views
    }


def _besides_states(view: SavedView) -> str:
    """What narrows the list besides its states, as one name: lists of one name are counted together."""
    return f"count_{view.due}{'_mine' * view.mine}{'_unit' * view.unit}"


def worklist(
    actor: Actor,
    view: SavedView,
    *,
    at: datetime,
    soon: datetime,
    total: int,
    search: str = "",
    page: int = 1,
) -> Page:
    """One page of a list, the most urgent first, paused and undated last (one query, two with a search).

    ``total`` is the list's count from ``view_counts``; a search counts for itself."""
    start = (max(page, 1) - 1) * PAGE
    rows = visible_to(actor).filter(_narrowed(view, actor, at, soon))
    if search.strip():
        rows = rows.filter(matching(search))
        total = rows.count()
    elif not actor.read_paths() and len(actor.agency_ids()) <= FEW_AGENCIES:
        besides = _narrowed_besides(view, actor, at, soon)
        rows = _first_of_each(actor.agency_ids(), view, besides, start + PAGE)
    return Page(tuple(_lines(_most_urgent_first(rows))[start : start + PAGE]), total, page)


def found_dossiers(actor: Actor, search: str, *, page: int = 1) -> Page:
    """Dossiers of any state by code, name or number, newest first (two queries)."""
    rows = visible_to(actor).filter(matching(search))
    start = (max(page, 1) - 1) * PAGE
    return Page(tuple(_lines(rows.order_by("-id"))[start : start + PAGE]), rows.count(), page)


def matching(search: str) -> Q:
    """Code, applicant (tone marks forgiven), identity number or telephone."""
    plain = search.strip()
    found = Q(code__istartswith=plain) | Q(applicant_folded__contains=fold(plain))
    digits = plain.replace(" ", "").replace(".", "")
    if digits.isdigit():
        found |= Q(applicant_id=digits) | Q(phone=digits) | Q(code__endswith=digits)
    return found


def _narrowed(view: SavedView, actor: Actor, at: datetime, soon: datetime) -> Q:
    in_states = Q(state__in=sorted(state.value for state in view.states))
    return in_states & _narrowed_besides(view, actor, at, soon)


def _narrowed_besides(view: SavedView, actor: Actor, at: datetime, soon: datetime) -> Q:
    kept = Q()
    if view.mine:
        kept &= Q(holder=actor.person_id)
    if view.unit:
        kept &= Q(unit__in=actor.unit_ids())
    if view.due == "late":
        kept &= Q(due_at__lt=at)
    if view.due == "today":
        kept &= Q(due_at__gte=at, due_at__lte=soon)
    return kept


def _lines(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    return rows.select_related("edition", "holder", "unit").only(*_SHOWN)


def _first_of_each(agencies: Iterable[int], view: SavedView, kept: Q, count: int) -> QuerySet[Dossier]:
    """The ``count`` most urgent of each agency and state: each is the beginning of an index, so that the
    page costs the same however long the list is. Only what waits is paused; it is sorted as a whole."""
    of_one = Dossier.objects.filter(kept, agency=_AGENCY, state=_STATE).values("id")
    by_due = of_one.order_by(_BY_DUE, "id")[:count].query.sql_with_params()
    by_pause = _most_urgent_first(of_one)[:count].query.sql_with_params()
    parts, values = [], []
    for agency in sorted(agencies):
        for state in sorted(view.states):
            statement, given = by_pause if state is State.WAITING else by_due
            parts.append(f"SELECT id FROM ({statement}) AS part")  # noqa: S608
            values += [{_AGENCY: agency, _STATE: state.value}.get(value, value) for value in given]
    return Dossier.objects.filter(pk__in=RawSQL(" UNION ALL ".join(parts), values))  # noqa: S611


def _most_urgent_first(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    return rows.order_by(F("paused_at").asc(nulls_first=True), _BY_DUE, "id")
