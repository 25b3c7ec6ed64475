"""The automatic checks of one dossier, with its stored files really opened."""

from datetime import datetime

from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.dossiers.rules.intake_checks import Defect, Fault, HandedIn, find_defects
from motcua.foundation.files import Kind, is_readable, open_file
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.procedures.rules.edition import content_from

FOLDER = PAPER_FOLDER
KINDS = (Kind.PDF, Kind.JPEG, Kind.PNG, Kind.DOCX)


def defects_of(dossier: Dossier, *, at: datetime) -> tuple[Defect, ...]:
    """Everything found wrong (one statement where the edition came with the row; each file is read)."""
    papers = Paper.objects.filter(dossier=dossier)
    return find_defects(
        content_from(dossier.edition.content),
        dossier.case,
        [_handed_in(paper) for paper in papers],
        id_number=dossier.applicant_id,
        phone=dossier.phone,
        email=dossier.email,
        on=local_day(at),
        allowed_kinds=[kind.value for kind in KINDS],
    )


def _handed_in(paper: Paper) -> HandedIn:
    return HandedIn(
        name=paper.name,
        is_received=paper.is_received,
        file_name=paper.file_name,
        file_kind=paper.file_kind,
        file_size=paper.file_size,
        sha256=paper.file_sha256,
        valid_until=paper.valid_until,
        trouble=_trouble(paper) if paper.file_sha256 else None,
    )


def _trouble(paper: Paper) -> Fault | None:
    try:
        with open_file(paper.file_sha256, folder=FOLDER) as content:
            return None if is_readable(content, Kind(paper.file_kind)) else Fault.FILE_UNREADABLE
    except Refusal:
        return Fault.FILE_GONE
    except ValueError:
        return Fault.FILE_KIND
