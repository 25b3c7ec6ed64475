"""What a text says of its days and its totals, read without the register."""

from datetime import date

import pytest

from motcua.auditing.queries.periods import read_periods
from motcua.auditing.queries.stated import read_stated
from motcua.organisation.models import Agency


def days(text):
    return [(one.first.isoformat(), one.last.isoformat()) for one in read_periods(text) if not one.is_other]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Từ ngày 01/01/2022 đến ngày 31/5/2022 tiếp nhận", "2022-01-01", "2022-05-31"),
        ("Tính từ 15/12/2021 đến hết ngày 14/6/2022,", "2021-12-15", "2022-06-14"),
        ("Từ ngày 01/01 đến 31/03/2022,", "2022-01-01", "2022-03-31"),
        ("KẾT QUẢ 06 THÁNG ĐẦU NĂM 2022", "2022-01-01", "2022-06-30"),
        ("Trong sáu tháng cuối năm 2022", "2022-07-01", "2022-12-31"),
        ("9 tháng đầu năm 2023", "2023-01-01", "2023-09-30"),
        ("Quý I/2022", "2022-01-01", "2022-03-31"),
        ("quý IV năm 2021", "2021-10-01", "2021-12-31"),
        ("Trong tháng 02/2024, Sở", "2024-02-01", "2024-02-29"),
        ("Trong năm 2021, Sở tiếp nhận", "2021-01-01", "2021-12-31"),
        ("26/09/2022\nTừ đầu năm 2022 đến nay, Sở", "2022-01-01", "2022-09-26"),
        ("Từ đầu năm đến ngày 26/9/2022, Sở", "2022-01-01", "2022-09-26"),
    ],
)
def test_a_period_is_read(text, first, last):
    assert days(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch cải cách hành chính năm 2022",
        "Tính đến tháng 6/2022, Sở có 174 thủ tục",
        "tăng 5% so với cùng kỳ năm 2021",
        "từ ngày 31/02/2022 đến ngày 31/03/2022",
        "Từ đầu năm 2022 đến nay",
        "Từ ngày 31/05/2022 đến ngày 01/01/2022",
        "tháng 13/2022",
    ],
)
def test_what_is_no_period_of_the_figures_is_left_alone(text):
    assert days(text) == []


def told(text, chosen=None):
    return [(one.code, one.value, one.sector) for one in read_stated(text, chosen)]


def test_totals_are_read_with_what_they_count():
    text = (
        "Quý I/2022, Sở tiếp nhận 120 hồ sơ (trong đó 100 hồ sơ trực tuyến). Đã giải quyết 110 hồ sơ, trong "
        "đó 90 hồ sơ trước hạn, 15 hồ sơ đúng hạn, 05 hồ sơ quá hạn; đang giải quyết 10 hồ sơ."
    )
    assert told(text) == [
        ("received.total", 120, ""),
        ("received.online", 100, ""),
        ("resolved.total", 110, ""),
        ("resolved.early", 90, ""),
        ("resolved.on_time", 15, ""),
        ("resolved.late", 5, ""),
        ("in_progress.total", 10, ""),
    ]


def test_a_part_over_its_whole_states_both():
    text = "Quý I/2022, Sở đã tiếp nhận và giải quyết xong 1.687/1.909 hồ sơ TTHC."
    assert told(text) == [("resolved.total", 1687, ""), ("received.total", 1909, "")]


def test_offsets_are_those_of_the_text_as_given():
    text = "Quý I/2022:\u200b Sở tiếp nhâ\u0323n 120 hồ sơ."
    [one] = read_stated(text)
    assert text[one.start : one.end] == "120"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở tiếp nhận 120 hồ sơ bệnh án.",
        "Sở tiếp nhận gần 120 hồ sơ.",
        "Sở phấn đấu tiếp nhận 120 hồ sơ.",
        "Chi cục Dân số tiếp nhận 120 hồ sơ.",
        "Sở tiếp nhận 10,18 ngàn hồ sơ.",
        "Sở giải quyết 120 thủ tục.",
        "Số hồ sơ tiếp nhận tăng 120 hồ sơ so với cùng kỳ.",
        "Cùng kỳ năm 2021 Sở tiếp nhận 120 hồ sơ.",
    ],
)
def test_figures_that_are_no_total_of_the_agency_are_left_alone(sentence):
    assert told(f"Quý I/2022.\n\n{sentence}") == []


def test_figures_of_a_sector_end_with_its_clause():
    text = (
        "Quý I/2022: lĩnh vực dược: tiếp nhận 60 hồ sơ (trực tuyến 50 hồ sơ); tỷ lệ hồ sơ trực tuyến chung: "
        "100/120 hồ sơ."
    )
    assert told(text) == [("received.total", 60, "dược"), ("received.online", 50, "dược")]


def test_a_heading_that_names_a_sector_keeps_its_figures_from_the_total():
    assert told("Quý I/2022\n\n2. Lĩnh vực dược\nSở tiếp nhận 60 hồ sơ.") == []


def test_without_days_nothing_is_stated_unless_a_person_says_which():
    text = "Sở tiếp nhận 120 hồ sơ."
    assert told(text) == []
    [one] = read_stated(text, (date(2022, 1, 1), date(2022, 3, 31)))
    assert one.days == (date(2022, 1, 1), date(2022, 3, 31))


def test_days_told_beside_a_figure_win_over_those_a_person_chose():
    [one] = read_stated("Trong tháng 02/2022, Sở tiếp nhận 9 hồ sơ.", (date(2022, 1, 1), date(2022, 3, 31)))
    assert one.days == (date(2022, 2, 1), date(2022, 2, 28))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SỞ Y TẾ TỈNH TRÀ VINH báo cáo", "H59.15"),
        ("Sở Y tế Trà Vinh theo chỉ đạo của Bộ Y tế", "H59.15"),
        ("Bộ Y tế ban hành", "G18"),
        ("Sở Y tế báo cáo", ""),
        ("Sở Y tế Trà Vinhh", ""),
        ("Sở Y tế Trà Vinh báo cáo." + " Nội dung." * 60 + " Học tập Sở Y tế tỉnh Phú Thọ.", "H59.15"),
        ("Sở Y tế Trà Vinh và Sở Y tế Phú Thọ ký kết", ""),
    ],
)
def test_the_agency_is_known_by_its_name(text, code):
    from motcua.auditing.queries.agencies import agency_of_text

    for known, name, level in (
        ("G18", "Bộ Y tế", "ministry"),
        ("H59.15", "Sở Y tế tỉnh Trà Vinh", "province"),
        ("H44.15", "Sở Y tế tỉnh Phú Thọ", "province"),
    ):
        Agency.objects.create(code=known, name=name, level=level, path=f"{known}/")
    assert agency_of_text(text) == code


def test_a_part_of_the_resolved_is_not_taken_for_a_part_of_the_received():
    text = "Quý I/2022, Sở giải quyết 20 hồ sơ, trong đó có 11 hồ sơ trực tuyến."
    assert told(text) == [("resolved.total", 20, "")]
