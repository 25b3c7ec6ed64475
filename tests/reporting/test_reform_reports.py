"""A reform report from the first word to the receipt above: checks, versions, footnotes, lateness."""

from datetime import date
from io import BytesIO

import pytest
from django.db import DatabaseError
from docx import Document
from tests.cast import moment, office
from tests.dossiers import stages
from tests.reporting.reform import AT, freeze, quarter, write

from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency
from motcua.reporting.commands.override_reform_figure import override_reform_figure
from motcua.reporting.commands.receive_reform_report import receive_reform_report
from motcua.reporting.commands.return_reform_report import return_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report
from motcua.reporting.models import ReportRun
from motcua.reporting.outputs.reform_document import write_reform_document
from motcua.reporting.outputs.reform_paper import paper
from motcua.reporting.outputs.reform_pdf import reform_pdf
from motcua.reporting.queries.compiling import compile_now
from motcua.reporting.queries.reform_reports import stand, standings
from motcua.reporting.rules.reform_calendar import next_due, periods_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    below = office()
    above = office("H59", prefix="yy")
    Agency.objects.filter(pk=below.agency.pk).update(path="H59/H59.15/", parent=above.agency)
    below.agency.refresh_from_db()
    below.people["above"] = above.people["mai"]
    stages.finished(below)
    return below


def refused(code: str, act, *args, **facts) -> None:
    with pytest.raises(Refusal) as no:
        act(*args, **facts)
    assert no.value.code == code


def send(here, report, at=AT):
    return send_reform_report(actor=here.mai, at=at, number=report.pk, document_number="45/BC-SYT")


def test_the_calendar_has_four_reports_with_their_closing_and_due_days():
    first, half, third, year = periods_of(2026)
    assert (first.first, first.last, first.due) == (date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 20))
    assert (half.first, half.last) == (date(2025, 12, 15), date(2026, 6, 14))
    assert (third.first, third.last) == (date(2026, 6, 15), date(2026, 9, 14))
    assert (year.first, year.due) == (date(2025, 12, 15), date(2026, 12, 20))
    assert next_due(date(2026, 12, 21)).year == 2027


def test_sentences_hold_what_the_register_counts(here, query_budget):
    report = quarter(here)
    stood = stand(report)
    with query_budget(12):
        body = compile_now(report, stood, AT).body
    told = " ".join(body["sections"][1]["sentences"])
    assert "tiếp nhận 1 hồ sơ, gồm 1 hồ sơ trực tuyến, 0 hồ sơ trực tiếp" in told
    assert "Đã giải quyết 1 hồ sơ" in told
    assert {row["code"]: row["value"] for row in body["rows"]}["resolved"] == "1"


def test_a_wrong_number_in_the_prose_stops_the_freeze_until_it_is_mended(here):
    report = quarter(here)
    write(here, report, "III", "Trong kỳ đã giải quyết 7 hồ sơ.")
    refused("reform_report.does_not_agree", freeze, here, report)
    write(here, report, "III", "Trong kỳ đã giải quyết 1 hồ sơ.")
    freeze(here, report)
    stood = stand(report)
    assert (stood.state, stood.version, stood.frozen["version"]) == ("frozen", 1, 1)
    assert ReportRun.objects.get().to_day == date(2026, 3, 14)


def test_parts_must_be_written_and_the_period_over(here):
    report = quarter(here, written=False)
    refused("reform_report.part_missing", freeze, here, report)
    write(here, report, "III", "Tốt.")
    write(here, report, "IV", "Làm tiếp.")
    refused("reform_report.not_over", freeze, here, report, moment(14))


def test_a_figure_is_overridden_only_with_a_reason_that_stands_in_a_footnote(here):
    report = quarter(here)
    told = {"actor": here.mai, "at": AT, "number": report.pk, "figure": "procedures", "value": "180"}
    refused("reform_report.no_reason", override_reform_figure, **told, reason=" ")
    override_reform_figure(**told, reason="Quyết định công bố ngày 13/3 chưa nhập")
    body = compile_now(report, stand(report), AT).body
    assert "180¹ thủ tục hành chính" in body["sections"][1]["sentences"][0]
    [note] = body["footnotes"]
    assert (note["value"], note["reason"]) == ("180", "Quyết định công bố ngày 13/3 chưa nhập")
    override_reform_figure(**told | {"value": ""}, reason="")
    assert compile_now(report, stand(report), AT).body["footnotes"] == []


def test_sent_returned_mended_sent_again_and_received(here):
    report = quarter(here)
    refused("reform_report.not_frozen", send, here, report)
    freeze(here, report)
    send(here, report)
    refused("reform_report.closed", write, here, report, "V", "Thêm")
    back = {"actor": here.above, "at": AT, "number": report.pk}
    refused("reform_report.forbidden", receive_reform_report, **back | {"actor": here.mai})
    refused("reform_report.no_reason", return_reform_report, **back, reason="")
    return_reform_report(**back, reason="Thiếu kiến nghị")
    write(here, report, "V", "Bổ sung biên chế.")
    freeze(here, report)
    send(here, report, moment(23))
    receive_reform_report(**back)
    stood = stand(report)
    assert (stood.state, stood.version) == ("received", 2)
    [line] = standings([report], moment(30))
    assert line.late is False, "the first sending decides"


@pytest.mark.parametrize(("sent", "late"), [(moment(20, "17:00"), False), (moment(23), True)])
def test_late_is_counted_by_itself(here, sent, late):
    report = quarter(here)
    freeze(here, report)
    send(here, report, sent)
    [line] = standings([report], moment(30))
    assert line.late is late


def test_what_was_done_cannot_be_changed(here):
    report = quarter(here)
    with pytest.raises(DatabaseError):
        report.entries.update(text="khác")


def test_a_frozen_report_keeps_its_figures(here):
    report = quarter(here)
    freeze(here, report)
    kept = stand(report).frozen["rows"]
    stages.finished(here)
    assert stand(report).frozen["rows"] == kept


def test_word_and_pdf_by_the_decree(here):
    report = quarter(here)
    freeze(here, report)
    said = paper(report, stand(report).frozen, number="45/BC-SYT", day=date(2026, 3, 16))
    out = BytesIO()
    write_reform_document(out, said)
    document = Document(out)
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.left_margin.mm)) == (210, 30)
    names, under = ([cell.text for cell in row.cells] for row in document.tables[0].rows)
    assert names[1].splitlines()[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert under == ["Số: 45/BC-SYT", "Trà Vinh, ngày 16 tháng 3 năm 2026"]
    text = [line.text for line in document.paragraphs]
    assert "Kính gửi: Sở Y tế H59" in text
    assert "Số liệu và bảng chi tiết ở các Phụ lục I đến II kèm theo./." in text
    assert text.index("Phụ lục I") + 2 == text.index(
        "(Kèm theo Báo cáo số 45/BC-SYT ngày 16 tháng 3 năm 2026 của Sở Y tế H59.15)"
    )
    receivers, signer = (cell.text for cell in document.tables[1].rows[0].cells)
    assert receivers.splitlines() == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert signer.startswith("GIÁM ĐỐC")
    assert "Công tác cải cách hành chính quý I năm 2026" in text
    assert "Rà soát quy trình nội bộ." in text
    assert len(document.tables[2].rows) == 24
    assert reform_pdf(said, made_at=AT)[:5] == b"%PDF-"
