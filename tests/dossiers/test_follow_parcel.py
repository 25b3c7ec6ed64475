"""Results are handed over against a proof, or sent by post and followed."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.html import parsed, words

from motcua.dossiers.commands.follow_parcel import follow_parcel, parcel_of
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.returning import Parcel, Proof

pytestmark = pytest.mark.django_db


def give(office, dossier, **facts):
    return return_result(actor=office.binh, at=moment(6), code=dossier.code, **facts)


def test_the_code_of_the_slip_proves_who_takes_it(office):
    dossier = stages.finished(office)
    with refused("dossier.wrong_code"):
        give(office, dossier, proof=Proof.CODE, lookup_code="guess")
    give(office, dossier, proof=Proof.CODE, lookup_code=dossier.lookup_key, identity_checked=True)
    facts = dossier.events.get(kind="dossier.returned").facts

    assert (facts["proof"], facts["identity_checked"]) == ("code", True)
    assert dossier.lookup_key not in str(facts)


def test_a_parcel_has_a_number_and_is_followed_to_the_door(office):
    dossier = stages.finished(office)
    with refused("dossier.tracking_missing"):
        give(office, dossier, way="post")
    give(office, dossier, way="post", tracking="RR123456789VN")
    for parcel, tracking in ((Parcel.BACK, ""), (Parcel.SENT, "RR2"), (Parcel.DELIVERED, "")):
        follow_parcel(actor=office.binh, at=moment(9), code=dossier.code, parcel=parcel, tracking=tracking)

    assert parcel_of(dossier) is Parcel.DELIVERED
    with refused("dossier.parcel_not_there"):
        follow_parcel(actor=office.binh, at=moment(9), code=dossier.code, parcel=Parcel.BACK)


def test_only_what_went_by_post_is_followed_and_only_by_the_desk(office):
    dossier = stages.finished(office)
    give(office, dossier)
    with refused("dossier.no_parcel"):
        follow_parcel(actor=office.binh, at=moment(9), code=dossier.code, parcel=Parcel.DELIVERED)
    with refused("dossier.not_your_desk"):
        follow_parcel(actor=office.dung, at=moment(9), code=dossier.code, parcel=Parcel.DELIVERED)


def test_the_desk_sees_what_the_applicant_wants_and_which_parcels_are_out(office, now):
    now(moment(6, "10:00"))
    dossier = stages.finished(office)
    Dossier.objects.filter(pk=dossier.pk).update(delivery="post", address="12 Lê Lợi")
    client = Client()
    client.force_login(office.people["binh"])
    door = f"/ho-so/{dossier.code}/tra-ket-qua/"
    form = parsed(client.get(door))
    assert form.cssselect("#id_way option[selected]")[0].get("value") == "post"
    assert "12 Lê Lợi" in words(form, "form.panel")
    sent = {"way": "post", "proof": "signature", "identity_checked": "on", "tracking": "RR1VN"}
    assert client.post(door, sent).status_code == 302
    facts = dossier.events.get(kind="dossier.returned").facts
    assert not {"proof", "identity_checked"} & facts.keys()  # nobody signed at the desk

    listed = parsed(client.get("/quay/buu-gui/"))
    assert words(listed, "main h1") == "1 kết quả đang trên đường bưu chính"
    assert "RR1VN" in words(listed, "table.rows")
    own = f"/ho-so/{dossier.code}/buu-gui/"
    assert client.post(own, {"parcel": "back", "note": "sai địa chỉ"}).status_code == 302
    assert words(parsed(client.get("/quay/buu-gui/")), "main h1") == "1 kết quả bị chuyển hoàn, phải gửi lại"
    assert "RR1VN, bị chuyển hoàn" in words(parsed(client.get(own)), "main")
    client.post(own, {"parcel": "sent", "tracking": "RR2VN"})
    client.post(own, {"parcel": "delivered"})
    assert not parsed(client.get("/quay/buu-gui/")).cssselect("table.rows")
