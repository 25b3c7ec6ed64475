"""What is stored of dossiers."""

from motcua.dossiers.models.consultation import Consultation
from motcua.dossiers.models.dossier import Dossier
from motcua.dossiers.models.event import Event, Seal
from motcua.dossiers.models.paper import Paper

__all__ = ["Consultation", "Dossier", "Event", "Paper", "Seal"]
