"""The finished dossiers of one procedure, each ready to be counted again under another limit."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import Timeline, timeline
from motcua.dossiers.rules.deadlines import reckon
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.shorter_limit import Finished
from motcua.dossiers.rules.where_time_goes import Stage, Stretch, minutes_by, stretches
from motcua.dossiers.words.board import stage_words
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, parse_limit
from motcua.workdays.rules.work_minutes import WorkMinutes

MOST = 1_000
"""The latest finishes that are counted again; of a busy procedure no more are needed to tell."""
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Past:
    """The finished dossiers of a year under one limit, and of how many limits they were."""

    name: str
    limit: Limit
    dossiers: tuple[Finished, ...]
    left_out: int
    """Finished under another limit in the same year."""
    minutes: WorkMinutes | None
    is_whole: bool


def past_year(agency_id: int, code: str, case: str, calendar: WorkCalendar, *, at: datetime) -> Past | None:
    """The dossiers of that procedure (and case) the agency finished in the year before ``at``, under the
    limit most of them had; None where there were none (two statements)."""
    rows = Dossier.objects.filter(
        agency=agency_id, edition__procedure__code=code, finished_at__gte=at - YEAR, finished_at__lte=at
    ).exclude(term="")
    if case:
        rows = rows.filter(case=case)
    found = list(rows.select_related("edition").order_by("-finished_at", "-pk")[: MOST + 1])
    if not found:
        return None
    whole = len(found) <= MOST
    found = found[:MOST]
    term, count = Counter(row.term for row in found).most_common(1)[0]
    same = [row for row in found if row.term == term]
    ledgers = _ledgers(same)
    lines = {row.pk: timeline(ledgers[row.pk]) for row in same}
    counted = [row for row in same if lines[row.pk].received_at is not None and row.finished_at is not None]
    minutes = _minutes(counted, lines, calendar)
    return Past(
        found[0].edition.name,
        parse_limit(term),
        tuple(_finished(row, lines[row.pk], ledgers[row.pk], calendar, minutes) for row in counted),
        len(found) - count,
        minutes,
        whole,
    )


def _finished(
    row: Dossier, line: Timeline, events: list[Event], calendar: WorkCalendar, minutes: WorkMinutes | None
) -> Finished:
    told = ((event.kind, event.happened_at, json.loads(event.data)) for event in events)
    assert row.finished_at is not None
    assert minutes is not None
    return Finished(
        row.code,
        row.finished_at,
        partial(_due, row, line, calendar),
        minutes_by(stretches(told), _step_name, minutes.between),
    )


def _step_name(one: Stretch) -> str:
    """The step; what an applicant took to answer is nobody's step."""
    return "" if one.stage is Stage.ANSWER else stage_words(one.stage, one.step)


def _due(row: Dossier, line: Timeline, calendar: WorkCalendar, limit: Limit) -> datetime:
    """The legal due moment of a dossier that has ended, extensions left out: a letter asking for more
    time is no reason to promise less."""
    assert line.received_at is not None
    assert row.finished_at is not None
    counted = reckon(line.received_at, limit, calendar, profile(row.profile), line.pauses)
    return counted.due_if_resumed(row.finished_at)


def _ledgers(rows: list[Dossier]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = defaultdict(list)
    for event in Event.objects.filter(dossier__in=[row.pk for row in rows]).order_by("dossier", "seq"):
        found[event.dossier_id].append(event)
    return found


def _minutes(rows: list[Dossier], lines: dict[int, Timeline], calendar: WorkCalendar) -> WorkMinutes | None:
    begun = [received for row in rows if (received := lines[row.pk].received_at) is not None]
    ended = [row.finished_at for row in rows if row.finished_at is not None]
    if not begun or not ended:
        return None
    # A due moment may lie after the last finish, a year at most.
    return WorkMinutes(calendar, local_day(min(begun)), local_day(max(ended) + YEAR))
