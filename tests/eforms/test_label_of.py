"""A number is asked for with its unit, once."""

import pytest

from motcua.eforms.outputs.questions import label_of
from motcua.eforms.rules.definition import Kind, Question


@pytest.mark.parametrize(
    ("kind", "label", "unit", "shown"),
    [
        (Kind.NUMBER, "Số tháng", "tháng", "Số tháng"),
        (Kind.NUMBER, "Thời gian thực hành", "tháng", "Thời gian thực hành (tháng)"),
        (Kind.NUMBER, "Diện tích", "m²", "Diện tích (m²)"),
        (Kind.NUMBER, "Số lượng", "", "Số lượng"),
        (Kind.TEXT, "Ghi chú", "m²", "Ghi chú"),
    ],
)
def test_the_unit_is_said_once(kind, label, unit, shown):
    assert label_of(Question("q", kind, label, unit=unit)) == shown
