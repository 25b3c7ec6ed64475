"""``motcua import``: one verb for three kinds of file, on an empty installation too."""

import subprocess
import sys

import pytest

from motcua.config.cli import main


def test_an_empty_installation_is_laid_out_by_the_first_import(installation, tmp_path):
    file = tmp_path / "co-quan.csv"
    file.write_text("code,name,level\nH62,Sở Y tế Thái Nguyên,province\n", encoding="utf-8")
    for said in ("thêm 1", "không đổi 1"):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "motcua.config.cli", "import", "organisation", str(file)],
            env=installation | {"PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert said in done.stdout


@pytest.mark.parametrize("what", ["procedures", "organisation", "dossiers"])
def test_a_file_that_is_not_there_leaves_no_database_behind(installation, tmp_path, what):
    done = subprocess.run(
        [sys.executable, "-P", "-m", "motcua.config.cli", "import", what, str(tmp_path / "none.csv")],
        env=installation | {"PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.csv: không có tệp này" in done.stderr
    assert "lập cơ sở dữ liệu" not in done.stderr


@pytest.mark.parametrize("words", [["import"], ["import", "nothing", "x.csv"], ["import", "dossiers"]])
def test_what_is_imported_must_be_named(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "cách dùng" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["procedures", "organisation", "dossiers"])
def test_every_kind_explains_itself_with_an_example(what, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["import", what, "--help"])
    assert ended.value.code == 0
    assert f"motcua import {what}" in capsys.readouterr().out
