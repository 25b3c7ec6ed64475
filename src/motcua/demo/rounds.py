"""A department's network of units, and collected rounds, made by the commands people use."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.keep_set import keep_set
from motcua.collection.commands.open_round import Asked, open_round
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.ledger import Said
from motcua.collection.models import Return, Round
from motcua.collection.queries.sets import standing_set
from motcua.collection.rules.periods import PeriodKind, span
from motcua.collection.rules.sets import set_from, shipped_sets
from motcua.demo.data_files import data
from motcua.demo.words import NETWORK
from motcua.kernel.time import day_start, local_day
from motcua.organisation.commands.import_organisation import import_organisation
from motcua.organisation.models import Agency, Unit
from motcua.organisation.public import SYSTEM
from motcua.organisation.rules.tree import AgencyRow

CENTRES = 7
"""District centres that communal stations stand under."""


def network_rows() -> list[AgencyRow]:
    """Affiliated agencies, then communal stations spread over the district centres."""
    told = data("rounds")["network"]
    root = next(one["code"] for one in data("offices")["agencies"] if one["key"] == told["agency"])
    named = [(name, NETWORK["district"]) for name in told["district"]]
    named += [(name, NETWORK["province"]) for name in told["province"]]
    rows = [
        AgencyRow(n, f"{root}.{n:02}", name, "affiliated", root, kind)
        for n, (name, kind) in enumerate(named, start=1)
    ]
    for n in range(1, told["stations"] + 1):
        above = rows[(n - 1) % CENTRES].code
        name = NETWORK["station"].format(number=n)
        row = AgencyRow(len(named) + n, f"{root}.T{n:02}", name, "commune", above, NETWORK["station_kind"])
        rows.append(row)
    return rows


def make_rounds(agencies: dict[str, Agency], at: datetime) -> int:
    """The network and every round of the data file that is not there yet; how many returns were asked."""
    told = data("rounds")
    network = told["network"]
    import_organisation(actor=SYSTEM, at=at, rows=network_rows(), source="demo")
    for n in range(1, network["divisions"] + 1):
        Unit.objects.get_or_create(
            agency=agencies[network["agency"]],
            code=f"phong-{n:02}",
            defaults={"name": NETWORK["division"].format(number=n), "kind": Unit.Kind.DIVISION.value},
        )
    for one in told["sets"]:
        _own_set(agencies[one["agency"]], one, at)
    count = 0
    for one in told["rounds"]:
        agency = agencies[one["agency"]]
        if not Round.objects.filter(agency=agency, title=one["title"]).exists():
            count += _round(agency, agencies, one, at)
    return count


def _own_set(agency: Agency, one: dict[str, Any], at: datetime) -> None:
    """The agency asks one set with a target of its own."""
    stands = standing_set(agency.path, one["set"])
    if stands.number:
        return
    listed = [
        {**each, "target": one["target"]} if each["key"] == one["key"] else each
        for each in stands.document["indicators"]
    ]
    document = {**stands.document, "indicators": listed}
    keep_set(actor=SYSTEM, at=at, agency=agency, document=document, note=one["note"])


def _round(agency: Agency, agencies: dict[str, Agency], one: dict[str, Any], now: datetime) -> int:
    codes = [agencies[each["agency"]].code for each in one["returns"]]
    asked = _asked(one, now, codes)
    opened_at = min(now, day_start(asked.ends_on + timedelta(1)))
    opened = open_round(
        actor=SYSTEM, at=opened_at, agency=agency, document=shipped_sets()[one["set"]], asked=asked
    )
    at = min(now, opened_at + timedelta(hours=10))
    for each in one["returns"]:
        _return(opened.returns.get(agency=agencies[each["agency"]]), each, at)
    return len(codes)


def _asked(one: dict[str, Any], now: datetime, codes: list[str]) -> Asked:
    if "year" in one:
        days = span(PeriodKind.YEAR, one["year"])
        return Asked(PeriodKind.YEAR, days.starts_on, days.ends_on, days.due_on, codes, one["title"])
    starts, ends, due = (local_day(now) + timedelta(one[name]) for name in ("starts", "ends", "due"))
    return Asked(PeriodKind.CUSTOM, starts, ends, due, codes, one["title"])


def _return(record: Return, each: dict[str, Any], at: datetime) -> None:
    """What is not given is explained, unless the return is only begun."""
    given, begun = each["figures"], "saved" in each
    answers = {
        one.key: Said(Decimal(given[one.key])) if one.key in given else Said(None, NETWORK["not_said"])
        for one in set_from(record.round.indicators).typed
        if one.key in given or not begun
    }
    save_answers(actor=SYSTEM, at=at, return_id=record.pk, answers=answers)
    if begun:
        return
    submit_return(actor=SYSTEM, at=at, return_id=record.pk)
    if "approved" in each:
        approve_return(actor=SYSTEM, at=at, return_id=record.pk)
