"""Sentences with figures as people type them: ``[Hồ sơ đã giải quyết]`` for the kept ``{resolved}``."""

import re
from difflib import get_close_matches

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.reporting.rules.reform_figures import names
from motcua.reporting.rules.reform_outline import NAMES

_TYPED = re.compile(r"\[([^\[\]]*)\]")


def typed(sentence: str) -> str:
    """A kept sentence as it is shown to be typed."""
    return NAMES.sub(lambda one: f"[{names().get(one[1], one[1])}]", sentence)


def kept(sentence: str) -> str:
    """A typed sentence as it is kept. Case, tone marks and spaces of a name are forgiven; what no name
    fits stays as it was typed, for ``faults`` to tell."""
    found = _TYPED.sub(lambda one: f"{{{code}}}" if (code := _code_of(one[1])) else one[0], sentence)
    return " ".join(found.split())


def faults(sentence: str) -> list[Refusal]:
    """Everything wrong with a sentence: ``reform_outline.no_such_figure``, ``.misspelt_figure`` where a
    name comes near, and ``.open_bracket``."""
    plain = kept(sentence)
    wrong = [_unknown(one) for one in _TYPED.findall(plain)]
    wrong += [_unknown(one) for one in NAMES.findall(plain) if one not in names()]
    if {"[", "]"} & set(_TYPED.sub("", plain)):
        wrong.append(Refusal("reform_outline.open_bracket", found=plain))
    return wrong


def kept_lines(text: str) -> tuple[list[str], list[Refusal]]:
    """The sentences of a text, one a line, with everything that is wrong with any of them."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [kept(line) for line in lines], [no for line in lines for no in faults(line)]


def _code_of(said: str) -> str:
    by_name = {fold(name): code for code, name in names().items()}
    return by_name.get(fold(said), "")


def _unknown(said: str) -> Refusal:
    by_name = {fold(name): name for name in names().values()}
    near = get_close_matches(fold(said), by_name, n=1)
    if near:
        return Refusal("reform_outline.misspelt_figure", found=said, near=by_name[near[0]])
    return Refusal("reform_outline.no_such_figure", found=said)
