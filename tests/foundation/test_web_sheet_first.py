"""The key of a looked-at sheet opens exactly that sheet, for exactly what it is about, for an hour."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.foundation.web import sheet_first
from motcua.foundation.web.sheet_first import SheetForm, keep_sheet, sheet_content, sheet_key, sheet_of

SALT = "test.sheet"


@pytest.fixture
def kept():
    form = SheetForm({}, {"file": SimpleUploadedFile("so.csv", "Chỉ tiêu,Giá trị\n".encode())})
    assert form.is_valid(), form.errors
    return keep_sheet(form, limit_bytes=1_000)


def test_what_was_looked_at_is_what_is_taken_in(kept):
    found = sheet_of(sheet_key(kept, 7, None, salt=SALT), 7, None, salt=SALT)
    assert found == kept
    assert sheet_content(found).decode() == "Chỉ tiêu,Giá trị\n"


@pytest.mark.parametrize(("about", "salt"), [((8, None), SALT), ((7,), SALT), ((7, None), "other")])
def test_a_key_is_worth_nothing_elsewhere(kept, about, salt):
    assert sheet_of(sheet_key(kept, 7, None, salt=SALT), *about, salt=salt) is None
    assert sheet_of("forged", 7, None, salt=SALT) is None


def test_a_key_grows_old(kept, monkeypatch):
    key = sheet_key(kept, 7, salt=SALT)
    monkeypatch.setattr(sheet_first, "HOUR", -1)
    assert sheet_of(key, 7, salt=SALT) is None
