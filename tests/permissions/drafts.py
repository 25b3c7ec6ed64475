"""A dossier that Lan is still writing, and a file of hers on its way."""

from io import BytesIO

from tests.cast import Office, moment
from tests.eforms.forms import DOCUMENT
from tests.scans import PDF

from motcua.dossiers.commands.save_draft import save_draft
from motcua.dossiers.commands.take_upload import add_piece, begin_upload, take_upload
from motcua.dossiers.web.uploads import token_of
from motcua.eforms.commands.begin_draft import begin_draft
from motcua.eforms.public import publish_form
from motcua.organisation.public import SYSTEM
from motcua.procedures.public import Edition


def form_being_written(edition_id: int) -> int:
    """The draft edition asks a form, and a copy of it is being written."""
    edition = Edition.objects.select_related("procedure__owner").get(pk=edition_id)
    publish_form(actor=SYSTEM, at=moment(2), edition=edition, document=DOCUMENT)
    begin_draft(actor=SYSTEM, at=moment(2), edition_id=edition_id)
    return edition_id


def draft_facts(office: Office) -> dict[str, str]:
    """The key of the draft, and of the file with its token."""
    lan = office.people["lan"].pk
    draft = save_draft(
        person_id=lan,
        at=moment(2, "08:30"),
        agency=office.agency,
        edition=office.edition,
        client_key="nhap-cua-lan",
        typed={"person": {"name": "Nguyễn Văn Mẫu 001"}, "answers": {}},
    )
    at = moment(5, "09:00")
    upload = begin_upload(person_id=lan, at=at, name="bằng.pdf", length=len(PDF))
    add_piece(upload, BytesIO(PDF), at=at, offset=0)
    file = take_upload(upload, at=at)
    return {"draft_key": draft.client_key, "upload": upload.key, "upload_token": token_of(lan, file)}
