"""What a machine read in the copy of a paper: the dossier is found by those words too."""

from django.db import transaction

from motcua.dossiers.models import Paper
from motcua.dossiers.models.search import add_words
from motcua.dossiers.rules.search_words import paper_words


@transaction.atomic
def note_paper_words(*, paper_id: int, sha256: str, text: str) -> bool:
    """Keep the words with the paper, for the index to be made again, and put them where the search looks.
    Left alone, and False, where ``sha256`` is no longer the paper's copy. Dossier and paper are held, as for
    a command on them (three statements)."""
    rows = Paper.objects.select_for_update().select_related("dossier")
    paper = rows.filter(pk=paper_id, file_sha256=sha256).first()
    if paper is None:
        return False
    words = paper_words(text)
    paper.read_words = " ".join(words)
    paper.save(update_fields=["read_words"])
    add_words(paper.dossier_id, words)
    return True
