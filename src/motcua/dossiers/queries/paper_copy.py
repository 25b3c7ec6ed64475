"""A copy of a stored paper as it is handed to a person (identity papers with a mark of who looked), and who
may put copies into a dossier."""

from datetime import datetime

from motcua.dossiers.access import may_do
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.identity import is_identity_paper
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.words.desk import COPY_MARK
from motcua.foundation.files import Kind, open_file
from motcua.foundation.scans import marked
from motcua.foundation.scans.pages import READABLE
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import Actor


def is_marked(paper_name: str, kind: Kind) -> bool:
    """Whether a copy of the paper is handed out with a mark: an identity paper that can be drawn."""
    return kind in READABLE and is_identity_paper(paper_name)


def copy_of(
    paper_name: str, kind: Kind, sha256: str, *, code: str, reader: str, at: datetime
) -> tuple[bytes, Kind]:
    """The content to hand out and its kind: of an identity paper a PDF of pictures with the mark, of any
    other the file as it is stored. A file that cannot be drawn goes out as it is: it was handed in so."""
    with open_file(sha256, folder=PAPER_FOLDER) as stored:
        content = stored.read()
    if not is_marked(paper_name, kind):
        return content, kind
    mark = COPY_MARK.format(code=code, reader=reader, moment=moment_words(at))
    try:
        return marked(content, kind, mark), Kind.PDF
    except Refusal:
        return content, kind


def may_digitise(actor: Actor, dossier: Dossier) -> bool:
    """Whether copies of this dossier's papers are the actor's business, whatever its state."""
    return may_do(actor, Verb.DIGITISE, dossier)


def require_digitising(actor: Actor, dossier: Dossier) -> None:
    """Refuse ``dossier.forbidden`` to anybody else."""
    if not may_digitise(actor, dossier):
        raise Refusal("dossier.forbidden", code=dossier.code, verb=Verb.DIGITISE.value)


def takes_copies(dossier: Dossier) -> bool:
    """Whether the state of the dossier still lets a copy be put in."""
    return dossier.current_state in MOVES[Verb.DIGITISE].sources
