"""What the counter carries and how it comes home: the server's own promises, each row answered for itself."""

import json
from datetime import timedelta

import pytest
from tests.cast import moment
from tests.dossiers.fees import LAW, office_that_waits
from tests.dossiers.test_take_in_offline import reserved
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import first_promise
from motcua.dossiers.queries.offline_kit import promises
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.kernel.time import day_start
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db


def post(client, where: str, body: object):
    address, wants = f"/quay/ngoai-tuyen/{where}/", {"accept": "application/json"}
    return client.post(address, json.dumps(body), content_type="application/json", headers=wants)


def row(office, block, number: int, **facts) -> dict:
    given = {"key": f"key-number-{number}", "block": block.pk, "number": number, "ticked": [1, 2]}
    given |= {"received_at": moment(2, "09:10").isoformat(), "procedure": office.edition.procedure.code}
    return given | {"applicant": {"name": "Nguyễn Văn Mẫu 001", "phone": "0900000418"}} | facts


@pytest.mark.parametrize("limit", ["5wd", "1wd", "10d", "1m"])
@pytest.mark.parametrize("day", [moment(2).date(), moment(7).date()])
def test_a_promise_carried_is_the_servers_own_for_every_minute(limit, day):
    stretches = promises("H59.15", [parse_limit(limit)], day)[limit]
    name = profile_in_force(day).name
    covered = 0
    for minute in range(0, 24 * 60, 7):
        at = day_start(day) + timedelta(minutes=minute)
        fits = [one["due"] for one in stretches if one["from"] <= at.isoformat() <= one["to"]]
        covered += bool(fits)
        expected = first_promise("H59.15", at, parse_limit(limit), name)[0].isoformat()
        assert set(fits) <= {expected}, at
    assert covered > 195


def test_hours_are_not_promised_without_the_server():
    assert promises("H59.15", [parse_limit("8wh")], moment(2).date()) == {"8wh": []}


def test_no_day_is_promised_where_the_clock_waits_for_the_fee(office, now):
    now(moment(2, "08:00"))
    office_that_waits(office)
    kit = signed_in(office, "binh").get("/quay/ngoai-tuyen/du-lieu/").json()

    (procedure,) = [one for one in kit["procedures"] if one["code"] == office.edition.procedure.code]
    [case] = procedure["cases"]
    assert case["waits"]["2026-03-02"] == f"hẹn sau khi nộp phí; đồng hồ chờ phí theo {LAW}"
    others = [case for one in kit["procedures"] if one is not procedure for case in one["cases"]]
    assert not any("waits" in one for one in others)


def test_the_kit_has_procedures_numbers_and_nobody_elses_data(office, now):
    charge(office, 500_000)
    block = reserved(office)
    kit = signed_in(office, "binh").get("/quay/ngoai-tuyen/du-lieu/").json()

    (procedure,) = [one for one in kit["procedures"] if one["code"] == office.edition.procedure.code]
    fees = {"2026-03-02": [{"name": "Phí", "amount": 500_000}]}
    assert procedure["cases"] == [{"case": "", "limit": "5wd", "words": "5 ngày làm việc", "fees": fees}]
    assert [paper["kind"] for paper in procedure["papers"]] == ["bản chính", "bản sao"]
    assert kit["follow"] == "http://testserver/tra-cuu/"
    assert [one["id"] for one in kit["blocks"]] == [block.pk]
    assert kit["blocks"][0]["free"]["2"] == "H59.15-260302-0002"
    assert "Nguyễn" not in json.dumps(kit["blocks"])


def charge(office, amount: int) -> None:
    office.edition.content["fees"] = [{"kind": "fee", "amount": amount}]
    office.edition.save(update_fields=["content"])


def test_each_row_is_answered_for_itself(office, now):
    block = reserved(office)
    client = signed_in(office, "binh")
    rows = [row(office, block, 1), row(office, block, 77), row(office, block, 2), {"key": "broken"}]
    told = post(client, "doi-chieu", {"rows": rows}).json()["rows"]

    assert [one["outcome"] for one in told] == ["written", "refused", "written", "refused"]
    assert told[0]["dossier"] == "H59.15-260302-0001"
    assert "Số 77" in told[1]["said"]
    again = post(client, "doi-chieu", {"rows": rows[:1]}).json()["rows"]
    assert (again[0]["outcome"], again[0]["dossier"]) == ("known", "H59.15-260302-0001")
    assert Dossier.objects.count() == 2


def test_where_the_slip_says_something_else_it_is_told(office, now):
    block = reserved(office)
    printed = row(office, block, 1, due=moment(6, "17:00").isoformat(), code="H59.15-260302-0009")
    (told,) = post(signed_in(office, "binh"), "doi-chieu", {"rows": [printed]}).json()["rows"]

    assert told["outcome"] == "written"
    assert "H59.15-260302-0009" in told["differs"][0]
    assert "17:00 thứ Sáu 06/03/2026" in told["differs"][1]


@pytest.mark.parametrize("body", [[], {"rows": 7}, {"rows": [{}] * 101}, {}])
def test_what_cannot_be_read_is_refused_whole(office, now, body):
    answer = post(signed_in(office, "binh"), "doi-chieu", body)

    assert answer.status_code == 422
    assert answer.json()["code"] == "offline.bad_rows"


def test_the_page_holds_nobodys_name_and_the_worker_lists_what_it_keeps(office, now):
    client = signed_in(office, "binh")
    page = client.get("/quay/ngoai-tuyen/").content.decode()
    worker = client.get("/quay/tho.js")

    assert "Bình" not in page
    assert "csrf" not in page
    assert worker["Content-Type"].startswith("text/javascript")
    assert "/quay/ngoai-tuyen/" in worker.content.decode()


def test_the_account_of_the_day_and_giving_numbers_back(office, now):
    block = reserved(office)
    client = signed_in(office, "binh")
    page = parsed(client.get("/quay/so-giu-truoc/"))
    assert words(page, ".facts div:nth-child(4) dd") == "5"

    where = f"/quay/so-giu-truoc/{block.pk}/tra/"
    assert "Ghi lý do" in words(parsed(client.post(where), 422), "main")
    done = parsed(client.post(where, {"ly-do": "Có mạng lại"}, follow=True))
    assert "Đã trả 5 số" in words(done, "[role=status]")
    assert words(done, ".facts div:nth-child(3) dd") == "5"
