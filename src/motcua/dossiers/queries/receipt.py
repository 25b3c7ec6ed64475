"""The values of the receipt slip, gathered from a dossier's page."""

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.behalf import submitter_in
from motcua.dossiers.queries.page import DossierPage
from motcua.dossiers.queries.paper_rows import paper_rows
from motcua.dossiers.rules.sentences import limit_words
from motcua.dossiers.slips.receipt import FeeLine, PaperLine, ReceiptSheet
from motcua.dossiers.words.desk import DELIVERIES, FEE_NAMES, PAPER_KINDS
from motcua.dossiers.words.slips import ONE_STOP_DESK, UNPROMISED, is_desk
from motcua.kernel.time import local_day
from motcua.payments.public import charge_words, charges_of
from motcua.procedures.rules.edition import EditionContent, content_from, fees_on
from motcua.workdays.rules.limits import parse_limit


def receipt_sheet(page: DossierPage, site: str) -> ReceiptSheet:
    """Fill the sheet; ``site`` is the public address that the QR leads to, with a final slash."""
    dossier, agency = page.dossier, page.dossier.agency
    received_by = next((e.actor for e in page.events if e.kind == "dossier.received"), "")
    content = content_from(dossier.edition.content)
    steps = page.clocks.legal.explanation if page.clocks else ()
    return ReceiptSheet(
        authority=agency.parent_body if is_desk(agency.name) else agency.name,
        desk=agency.name if is_desk(agency.name) else ONE_STOP_DESK,
        place=agency.place,
        code=dossier.code,
        applicant=dossier.applicant,
        submitter=submitter_in(page.events),
        identity=dossier.applicant_id,
        procedure=dossier.edition.name,
        procedure_code=dossier.edition.procedure.code,
        term=limit_words(parse_limit(dossier.term)) if dossier.term else "",
        received_at=dossier.received_at,
        due_at=dossier.first_due_at,
        result_place=DELIVERIES.get(dossier.delivery, DELIVERIES[""]),
        follow_url=f"{site}tra-cuu/{dossier.lookup_key}/",
        desk_address=agency.address,
        address=dossier.address,
        phone=dossier.phone,
        email=dossier.email,
        papers=tuple(
            PaperLine(paper.name, PAPER_KINDS.get(paper.kind, ""), paper.copies)
            for paper in (row.now for row in paper_rows(page.papers))
        ),
        set_count=content.sets,
        reckoning=tuple(step.rule for step in steps),
        fees=_fees(dossier, content),
        officer=received_by,
        hotline=agency.phone,
        lookup_code=dossier.lookup_key,
        unpromised=UNPROMISED,
    )


def _fees(dossier: Dossier, content: EditionContent) -> tuple[FeeLine, ...]:
    """What was asked for and whether it is paid; what the edition states where nothing was asked."""
    charged = charges_of(dossier.code) if content.fees else []
    if charged:
        lines = [(line, charge_words(charge)) for charge in charged for line in charge.plain_lines]
    else:
        lines = [(fee, "") for fee in fees_on(content, local_day(dossier.received_at), dossier.case)]
    return tuple(
        FeeLine(FEE_NAMES.get(line.kind, FEE_NAMES["fee"]), line.amount, state) for line, state in lines[:4]
    )
