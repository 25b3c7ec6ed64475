"""Paper: values reach the layout as text, never as markup, and the codes can be read back."""

import re
import threading
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

import motcua
from motcua.foundation.printing import qr_svg, render_pdf
from motcua.foundation.printing.pdf import clean_line, plain
from motcua.foundation.printing.qr import qr_code

LAYOUT = Path(motcua.__file__).parent / "dossiers/slips/receipt.typ"


def modules(svg: str) -> set[tuple[int, int]]:
    """The dark modules that the path of the SVG draws: relative strokes one unit high."""
    path = re.search(r' d="([^"]+)"', svg)[1]
    dark, x, y = set(), 0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(number) for number in re.findall(r"-?\d*\.?\d+", numbers)]
        if command == "h":
            dark |= {(int(y), column) for column in range(int(x), int(x + values[0]))}
            x += values[0]
        elif command == "M":
            x, y = values
        else:
            x, y = x + values[0], y + values[1]
    return dark


def test_the_drawn_code_is_the_computed_code():
    text = "https://motcua.example/theo-doi/H59.15-250424-0013"
    rows = enumerate(qr_code(text).matrix)
    computed = {(row, column) for row, line in rows for column, bit in enumerate(line) if bit}
    assert modules(qr_svg(text).decode()) == computed


def test_codes_of_different_texts_differ_and_of_nothing_is_refused():
    assert qr_svg("H59.15-250424-0013") != qr_svg("H59.15-250424-0014")
    with pytest.raises(ValueError):
        qr_svg("")


def test_dates_and_moments_reach_the_layout_as_vietnamese_calendar_parts():
    late_evening = datetime(2025, 5, 4, 18, 30, tzinfo=UTC)
    assert plain({"at": late_evening, "on": date(2025, 4, 24), "sum": Decimal("99.4"), "none": None}) == {
        "at": {"year": 2025, "month": 5, "day": 5, "weekday": "thứ Hai", "hour": 1, "minute": 30},
        "on": {"year": 2025, "month": 4, "day": 24, "weekday": "thứ Năm"},
        "sum": "99.4",
        "none": None,
    }


def test_a_value_of_an_unknown_kind_is_an_error_not_a_guess():
    with pytest.raises(TypeError, match="set"):
        plain({"papers": {"a", "b"}})


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("  Nguyễn  Văn\tMẫu \r\n 001 ", "Nguyễn Văn Mẫu 001"),
        ("Ha\u0300 Nội", "Hà Nội"),
        ("một\x00hai\u202eba", "một hai ba"),
        ("H59.15-250424-0013", "H59.15-250424-0013"),
        ("", ""),
        ("x" * 41, "x" * 40 + "\u200b" + "x"),
    ],
)
def test_a_string_is_one_clean_line(given, printed):
    assert clean_line(given) == printed


def test_a_layout_outside_the_package_is_refused(tmp_path):
    stray = tmp_path / "stray.typ"
    stray.write_text("Xin chào")
    with pytest.raises(ValueError, match="stray.typ"):
        render_pdf(stray, {})


def test_several_threads_print_at_once(receipt_data):
    printed: dict[int, str] = {}

    def work(number: int) -> None:
        data = {**receipt_data, "applicant": f"Người Nộp {number}"}
        pdf = render_pdf(LAYOUT, data, files={"qr": qr_svg("x")})
        printed[number] = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Người Nộp {number}" in printed[number] for number in range(6))


@pytest.fixture
def receipt_data():
    moment = datetime(2025, 4, 24, 3, 0, tzinfo=UTC)
    filled = "authority desk place code applicant identity procedure term result_place follow_url"
    empty = "procedure_code desk_address submitter address phone email officer hotline lookup_code"
    rest = "register_book register_number"
    return {
        **dict.fromkeys(filled.split(), "một"),
        **dict.fromkeys(f"{empty} {rest}".split(), ""),
        **dict.fromkeys(("papers", "other_papers", "fees", "reckoning"), []),
        **dict.fromkeys(("received_at", "due_at", "issued_on"), moment),
        "set_count": 1,
        "form": {"form": "Mẫu 01", "document": "Thông tư", "verified": True},
    }
