"""The progress bar: drawn over itself on a terminal, plain lines elsewhere, the end always shown."""

import io

from motcua.foundation.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_elsewhere_than_on_a_terminal_the_end_is_one_plain_line():
    out = io.StringIO()
    with Progress("nhập hồ sơ", total=2_000, to=out) as bar:
        bar.advance(500)
        bar.advance(1_500)

    assert out.getvalue().count("\n") == 1
    assert "nhập hồ sơ [████████████████████████████] 100% 2.000/2.000" in out.getvalue()
    assert "\x1b" not in out.getvalue()


def test_a_terminal_sees_one_line_drawn_again():
    out = Terminal()
    with Progress("nhập", total=4, to=out) as bar:
        bar.advance(1)

    assert out.getvalue().startswith("\r\x1b[Knhập [███████·")
    assert out.getvalue().endswith("\n")


def test_without_a_total_it_counts_and_too_many_do_no_harm():
    out = io.StringIO()
    with Progress("đọc", to=out) as bar:
        bar.advance(12_345)
    with Progress("đọc", total=10, to=out) as bar:
        bar.advance(11)

    assert "đọc 12.345 (" in out.getvalue()
    assert "100% 11/10" in out.getvalue()
