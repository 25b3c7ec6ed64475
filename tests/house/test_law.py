"""Where the law decides, a rule cites it."""

from fnmatch import fnmatch

from house.law_map import load_rules

from motcua.kernel.basis import LAW_MAP

NO_LAW_DECIDES = {
    "auditing.rules.*": "language and arithmetic of reports",
    "collection.rules.answers": "arithmetic; each set cites its basis as data",
    "collection.rules.likeness": "arithmetic: like held against like",
    "collection.rules.sets": "each set cites its basis as data",
    "dossiers.rules.arriving": "how much may be on the way, set by us",
    "dossiers.rules.batch": "how a spreadsheet is read",
    "dossiers.rules.declared": "a digest of answers as they were asked",
    "dossiers.rules.law_notes": "how a change of law is told; what it does is decided elsewhere",
    "dossiers.rules.late_causes": "causes an office may change",
    "accounts.rules.codes": "good practice against guessing",
    "accounts.rules.contacts": "how people type an address",
    "accounts.rules.factors": "RFC 6238, and what the office wants of its roles",
    "eforms.rules.*": "forms as data; what they ask cites its law there",
    "reporting.rules.aggregate": "arithmetic over what the outline names",
    "reporting.rules.part_state": "how far a paragraph has come on its way",
    "reporting.rules.punctual": "arithmetic over the days of the calendar",
    "reporting.rules.reform_outline": "an outline an office may change",
    "reporting.rules.reform_state": "how far a report has come on its way",
    "correspondence.rules.citations": "reads how texts name documents",
    "digitisation.rules.texts": "reads what papers print before their data",
    "inspections.rules.checklist": "questions an office may change",
    "inspections.rules.sampling": "arithmetic of a draw that can be repeated",
    "feedback.rules.alike": "likeness of texts, our own measure",
    "surveys.rules.fewest": "a floor of five answers, our own decision",
    "surveys.rules.questionnaire": "each questionnaire cites its basis as data",
    "surveys.rules.sampling": "arithmetic of a draw that can be repeated",
    "surveys.rules.states": "how far a survey has come on its way",
    "surveys.rules.tallies": "arithmetic over answers",
    "surveys.rules.tokens": "a code as people type it",
    "plans.rules.moments": "reads when plans say something is due",
    "plans.rules.table": "reads a table as people write it",
    "scoring.rules.book": "each book cites its decision as data",
    "scoring.rules.functions": "arithmetic; the books cite their decisions",
    "scoring.rules.rounds": "the order in which words count, set by the cycle",
    "scoring.rules.totals": "arithmetic; the books cite their decisions",
    "dossiers.rules.board": "how a head likes to see what is in hand",
    "dossiers.rules.chain": "the hash chain is our promise, not the law's",
    "dossiers.rules.courses": "arithmetic; the articles stand in the profiles",
    "dossiers.rules.day_marks": "tells what the clock did",
    "dossiers.rules.figures": "the definition of each indicator cites its law as data",
    "dossiers.rules.intake": "the shape of what is handed in",
    "dossiers.rules.twins": "which files repeat each other",
    "dossiers.rules.number_blocks": "how our own numbering stays without gaps",
    "dossiers.rules.plain_reckoning": "tells what the clock did, in fewer words",
    "dossiers.rules.profiles": "the articles are in the dated data of each profile",
    "dossiers.rules.projection": "what the ledger says, folded",
    "dossiers.rules.reckoning": "tells what the clock did",
    "dossiers.rules.register_*": "the shape of a register as a file",
    "dossiers.rules.scan_pairing": "how people name files",
    "dossiers.rules.search_words": "which words a search compares",
    "dossiers.rules.sentences": "words for the steps of the clock",
    "dossiers.rules.shifts": "how far a promise moved, counted",
    "dossiers.rules.routing": "who works what is the office's own arrangement",
    "dossiers.rules.standing": "the process of each edition decides",
    "dossiers.rules.strip": "tells where in its process a dossier is",
    "dossiers.rules.verification": "proves the chain, which is our promise",
    "dossiers.rules.where_time_goes": "cuts what the ledger says",
    "dossiers.rules.views": "how a desk likes its lists",
    "indicators.rules.definitions": "each definition cites its law as data",
    "organisation.rules.actor": "who a person is, not what the law lets them do",
    "payments.rules.vietqr": "a standard of banks",
    "reporting.rules.explain": "arithmetic of a gap",
    "reporting.rules.report": "a report in plain values",
    "reporting.rules.request": "the shape of a question",
    "reporting.rules.shape": "the promise made to scripts",
    "results.rules.text": "how a text is typed and printed",
    "workdays.rules.changes": "how a calendar is edited as a file",
    "procedures.rules.bpmn_*": "a process in the words of another standard",
    "procedures.rules.catalogue_*": "the shape of a catalogue as a file",
    "procedures.rules.cells": "how a list stands in one cell of a sheet",
    "procedures.rules.draft_table": "how an edition is typed",
    "procedures.rules.difference": "compares two documents",
    "procedures.rules.local_codes": "our own code where no source prints the national one",
    "procedures.rules.process_*": "the agency's own process; its limits stand against the published one",
    "procedures.rules.step_table": "how a step is typed",
    "procedures.rules.steps": "the shape of a step as data",
    "procedures.rules.quick_finding": "how officers type",
    "procedures.rules.searching": "how people type",
    "procedures.rules.shipped": "finds the file; its rows carry their sources",
    "workdays.rules.documents": "the shape of a calendar as a file",
    "workdays.rules.limits": "the decision that publishes a procedure states its limit",
    "workdays.rules.work_minutes": "adds up what the calendar says",
    "workdays.rules.shipped": "finds the file; its days carry their sources",
}
"""Modules of rules without a citation, and what decides there instead."""


def test_every_module_of_rules_cites_the_law_or_says_what_decides():
    rules = {name.removeprefix("motcua.") for name in load_rules() if name.split(".")[2:3] == ["rules"]}
    rules = {name for name in rules if not name.endswith(".rules")}
    citing = {name for name in rules if any(mark.startswith(f"motcua.{name}.") for mark in LAW_MAP)}
    free = {name for name in rules if any(fnmatch(name, pattern) for pattern in NO_LAW_DECIDES)}
    assert sorted(rules - citing - free) == []
    assert sorted(citing & set(NO_LAW_DECIDES)) == [], "these cite the law now: take them off the list"
