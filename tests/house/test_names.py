"""Nothing lives in a room without a name, and nothing of one machine gets into the repository."""

import re

from tests.house.sources import ROOT, SRC, below, short, tracked

NAMELESS = {
    "utils",
    "util",
    "common",
    "helpers",
    "helper",
    "core",
    "misc",
    "base",
    "services",
    "stuff",
    "shared",
}
MACHINE = re.compile(r"(?<![\w.$}~-])/(?:work|root|tmp|home/\w+)/")
INDEX = re.compile(
    r"(?:pypi|pythonhosted|npmjs|unpkg|jsdelivr|cdnjs|googleapis|(?<!no-emit-)index-url)", re.IGNORECASE
)
SPEAKS_OF_THEM = {"tests/house/test_names.py"}


def test_no_module_is_called_utils_or_the_like():
    files = [*below("src", ".py"), *below("house", ".py")]
    assert [short(path) for path in files if NAMELESS & {path.stem, path.parent.name}] == []


def test_no_path_of_a_machine_and_no_package_index_is_written_down():
    found = {
        f"{short(path)}:{number}": line.strip()[:120]
        for path in tracked()
        if short(path) not in SPEAKS_OF_THEM and (text := _text(path)) is not None
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE.search(line) or INDEX.search(line)
    }
    assert found == {}


def test_every_source_module_says_what_it_knows():
    silent = []
    for path in SRC.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if text.strip() and path.parent.name != "migrations" and not text.lstrip().startswith('"""'):
            silent.append(short(path))
    assert silent == []


def test_requirements_are_pinned_with_hashes():
    for path in (ROOT / "requirements").glob("*.txt"):
        for block in re.split(r"\n(?=\S)", path.read_text().strip()):
            if not block.startswith("#"):
                assert re.match(r"[\w.-]+==\S+", block), block
                assert "--hash=sha256:" in block, block


def _text(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
