"""What is late among the pending dossiers is not read as resolved late."""

from datetime import date

import pytest

from motcua.auditing.queries.stated import read_stated


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Đang giải quyết 7 hồ sơ, trong đó 4 hồ sơ trong hạn, 3 hồ sơ quá hạn.", "in_progress.overdue"),
        ("Đang giải quyết 4 hồ sơ, trong đó 3 hồ sơ trong hạn, 1 hồ sơ quá hạn.", "in_progress.in_time"),
        ("Đã giải quyết 7 hồ sơ, trong đó 4 hồ sơ đúng hạn, 3 hồ sơ quá hạn.", "resolved.late"),
        ("Đang giải quyết 9 hồ sơ; đã giải quyết 7 hồ sơ, trong đó 3 hồ sơ quá hạn.", "resolved.late"),
    ],
)
def test_the_late_ones_belong_to_those_they_are_told_of(text, code):
    days = (date(2026, 1, 1), date(2026, 3, 1))
    assert [one.code for one in read_stated(text, days) if one.value == 3] == [code]
