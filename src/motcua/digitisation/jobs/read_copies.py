"""Every minute: read the copies that wait, for as long as the other jobs can do without a turn."""

import time
from datetime import datetime

from django.conf import settings

from motcua.digitisation.commands.read_copies import read_copy, waiting_copies
from motcua.foundation.scans.recognising import recogniser

MOST_A_ROUND, SECONDS_A_ROUND = 500, 45


def run(at: datetime) -> int:
    """How many copies were read; what is left waits for the next round."""
    by, until = recogniser(settings.TESSERACT), time.monotonic() + SECONDS_A_ROUND
    done = 0
    for scan_id in waiting_copies(MOST_A_ROUND):
        if time.monotonic() > until:
            break
        done += read_copy(scan_id=scan_id, by=by) is not None
    return done
