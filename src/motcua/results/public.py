"""The door of results: what other areas may take from it."""

from motcua.results.commands.draft_result import draft_result
from motcua.results.commands.initial_draft import initial_draft
from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.keep_key import add_agency_key, add_own_key, set_seal, trust_authority
from motcua.results.commands.load_templates import load_templates
from motcua.results.commands.propose_draft import propose_draft
from motcua.results.commands.replace_result import correct_result, reissue_result
from motcua.results.commands.revoke_result import revoke_result
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import Result
from motcua.results.outputs.as_pdf import ResultSheet, result_pdf, signer_stamp
from motcua.results.queries.issued import dossiers_with_file
from motcua.results.queries.keys import open_agency_key, open_own_key

__all__ = [
    "Result",
    "ResultSheet",
    "add_agency_key",
    "add_own_key",
    "correct_result",
    "dossiers_with_file",
    "draft_result",
    "initial_draft",
    "issue_result",
    "load_templates",
    "open_agency_key",
    "open_own_key",
    "propose_draft",
    "reissue_result",
    "result_pdf",
    "revoke_result",
    "set_seal",
    "sign_result",
    "signer_stamp",
    "trust_authority",
]
