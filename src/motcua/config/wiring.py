"""Who hears what. The whole list, on one page, read top to bottom.

An event is written to the outbox only when somebody here hears it.
"""

from motcua.config.carrying_forms import hear_edition_drafted
from motcua.digitisation import public as digitisation
from motcua.dossiers import public as dossiers
from motcua.dossiers.commands import apply_law, follow_reorganisation, recompute_touched, settle_payment
from motcua.dossiers.events import (
    ChildEnded,
    DossierReturned,
    FilesCame,
    PromisesToRecompute,
    PromiseToRecompute,
)
from motcua.feedback import public as feedback
from motcua.foundation.outbox.readers import Readers
from motcua.organisation.events import Reorganised
from motcua.payments.events import ChargeSettled
from motcua.plans.commands import follow_reorganisation as plans_follow
from motcua.procedures.events import EditionDrafted, LawChanged
from motcua.workdays.events import CalendarRevised

READERS: Readers = {
    Reorganised: [follow_reorganisation.follow_reorganisation, plans_follow.follow_reorganisation],
    ChargeSettled: [settle_payment.hear_charge_settled],
    EditionDrafted: [hear_edition_drafted],
    ChildEnded: [dossiers.hear_child_ended],
    DossierReturned: [feedback.open_card],
    FilesCame: [digitisation.take_in_files],
    CalendarRevised: [dossiers.hear_calendar_revised],
    LawChanged: [apply_law.hear_law_changed],
    PromisesToRecompute: [recompute_touched.recompute_batch],
    PromiseToRecompute: [recompute_touched.recompute_alone],
}
