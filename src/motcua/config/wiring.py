"""Who hears what. The whole list, on one page, read top to bottom.

An event is written to the outbox only when somebody here hears it.
"""

from motcua.config.carrying_forms import hear_edition_drafted
from motcua.digitisation import public as digitisation
from motcua.digitisation.events import ScanWaitsForText
from motcua.dossiers import public as dossiers
from motcua.dossiers.commands import apply_law, recompute_touched, settle_payment
from motcua.dossiers.events import ChildEnded, DossierReturned, PromisesToRecompute, PromiseToRecompute
from motcua.feedback import public as feedback
from motcua.foundation.outbox.readers import Readers
from motcua.payments.events import ChargeSettled
from motcua.procedures.events import EditionDrafted, LawChanged
from motcua.workdays.events import CalendarRevised

READERS: Readers = {
    ChargeSettled: [settle_payment.hear_charge_settled],
    EditionDrafted: [hear_edition_drafted],
    ChildEnded: [dossiers.hear_child_ended],
    DossierReturned: [feedback.open_card],
    ScanWaitsForText: [digitisation.hear_scan_waits],
    CalendarRevised: [dossiers.hear_calendar_revised],
    LawChanged: [apply_law.hear_law_changed],
    PromisesToRecompute: [recompute_touched.recompute_batch],
    PromiseToRecompute: [recompute_touched.recompute_alone],
}
