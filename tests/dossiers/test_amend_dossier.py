"""The applicant's own changes: at once before receipt, afterwards taken or refused; no clock moves."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.test_web_supplement_fields import declared, hidden, signed_in
from tests.eforms.forms import ANSWERS, with_form
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.commands.amend_dossier import amend_dossier
from motcua.dossiers.commands.answer_amendment import answer_amendment
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.models import Amendment, Declaration, FormerDeclaration, Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
NEW = ANSWERS | {"q-noi_cu_tru": "Phường 9", "note": "Tôi chuyển nhà", "buoc": "gui"}


@pytest.fixture(autouse=True)
def _form_and_files(office, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()
    with_form(office)


def address(code) -> str:
    return Declaration.objects.get(dossier__code=code).answers["noi_cu_tru"]


def sends(client: Client, code: str, **more):
    where = f"/ho-so-cua-toi/{code}/sua/"
    page = parsed(client.get(where))
    return client.post(where, hidden(page) | NEW | more)


def test_before_receipt_a_change_is_made_at_once(office, now):
    now(moment(2, "10:00"))
    dossier = stages.submitted(office, declared=declared(office))
    lan = signed_in(office, "lan")
    assert sends(lan, dossier.code, **{"tep-3": pdf()}).status_code == 302

    assert address(dossier.code) == "Phường 9"
    assert FormerDeclaration.objects.get().answers["noi_cu_tru"] == "Phường 1, Trà Vinh"
    assert Paper.objects.filter(dossier=dossier).latest("pk").name == "Giấy tờ gửi thêm"
    page = parsed(lan.get(f"/ho-so-cua-toi/{dossier.code}/"))
    assert "Bạn đã sửa hồ sơ" in page.text_content()


def test_after_receipt_an_officer_takes_it_and_the_due_day_stays(office, now):
    now(moment(2, "10:00"))
    dossier = stages.received(office, declared=declared(office))
    lan = signed_in(office, "lan")
    assert sends(lan, dossier.code).status_code == 302
    assert address(dossier.code) == "Phường 1, Trà Vinh"
    page = parsed(lan.get(f"/ho-so-cua-toi/{dossier.code}/"))
    assert "chờ cán bộ trả lời" in page.text_content()
    assert lan.get(f"/ho-so-cua-toi/{dossier.code}/sua/").status_code == 422

    binh = signed_in(office, "binh")
    page = parsed(binh.get(f"/ho-so/{dossier.code}/"))
    row = page.cssselect("[aria-labelledby=de-nghi-sua] tbody tr")[0]
    told = [cell.text_content().strip() for cell in row.cssselect("td")]
    assert told == ["Phường 1, Trà Vinh", "Phường 9"]
    act = f"/ho-so/{dossier.code}/tra-loi-de-nghi-sua/"
    assert words(parsed(binh.post(act, {"verdict": "refused"}), status=422), ".note") != ""
    assert binh.post(act, {"verdict": "taken"}).status_code == 302
    assert address(dossier.code) == "Phường 9"
    after = type(dossier).objects.get(pk=dossier.pk)
    assert (after.due_at, after.state) == (dossier.due_at, dossier.state)


def test_a_refusal_needs_a_reason_of_the_list_and_changes_nothing(office):
    code = stages.received(office, declared=declared(office)).code
    with refused("amendment.nothing"):
        amend_dossier(actor=office.lan, at=moment(3), code=code)
    with refused("amendment.none"):
        answer_amendment(actor=office.binh, at=moment(3), code=code, verdict="taken")
    typed = declared(office).answers | {"noi_cu_tru": "Phường 9"}
    amend_dossier(actor=office.lan, at=moment(3), code=code, answers=typed)
    with refused("amendment.open"):
        amend_dossier(actor=office.lan, at=moment(3), code=code, answers=typed)
    with refused("amendment.no_reason"):
        answer_amendment(actor=office.binh, at=moment(3), code=code, verdict="refused", reason="x")
    with refused("amendment.no_such_answer"):
        answer_amendment(actor=office.binh, at=moment(3), code=code, verdict="perhaps")
    answer_amendment(actor=office.binh, at=moment(3), code=code, verdict="refused", reason="no_ground")
    assert address(code) == "Phường 1, Trà Vinh"
    assert Amendment.objects.get().verdict == "refused"


def test_an_amendment_written_over_older_answers_is_not_taken(office):
    code = stages.received(office, declared=declared(office)).code
    typed = declared(office).answers | {"noi_cu_tru": "Phường 9"}
    amend_dossier(actor=office.lan, at=moment(3), code=code, answers=typed)
    Declaration.objects.update(digest="0" * 64)
    with refused("amendment.overtaken"):
        answer_amendment(actor=office.binh, at=moment(3), code=code, verdict="taken")


def test_no_result_is_proposed_over_an_amendment_that_waits(office):
    code = stages.in_progress(office, declared=declared(office)).code
    typed = declared(office).answers | {"noi_cu_tru": "Phường 9"}
    amend_dossier(actor=office.lan, at=moment(3, "15:00"), code=code, answers=typed)
    with refused("amendment.first"):
        propose_result(actor=office.hoa, at=moment(4), code=code)
    answer_amendment(actor=office.hoa, at=moment(4), code=code, verdict="taken")
    assert propose_result(actor=office.hoa, at=moment(4, "10:00"), code=code).state == "proposed"
