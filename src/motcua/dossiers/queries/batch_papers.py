"""The papers that a sheet of many dossiers may come with, numbered, and what has come for each row."""

from typing import Any

from motcua.dossiers.models import Batch
from motcua.dossiers.rules.intake import DECLARED, PaperIn
from motcua.eforms.public import form_of
from motcua.procedures.rules.edition import content_from


def papers_asked(batch: Batch) -> list[str]:
    """The names of the papers the procedure asks for, in its order; the first is number 1. What the form
    itself stands for is not among them."""
    definition, content = form_of(batch.edition_id), content_from(batch.edition.content)
    stood_for = definition.stands_for if definition else ""
    return [item.name for item in content.required_items if item.name != stood_for]


def papers_of(names: list[str], row: dict[str, Any], stood_for: str) -> list[PaperIn]:
    """The papers of one row as its dossier takes them: those that came, and those still owed."""
    files = row.get("files", {})
    papers = [PaperIn(stood_for, kind=DECLARED)] if stood_for else []
    for place, name in enumerate(names, start=1):
        file = files.get(str(place))
        papers.append(PaperIn(name, kind="digital", file=file) if file else PaperIn(name, is_received=False))
    return papers
