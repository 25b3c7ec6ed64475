"""The Ministry's report over its departments: who is in, who is missing, what is added."""

from decimal import Decimal
from io import BytesIO

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import load_workbook
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed
from tests.reporting.reform import AT, freeze, quarter, write

from motcua.organisation.models import Agency
from motcua.reporting.commands.override_reform_figure import override_reform_figure
from motcua.reporting.commands.receive_reform_report import receive_reform_report
from motcua.reporting.commands.return_reform_report import return_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report
from motcua.reporting.queries.below import reporters_of_year
from motcua.reporting.queries.compiling import compile_now
from motcua.reporting.queries.reform_reports import stand
from motcua.reporting.rules.aggregate import Below, aggregated, faults, missing
from motcua.reporting.rules.punctual import Owed, punctual
from motcua.reporting.rules.reform_body import compiled
from motcua.reporting.rules.reform_figures import figures, shares
from motcua.reporting.rules.reform_outline import outline_from, shipped_outline

SHIPPED = outline_from(shipped_outline())
CODES = [one["code"] for one in figures()]
SAID = st.dictionaries(st.sampled_from(CODES), st.integers(0, 100_000))


@given(st.lists(st.none() | SAID, max_size=6))
def test_what_is_not_received_counts_nowhere_and_is_named(told):
    listed = [
        Below(str(n), f"Sở {n}", "none" if said is None else "received", body=_body(said))
        for n, said in enumerate(told)
    ]
    found = aggregated(listed)
    assert missing(found) == [f"Sở {n}" for n, said in enumerate(told) if said is None]
    for one in found["figures"]:
        gave = [said[one["code"]] for said in told if said and one["code"] in said]
        assert one["given"] == len(gave)
        assert one["value"] == (sum(gave) if gave and one["sums"] else None)
    for one, share in zip(found["shares"], shares(), strict=True):
        full = [said for said in told if said and {*share["part"], *share["whole"]} <= said.keys()]
        assert (one["given"], one["whole"]) == (
            len(full),
            sum(said[code] for said in full for code in share["whole"]),
        )


def test_a_catalogue_is_not_added_and_a_share_is_no_mean_of_shares():
    listed = [
        Below("a", "A", "received", body=_body({"procedures": 100, "early": 1, "on_time": 0, "resolved": 1})),
        Below("b", "B", "received", body=_body({"procedures": 90, "early": 0, "on_time": 0, "resolved": 99})),
    ]
    found = aggregated(listed)
    figures = {one["code"]: one["value"] for one in found["figures"]}
    shares = {one["code"]: one["value"] for one in found["shares"]}
    assert (figures["procedures"], figures["resolved"], shares["in_time_share"]) == (None, 100, "1,0%")


def test_a_received_report_that_contradicts_itself_is_named():
    said = _body({"resolved": 10, "early": 4, "on_time": 5, "late": 0})
    [fault] = faults(aggregated([Below("a", "Sở A", "received", body=said)]))
    assert fault == ("Sở A", "resolved", 10, (4, 5, 0))


def test_what_is_not_due_yet_counts_neither_way():
    found = punctual([Owed(is_over=False), Owed(is_over=True), Owed(True, sent=True, received=True)])
    assert (found.due, found.on_time, found.missing, found.rate) == (2, 1, 1, Decimal("50.0"))


def _body(said):
    return None if said is None else compiled(SHIPPED, dict(said), {}, {}, {})


@pytest.fixture
def tree(db):
    """A ministry, a department with a dossier, one without, and one that never reports."""
    above = office("G18", prefix="yy")
    Agency.objects.filter(pk=above.agency.pk).update(level="ministry")
    first, second = office("H59.15"), office("H60.15", prefix="zzz")
    for one in (first, second):
        Agency.objects.filter(pk=one.agency.pk).update(path=f"G18/{one.agency.code}/", parent=above.agency)
        one.agency.refresh_from_db()
    silent = {"level": "province", "path": "G18/H61.15/", "parent": above.agency}
    Agency.objects.create(code="H61.15", name="Sở Y tế H61.15", **silent)
    above.agency.refresh_from_db()
    stages.finished(first)
    return above, first, second


