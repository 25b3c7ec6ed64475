"""A backup becomes an installation again, and nothing else does: as processes, on both databases."""

import json
import os
import shutil
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.databases import installed, lay_out
from tests.dossiers.registers import row, write_register

from motcua.config.archive import Manifest, Writing, unpacked

FILL = """
import django; django.setup()
from datetime import timedelta
from pathlib import Path
from tests import cast
from tests.dossiers.registers import take_in_file, AT
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.organisation.public import SYSTEM
cast.office()
take_in_file(Path({register!r}))
seal_past_days(actor=SYSTEM, at=AT + timedelta(3))
"""


class Calls:
    """``motcua(verb, …)`` in an installation; ``motcua.python(code)`` runs Python beside it."""

    def __init__(self, installation):
        self.environment = {**installation, "PYTHONPATH": f"src{os.pathsep}.", "PYTHONUTF8": "1"}
        self.files = Path(installation["MOTCUA_DATA_DIR"]) / "files"

    def __call__(self, *words):
        return self._run("-m", "motcua.config.cli", *map(str, words))

    def python(self, code):
        settings = {"DJANGO_SETTINGS_MODULE": "motcua.config.settings"}
        said = self._run("-c", code, **settings)
        assert said.returncode == 0, said.stderr
        return said.stdout.strip()

    def count(self):
        return self.python(
            "import django; django.setup()\n"
            "from motcua.dossiers.models import *\n"
            "print(Dossier.objects.count(), Event.objects.count(), Seal.objects.count())"
        )

    def _run(self, *words, **more):
        return subprocess.run(
            [sys.executable, *words],
            env=self.environment | more,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def filled(django_db_setup, tmp_path_factory):
    """An installation with an office, two imported dossiers, a document, and a backup of all that."""
    folder = tmp_path_factory.mktemp("filled")
    with installed(folder) as installation:
        lay_out(installation)
        motcua = Calls(installation)
        register = write_register(folder / "so.csv", [row(), row(dossier="")])
        assert motcua.python(FILL.format(register=str(register))) == ""
        (motcua.files / "papers").mkdir(parents=True)
        (motcua.files / "papers" / "one.pdf").write_bytes(b"%PDF-1.7 mau")
        said = motcua("backup", folder / "backup.zip")
        assert said.returncode == 0, said.stderr
        yield installation


@pytest.fixture
def used(filled, installation, tmp_path):
    """A copy of it, to be spoiled."""
    lay_out(installation, like=filled)
    backup = tmp_path / "backup.zip"
    shutil.copy(Path(filled["MOTCUA_DATA_DIR"]).with_name("backup.zip"), backup)
    return Calls(installation), backup


def wipe(motcua):
    """The disaster: everything recorded and every document is gone."""
    motcua.python(
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "with connection.cursor() as c:\n"
        "    names = connection.introspection.table_names(c)\n"
        "    if connection.vendor == 'sqlite': c.execute('PRAGMA foreign_keys=OFF')\n"
        "    more = '' if connection.vendor == 'sqlite' else ' CASCADE'\n"
        "    for name in names: c.execute(f'DROP TABLE IF EXISTS \"{name}\"{more}')"
    )
    (motcua.files / "papers" / "one.pdf").unlink()


def test_a_lost_installation_comes_back_whole_and_verifies(used):
    motcua, backup = used
    wipe(motcua)

    said = motcua("restore", backup)

    assert said.returncode == 0, said.stderr
    assert "2 hồ sơ, 6 dòng sổ cái, 1 niêm phong: sổ cái nguyên vẹn" in said.stdout
    assert (motcua.files / "papers" / "one.pdf").read_bytes() == b"%PDF-1.7 mau"
    assert motcua("verify", "--projection").returncode == 0
    assert motcua.count() == "2 6 1"
    # Life goes on: numbers and keys continue above those restored, the ledger is still append-only.
    assert motcua.python(
        "import django; django.setup()\n"
        "from datetime import timedelta\n"
        "from tests.dossiers.registers import take_in, row, AT\n"
        "from motcua.dossiers.models import Dossier, Event\n"
        "from django.db import Error\n"
        "take_in(row(dossier='', applicant='Nguyễn Văn Mẫu 003'), at=AT + timedelta(7))\n"
        "print(Dossier.objects.order_by('pk').last().code)\n"
        "try: Event.objects.all().delete()\n"
        "except Error: print('append-only')"
    ).split() == ["000.00.15.H59-220127-0044", "append-only"]
    assert motcua("verify").returncode == 0


def test_neither_a_backup_nor_an_installation_is_overwritten_unless_told(used):
    motcua, backup = used
    assert motcua("backup", backup).returncode == 2
    motcua.python(
        "import django; django.setup()\n"
        "from tests.dossiers.registers import take_in, row\n"
        "take_in(row(dossier='HS-LATER'))"
    )

    said = motcua("restore", backup)
    assert said.returncode == 2
    assert "đã có dữ liệu (3 hồ sơ" in said.stderr
    assert motcua.count() == "3 9 1"

    said = motcua("restore", backup, "--replace")
    assert said.returncode == 0, said.stderr
    assert motcua.count() == "2 6 1"


def test_a_restore_killed_again_and_again_loses_no_document_that_a_row_names(used):
    motcua, backup = used
    later = motcua.files / "papers" / "later.pdf"
    later.write_bytes(b"%PDF-1.7 sau")
    motcua.python(
        "import django; django.setup()\n"
        "from tests.dossiers.registers import take_in, row\n"
        "take_in(row(dossier='HS-LATER'))"
    )

    for where in ("before", "before", "after"):
        code = KILLED.format(backup=str(backup), where=where)
        said = motcua._run("-c", code, DJANGO_SETTINGS_MODULE="motcua.config.settings")
        assert said.returncode == 9, said.stderr
        assert (motcua.files / "papers" / "one.pdf").read_bytes() == b"%PDF-1.7 mau"
        assert later.exists()
        assert motcua.count() == ("2 6 1" if where == "after" else "3 9 1")

    assert motcua("restore", backup, "--replace").returncode == 0
    assert not later.exists()
    assert [path for path in motcua.files.parent.iterdir() if ".restore" in path.name] == []


KILLED = """
import django; django.setup()
import os
from pathlib import Path
from motcua.config import copies
from motcua.config.restore import restore
whole = copies.copy_in
def ended(*facts):
    if "{where}" == "after": whole(*facts)
    os._exit(9)
copies.copy_in = ended
restore(Path({backup!r}), replace=True)
"""


def test_a_bad_archive_ends_with_2_and_leaves_everything_as_it_was(used, tmp_path):
    motcua, backup = used
    bad = tmp_path / "bad.zip"
    for harm in HARMS:
        harm(backup, bad)

        said = motcua("restore", bad, "--replace")

        assert said.returncode == 2, (harm, said.stdout + said.stderr)
        assert "Traceback" not in said.stderr
        assert "bad.zip" in said.stderr or "phiên bản mới hơn" in said.stderr
        assert (motcua.files / "papers" / "one.pdf").exists()
        assert not (tmp_path / "outside.txt").exists()
        assert [path for path in motcua.files.parent.iterdir() if ".restore" in path.name] == []
    assert motcua.count() == "2 6 1"


def cut(good: Path, bad: Path) -> None:
    content = good.read_bytes()
    bad.write_bytes(content[: len(content) // 2])


def flipped(good: Path, bad: Path) -> None:
    """One byte changed in the middle of the largest file inside: a header has bytes that mean nothing."""
    with zipfile.ZipFile(good) as source:
        largest = max(source.infolist(), key=lambda one: one.compress_size)
    content = bytearray(good.read_bytes())
    name, extra = struct.unpack_from("<HH", content, largest.header_offset + 26)
    content[largest.header_offset + 30 + name + extra + largest.compress_size // 2] ^= 0xFF
    bad.write_bytes(content)


def rewritten(change):
    def write(good: Path, bad: Path) -> None:
        with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
            manifest = json.loads(source.read("manifest.json"))
            extra = change(manifest)
            for name in source.namelist():
                if name != "manifest.json":
                    target.writestr(name, source.read(name))
            for name, content in extra.items():
                target.writestr(name, content)
            target.writestr("manifest.json", json.dumps(manifest))

    return write


def traversal(manifest):
    name = "files/../../../outside.txt"
    digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    manifest["parts"][name] = {"size": 4, "sha256": digest}
    return {name: b"test"}


def other_kind(manifest):
    manifest["kind"] = "oracle"
    return {}


def newer(manifest):
    manifest["migrations"].append(["dossiers", "9999_from_the_future"])
    return {}


def no_steps(manifest):
    manifest["migrations"] = [["dossiers"]]
    return {}


def no_tables(manifest):
    manifest["tables"] = manifest["sequences"] = 5
    return {}


def no_archive(good: Path, bad: Path) -> None:
    bad.write_text("không phải tệp sao lưu")


HARMS = (
    cut,
    flipped,
    rewritten(traversal),
    rewritten(other_kind),
    rewritten(newer),
    rewritten(no_steps),
    rewritten(no_tables),
    no_archive,
)


def test_a_document_removed_while_the_backup_reads_the_folder_spoils_nothing(tmp_path, monkeypatch):
    folder = tmp_path / "files"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / name).write_bytes(name.encode())
    plain = Writing.add_file

    def swept(self, name, path):
        if path.name == "b":
            path.unlink()
        plain(self, name, path)

    monkeypatch.setattr(Writing, "add_file", swept)
    with (tmp_path / "out.zip").open("wb") as out:
        archive = Writing(out, Manifest(kind="sqlite", made_at="", version="", migrations=[]))
        assert archive.add_documents(folder) == 2
        archive.close()
    assert sorted(unpacked(tmp_path / "out.zip", tmp_path / "into").parts) == ["files/a", "files/c"]
