"""Codes as registers on paper write them, in the addresses of their pages."""

import pytest

from motcua.foundation.web.addresses import CodeConverter


@pytest.mark.parametrize(
    "code", ["15/2022", "..", ".", "../../x", "A~2F1", "a\\b", "50%2F1", "x?y#z", "H59.15"]
)
def test_a_code_comes_back_from_its_address_and_is_one_part_of_it(code):
    written = CodeConverter().to_url(code)
    assert "/" not in written
    assert written not in {".", ".."}
    assert CodeConverter().to_python(written) == code


def test_usual_codes_stand_as_they_are():
    for code in ("000.00.15.H59-220127-0042", "H59.15-260302-0001", "1.000123", "Ơ-1"):
        assert CodeConverter().to_url(code) == CodeConverter().to_python(code) == code
