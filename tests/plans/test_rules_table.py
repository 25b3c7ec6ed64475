"""The table everybody has is read with its groups and days, or refused with row and column."""

from datetime import date

import pytest

from motcua.plans.rules.contents import Content
from motcua.plans.rules.moments import due_day
from motcua.plans.rules.table import read_table

HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"]


def read(*rows, head=HEAD):
    return read_table(enumerate([["Phụ lục"], head, *rows], start=1), 2026)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("31/12/2026", date(2026, 12, 31)),
        ("Trước ngày 15/3/2026", date(2026, 3, 15)),
        ("ngày 5 tháng 6", date(2026, 6, 5)),
        ("Tháng 6/2026", date(2026, 6, 30)),
        ("Tháng 02 năm 2024", date(2024, 2, 29)),
        ("Quý II", date(2026, 6, 30)),
        ("Quý IV/2025", date(2025, 12, 31)),
        ("6 tháng đầu năm", date(2026, 6, 30)),
        ("Cả năm", date(2026, 12, 31)),
        ("Năm 2027", date(2027, 12, 31)),
        ("Quý I, II và III", date(2026, 9, 30)),
        ("Quý IV/2026 - Quý I/2027", date(2027, 3, 31)),
        ("Tháng 02-03/2026", date(2026, 3, 31)),
        ("Từ tháng 3 đến tháng 10", date(2026, 10, 31)),
        ("Tháng 12/2025 - tháng 02/2026", date(2026, 2, 28)),
        ("Hoàn thành trước 30/6", date(2026, 6, 30)),
        ("Thường xuyên, báo cáo trước 15/12", date(2026, 12, 15)),
        ("9 tháng đầu năm", date(2026, 9, 30)),
        ("Trong năm 2027", date(2027, 12, 31)),
        ("Cuối năm", date(2026, 12, 31)),
        ("Thường xuyên", None),
        ("Theo Kế hoạch riêng", None),
        ("Hàng quý", None),
        ("", None),
    ],
)
def test_the_ways_plans_write_a_day(said, day):
    assert due_day(said, 2026) == day


@pytest.mark.parametrize("said", ["sớm nhất có thể", "31/02/2026", "quý V", "tháng 13/2026"])
def test_a_day_nobody_understands_is_not_guessed(said):
    with pytest.raises(ValueError):
        due_day(said, 2026)


def test_headings_set_the_content_of_what_stands_below():
    table = read(
        ["I", "Cải cách thể chế", "", "", "", ""],
        ["1", "Rà soát văn bản", "Báo cáo", "Văn phòng", "", "Quý I"],
        ["II. Cải cách thủ tục hành chính"] * 6,
        ["2", "Cắt giảm thời hạn", "Quyết định", "Phòng Dược", "Văn phòng", "30/6/2026"],
    )
    assert table.faults == ()
    assert [(one.title, one.content, one.due_on) for one in table.tasks] == [
        ("Rà soát văn bản", Content.INSTITUTIONS, date(2026, 3, 31)),
        ("Cắt giảm thời hạn", Content.PROCEDURES, date(2026, 6, 30)),
    ]


def test_every_fault_names_its_row_and_column():
    table = read(
        ["1", "Việc không ai làm", "Báo cáo", "", "", "Quý I"],
        ["2", "", "Báo cáo", "Văn phòng", "", "Quý I"],
        ["3", "Việc lạ", "", "Văn phòng", "", "bao giờ cũng được"],
    )
    assert [(one.row, one.column, one.reason) for one in table.faults] == [
        (3, "lead", "no_lead"),
        (4, "title", "no_title"),
        (5, "due", "bad_due"),
    ]


def test_a_table_without_a_head_or_tasks_says_so():
    assert [one.reason for one in read(head=["A", "B"]).faults] == ["no_head"]
    assert [one.reason for one in read().faults] == ["no_tasks"]


def test_the_row_of_column_numbers_is_no_task():
    table = read(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["1", "Việc", "", "Văn phòng", "", "Cả năm"])
    assert [one.title for one in table.tasks] == ["Việc"]


def test_the_tables_people_really_keep():
    """A head of two rows, numbers of columns, merged cells, several leads, a total and who signs."""
    rows = [
        ["STT", "Nội dung công việc", "Sản phẩm dự kiến", "Cơ quan, đơn vị", "Cơ quan, đơn vị", "Thời gian"],
        ["STT", "Nội dung công việc", "Sản phẩm dự kiến", "Chủ trì", "Phối hợp", "Thời gian"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", *["Cải cách thể chế"] * 5],
        ["1", "Sơ kết", "Báo cáo", "Văn phòng\nPhòng Dược", "Thanh tra", "Quý II, Quý IV"],
        ["2", "Rà soát", "Danh mục", "Phòng Dược, Thanh tra", "", "Thường xuyên"],
        ["2", "Rà soát", "Phương án", "Phòng Dược, Thanh tra", "", "Thường xuyên"],
        ["3", "Họp", "", "Các phòng, đơn vị", "", "15/12/2026"],
        ["", "Tổng cộng", "120", "", "", ""],
        ["", "", "", "", "GIÁM ĐỐC", ""],
    ]
    table = read_table(enumerate(rows, start=1), 2026, {"phong duoc", "thanh tra"})
    assert table.faults == ()
    assert [(one.row, one.reason, one.found) for one in table.passed] == [
        (9, "total", "Tổng cộng"),
        (10, "under", "GIÁM ĐỐC"),
    ]
    told = [(one.lead, one.beside, one.due_on, one.due_words, one.product) for one in table.tasks]
    assert told == [
        ("Văn phòng", ("Phòng Dược",), date(2026, 12, 31), "Quý II, Quý IV", "Báo cáo"),
        ("Phòng Dược", ("Thanh tra",), None, "Thường xuyên", "Danh mục; Phương án"),
        ("Các phòng, đơn vị", (), date(2026, 12, 15), "", ""),
    ]


def test_the_second_row_of_a_head_may_hold_only_what_the_first_does_not():
    rows = [
        ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "", "Thời hạn"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        [1, "Họp", "Văn phòng", "Thanh tra", "Quý I"],
    ]
    [one] = read_table(enumerate(rows, start=1), 2026).tasks
    assert (one.title, one.lead, one.support) == ("Họp", "Văn phòng", "Thanh tra")
