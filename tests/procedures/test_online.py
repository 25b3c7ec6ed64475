"""Online levels and the national portal: steps in order, counts, many at once, one history."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish

from motcua.procedures.models import PortalStep
from motcua.procedures.rules.portal import Portal, may_follow, step_on
from motcua.procedures.rules.states import Action


def test_steps_lead_onward_and_off_from_anywhere():
    assert may_follow(None, Portal.REGISTERED)
    assert may_follow(Portal.REGISTERED, Portal.LIVE), "a step may be left out"
    assert not may_follow(Portal.LIVE, Portal.TESTED)
    assert not may_follow(Portal.LIVE, Portal.LIVE)
    assert may_follow(Portal.TESTED, Portal.OFF)
    assert not may_follow(None, Portal.OFF)
    assert may_follow(Portal.OFF, Portal.TESTED)


def test_the_state_of_a_day_is_the_last_step_until_then():
    history = [
        PortalStep(state=state, since=date(2026, 2, day))
        for state, day in (("registered", 3), ("tested", 9), ("live", 9))
    ]
    assert step_on(history, date(2026, 2, 2)) is None
    assert step_on(history, date(2026, 2, 8)).state == "registered"
    assert step_on(history, date(2026, 2, 9)).state == "live"


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.mark.django_db
def test_two_procedures_go_online_together_and_each_keeps_its_history(now, query_budget):
    now(moment(5, "10:00"))
    here = office()
    pair = []
    for name in ("Cấp phép thử một", "Cấp phép thử hai"):
        edition = draft(here, name, content=WHOLE)
        since = {"signed_on": date(2020, 1, 2), "effective_on": date(2020, 2, 1)}
        publish(here, (edition, Action.ANNOUNCE), number=f"{len(pair)}/QĐ", **since)
        pair.append(edition.procedure_id)
    ngoc = Client()
    ngoc.force_login(here.people["ngoc"])

    def change(act, since, *chosen, ground="Thử nghiệm đạt"):
        told = {"act": act, "since": since, "ground": ground, "reference": "Công văn 15/VP"}
        return ngoc.post("/thu-tuc/truc-tuyen/", told | {"procedure": [str(one) for one in chosen]})

    assert change("portal:live", "01/03/2026").status_code == 422
    assert change("portal:live", "06/03/2026", *pair).status_code == 422, "tomorrow has not happened"
    assert change("portal:registered", "01/02/2026", *pair).status_code == 302
    assert change("portal:live", "02/03/2026", pair[0]).status_code == 302
    refused = change("portal:tested", "03/03/2026", *pair)
    assert "đang vận hành, không chuyển sang" in words(refused)
    assert PortalStep.objects.count() == 3, "all or none"
    assert change("level:full", "02/03/2026", *pair).status_code == 302
    with query_budget(5):
        page = words(ngoc.get("/thu-tuc/truc-tuyen/"))
    assert "1 trong 2 thủ tục đang vận hành" in page
    assert "trực tuyến toàn trình: 2" in page
    february = words(ngoc.get("/thu-tuc/truc-tuyen/?ngay=15/02/2026&cong=registered"))
    assert "0 trong 2 thủ tục đang vận hành" in february
    assert "Đã đăng ký 2" in february
    history = words(ngoc.get(f"/thu-tuc/truc-tuyen/{pair[0]}/"))
    assert "Công văn 15/VP" in history
    assert history.index("đang vận hành") < history.index("đã đăng ký")
    binh = Client()
    binh.force_login(here.people["binh"])
    assert "Ghi thay đổi" not in words(binh.get("/thu-tuc/truc-tuyen/"))
