"""What the catalogue asks of areas above it."""

from collections.abc import Sequence
from typing import Protocol


class RunningDossiers(Protocol):
    """How many dossiers without a result stand on each of these editions; none: the edition is left out."""

    def __call__(self, edition_ids: Sequence[int]) -> dict[int, int]: ...
