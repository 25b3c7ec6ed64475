"""The Vietnamese of dossiers, by who reads it; refusals and their facts are found here."""

from motcua.dossiers.words.acts import FACT_WORDS
from motcua.dossiers.words.refusals import REFUSALS

__all__ = ["FACT_WORDS", "REFUSALS"]
