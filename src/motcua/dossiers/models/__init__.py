"""What is stored of dossiers."""

from motcua.dossiers.models.amendment import Amendment
from motcua.dossiers.models.away import AwayIntake
from motcua.dossiers.models.batch import Batch
from motcua.dossiers.models.bulk import BulkLine, BulkRun
from motcua.dossiers.models.consultation import Consultation
from motcua.dossiers.models.council import AgendaItem, CouncilSession
from motcua.dossiers.models.declaration import Declaration, FormerDeclaration
from motcua.dossiers.models.dossier import Dossier
from motcua.dossiers.models.draft import Draft, LooseUpload
from motcua.dossiers.models.event import Event, Seal
from motcua.dossiers.models.filed_for import FiledFor
from motcua.dossiers.models.inspection import SiteInspection
from motcua.dossiers.models.notice import Notice, NoticePolicy
from motcua.dossiers.models.number_block import NumberBlock, VoidNumber
from motcua.dossiers.models.opening import Opening
from motcua.dossiers.models.paper import Paper
from motcua.dossiers.models.routing import RoutingRule
from motcua.dossiers.models.search import SearchGap
from motcua.dossiers.models.upload import Upload
from motcua.dossiers.models.view import DeskView

__all__ = [
    "AgendaItem",
    "Amendment",
    "AwayIntake",
    "Batch",
    "BulkLine",
    "BulkRun",
    "Consultation",
    "CouncilSession",
    "Declaration",
    "DeskView",
    "Dossier",
    "Draft",
    "Event",
    "FiledFor",
    "FormerDeclaration",
    "LooseUpload",
    "Notice",
    "NoticePolicy",
    "NumberBlock",
    "Opening",
    "Paper",
    "RoutingRule",
    "Seal",
    "SearchGap",
    "SiteInspection",
    "Upload",
    "VoidNumber",
]
