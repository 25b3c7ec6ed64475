"""The Vietnamese of dossiers, by who reads it; refusals and their facts are found here."""

from motcua.dossiers.words.acts import FACT_WORDS
from motcua.dossiers.words.amending import REFUSALS as AMENDMENT_REFUSALS
from motcua.dossiers.words.batch import REFUSALS as BATCH_REFUSALS
from motcua.dossiers.words.marks import REFUSALS as MARK_REFUSALS
from motcua.dossiers.words.offline import REFUSALS as OFFLINE_REFUSALS
from motcua.dossiers.words.process import REFUSALS as PROCESS_REFUSALS
from motcua.dossiers.words.refusals import REFUSALS as OTHER_REFUSALS

REFUSALS = {
    **AMENDMENT_REFUSALS,
    **BATCH_REFUSALS,
    **MARK_REFUSALS,
    **OTHER_REFUSALS,
    **PROCESS_REFUSALS,
    **OFFLINE_REFUSALS,
}

__all__ = ["FACT_WORDS", "REFUSALS"]
