"""Where the law decides, a rule cites it."""

from house.law_map import load_rules

from motcua.kernel.basis import LAW_MAP

NO_LAW_DECIDES = {
    "motcua.auditing.rules": "language and arithmetic of reports",
    "motcua.dossiers.rules.chain": "the hash chain is our promise, not the law's",
    "motcua.dossiers.rules.limits": "a door to the limits of workdays",
    "motcua.dossiers.rules.profiles": "the articles are in the dated data of each profile",
    "motcua.dossiers.rules.projection": "what the ledger says, folded",
    "motcua.dossiers.rules.reckoning": "tells what the clock did",
    "motcua.dossiers.rules.sentences": "words for the steps of the clock",
    "motcua.organisation.rules.actor": "who a person is, not what the law lets them do",
    "motcua.workdays.rules.documents": "the shape of a calendar as a file",
    "motcua.workdays.rules.limits": "the decision that publishes a procedure states its limit",
    "motcua.workdays.rules.shipped": "finds the file; its days carry their sources",
}
"""Modules (or whole areas) of rules without a citation, and what decides there instead."""


def test_every_module_of_rules_cites_the_law_or_says_what_decides():
    rules = {name for name in load_rules() if name.split(".")[2:3] == ["rules"]}
    citing = {module for mark in LAW_MAP for module in rules if mark.startswith(f"{module}.")}
    empty = {module for module in rules if module.endswith(".rules")}
    named = {
        module for module in rules if any(f"{module}.".startswith(f"{free}.") for free in NO_LAW_DECIDES)
    }
    assert sorted(rules - citing - empty - named) == []
    assert sorted(citing & set(NO_LAW_DECIDES)) == []
