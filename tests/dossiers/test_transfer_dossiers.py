"""A leaver's open dossiers go to another officer in one act, each on its own ledger."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.transfer_dossiers import transfer_dossiers
from motcua.dossiers.models import Dossier
from motcua.foundation.trail.models import TrailEntry

pytestmark = pytest.mark.django_db


def transfer(office, who="tuan", to="tuan", reason="Chuyển công tác"):
    return transfer_dossiers(
        actor=getattr(office, who),
        at=moment(6),
        agency_id=office.agency.pk,
        from_id=office.hoa.person_id,
        to_id=office.people[to].pk,
        reason=reason,
    )


def test_all_that_is_in_hand_goes_and_what_has_ended_stays(office):
    codes = [stages.in_progress(office).code, stages.proposed(office).code]
    ended = stages.finished(office).code

    assert transfer(office) == codes
    held = dict(Dossier.objects.values_list("code", "holder_id"))
    assert held == {**dict.fromkeys(codes, office.tuan.person_id), ended: office.hoa.person_id}
    assert Dossier.objects.get(code=codes[0]).events.latest("seq").facts["reason"] == "Chuyển công tác"
    assert TrailEntry.objects.get(kind="dossier.transferred").facts["dossiers"] == 2


def test_what_cannot_be_is_refused(office):
    with refused("transfer.nothing"):
        transfer(office)
    stages.in_progress(office)
    with refused("dossier.not_your_desk"):
        transfer(office, who="binh")
    with refused("dossier.ground_missing"):
        transfer(office, reason=" ")
    with refused("dossier.no_such_officer"):
        transfer(office, to="hoa")


def test_it_is_done_on_the_screen_and_the_cover_sees_what_is_offered(office, now):
    now(moment(3, "10:00"))
    code = stages.in_progress(office).code
    tuan, cover = Client(), Client()
    tuan.force_login(office.people["tuan"])
    cover.force_login(office.people["thanhtra"])
    sent = {
        "person_id": office.hoa.person_id,
        "cover_id": office.thanhtra.person_id,
        "starts_on": "03/03/2026",
        "ends_on": "05/03/2026",
        "reason": "Nghỉ phép",
    }
    assert tuan.post("/vang-mat/", sent).status_code == 302
    assert code in cover.get("/vang-mat/").content.decode()
    assert "xong-buoc/" in cover.get(f"/ho-so/{code}/").content.decode()

    sent = {"from_id": office.hoa.person_id, "to_id": office.tuan.person_id, "reason": "Chuyển công tác"}
    assert tuan.post("/vang-mat/ban-giao/", sent).status_code == 302
    assert Dossier.objects.get(code=code).holder_id == office.tuan.person_id
