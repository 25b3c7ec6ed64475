"""The screens of results, by the people who use them."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import moment
from tests.html import parsed, words
from tests.results.signing import PASSWORD, drafted, in_hand, initialled, issued, key_file, signed

from motcua.dossiers.models import Dossier
from motcua.results.models import Result, SigningLine
from motcua.results.queries.papers import fetched


@pytest.fixture
def office(office, now):
    cache.clear()
    now(moment(2, "16:30"))
    return office


def client(office, name):
    one = Client()
    one.force_login(office.people[name])
    return one


def url(code, act=""):
    return f"/ho-so/{code}/ket-qua/{act}"


def test_the_whole_way_on_the_screens(office):
    code = in_hand(office).code
    hoa, tuan, dung, son = (client(office, name) for name in ("hoa", "tuan", "dung", "son"))

    assert hoa.post(url(code, "lap/"), {"outcome": "granted"}).status_code == 302
    page = parsed(hoa.get(url(code)))
    assert "Nguyễn Văn Mẫu 001" in words(page, "article.slip")
    assert hoa.post(url(code, "trinh/"), {"note": ""}).status_code == 302
    assert tuan.post(url(code, "ky-nhay/"), {"note": ""}).status_code == 302
    assert dung.post(url(code, "ky/"), {"password": PASSWORD}).status_code == 302
    assert son.post(url(code, "phat-hanh/"), {"password": PASSWORD}).status_code == 302
    assert words(parsed(son.get(url(code))), "h1") == "01/GCN-SYT · Giấy chứng nhận"


def test_a_wrong_password_signs_nothing_and_is_said(office):
    code = initialled(office).dossier.code

    page = parsed(client(office, "dung").post(url(code, "ky/"), {"password": "sai"}), 422)
    assert "Mật khẩu của khoá ký không đúng" in words(page, "[role=alert]")
    assert Result.objects.get().signed_at is None


def test_after_five_wrong_passwords_there_is_a_pause(office):
    code, dung = initialled(office).dossier.code, client(office, "dung")
    for _ in range(5):
        dung.post(url(code, "ky/"), {"password": "sai"})

    page = parsed(dung.post(url(code, "ky/"), {"password": PASSWORD}), 422)
    assert "tạm khoá" in words(page, "[role=alert]")


def test_a_docx_goes_out_is_edited_and_comes_back(office):
    from docx import Document

    result, hoa = drafted(office), client(office, "hoa")
    code = result.dossier.code
    file = Document(BytesIO(hoa.get(url(code, f"{result.pk}/du-thao.docx")).content))
    file.paragraphs[-1].text = "Câu do chuyên viên viết trong Word."
    out = BytesIO()
    file.save(out)

    sent = SimpleUploadedFile("sửa.docx", out.getvalue())
    assert hoa.post(url(code, "tai-len/"), {"file": sent}).status_code == 302
    page = parsed(hoa.get(url(code)))
    assert "Câu do chuyên viên viết trong Word." in words(page, "article.slip")
    assert "Nguyễn Văn Mẫu 001" in words(page, "article.slip")
    kept = hoa.get(url(code, f"{result.pk}/ban-2.docx"))
    assert kept.content == out.getvalue()


def test_an_applicant_downloads_the_paper_and_another_citizen_cannot(office):
    result = issued(office)
    code = result.dossier.code

    answer = client(office, "lan").get(f"/ho-so-cua-toi/{code}/ket-qua.pdf")
    assert answer.content == fetched(result.issued_sha256)
    from tests import cast

    stranger = client(cast.office("H22.10", prefix="x"), "lan")
    assert stranger.get(f"/ho-so-cua-toi/{code}/ket-qua.pdf").status_code == 404
    assert client(office, "lan").get(url(code)).status_code == 403


def test_the_link_of_the_slip_gives_the_paper_only_with_the_four_digits(office):
    result = issued(office)
    address = f"/tra-cuu/{result.dossier.lookup_key}/ket-qua/"

    assert parsed(Client().post(address, {"digits": "0000"}), 422) is not None
    assert Client().post(address, {"digits": "0418"}).content == fetched(result.issued_sha256)


def test_where_no_number_is_on_record_the_link_alone_gives_no_paper(office):
    result = issued(office)
    follow = f"/tra-cuu/{result.dossier.lookup_key}/"
    assert parsed(Client().get(follow)).cssselect(f"a[href='{follow}ket-qua/']")
    Dossier.objects.filter(pk=result.dossier_id).update(phone="", applicant_id="")
    page = parsed(Client().get(follow))
    assert not page.cssselect(f"a[href='{follow}ket-qua/']")
    assert "Nhận kết quả tại bộ phận một cửa" in page.text_content()
    key = result.dossier.lookup_key
    for typed in (key, key[:4], key[-4:]):
        page = parsed(Client().post(f"/tra-cuu/{key}/ket-qua/", {"digits": typed}), 422)
        assert page.cssselect("main form")


def test_the_follow_page_leads_to_the_paper_and_its_verification(office):
    result = issued(office)
    page = parsed(client(office, "lan").get(f"/ho-so-cua-toi/{result.dossier.code}/"))

    links = [link.get("href") for link in page.cssselect("main a")]
    assert f"/ho-so-cua-toi/{result.dossier.code}/ket-qua.pdf" in links
    assert f"/xac-thuc/{result.key}/" in links


def test_the_verification_page_tells_state_and_signatures_and_little_of_the_person(office):
    result = issued(office)
    answer = Client().get(f"/xac-thuc/{result.key}/")

    page = parsed(answer)
    assert words(page, "h1") == "Đang có hiệu lực"
    assert "Chữ ký hợp lệ" in words(page, "section[aria-labelledby=ky]")
    text = answer.content.decode()
    assert "Nguyễn V. M." in text
    for kept_back in ("Nguyễn Văn Mẫu 001", "001099000001", "0900000418", result.dossier.code):
        assert kept_back not in text
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_a_paper_whose_authority_is_trusted_no_longer_is_not_called_good(office):
    from motcua.results.models import TrustAnchor

    result = issued(office)
    TrustAnchor.objects.update(retired_at=moment(2, "16:20"))

    page = parsed(Client().get(f"/xac-thuc/{result.key}/"))
    assert words(page, "h1") == "Nguyên vẹn, chưa tin được nơi cấp"


def test_a_draft_has_no_verification_page(office):
    result = signed(office)

    assert Client().get(f"/xac-thuc/{result.key}/").status_code == 404


def test_a_revoked_paper_says_so_at_once(office):
    result = issued(office)
    form = {"reason": "Cấp sai đối tượng", "ground": "Quyết định 12/QĐ-SYT"}
    client(office, "dung").post(url(result.dossier.code, "thu-hoi/"), form)

    page = parsed(Client().get(f"/xac-thuc/{result.key}/"))
    assert words(page, "h1") == "Đã bị thu hồi"
    assert "Quyết định 12/QĐ-SYT" in words(page, ".note")


def test_many_are_signed_with_one_password_and_each_line_has_its_answer(office):
    chosen = [initialled(office).pk for _ in range(3)]
    Result.objects.filter(pk=chosen[1]).update(signer=office.people["tuan"])
    dung = client(office, "dung")
    assert len(parsed(dung.get("/ky-so/")).cssselect("main tbody tr")) == 3

    answer = dung.post("/ky-so/", {"password": PASSWORD, "chon": chosen})
    page = parsed(dung.get(answer["Location"]))
    assert words(page, "h1") == "Đã ký 2 trong 3 kết quả"
    said = [row.text_content() for row in page.cssselect("main tbody tr")]
    assert "Dự thảo ghi người ký là Võ Minh Tuấn" in said[1]
    assert SigningLine.objects.filter(state="signed").count() == 2


def test_a_session_is_seen_by_nobody_else(office):
    chosen = [initialled(office).pk]
    answer = client(office, "dung").post("/ky-so/", {"password": PASSWORD, "chon": chosen})

    assert client(office, "son").get(answer["Location"]).status_code == 404


def test_any_pdf_can_be_checked_and_is_recognised_as_ours(office):
    pdf = fetched(issued(office).issued_sha256)
    page = parsed(Client().post("/kiem-tra-chu-ky/", {"file": SimpleUploadedFile("a.pdf", pdf)}))
    assert "đúng từng byte" in words(page, "section")

    bad = bytearray(pdf)
    bad[len(bad) // 3] ^= 1
    page = parsed(Client().post("/kiem-tra-chu-ky/", {"file": SimpleUploadedFile("a.pdf", bytes(bad))}))
    assert words(page, "h1") == "Không còn nguyên vẹn"


def test_a_signed_paper_that_comes_in_is_checked_on_its_dossier(office):
    """What another office signed comes in as a paper: who signed is said, and that we do not know them."""
    from motcua.dossiers.commands.intake import PaperIn
    from motcua.dossiers.models import Paper
    from motcua.foundation.files import Kind, store_file

    content = fetched(issued(office).issued_sha256)
    stored = store_file(
        BytesIO(content), name="a.pdf", folder="papers", limit_bytes=10**7, allowed=[Kind.PDF]
    )
    file = {"name": "a.pdf", "kind": "pdf", "size": stored.size, "sha256": stored.sha256}
    code = in_hand(office, papers=[PaperIn("Giấy đã ký", kind="digital", file=file)]).code
    paper = Paper.objects.get(dossier__code=code)

    page = parsed(client(office, "hoa").get(f"/ho-so/{code}/giay-to/{paper.pk}/chu-ky/"))
    assert "Hồ Chí Dũng" in words(page, "table")
    assert words(page, "h1") == "Chữ ký hợp lệ"


def test_a_key_is_kept_only_for_the_person_it_was_made_for(office):
    hoa = client(office, "hoa")
    wrong = SimpleUploadedFile("k.p12", key_file("Hồ Chí Dũng"))
    page = parsed(hoa.post("/chu-ky-so/khoa-cua-toi/", {"file": wrong, "password": PASSWORD}), 422)
    assert "không phải Phạm Thị Hoa" in words(page, "[role=alert]")

    right = SimpleUploadedFile("k.p12", key_file("Phạm Thị Hoa"))
    assert hoa.post("/chu-ky-so/khoa-cua-toi/", {"file": right, "password": PASSWORD}).status_code == 302
    assert "Phạm Thị Hoa" in words(parsed(hoa.get("/chu-ky-so/")), "section")


def test_only_an_administrator_decides_whom_to_trust(office):
    file = SimpleUploadedFile("ca.cer", b"x")
    form = {"file": file, "ground": "Tự ý"}

    assert client(office, "hoa").post("/chu-ky-so/noi-cap/", form).status_code == 403


def test_procedure_control_changes_a_template_from_a_day_on(office):
    ngoc = client(office, "ngoc")
    row = Result.template.field.related_model.objects.get(outcome="granted")
    page = parsed(ngoc.get(f"/mau-ket-qua/{row.pk}/"))
    form = {field.name: field.value or "" for field in page.cssselect("main [name]") if field.name}
    form |= {"title": "Chứng chỉ hành nghề", "kind": "CCHN", "valid_from": "01/02/2026"}

    assert ngoc.post(f"/mau-ket-qua/{row.pk}/", form).status_code == 302
    assert drafted(office).kind == "CCHN"


def test_a_template_with_a_place_nobody_can_fill_is_refused(office):
    ngoc = client(office, "ngoc")
    form = {
        "name": "Mẫu", "scope": "", "outcome": "granted", "kind": "GP", "title": "Giấy phép",
        "body": "Cấp cho {ten_la}.", "capacity": "Giám đốc", "valid_from": "01/02/2026",
    }  # fmt: skip

    page = parsed(ngoc.post("/mau-ket-qua/moi/", form), 422)
    assert "{ten_la}" in words(page, "[role=alert]")


def test_the_page_of_a_result_costs_five_statements_beyond_who_asks(office, query_budget):
    code = issued(office).dossier.code
    son = client(office, "son")
    son.get(url(code))

    with query_budget(7):
        son.get(url(code))
