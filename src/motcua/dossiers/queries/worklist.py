"""The desk: its lists with their counts, and one page of lines by time left.

Everything is plain SQL over the beginning of an index for each agency (or person, or unit) and state, so
that a page and its counts cost the same however many dossiers stand behind them. The desk is of the
agencies where the person holds a post; the search goes as far as the person may read.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django.db import connection

from motcua.dossiers.queries.lines import CLOCKS, KEY, PAGE, WAITING, Mark, Page, Sql, page_of
from motcua.dossiers.queries.search import Matching
from motcua.dossiers.rules.views import Asked, Left, Order, SavedView
from motcua.kernel.time import VIETNAM
from motcua.organisation.public import Actor

COUNTED = 1_000
"""A count goes no further: so many, and more."""


def view_counts(actor: Actor, views: Sequence[SavedView], *, at: datetime, soon: datetime) -> dict[str, int]:
    """How many dossiers each list holds, none counted beyond ``COUNTED`` (one query); ``soon`` ends the next
    working day."""
    parts = [_counted(view, actor, at, soon) for view in views]
    with connection.cursor() as cursor:
        text = ", ".join(part.text for part in parts)
        cursor.execute(f"SELECT {text}", [value for part in parts for value in part.values])
        return {view.key: count for view, count in zip(views, cursor.fetchone(), strict=True)}


def worklist(
    actor: Actor,
    view: SavedView,
    *,
    at: datetime,
    soon: datetime,
    matching: Matching | None = None,
    after: str = "",
    page: int = PAGE,
) -> Page:
    """One page of a list (one query), the most urgent first, undated and paused last; ``after`` is the mark
    of the page before, ``matching`` narrows it by a search."""
    order, mark = Order(view.order), Mark.read(after)
    if matching is not None:
        ids = _found(view, actor, at, soon, matching, mark)
    elif view.asked:
        ids = _asked(view, actor, at, soon, mark)
    else:
        parts = list(_parts(view, actor, at, soon, mark, page + 1))
        text = " UNION ALL ".join(f"SELECT id FROM ({part.text}) AS part" for part in parts)  # noqa: S608
        ids = Sql(text, [value for part in parts for value in part.values])
    if not ids.text:
        return Page((), "")
    return page_of(ids, order, page)


def found_dossiers(matching: Matching, *, after: str = "", page: int = PAGE) -> Page:
    """One page of what a search finds in every state, newest first (one query)."""
    mark = Mark.read(after)
    where, values = (" WHERE m.id < %s", [mark.pk]) if mark else ("", [])
    ids = Sql(f"SELECT m.id FROM ({matching.text}) AS m{where}", [*matching.values, *values])  # noqa: S608
    return page_of(ids, Order.NEWEST, page)


def _counted(view: SavedView, actor: Actor, at: datetime, soon: datetime) -> Sql:
    if view.asked:
        inner = _asked(view, actor, at, soon, None)
    else:
        lead, keys = _lead(view, actor)
        if not keys:
            return Sql("0", [])
        # The states stand in the text here too, for the same reason as in the parts.
        named = [f"'{state.value}'" for state in sorted(view.states)]
        states = f"IN ({', '.join(named)})" if named[1:] else f"= {named[0]}"
        besides = _besides(view, actor, at, soon)
        text = (
            f"SELECT d.id FROM dossiers_dossier d WHERE d.{lead} IN ({_marks(keys)})"  # noqa: S608
            f" AND d.state {states}{besides.text}"
        )
        inner = Sql(text, [*keys, *besides.values])
    return Sql(f"(SELECT COUNT(*) FROM ({inner.text} LIMIT {COUNTED}) AS part)", inner.values)  # noqa: S608


def _parts(
    view: SavedView, actor: Actor, at: datetime, soon: datetime, mark: Mark | None, count: int
) -> Iterator[Sql]:
    """The beginning, or what follows the mark, of each index entry of who it is of and its state."""
    lead, keys = _lead(view, actor)
    besides = _besides(view, actor, at, soon)
    for key in keys:
        for state in sorted(view.states):
            for where, values, order in _after(mark, state.value, Order(view.order)):
                # The state stands in the text: only so is the index of what waits known to fit.
                text = (
                    f"SELECT d.id FROM dossiers_dossier d WHERE d.{lead} = %s"  # noqa: S608
                    f" AND d.state = '{state.value}'{besides.text}{where} ORDER BY {order} LIMIT {count}"
                )
                yield Sql(text, [key, *besides.values, *values])


def _after(mark: Mark | None, state: str, order: Order) -> Iterator[tuple[str, list[Any], str]]:
    """Conditions and order of the parts of one state that come after the mark."""
    if order is not Order.DUE:
        sign, way = (">", "d.id") if order is Order.OLDEST else ("<", "d.id DESC")
        yield (f" AND d.id {sign} %s", [mark.pk], way) if mark else ("", [], way)
        return
    is_paused = state == WAITING
    column = f"d.{CLOCKS.get(state, 'due_at')}"
    if mark is None or (is_paused and not mark.is_paused):
        yield "", [], f"{column} ASC NULLS LAST, d.id"
        return
    if mark.is_paused and not is_paused:
        return
    if mark.moment is None:
        yield f" AND {column} IS NULL AND d.id > %s", [mark.pk], f"{column}, d.id"
        return
    moment = _given(mark.moment)
    where = f" AND {column} >= %s AND ({column} > %s OR d.id > %s)"
    yield where, [moment, moment, mark.pk], f"{column}, d.id"
    # Among equal moments too the order names the column: only so does the index give it without a sort.
    yield f" AND {column} IS NULL", [], f"{column}, d.id"


def _asked(view: SavedView, actor: Actor, at: datetime, soon: datetime, mark: Mark | None) -> Sql:
    """Dossiers with a question still open: there are few, so they are found from the questions."""
    units = sorted(actor.unit_ids())
    (lead, keys), states = _lead(view, actor), sorted(view.states)
    if not keys or (view.asked == Asked.OF_US and not units):
        return Sql("SELECT d.id FROM dossiers_dossier d WHERE 1 = 0", [])
    ours = f" AND c.unit_id IN ({_marks(units)})" if view.asked == Asked.OF_US else ""
    besides, past = _besides(view, actor, at, soon), _past(mark, view)
    text = (
        "SELECT DISTINCT d.id FROM dossiers_consultation c CROSS JOIN dossiers_dossier d"  # noqa: S608
        f" WHERE c.answered_at IS NULL{ours} AND d.id = c.dossier_id AND d.{lead} IN ({_marks(keys)})"
        f" AND d.state IN ({_marks(states)}){besides.text}{past.text}"
    )
    asked = units if ours else []
    return Sql(text, [*asked, *keys, *states, *besides.values, *past.values])


def _found(
    view: SavedView, actor: Actor, at: datetime, soon: datetime, matching: Matching, mark: Mark | None
) -> Sql:
    """Dossiers of the list that a search finds."""
    lead, keys = _lead(view, actor)
    if not keys:
        return Sql("", [])
    states = sorted(view.states)
    besides, past = _besides(view, actor, at, soon), _past(mark, view)
    text = (
        f"SELECT d.id FROM ({matching.text}) AS m CROSS JOIN dossiers_dossier d WHERE d.id = m.id"  # noqa: S608
        f" AND d.{lead} IN ({_marks(keys)}) AND d.state IN ({_marks(states)}){besides.text}{past.text}"
    )
    if view.asked:
        asked = _asked(view, actor, at, soon, None)
        text, more = f"{text} AND d.id IN ({asked.text})", asked.values
    else:
        more = []
    return Sql(text, [*matching.values, *keys, *states, *besides.values, *past.values, *more])


def _past(mark: Mark | None, view: SavedView) -> Sql:
    """What comes after the mark, as one condition on rows that are few anyway."""
    if mark is None:
        return Sql("", [])
    if (order := Order(view.order)) is not Order.DUE:
        return Sql(f" AND d.id {'>' if order is Order.OLDEST else '<'} %s", [mark.pk])
    if mark.moment is None:
        return Sql(f" AND (d.state = '{WAITING}' OR ({KEY} IS NULL AND d.id > %s))", [mark.pk])
    moment = _given(mark.moment)
    later = f"({KEY} > %s OR {KEY} IS NULL OR ({KEY} = %s AND d.id > %s))"
    if mark.is_paused:
        return Sql(f" AND d.state = '{WAITING}' AND {later}", [moment, moment, mark.pk])
    return Sql(f" AND (d.state = '{WAITING}' OR {later})", [moment, moment, mark.pk])


def _lead(view: SavedView, actor: Actor) -> tuple[str, list[int]]:
    """The column that an index begins with, and its values: of the person, the units or the agencies."""
    if view.mine:
        return "holder_id", [actor.person_id] if actor.person_id else []
    if view.unit:
        return "unit_id", sorted(actor.unit_ids())
    return "agency_id", sorted(actor.agency_ids())


def _besides(view: SavedView, actor: Actor, at: datetime, soon: datetime) -> Sql:
    """What narrows the list besides whose it is and its states."""
    kept: list[tuple[str, list[Any]]] = []
    if view.mine or view.unit:
        agencies = sorted(actor.agency_ids())
        kept.append((f"d.agency_id IN ({_marks(agencies)})" if agencies else "1 = 0", agencies))
    if view.unheld:
        kept.append(("d.holder_id IS NULL", []))
    for column in ("sector_id", "unit_id", "holder_id"):
        if (wanted := getattr(view, column)) is not None:
            kept.append((f"d.{column} = %s", [wanted]))
    if view.channel:
        kept.append(("d.channel = %s", [view.channel]))
    if view.declaration is not None:
        # Written as an equation, which an index can answer in both databases.
        kept.append((f"d.is_declaration = {'TRUE' if view.declaration else 'FALSE'}", []))
    if view.procedure:
        editions = (
            "SELECT e.id FROM procedures_edition e JOIN procedures_procedure q ON q.id = e.procedure_id"
        )
        kept.append((f"d.edition_id IN ({editions} WHERE q.code = %s)", [view.procedure]))
    kept += _by_time(view, at, soon)
    return Sql("".join(f" AND {text}" for text, _ in kept), [one for _, values in kept for one in values])


def _by_time(view: SavedView, at: datetime, soon: datetime) -> Iterator[tuple[str, list[Any]]]:
    if view.left:
        yield f"d.state <> '{WAITING}'", []
    if view.left == Left.LATE:
        yield "d.due_at < %s", [_given(at)]
    if view.left == Left.TODAY:
        yield "d.due_at >= %s AND d.due_at <= %s", [_given(at), _given(soon)]
    if view.left == Left.RISK:
        yield "d.due_at <= %s", [_given(soon)]
    for name, column in (("received", "received_at"), ("due", "due_at")):
        first, last = getattr(view, f"{name}_from"), getattr(view, f"{name}_to")
        if first:
            yield f"d.{column} >= %s", [_given(datetime.combine(first, time(), VIETNAM))]
        if last:
            after = datetime.combine(last + timedelta(days=1), time(), VIETNAM)
            yield f"d.{column} < %s", [_given(after)]


def _given(moment: datetime) -> Any:
    """The moment as the database compares it."""
    return connection.ops.adapt_datetimefield_value(moment)


def _marks(values: Sequence[object]) -> str:
    return ", ".join(["%s"] * len(values))
