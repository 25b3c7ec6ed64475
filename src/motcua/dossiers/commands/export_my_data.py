"""All of a person's data as one archive, for that person alone; that it was made is put on record."""

import json
import zipfile
from datetime import datetime
from tempfile import TemporaryFile
from typing import BinaryIO

from django.core.serializers.json import DjangoJSONEncoder

from motcua.dossiers.queries.my_data import my_data, my_files
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.dossiers.words.privacy import ARCHIVE_NOTE
from motcua.foundation.files import open_file
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

_PIECE = 256 * 1024


def export_my_data(*, actor: Actor, at: datetime) -> BinaryIO:
    """A ZIP with one JSON file a subject and every file handed in, open for reading."""
    if actor.person_id is None:
        raise Refusal("organisation.sign_in")
    out = TemporaryFile()  # noqa: SIM115 whoever sends it closes it
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("DOC-TRUOC.txt", ARCHIVE_NOTE.format(name=actor.name, moment=at))
        for name, facts in my_data(actor).items():
            text = json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
            archive.writestr(f"{name}.json", text)
        missing = [place for place, sha256 in my_files(actor) if not _added(archive, place, sha256)]
        if missing:
            archive.writestr("THIEU.txt", "\n".join(missing))
    record("account.exported", subject=f"person:{actor.person_id}", actor=actor, at=at)
    out.seek(0)
    return out


def _added(archive: zipfile.ZipFile, place: str, sha256: str) -> bool:
    try:
        with open_file(sha256, folder=PAPER_FOLDER) as stored, archive.open(place, "w") as inside:
            while piece := stored.read(_PIECE):
                inside.write(piece)
    except FileNotFoundError:
        return False
    return True
