"""The door of dossiers: what other areas may take from it."""

from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.import_register import import_register
from motcua.dossiers.commands.mark_counted import mark_counted, take_uncounted
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.hear_child_ended import hear_child_ended
from motcua.dossiers.commands.recompute_touched import (
    hear_calendar_revised,
    recompute_alone,
    recompute_batch,
)
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.queries import figures, recounts, replays
from motcua.dossiers.queries.lately import latest_finishes, most_filed
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.dossiers.register.reading import register_rows
from motcua.dossiers.slips.receipt import receipt_pdf

__all__ = [
    "complete_step",
    "dossier_page",
    "figures",
    "hand_over_dossier",
    "hear_calendar_revised",
    "import_register",
    "latest_finishes",
    "mark_counted",
    "most_filed",
    "receipt_pdf",
    "receipt_sheet",
    "receive_dossier",
    "recompute_alone",
    "recompute_batch",
    "recounts",
    "register_rows",
    "replays",
    "return_result",
    "hear_child_ended",
    "take_uncounted",
]
