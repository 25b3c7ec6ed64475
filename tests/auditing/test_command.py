"""``motcua audit`` on the command line."""

import json

import pytest

from motcua.config.cli import main

WRONG = "Đã giải quyết 842 hồ sơ, gồm 835 hồ sơ trước hạn, 02 hồ sơ đúng hạn và 15 hồ sơ quá hạn."
RIGHT = WRONG.replace("15", "05")


@pytest.fixture
def report(tmp_path):
    def write(text: str, name: str = "bao-cao.txt") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_wrong_report_ends_with_one_and_says_the_arithmetic(report, capsys):
    assert main(["audit", report(WRONG)]) == 1
    shown = capsys.readouterr().out
    assert "835 + 2 + 15 = 852, văn bản ghi 842: các phần cộng lại nhiều hơn 10" in shown
    assert "dòng 1: không khớp (tổng các phần)" in shown


def test_a_right_report_ends_with_nought(report, capsys):
    assert main(["audit", report(RIGHT)]) == 0
    assert "0 không khớp" in capsys.readouterr().out


def test_json_keeps_the_promised_form(report, capsys):
    name = report(WRONG)
    assert main(["audit", name, "--format", "json"]) == 1
    (page,) = json.loads(capsys.readouterr().out)
    assert page["file"] == name
    assert page["summary"] == {
        "claims": 1,
        "consistent": 0,
        "rounding_ok": 0,
        "inconsistent": 1,
        "cannot_tell": 0,
    }
    (claim,) = page["claims"]
    assert set(claim) == {"kind", "verdict", "spans", "stated", "computed", "difference", "explanation"}
    assert (claim["stated"], claim["computed"], claim["difference"]) == (842, 852, -10)
    for span in claim["spans"]:
        assert WRONG[span["start"] : span["end"]] == span["text"]
        assert len(span["text"]) <= 300


def test_offsets_of_a_word_file_count_the_text_that_is_printed(tmp_path, capsys):
    from docx import Document

    document = Document()
    document.add_paragraph("Báo cáo")
    document.add_paragraph(WRONG)
    path = tmp_path / "bc.docx"
    document.save(path)
    assert main(["audit", str(path), "--text"]) == 0
    text = capsys.readouterr().out
    main(["audit", str(path), "--format", "json"])
    (page,) = json.loads(capsys.readouterr().out)
    spans = [span for claim in page["claims"] for span in claim["spans"]]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


def test_bad_input_ends_with_two_and_prints_nothing_half(report, tmp_path, capsys):
    assert main(["audit", report(RIGHT), str(tmp_path / "khong-co.docx")]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "khong-co.docx" in shown.err


def test_several_files_answer_in_order_and_one_wrong_file_is_enough(report, capsys):
    first, second = report(RIGHT, "a.txt"), report(WRONG, "b.txt")
    assert main(["audit", first, second, "--format", "json"]) == 1
    assert [page["file"] for page in json.loads(capsys.readouterr().out)] == [first, second]