def up(here, above, number, *, returned=False):
    """A report frozen, sent, maybe returned and sent again, and received."""
    report = quarter(here)
    freeze(here, report)
    _send(here, report)
    if returned:
        told = {"actor": above.mai, "at": AT, "number": report.pk}
        return_reform_report(**told, reason="Thiếu kiến nghị")
        write(here, report, "V", "Bổ sung biên chế.")
        freeze(here, report)
        _send(here, report)
    receive_reform_report(actor=above.mai, at=AT, number=report.pk)
    return report


def _send(here, report):
    send_reform_report(actor=here.mai, at=AT, number=report.pk, document_number="45/BC-SYT")


def test_the_ministry_aggregates_what_it_received(tree):
    above, first, second = tree
    up(first, above, 1, returned=True)
    told = quarter(second)
    override_reform_figure(
        actor=second.mai, at=AT, number=told.pk, figure="visits", value="3", reason="Biên bản chưa nhập"
    )
    freeze(second, told)
    _send(second, told)
    ours = quarter(above)
    below = compile_now(ours, stand(ours), AT).body["below"]
    assert [one["state"] for one in below["agencies"]] == ["received", "sent", "none"]
    receive_reform_report(actor=above.mai, at=AT, number=told.pk)
    freeze(above, ours)
    kept = stand(ours).frozen
    figures = {one["code"]: one for one in kept["below"]["figures"]}
    assert (figures["resolved"]["value"], figures["resolved"]["given"]) == (1, 2)
    assert figures["visits"]["value"] == 3
    assert kept["below"]["overridden"] == {"H60.15": ["visits"]}
    [said] = [one["gathered"] for one in kept["sections"] if one["key"] == "II"]
    assert said[0]["unit"] == "Các Sở (đã nhận 2 trong 3 báo cáo)"
    assert said[0]["lines"][1].startswith("Đã giải quyết 1 hồ sơ")
    assert not any("Danh mục" in line for line in said[0]["lines"])
    assert [one["version"] for one in kept["below"]["agencies"]] == [2, 1, 0]
    [_, sums, *_] = [one for one in kept["tables"] if "Tổng hợp" in one["title"] or "nộp" in one["title"]]
    assert ["Thủ tục hành chính có hiệu lực", "thủ tục", "không cộng", "2/3"] in sums["rows"]
    stages.finished(first)
    assert stand(ours).frozen == kept


def test_each_figure_opens_onto_departments_and_their_frozen_rows(tree, now):
    above, first, _ = tree
    now(moment(16, "10:00"))
    up(first, above, 1)
    ours = quarter(above)
    client = Client()
    client.force_login(above.people["mai"])
    page = parsed(client.get(f"/bao-cao/cai-cach/{ours.pk}/"))
    assert "không tính bằng 0: Sở Y tế H60.15; Sở Y tế H61.15" in page.text_content()
    opened = parsed(client.get(f"/bao-cao/cai-cach/{ours.pk}/so/resolved/"))
    [rows] = [one.get("href") for one in opened.cssselect("a") if "Hồ sơ như lúc chốt" in one.text_content()]
    assert "as_of=" in rows
    stages.finished(first)
    assert "H59.15-260302" in parsed(client.get(rows)).text_content()
    assert client.get(f"/bao-cao/cai-cach/{ours.pk}/so/khong-co/").status_code == 422
    standing = parsed(client.get("/bao-cao/cai-cach/tinh-hinh/?nam=2026")).text_content()
    assert "Đúng hạn 1/1 báo cáo (100,0%)" in " ".join(standing.split())
    book = load_workbook(BytesIO(client.get(f"/bao-cao/cai-cach/{ours.pk}/bao-cao.xlsx").content))
    assert len(book.sheet_names) == 4


def test_punctuality_is_counted_from_the_sendings(tree):
    above, first, _ = tree
    up(first, above, 1, returned=True)
    lines = {one.agency.code: one.count for one in reporters_of_year(above.agency.pk, 2026, moment(24))}
    sent, silent = lines["H59.15"], lines["H61.15"]
    assert (sent.due, sent.on_time, sent.received, sent.returned) == (1, 1, 1, 1)
    assert (silent.due, silent.missing, silent.rate) == (1, 1, Decimal("0.0"))
