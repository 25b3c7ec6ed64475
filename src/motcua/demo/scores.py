"""The indexes of the demo, said round by round by the commands people use."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.words import SCORED
from motcua.foundation.files.evidence import Proof
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.scoring.commands.give_points import give_points
from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.commands.publish_figures import publish_figures
from motcua.scoring.models import Cycle, Sheet
from motcua.scoring.rules.book import Share, book_from, shipped_books
from motcua.scoring.rules.rounds import Round


def make_scores(agencies: dict[str, Agency], at: datetime) -> int:
    """Every cycle of the data file that is not there yet; how many words were said."""
    count = 0
    for one in data("scores")["cycles"]:
        agency, document = agencies[one["agency"]], shipped_books()[one["book"]]
        if Cycle.objects.filter(agency=agency, year=one["year"], book_code=one["book"]).exists():
            continue
        cycle = open_cycle(actor=SYSTEM, at=at, agency=agency, year=one["year"], document=document)
        sheet = cycle.sheets.get()
        count += _by_area(sheet, one, at) + _by_key(sheet, one, at)
    return count + _outside(agencies, at)


def _outside(agencies: dict[str, Agency], at: datetime) -> int:
    """Indexes that others publish, year by year."""
    count = 0
    for told in data("scores")["outside"]:
        agency, document = agencies[told["agency"]], shipped_books()[told["book"]]
        keys = [area["key"] for area in document["areas"]]
        for one in told["years"]:
            if Cycle.objects.filter(agency=agency, year=one["year"], book_code=told["book"]).exists():
                continue
            names = [name for name in one if name != "year"]
            cycle = open_cycle(
                actor=SYSTEM, at=at, agency=agency, year=one["year"], document=document, scored=names
            )
            for sheet in cycle.sheets.order_by("id"):
                values = {key: Decimal(str(said)) for key, said in zip(keys, one[sheet.name], strict=True)}
                said = publish_figures(
                    actor=SYSTEM, at=at, sheet_id=sheet.pk, values=values, proof=Proof(told["source"])
                )
                count += len(said)
    return count


def _by_area(sheet: Sheet, one: dict[str, Any], at: datetime) -> int:
    """Points of whole areas, in the order of the book."""
    count = 0
    areas = book_from(sheet.cycle.book).areas
    for name, who, share in (
        ("self", Round.SELF, Share.APPRAISED),
        ("council", Round.COUNCIL, Share.APPRAISED),
        ("survey", Round.OUTSIDE, Share.SURVEY),
    ):
        for area, points in zip(areas, one.get(name, ()), strict=False):
            key = next(each.key for each in area.criteria if each.share is share)
            _say(sheet, key, who, at, points=Decimal(str(points)))
            count += 1
    return count


def _by_key(sheet: Sheet, one: dict[str, Any], at: datetime) -> int:
    """What was said of single criteria, and what the council made of it."""
    count = 0
    for said in one.get("said", ()):
        _say(sheet, said["key"], Round.SELF, at, value=said["value"])
        count += 1
        if "council" in said:
            points = Decimal(str(said["council"]))
            _say(sheet, said["key"], Round.COUNCIL, at, points=points, note=said.get("reason", ""))
            count += 1
    return count


def _say(sheet: Sheet, key: str, who: Round, at: datetime, note: str = "", **said: Any) -> None:
    give_points(actor=SYSTEM, at=at, sheet_id=sheet.pk, key=key, who=who, note=note or SCORED, **said)
