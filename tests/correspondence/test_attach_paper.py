"""The paper itself stands with its document, is found by what it says and linked by what it cites."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import moment, office
from tests.correspondence.papers import AT, registered, with_paper, word
from tests.digitisation.pictures import scanned_pdf, sheet, written_pdf
from tests.html import parsed, words

from motcua.correspondence.commands.read_papers import read_paper, waiting_papers
from motcua.correspondence.commands.remove_paper import remove_paper
from motcua.correspondence.models import Attachment, Citation
from motcua.correspondence.queries.register import Wanted, register
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db


class Reads:
    """Stands where the program for recognition would."""

    is_there = True

    def __init__(self, text: str | None) -> None:
        self.text = text

    def read_page(self, png: bytes) -> str | None:
        return self.text


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return office()


def found(here, search: str, **narrowed) -> list[str]:
    wanted = Wanted(here.agency.pk, search=search, **narrowed)
    return [one.number for one in register(here.mai, wanted)]


def test_words_inside_the_paper_find_it_with_marks_and_without(here):
    registered(here, "1/KH-UBND")
    of_word, of_pdf = registered(here, "2/KH-UBND"), registered(here, "3/KH-UBND")
    with_paper(here, of_word, word("Mua vắc xin Quinvaxem", "Căn cứ Kế hoạch số 1/KH-UBND ngày 02/3/2026"))
    with_paper(here, of_pdf, written_pdf("Phun hoá chất diệt muỗi ở ba mươi xã phường"), "phun.pdf")
    assert found(here, "vắc xin quinvaxem") == found(here, "vac xin quin") == ["2/KH-UBND"]
    assert found(here, "diệt muỗi") == found(here, "DIET MUOI") == ["3/KH-UBND"]
    assert found(here, "muỗi vắc xin") == []
    assert Citation.objects.get(document=of_word).target.number == "1/KH-UBND"


def test_a_number_finds_who_bears_it_and_who_cites_it(here):
    registered(here, "203/KH-UBND")
    registered(here, "20/KH-UBND", subject="Việc 203 của năm")
    registered(here, "9/BC-SYT", subject="Kết quả Kế hoạch 203/KH-UBND ngày 02/3/2026")
    for asked in ("203/KH-UBND", "203/kh-ubnd", "203/KH", "0203/KH-UBND"):
        assert found(here, asked) == ["9/BC-SYT", "203/KH-UBND"], asked
    assert found(here, "203/KH-UBND kết quả") == ["9/BC-SYT"]
    assert found(here, "cải cách", year=2026) == ["203/KH-UBND"]
    assert found(here, "cải cách", year=2025) == found(here, "cải cách", direction="outgoing") == []
    assert found(here, "../--") == []


def test_a_scan_is_found_once_somebody_has_read_it(here):
    document = registered(here)
    paper = with_paper(here, document, scanned_pdf(sheet()), "quet.pdf")
    assert (paper.text, paper.text_state) == ("", "waiting")
    [waiting] = waiting_papers(9)
    read = read_paper(attachment_id=waiting, by=Reads("Tăng cường kiểm soát sởi, theo 8/CT-TTg"))
    assert (read.text_state, waiting_papers(9)) == ("recognised", [])
    assert found(here, "kiem soat soi") == ["45/KH-UBND"]
    assert Citation.objects.get(document=document).number == "8/CT-TTg"
    assert read_paper(attachment_id=waiting, by=Reads("lần nữa")) is None


def test_a_scan_that_nobody_can_read_is_given_up_and_says_so(here):
    document = registered(here)
    paper = with_paper(here, document, sheet(), "anh.png")
    assert read_paper(attachment_id=paper.pk, by=Reads(None)).text_state == "none"
    client = Client()
    client.force_login(here.people["mai"])
    assert "không đọc được chữ nào" in words(parsed(client.get(f"/van-ban/{document.pk}/")), "main")


def test_a_file_taken_off_no_longer_finds_or_links(here):
    document = registered(here, body="Căn cứ 7/KH-UBND")
    wrong = with_paper(here, document, word("Nhầm tệp bệnh án, theo 3/CT-TTg"))
    assert found(here, "nhầm tệp") == ["45/KH-UBND"]
    remove_paper(actor=here.son, at=AT, document_id=document.pk, attachment_id=wrong.pk)
    assert found(here, "nhầm tệp") == []
    assert found(here, "cải cách") == ["45/KH-UBND"]
    assert [one.number for one in document.citations.all()] == ["7/KH-UBND"]
    with pytest.raises(Refusal):
        remove_paper(actor=here.son, at=AT, document_id=document.pk, attachment_id=wrong.pk)


def test_the_clerk_brings_the_file_along_and_every_colleague_opens_it(here):
    son, hoa = Client(), Client()
    son.force_login(here.people["son"])
    hoa.force_login(here.people["hoa"])
    form = {"direction": "incoming", "number": "9/TB-UBND", "issued_on": "02/03/2026", "issuer": "UBND"}
    upload = SimpleUploadedFile("họp.docx", word("Kết luận phiên họp về nhân lực"))
    again = parsed(son.post("/van-ban/vao-so/", form | {"file": upload}), 422)
    assert "chọn lại tệp" in words(again, "main")
    upload = SimpleUploadedFile("họp.docx", word("Kết luận phiên họp về nhân lực"))
    son.post("/van-ban/vao-so/", form | {"subject": "Kết luận họp", "file": upload})
    paper = Attachment.objects.get()
    page = parsed(hoa.get(f"/van-ban/{paper.document_id}/"))
    assert "họp.docx" in words(page, "main")
    assert "Gỡ" not in words(page, "main")
    answer = hoa.get(f"/van-ban/{paper.document_id}/tep/{paper.pk}/")
    assert b"".join(answer.streaming_content)[:2] == b"PK"
    fake = SimpleUploadedFile("anh.png", b"khong phai anh")
    refused = parsed(son.post(f"/van-ban/{paper.document_id}/tep/", {"file": fake}), 422)
    assert "anh.png" in words(refused, "main")
