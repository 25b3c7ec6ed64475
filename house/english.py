"""The English catalogues: which sentences of templates have none yet, and which are no longer said.

``python -m house.english`` adds what is missing to the catalogue of its area, empty, and takes out what no
source says any more; then somebody writes the English. See docs/how-to/add-an-english-sentence.md.
"""

import re
import sys
from pathlib import Path

from motcua.foundation.english import po
from motcua.foundation.english.catalogue import AREAS, PLACE

_TRANSLATE = re.compile(r"""{%\s*translate\s+(?:"([^"]*)"|'([^']*)')[^%]*%}""")
_LITERAL = re.compile(r"""\b_\((?:"([^"]*)"|'([^']*)')\)""")
_BLOCK = re.compile(r"{%\s*blocktranslate\b[^%]*%}(.*?){%\s*endblocktranslate\s*%}", re.DOTALL)
_FACT = re.compile(r"{{\s*(\w+)\s*}}")


def said_in(template: str) -> set[str]:
    """The sentences that a template asks the catalogue for."""
    found = {one or other for one, other in [*_TRANSLATE.findall(template), *_LITERAL.findall(template)]}
    found |= {_FACT.sub(r"%(\1)s", text.replace("%", "%%")) for text in _BLOCK.findall(template)}
    return found


def said_by_area() -> dict[str, set[str]]:
    """The sentences of the templates, each with the first area that says it."""
    seen: set[str] = set()
    told: dict[str, set[str]] = {}
    for area in sorted(AREAS.iterdir()):
        texts = [path.read_text(encoding="utf-8") for path in sorted(area.rglob("*.html"))]
        here = set().union(*map(said_in, texts)) - seen if texts else set()
        seen |= here
        told[area.name] = here
    return told


def catalogue(area: str) -> Path:
    """Where the sentences of an area are."""
    return AREAS / area / PLACE


def sources() -> str:
    """Everything in which a sentence may stand that is no template's: words, rules, data."""
    kinds = ("*.py", "*.html", "*.toml", "*.js")
    paths = [path for kind in kinds for path in AREAS.rglob(kind)]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def missing() -> dict[str, list[str]]:
    """Area to sentences of its templates that no catalogue has in English."""
    told = {
        key
        for area in AREAS.iterdir()
        if catalogue(area.name).exists()
        for key in po.read(catalogue(area.name))
    }
    found = {area: sorted(said - told) for area, said in said_by_area().items()}
    return {area: sentences for area, sentences in found.items() if sentences}


def main() -> int:
    """Add the empty entries; status 1 where somebody has to write."""
    lacking = missing()
    for area, sentences in lacking.items():
        path = catalogue(area)
        told = po.read(path) if path.exists() else {}
        po.write(path, {**told, **dict.fromkeys(sentences, "")})
        print(f"{path.relative_to(AREAS)}: {len(sentences)}")
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main())
