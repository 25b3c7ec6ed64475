"""The record a person confirms, and the copy for publication."""

import io
from datetime import date

import pytest
from pypdf import PdfReader
from tests.cast import moment
from tests.digitisation.papers import dossier_with, scanned
from tests.digitisation.pictures import written_pdf

from motcua.digitisation.commands.confirm_record import confirm_record
from motcua.digitisation.commands.redact_scan import redact_scan
from motcua.digitisation.models import Record
from motcua.digitisation.queries.copies import stored_content
from motcua.digitisation.rules.record import Minimum
from motcua.digitisation.rules.texts import proposed_from
from motcua.foundation.scans import Box
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal

DIPLOMA = Minimum(
    type_code="KQ.G18.000021",
    title="Bằng tốt nghiệp đại học",
    abstract="Dược sĩ đại học",
    scope="Toàn quốc",
    subject_id="001099000001",
)
TEXT = """CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/CCHN
V/v cấp chứng chỉ hành nghề dược
Họ và tên: Nguyễn Văn Mẫu
Ngày sinh: 02/03/1990
Số định danh: 001 là không đủ, 001099000001 là đủ
Có giá trị đến: 31/12/2030
Hà Nội, ngày 05 tháng 3 năm 2026"""


def test_a_text_proposes_what_its_labels_say():
    found = proposed_from(TEXT)

    assert (found.subject_id, found.subject_name, found.birth_year) == (
        "001099000001",
        "Nguyễn Văn Mẫu",
        1990,
    )
    assert (found.issued_on, found.valid_until) == (date(2026, 3, 5), date(2030, 12, 31))
    assert found.abstract == "cấp chứng chỉ hành nghề dược"
    assert proposed_from("Không có gì ở đây").subject_id == ""


@pytest.mark.django_db
def test_the_record_carries_the_code_of_the_paper_and_the_trail_who_confirmed(office):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, written_pdf(TEXT.splitlines()[3], TEXT.splitlines()[6]), name="a.pdf")
    given = {"actor": office.binh, "at": moment(2, "11:00"), "code": dossier.code, "paper_id": form.pk}
    confirm_record(**given, data=DIPLOMA)

    assert Record.objects.get().paper_code == "001099000001.KQ.G18.000021"
    told = TrailEntry.objects.get(kind="paper.recorded")
    assert (told.actor, told.facts["paper_code"]) == ("Lê Văn Bình", "001099000001.KQ.G18.000021")


@pytest.mark.django_db
def test_without_a_number_the_subject_is_named_in_full(office):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, written_pdf("Một tờ giấy không có số định danh nào"), name="a.pdf")
    given = {"actor": office.binh, "at": moment(2, "11:00"), "code": dossier.code, "paper_id": form.pk}
    nameless = Minimum("KQ.1", "Giấy", "Trích yếu", "Toàn quốc")

    with pytest.raises(Refusal, match=r"record\.incomplete") as no:
        confirm_record(**given, data=nameless)
    assert "Năm sinh" in no.value.facts["fields"]
    assert Record.objects.count() == 0


@pytest.mark.django_db
def test_a_blacked_out_copy_has_nothing_underneath_and_leaves_the_paper_as_it_is(office):
    dossier, (form, _) = dossier_with(office)
    pdf = written_pdf("Số định danh 001099000001", "Cấp cho ông Nguyễn Văn Mẫu, địa chỉ riêng")
    scan = scanned(office, dossier, form, pdf, name="a.pdf")
    given = {"actor": office.binh, "at": moment(2, "11:00"), "code": dossier.code, "paper_id": form.pk}
    made = redact_scan(**given, version=1, boxes=[Box(1, 0, 0, 1000, 500)], reason="Số định danh")

    content = stored_content(made.file_sha256)
    assert PdfReader(io.BytesIO(content)).pages[0].extract_text() == ""
    assert b"001099000001" not in content
    assert stored_content(scan.file_sha256) == pdf


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("boxes", "reason", "code"),
    [
        ([], "Số định danh", "redaction.no_boxes"),
        ([Box(1, 900, 0, 200, 10)], "Số định danh", "redaction.bad_box"),
        ([Box(1, 0, 0, 10, 10)], " ", "redaction.reason_missing"),
        ([Box(3, 0, 0, 10, 10)], "Số định danh", "scan.no_such_page"),
    ],
)
def test_a_box_that_says_nothing_is_refused(office, boxes, reason, code):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, written_pdf("Một trang giấy có chữ để thử che"), name="a.pdf")
    given = {"actor": office.binh, "at": moment(2, "11:00"), "code": dossier.code, "paper_id": form.pk}

    with pytest.raises(Refusal, match=code.replace(".", r"\.")):
        redact_scan(**given, version=1, boxes=boxes, reason=reason)
