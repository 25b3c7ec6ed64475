"""What is kept of a stored file beside its content, and how its first page looks."""

from typing import Any

from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import Kind, StoredFile, open_file
from motcua.foundation.scans import fingerprint
from motcua.foundation.scans.pages import READABLE
from motcua.kernel.refusal import Refusal


def file_facts(kept: StoredFile) -> dict[str, Any]:
    """Name, kind, size, digest and look, as drafts and papers keep them."""
    facts = {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
    return facts | {"look": _look(kept.sha256, kept.kind)}


def _look(sha256: str, kind: Kind) -> str:
    """The fingerprint of the first page; empty for what cannot be drawn, or not yet."""
    if kind not in READABLE:
        return ""
    try:
        with open_file(sha256, folder=PAPER_FOLDER) as content:
            return fingerprint(content.read(), kind)
    except Refusal:
        return ""
