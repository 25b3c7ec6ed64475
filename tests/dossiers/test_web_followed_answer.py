"""Answering a supplement by the link of a slip: the digits open it, and guesses are counted."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import LAN_APPLIES, moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.test_web_supplement_fields import RIGHT, TYPED, declared, hidden, mark, signed_in
from tests.eforms.forms import with_form
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.access import Proof
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.models import Declaration, Dossier

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture
def waiting(office, settings, tmp_path, now) -> Dossier:
    settings.FILES_DIR = tmp_path
    cache.clear()
    with_form(office)
    code = stages.received(office, declared=declared(office)).code
    now(moment(3, "09:00"))
    mark(office, code)
    now(moment(4, "10:00"))
    return Dossier.objects.get(code=code)


def test_the_digits_open_what_was_marked_and_the_answer_counts(waiting, office):
    visitor, where = Client(), f"/tra-cuu/{waiting.lookup_key}/bo-sung/"
    assert parsed(visitor.get(f"/tra-cuu/{waiting.lookup_key}/")).cssselect(f"a[href='{where}']")
    page = parsed(visitor.get(where))
    assert TYPED["noi_cu_tru"] not in page.text_content()
    assert LAN_APPLIES.name not in page.text_content()
    assert visitor.post(where, RIGHT | {"tep-1": pdf()}).status_code == 200
    assert visitor.post(where, {"digits": LAN_APPLIES.phone[-4:]}).url == where

    page = parsed(visitor.get(where))
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == TYPED["noi_cu_tru"]
    wrong = parsed(
        visitor.post(where, RIGHT | hidden(page) | {"q-noi_cu_tru": "", "tep-1": pdf()}), status=422
    )
    assert not wrong.cssselect("img.preview, .came a")
    assert wrong.cssselect("[name=da-gui-1]")[0].value
    sent = RIGHT | hidden(wrong)
    assert visitor.post(where, sent).url == f"/tra-cuu/{waiting.lookup_key}/"
    assert visitor.post(where, sent).status_code == 302
    assert Declaration.objects.get(dossier=waiting).answers["noi_cu_tru"] == "12 Phường 1"
    event = waiting.events.get(kind="dossier.supplement_answered")
    assert (event.actor, event.actor_id) == ("Người có đường dẫn và bốn số cuối", None)
    assert visitor.get(where).status_code == 422


def test_what_was_typed_by_the_link_outlives_the_session(waiting):
    visitor, where = Client(), f"/tra-cuu/{waiting.lookup_key}/bo-sung/"
    proven = {"digits": LAN_APPLIES.phone[-4:]}
    visitor.post(where, proven)
    fields = hidden(parsed(visitor.get(where)))
    visitor.logout()

    asked = parsed(visitor.post(where, RIGHT | fields | {"q-noi_cu_tru": "Số 5", "tep-1": pdf()}))
    assert "vẫn còn" in words(asked, ".note")
    assert "Số 5" not in asked.text_content()
    visitor.post(where, {"digits": "0000"})
    assert visitor.post(where, proven).url == where
    page = parsed(visitor.get(where))
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == "Số 5"
    assert page.cssselect("[name=da-gui-1]")[0].value
    forged = Client()
    forged.post(where, RIGHT | fields | {"chu": "x", "q-noi_cu_tru": "Số 6"})
    forged.post(where, proven)
    assert parsed(forged.get(where)).cssselect("[name=q-noi_cu_tru]")[0].value == TYPED["noi_cu_tru"]


def test_wrong_digits_are_counted_and_no_link_opens_another_dossier(waiting, office):
    visitor, where = Client(), f"/tra-cuu/{waiting.lookup_key}/bo-sung/"
    for _ in range(5):
        page = parsed(visitor.post(where, {"digits": "0000"}), status=422)
        assert words(page, ".note") != ""
    assert visitor.post(where, {"digits": LAN_APPLIES.phone[-4:]}).status_code in {422, 429}
    assert TYPED["noi_cu_tru"] not in parsed(visitor.get(where)).text_content()
    assert signed_in(office, "lan").get(where).url == f"/ho-so-cua-toi/{waiting.code}/bo-sung/"

    other = stages.received(office)
    for proof in (Proof(other.lookup_key, LAN_APPLIES.phone[-4:]), Proof(waiting.lookup_key, "0000")):
        with refused("follow.no_match"):
            answer_supplement(actor=office.binh, at=moment(4), code=waiting.code, proof=proof)
    Dossier.objects.filter(pk=waiting.pk).update(phone="", applicant_id="")
    with refused("follow.no_match"):
        bare = Proof(waiting.lookup_key, waiting.lookup_key)
        answer_supplement(actor=office.binh, at=moment(4), code=waiting.code, proof=bare)
    assert Client().get(where).status_code == 422
