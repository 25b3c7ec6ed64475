"""The door of dossiers: what other areas may take from it."""

from motcua.dossiers.access import dossier_by_link, dossier_proven, dossier_to_read, own_dossier
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.digitise_paper import digitise_paper
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.hear_child_ended import hear_child_ended
from motcua.dossiers.commands.import_register import import_register
from motcua.dossiers.commands.mark_counted import mark_counted, take_uncounted
from motcua.dossiers.commands.note_paper_words import note_paper_words
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.read_paper import read_paper
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.recompute_touched import hear_calendar_revised
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries import figures, lately, paper_copy, recounts, replays, service
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.dossiers.queries.slips import sheets_as_if
from motcua.dossiers.register.reading import register_rows
from motcua.dossiers.slips.receipt import receipt_pdf

__all__ = [
    "Dossier",
    "approve_result",
    "complete_step",
    "digitise_paper",
    "dossier_by_link",
    "dossier_page",
    "dossier_proven",
    "dossier_to_read",
    "figures",
    "finish_dossier",
    "hand_over_dossier",
    "hear_calendar_revised",
    "hear_child_ended",
    "import_register",
    "lately",
    "mark_counted",
    "note_paper_words",
    "own_dossier",
    "paper_copy",
    "propose_result",
    "read_paper",
    "receipt_pdf",
    "receipt_sheet",
    "receive_dossier",
    "recounts",
    "register_rows",
    "replays",
    "return_result",
    "sheets_as_if",
    "send_back",
    "service",
    "take_uncounted",
]
