"""A cycle for the tests, opened by command."""

from datetime import date

from tests.cast import Office, moment

from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.models import Sheet
from motcua.scoring.rules.book import shipped_books
from motcua.scoring.rules.rounds import Round

AT = moment(2)
UNTIL = {Round.SELF: date(2026, 3, 20), Round.FIRST: date(2026, 3, 31)}


def sheet(here: Office, *, book: str = "so-y-te", year: int = 2026, **facts) -> Sheet:
    told = {"document": shipped_books()[book], "until": UNTIL}
    cycle = open_cycle(actor=here.mai, at=AT, agency=here.agency, year=year, **(told | facts))
    return cycle.sheets.order_by("id")[0]
