"""Pictures of the documents are taken by the journeys, so they cannot show what is no longer there."""

import re

from tests.house.sources import ROOT, below, calls, tracked

FOLDER = ROOT / "docs/pictures"
MOST_PICTURES, MOST_BYTES, WIDTH = 18, 150_000, 1280
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def test_every_picture_of_a_document_is_there_and_taken_by_a_journey():
    shown = {image.resolve() for image, _ in _shown()}
    assert shown == {(FOLDER / f"{name}.png").resolve() for name in _taken()}
    assert shown == {path.resolve() for path in tracked() if path.is_relative_to(FOLDER)}


def test_every_picture_says_in_words_what_it_shows():
    assert [image.name for image, words in _shown() if len(words) < 20] == []


def test_pictures_are_few_small_and_as_wide_as_a_desk():
    pictures = sorted(FOLDER.glob("*.png"))
    assert 0 < len(pictures) <= MOST_PICTURES
    for path in pictures:
        content = path.read_bytes()
        assert len(content) < MOST_BYTES, path.name
        assert int.from_bytes(content[16:20], "big") == WIDTH, path.name


def _shown():
    """The pictures of every document with their words; pictures from elsewhere are not allowed."""
    for page in tracked():
        if page.suffix == ".md":
            for words, target in IMAGE.findall(page.read_text(encoding="utf-8")):
                yield page.parent / target, words


def _taken():
    for path in below("tests/journeys", ".py"):
        for call in calls(path, "picture"):
            yield call.args[1].value
