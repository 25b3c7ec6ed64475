"""What the catalogue asks of areas above it."""

from collections.abc import Sequence
from typing import Any, Protocol


class RunningDossiers(Protocol):
    """How many dossiers without a result stand on each of these editions; none: the edition is left out."""

    def __call__(self, edition_ids: Sequence[int]) -> dict[int, int]: ...


class FormReasons(Protocol):
    """What the declaration form of an edition has to say before it is announced: sentences, and whether each
    is only a warning."""

    def __call__(self, edition: Any) -> list[tuple[str, bool]]: ...


class FormChange(Protocol):
    """One difference of two forms: what was done to what, and by name what stood and what stands."""

    kind: str
    what: str
    where: str
    details: list[tuple[str, str, str]]


class FormDifferences(Protocol):
    """What the form of the new edition asks otherwise; ``None`` where there is nothing to compare."""

    def __call__(self, old_id: int, new_id: int) -> Sequence[FormChange] | None: ...
