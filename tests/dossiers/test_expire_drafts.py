"""What nobody finished goes in time, with notice; what somebody holds stays."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import moment

from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.rules.authorisation import Ground
from motcua.dossiers.commands.expire_drafts import expire_drafts, expire_sheets, remove_unfiled
from motcua.dossiers.commands.file_batch import keep_batch
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.save_draft import MOST_DRAFTS, note_upload, save_draft
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Batch, Draft, LooseUpload
from motcua.foundation.files import Kind, open_file, store_file
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path


def draft(office, key="khoa-1", at=None, files=()):
    return save_draft(
        person_id=office.people["lan"].pk,
        at=at or moment(2),
        agency=office.agency,
        edition=office.edition,
        client_key=key,
        typed={"person": {"name": "Lan"}, "answers": {}},
        files=files,
    )


def upload(content: bytes) -> dict:
    source = SimpleUploadedFile("don.pdf", b"%PDF-1.7\n" + content)
    kept = store_file(source, name="don.pdf", folder="papers", limit_bytes=10_000, allowed=[Kind.PDF])
    note_upload(at=moment(2), sha256=kept.sha256)
    return {"name": "don.pdf", "kind": "pdf", "size": kept.size, "sha256": kept.sha256}


def is_there(file) -> bool:
    try:
        open_file(file["sha256"], folder="papers").close()
    except Refusal:
        return False
    return True


def test_an_old_draft_is_emptied_then_told_of_and_then_gone(office):
    draft(office)
    draft(office, "khoa-2", at=moment(2) + timedelta(days=59))

    assert expire_drafts(at=moment(2) + timedelta(days=61)) == 1
    emptied = Draft.objects.get(client_key="khoa-1")
    assert (emptied.typed, emptied.emptied_at) == ({}, moment(2) + timedelta(days=61))
    expire_drafts(at=moment(2) + timedelta(days=100))
    assert list(Draft.objects.values_list("client_key", flat=True)) == ["khoa-2"]


def test_an_upload_that_was_never_filed_is_removed_after_two_days(office):
    file = upload(b"one")

    assert remove_unfiled(at=moment(3)) == 0
    assert remove_unfiled(at=moment(5)) == 1
    assert not is_there(file)
    assert not LooseUpload.objects.exists()


def test_the_file_of_a_draft_stays_as_long_as_the_draft(office):
    file = upload(b"one")
    draft(office, files=[{"paper": "Đơn", **file}])

    assert remove_unfiled(at=moment(20)) == 0
    assert is_there(file)
    later = moment(2) + timedelta(days=61)
    expire_drafts(at=later)
    assert remove_unfiled(at=later) == 1
    assert not is_there(file)


def sheet(office, codes, file):
    employer = record_authorisation(
        actor=office.lan,
        at=moment(2),
        name="Bệnh viện Mẫu",
        id_number="2100000001",
        ground=Ground.LETTER,
        paper="Giấy giới thiệu số 5",
        is_organisation=True,
    )
    rows = [
        {"row": n, "key": f"khoa-{n}", "faults": [], "files": {"1": file}, "applicant": {"name": "Mẫu"}}
        for n, _ in enumerate(codes, 2)
    ]
    known = {"agency": office.agency, "edition": office.edition, "authorisation": employer.pk}
    kept = keep_batch(actor=office.lan, at=moment(2), file_name="bang.xlsx", rows=rows, **known)
    kept.rows = [row | {"code": code} for row, code in zip(kept.rows, codes, strict=True)]
    kept.save()
    return kept


def test_rows_of_a_sheet_that_nobody_filed_go_after_thirty_days_with_their_papers(office):
    file = upload(b"one")
    lost, partly = sheet(office, ["", ""], file), sheet(office, ["H59.15-1", ""], file)
    assert (expire_sheets(at=moment(2) + timedelta(days=30)), remove_unfiled(at=moment(30))) == (0, 0)
    assert is_there(file)

    late = moment(2) + timedelta(days=31)
    assert (expire_sheets(at=late), expire_sheets(at=late), remove_unfiled(at=late)) == (2, 0, 1)
    lost.refresh_from_db()
    partly.refresh_from_db()
    assert (lost.rows, lost.dropped) == ([], 2)
    assert ([row["code"] for row in partly.rows], partly.dropped) == (["H59.15-1"], 1)
    assert not is_there(file)
    expire_sheets(at=late + timedelta(days=31))
    assert list(Batch.objects.all()) == [partly]


def test_the_file_of_a_dossier_is_never_removed(office):
    file = upload(b"one")
    submit_dossier(
        actor=office.lan,
        at=moment(2),
        agency=office.agency,
        edition=office.edition,
        applicant=Applicant(name="Lan"),
        papers=[PaperIn("Đơn", file=file)],
    )

    assert remove_unfiled(at=moment(20)) == 0
    assert is_there(file)


def test_nobody_keeps_more_drafts_than_a_shelf_holds(office):
    for number in range(MOST_DRAFTS):
        draft(office, f"khoa-{number}")

    with pytest.raises(Refusal, match=r"draft\.too_many"):
        draft(office, "mot-nua")

    draft(office, "khoa-1")
