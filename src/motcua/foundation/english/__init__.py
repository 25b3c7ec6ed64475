"""English for citizens: which language a request speaks, the catalogue, and sentences said in English.

The system speaks Vietnamese; English is a reading of what it says. Nothing stored, sent to an officer or
written into a ledger is ever English. See docs/decisions/0007-english-for-citizens.md.
"""
