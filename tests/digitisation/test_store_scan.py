"""A copy is put into the dossier: versions kept, the ledger told, the rate counted from rows."""

import pytest
from tests.cast import FORM, moment
from tests.digitisation import papers
from tests.digitisation.papers import dossier_with, scanned, stored
from tests.digitisation.pictures import blank, sheet, written_pdf

from motcua.digitisation.access import paper_to_read
from motcua.digitisation.commands.read_copies import read_copy, waiting_copies
from motcua.digitisation.models import Scan
from motcua.digitisation.queries.copies import seen_before, stored_content
from motcua.dossiers.models import Event
from motcua.dossiers.public import figures
from motcua.dossiers.rules.figures import Period
from motcua.dossiers.rules.intake import PaperIn
from motcua.foundation.scans.recognising import Nobody
from motcua.indicators.public import count_dossiers, handling_counts
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db


def digitised(office) -> int:
    period = Period(moment(1).date(), moment(31).date(), moment(31))
    return sum(cells["digitised"] for cells in handling_counts([office.agency.pk], period).values())


def test_a_better_copy_replaces_the_old_one_and_the_old_one_is_kept(office):
    dossier, (form, _) = dossier_with(office)
    first, second = sheet(angle=3), sheet()
    scanned(office, dossier, form, first)
    scanned(office, dossier, form, second)

    old, new = Scan.objects.filter(paper=form).order_by("version")
    form.refresh_from_db()
    assert (old.version, new.version) == (1, 2)
    assert stored_content(old.file_sha256) == first
    assert form.file_sha256 == new.file_sha256
    assert [one["kind"] for one in old.findings] == ["skewed"]
    assert new.findings == []
    told = [
        e.facts for e in Event.objects.filter(dossier=dossier, kind="dossier.paper_digitised").order_by("seq")
    ]
    assert [(one["version"], one["replaces"]) for one in told] == [(1, ""), (2, old.file_sha256)]


def test_the_file_that_came_with_the_paper_is_version_one(office):
    handed_in = PaperIn("Bản sao văn bằng", kind="digital", file=stored(sheet(paper=80)))
    dossier, (paper,) = dossier_with(office, handed_in)
    scanned(office, dossier, paper, sheet())

    first, second = Scan.objects.filter(paper=paper).order_by("version")
    assert first.file_sha256 == handed_in.file["sha256"]
    assert first.made_by == dossier.applicant
    assert second.version == 2


def test_a_dossier_is_digitised_when_every_paper_has_a_copy_and_the_report_counts_its_row(office):
    dossier, (form, diploma) = dossier_with(office)
    count_dossiers()
    scanned(office, dossier, form, sheet())
    assert digitised(office) == 0

    scanned(office, dossier, diploma, sheet(words="BANG TOT NGHIEP"))
    dossier.refresh_from_db()
    assert dossier.is_digitised
    assert digitised(office) == 1
    count_dossiers()
    assert digitised(office) == 1
    scope = figures.Scope((office.agency.pk,))
    period = Period(moment(1).date(), moment(31).date(), moment(31))
    assert [row.code for row in figures.rows_of_cells(scope, period, ["digitised"])] == [dossier.code]


def test_the_same_file_again_is_pointed_out_and_changes_nothing(office):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, sheet())

    with pytest.raises(Refusal, match=r"paper\.same_file"):
        scanned(office, dossier, form, sheet())
    assert Scan.objects.count() == 1


def test_the_same_paper_in_another_dossier_is_found_and_a_blank_one_is_not(office):
    earlier, (old_form, _) = dossier_with(office)
    scanned(office, earlier, old_form, sheet())
    later, (form, diploma) = dossier_with(office)
    again = scanned(office, later, form, sheet(wide=1400))
    empty = scanned(office, later, diploma, blank())

    found = seen_before(paper_to_read(office.binh, later.code, form.pk), again)
    assert [(one.code, one.is_same) for one in found] == [(earlier.code, False)]
    assert seen_before(paper_to_read(office.binh, later.code, diploma.pk), empty) == []


def test_text_in_a_pdf_is_kept_and_a_picture_waits_for_who_can_read_it(office):
    dossier, (form, diploma) = dossier_with(office)
    pdf = written_pdf("Họ và tên: Nguyễn Văn Mẫu", "Đơn đề nghị cấp chứng chỉ hành nghề")
    written = scanned(office, dossier, form, pdf, name="đơn.pdf", can_recognise=True)
    drawn = scanned(office, dossier, diploma, sheet(), can_recognise=True)

    assert "Nguyễn Văn Mẫu" in written.text
    assert "nguyen van mau" in written.text_folded
    assert (written.text_source, drawn.text_source) == ("pdf", "waiting")
    assert waiting_copies(5) == [drawn.pk]


def test_a_host_without_the_program_says_so(office):
    dossier, (form, _) = dossier_with(office)
    waiting = scanned(office, dossier, form, sheet(), can_recognise=True)

    done = read_copy(scan_id=waiting.pk, by=Nobody())
    assert (done.text_source, done.text) == ("none", "")
    assert read_copy(scan_id=waiting.pk, by=Nobody()) is None


def test_who_may_not_digitise_is_refused_and_no_version_is_kept(office):
    dossier, (form, _) = dossier_with(office)

    with pytest.raises(Refusal, match=r"dossier\.forbidden"):
        scanned(office, dossier, form, sheet(), actor=office.mai)
    assert Scan.objects.count() == 0


def test_a_closed_file_that_cannot_be_opened_is_kept_and_said_to_be_unreadable(office):
    dossier, (form, _) = dossier_with(office, FORM, papers.IDENTITY)
    scan = scanned(office, dossier, form, b"%PDF-1.7\nbroken", name="hỏng.pdf")

    assert [one["kind"] for one in scan.findings] == ["unreadable"]
