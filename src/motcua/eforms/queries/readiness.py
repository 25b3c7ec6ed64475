"""What the form of an edition has to say before the edition is announced."""

from typing import Any

from motcua.eforms.queries.forms import faults_of, items_of, standing_of
from motcua.eforms.words.designer import NOT_IN_USE, OF_DRAFT, OF_FORM, problem_words


def form_reasons(edition: Any) -> list[tuple[str, bool]]:
    """Sentences, and whether each is only a warning: faults of the form in use with the papers of this
    edition, and of the one being written (two statements)."""
    found = standing_of(edition.pk)
    items, said = items_of(edition), []
    if found.draft is not None:
        faults = [one for one in faults_of(found.draft.document, items) if not one.is_warning]
        said += [(OF_DRAFT.format(fault=problem_words(one)), False) for one in faults]
        if not faults:
            said.append((NOT_IN_USE, True))
    elif found.form is not None:
        faults = [one for one in faults_of(found.form.document, items) if not one.is_warning]
        said += [(OF_FORM.format(fault=problem_words(one)), False) for one in faults]
    return said
