"""What is stored of results."""

from motcua.results.models.key import AgencySeal, SigningKey, TrustAnchor
from motcua.results.models.result import Correction, Result, Version
from motcua.results.models.session import SigningLine, SigningRun
from motcua.results.models.template import ResultTemplate

__all__ = [
    "AgencySeal",
    "Correction",
    "Result",
    "ResultTemplate",
    "SigningKey",
    "SigningLine",
    "SigningRun",
    "TrustAnchor",
    "Version",
]
