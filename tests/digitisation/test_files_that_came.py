"""What an applicant sends is read before anybody opens it, and where nobody waits for it."""

import pytest
from tests.cast import moment
from tests.digitisation.papers import stored
from tests.digitisation.pictures import sheet, written_pdf
from tests.digitisation.test_recognising import codes, program
from tests.dossiers import stages
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.digitisation.commands.read_copies import read_copy, waiting_copies
from motcua.digitisation.jobs import read_copies
from motcua.digitisation.models import Scan
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.intake import PaperIn
from motcua.foundation.files.models import HeldFile
from motcua.foundation.outbox.deliver import deliver
from motcua.foundation.scans.recognising import Tesseract, recogniser

pytestmark = pytest.mark.django_db(transaction=True)


def filed(office) -> Dossier:
    picture = PaperIn("Bằng tốt nghiệp", kind="digital", file=stored(sheet(), "bang.png"))
    pdf = stored(written_pdf("Đơn đề nghị số 6613", "Họ và tên: Nguyễn Văn Mẫu 021"), "don.pdf")
    return stages.submitted(office, papers=[picture, PaperIn("Đơn", kind="digital", file=pdf)])


def test_it_is_found_by_its_words_and_proposes_data_before_it_is_received(office, now, settings, tmp_path):
    settings.TESSERACT = program(
        tmp_path,
        'case "$1" in --list-langs) echo vie;; *) cat > /dev/null; echo "Họ và tên: Lê Thị Đọc 7219";; esac',
    )
    recogniser.cache_clear()
    dossier = filed(office)
    assert Scan.objects.count() == 0
    deliver(at=moment(2, "08:31"))
    assert read_copies.run(moment(2, "08:31")) == 2
    assert read_copies.run(moment(2, "08:32")) == 0

    for asked in ("le thi doc 7219", "don de nghi 6613"):
        assert codes(office.binh, asked) == [dossier.code], asked
    paper = Paper.objects.get(name="Bằng tốt nghiệp")
    page = parsed(signed_in(office, "binh").get(f"/ho-so/{dossier.code}/giay-to/{paper.pk}/so-hoa/"))
    assert "Người nộp gửi" in words(page, "#phien-ban ~ table")
    assert page.cssselect("[name=subject_name]")[0].get("value") == "Lê Thị Đọc 7219"
    assert not Dossier.objects.get().head_seq > dossier.head_seq


def test_a_copy_that_ends_its_reader_is_tried_twice_and_then_given_up(office, tmp_path):
    filed(office)
    deliver(at=moment(2, "08:31"))
    first = waiting_copies(9)[0]

    class Killed(Exception):
        pass

    class Deadly:
        is_there = True

        def read_page(self, png):
            raise Killed

    for _ in range(2):
        with pytest.raises(Killed):
            read_copy(scan_id=first, by=Deadly())
    assert first not in waiting_copies(9)
    assert Scan.objects.get(pk=first).text_source == "failed"


def test_what_the_virus_scanner_holds_waits_for_it(office, settings, tmp_path):
    filed(office)
    deliver(at=moment(2, "08:31"))
    settings.CLAMAV = "127.0.0.1:1"
    first = waiting_copies(9)[0]
    HeldFile.objects.create(digest=Scan.objects.get(pk=first).file_sha256, folder="papers")

    assert read_copy(scan_id=first, by=Tesseract(program(tmp_path, "echo x"))) is None
    assert waiting_copies(9)[0] == first
