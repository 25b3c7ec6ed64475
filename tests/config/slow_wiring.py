"""The wiring of the product with a reader that stops after its work, for the test that kills it there."""

import time
from datetime import datetime

from motcua.config.wiring import READERS as SHIPPED
from motcua.dossiers import public as dossiers
from motcua.workdays.events import CalendarRevised


def hear_and_wait(event: CalendarRevised, *, at: datetime) -> None:
    dossiers.hear_calendar_revised(event, at=at)
    print("moved", flush=True)
    time.sleep(600)


READERS = {**SHIPPED, CalendarRevised: [hear_and_wait]}
