"""What is stored of dossiers."""

from motcua.dossiers.models.bulk import BulkLine, BulkRun
from motcua.dossiers.models.consultation import Consultation
from motcua.dossiers.models.dossier import Dossier
from motcua.dossiers.models.event import Event, Seal
from motcua.dossiers.models.opening import Opening
from motcua.dossiers.models.paper import Paper
from motcua.dossiers.models.search import SearchGap
from motcua.dossiers.models.view import DeskView

__all__ = [
    "BulkLine",
    "BulkRun",
    "Consultation",
    "DeskView",
    "Dossier",
    "Event",
    "Opening",
    "Paper",
    "Seal",
    "SearchGap",
]
