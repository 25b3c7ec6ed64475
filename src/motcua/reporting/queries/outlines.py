"""The outline an agency's reform reports are begun with, and the one that a report keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, units_of
from motcua.reporting.models import OutlineEdition, ReformReport
from motcua.reporting.rules.reform_calendar import ReformPeriod, next_due, periods_of
from motcua.reporting.rules.reform_outline import CODE, Outline, outline_from, shipped_outline


@dataclass(frozen=True, slots=True)
class StandingOutline:
    """An outline as it stands for an agency; ``edition`` is nothing for the shipped one."""

    document: Mapping[str, Any]
    edition: OutlineEdition | None = None

    @property
    def told(self) -> Outline:
        return _told(self.edition)

    @property
    def base(self) -> tuple[int | None, int]:
        """Agency and number of the edition, as a form names what it was shown from."""
        return (self.edition.agency_id, self.edition.number) if self.edition else (None, 0)


def standing_outline(path: str) -> StandingOutline:
    """The outline for the agency of that path: the nearest agency that has one decides (one query)."""
    edition = OutlineEdition.standing(path).get(CODE)
    return StandingOutline(edition.document if edition else shipped_outline(), edition)


def outline_of(report: ReformReport) -> Outline:
    """The outline that a report was begun with (one query where it is an agency's own)."""
    return _told(report.outline)


def editions_of(agency_id: int) -> list[tuple[OutlineEdition, Outline, Outline]]:
    """The agency's own editions, the latest first, each with the outline before it; the first follows on
    the shipped one (one query)."""
    listed = OutlineEdition.of(agency_id, CODE)
    told = [_told(one) for one in listed]
    before = [*told, _told(None)][1:]
    if listed and listed[-1].number > 1:
        listed, told, before = listed[:-1], told[:-1], before[:-1]
    return list(zip(listed, told, before, strict=True))


def writers_at(agency_id: int) -> list[tuple[str, str]]:
    """Code and name of whom a paragraph may be asked of: the units, then the agencies directly below (two
    queries)."""
    below = Agency.objects.filter(parent=agency_id, valid_to=None).order_by("code")
    units = [(one.code, one.name) for one in units_of(agency_id)]
    return [*units, *below.values_list("code", "name")]


def periods_to_try(at: datetime) -> Sequence[ReformPeriod]:
    """The periods whose figures an outline can be looked at with, the one that is due next first, then the
    latest."""
    today = local_day(at)
    first = next_due(today)
    begun = (one for year in (today.year, today.year - 1) for one in periods_of(year) if one.first <= today)
    return [first, *sorted((one for one in begun if one != first), key=lambda one: one.due, reverse=True)]


def _told(edition: OutlineEdition | None) -> Outline:
    if edition is None:
        return outline_from(shipped_outline())
    return outline_from(edition.document, f"{edition.agency_id}/{edition.number}")
