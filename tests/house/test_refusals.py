"""Every "no" has a Vietnamese sentence, and every sentence a "no" that says it."""

import ast
import string

from tests.house.sources import SRC, below, calls, short, words

from motcua.foundation.refusal_words import all_sentences


def test_every_refusal_has_a_sentence():
    wordless = {
        f"{short(path)}:{line}": code for path, line, code, _ in _refusals() if code not in all_sentences()
    }
    assert wordless == {}


def test_every_sentence_is_said_somewhere():
    spoken = set().union(*(words(path) for path in below("src", ".py") if path not in _dictionaries()))
    assert sorted(set(all_sentences()) - spoken) == []


def test_every_fact_in_a_sentence_is_given():
    missing = {}
    for path, line, code, facts in _refusals():
        wanted = {
            name.split(".")[0].split("[")[0]
            for _, name, _, _ in string.Formatter().parse(all_sentences().get(code, ""))
            if name
        }
        if facts is not None and wanted - facts:
            missing[f"{short(path)}:{line}"] = (code, wanted - facts)
    assert missing == {}


def test_the_words_can_be_read_without_django():
    for path in _dictionaries():
        assert "django" not in path.read_text(encoding="utf-8").lower(), short(path)


def _dictionaries():
    """The Vietnamese of every area: a file, or a folder of files by subject."""
    return [*SRC.glob("*/words.py"), *SRC.glob("*/words/*.py")]


def _refusals():
    """File, line, code and names of the facts (None where they come from a mapping)."""
    for path in below("src", ".py"):
        for call in calls(path, "Refusal"):
            if call.args and isinstance(call.args[0], ast.Constant):
                names = [keyword.arg for keyword in call.keywords]
                yield path, call.lineno, call.args[0].value, None if None in names else set(names)
