"""Every minute: read the papers of documents that wait, as long as the other jobs can spare the turn."""

import time
from datetime import datetime

from django.conf import settings

from motcua.correspondence.commands.read_papers import read_paper, waiting_papers
from motcua.foundation.scans.recognising import recogniser

MOST_A_ROUND, SECONDS_A_ROUND = 200, 30


def run(at: datetime) -> int:
    """How many were read; none where this host has no program for it."""
    by, until = recogniser(settings.TESSERACT), time.monotonic() + SECONDS_A_ROUND
    done = 0
    for number in waiting_papers(MOST_A_ROUND) if by.is_there else ():
        if time.monotonic() > until:
            break
        done += read_paper(attachment_id=number, by=by) is not None
    return done
