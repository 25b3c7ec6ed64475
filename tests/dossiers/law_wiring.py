"""The wiring of the product with a law change that stops in the middle, for the test that kills it there."""

import os
import time
from datetime import datetime

from motcua.config.wiring import READERS as SHIPPED
from motcua.dossiers.commands.apply_law import hear_law_changed
from motcua.procedures.events import LawChanged

_seen = 0


def hear_and_stop_in_the_middle(event: LawChanged, *, at: datetime) -> None:
    """The batch whose number is asked for is written, but not committed."""
    global _seen
    hear_law_changed(event, at=at)
    _seen += 1
    if _seen == int(os.environ["STOP_AFTER_BATCH"]):
        print("in the middle", flush=True)
        time.sleep(600)


READERS = {**SHIPPED, LawChanged: [hear_and_stop_in_the_middle]}
