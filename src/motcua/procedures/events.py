"""What the catalogue tells others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LawChanged:
    """A publication decision takes effect: running dossiers with an id above ``after_id`` are still to be
    put under the transitional rule chosen with it. ``is_second_look`` marks the round for dossiers that
    were being filed while the first one ran."""

    decision_id: int
    after_id: int = 0
    is_second_look: bool = False


@dataclass(frozen=True, slots=True)
class EditionDrafted:
    """A new edition was begun as a copy of another one."""

    edition_id: int
    source_id: int
