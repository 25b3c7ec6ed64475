"""Files that came with papers become their first copies; a job looks at them and reads them."""

from datetime import datetime

from motcua.digitisation.commands.versions import handed_in
from motcua.digitisation.rules.texts import TextSource
from motcua.dossiers.events import FilesCame
from motcua.dossiers.public import Dossier


def take_in_files(event: FilesCame, *, at: datetime) -> None:
    """Reader of the outbox: the file of a paper without a copy is version 1 of it. No state moves, and
    nothing counts as digitised by it."""
    dossier = Dossier.objects.get(pk=event.dossier_id)
    for paper in dossier.papers.exclude(file_sha256="").filter(scans=None):
        scan = handed_in(dossier, paper)
        scan.made_by, scan.made_by_id = event.by or scan.made_by, event.by_id
        scan.made_at, scan.text_source = event.came_at, TextSource.WAITING.value
        scan.save(force_insert=True)
