"""What a supplement letter marks: answers of the form and papers, each with what is wrong with it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from motcua.kernel.basis import basis

LONGEST_REMARK = 300


@dataclass(frozen=True, slots=True)
class FieldMark:
    """An answer to give again; ``line`` is how the letter says it."""

    path: str
    label: str
    remark: str
    line: str


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A paper to hand in again."""

    name: str
    remark: str
    line: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What one letter asks for: marked answers, marked papers, and lines written besides."""

    fields: tuple[FieldMark, ...] = ()
    papers: tuple[PaperMark, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def remarks(self) -> dict[str, str]:
        """Path to what is wrong there."""
        return {one.path: one.remark for one in self.fields}

    def facts(self) -> dict[str, Any]:
        """As the ledger keeps it; ``items`` is the whole letter, line by line."""
        lines = [*self.others, *(p.line for p in self.papers), *(f.line for f in self.fields)]
        told: dict[str, Any] = {"items": lines}
        if self.fields:
            told["marked_fields"] = [asdict(one) for one in self.fields]
        if self.papers:
            told["marked_papers"] = [asdict(one) for one in self.papers]
        return told


@basis("118/2025/NĐ-CP", article=11, clause="2c")
def marks_in(facts: Mapping[str, Any]) -> Marks:
    """The marks of a letter out of its event."""
    fields = tuple(FieldMark(**one) for one in facts.get("marked_fields") or ())
    papers = tuple(PaperMark(**one) for one in facts.get("marked_papers") or ())
    lines = {one.line for one in fields} | {one.line for one in papers}
    return Marks(fields, papers, tuple(one for one in facts.get("items") or () if one not in lines))
