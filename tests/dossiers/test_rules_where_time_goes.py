"""A ledger cut into turns: nothing lost between receipt and end, and everybody's time their own."""

from tests.cast import moment

from motcua.dossiers.rules.where_time_goes import Stage, Turn, at_rank, spreads, stretches

ROAD = [
    ("dossier.submitted", moment(2, "08:00"), {}),
    ("dossier.received", moment(2, "09:00"), {}),
    ("dossier.handed_over", moment(2, "14:00"), {"unit": "Phòng Dược"}),
    ("dossier.unit_consulted", moment(2, "15:00"), {}),
    ("dossier.step_completed", moment(3, "10:00"), {"name": "Thẩm định"}),
    ("dossier.supplement_asked", moment(3, "11:00"), {}),
    ("dossier.supplement_answered", moment(5, "11:00"), {}),
    ("dossier.step_completed", moment(5, "15:00"), {"name": "Dự thảo"}),
    ("dossier.proposed", moment(5, "16:00"), {}),
    ("dossier.sent_back", moment(6, "08:00"), {}),
    ("dossier.proposed", moment(6, "09:00"), {}),
    ("dossier.approved", moment(6, "10:00"), {}),
    ("dossier.finished", moment(6, "11:00"), {}),
    ("dossier.returned", moment(9, "09:00"), {}),
]


def test_every_moment_from_receipt_to_end_is_somebodys_turn():
    cut = stretches(ROAD)

    assert cut[0].start == moment(2, "09:00")
    assert cut[-1].end == moment(6, "11:00")
    assert all(one.end == following.start for one, following in zip(cut, cut[1:], strict=False))


def test_each_turn_has_its_name_and_its_place():
    told = [(one.stage, one.step or one.unit) for one in stretches(ROAD)]

    assert told == [
        (Stage.HAND_OVER, Turn.DESK),
        (Stage.STEP, "Thẩm định"),
        (Stage.DRAFT, "Phòng Dược"),
        (Stage.ANSWER, Turn.APPLICANT),
        (Stage.STEP, "Dự thảo"),
        (Stage.DRAFT, "Phòng Dược"),
        (Stage.SIGN, Turn.LEADERS),
        (Stage.DRAFT, "Phòng Dược"),
        (Stage.SIGN, Turn.LEADERS),
        (Stage.ISSUE, Turn.CLERK),
    ]


def test_an_answer_at_the_desk_leaves_the_dossier_at_the_desk():
    asked_early = [ROAD[1], *ROAD[5:7], ("dossier.handed_over", moment(5, "14:00"), {"unit": "Phòng Dược"})]

    assert [(one.stage, one.unit) for one in stretches(asked_early)][-1] == (Stage.HAND_OVER, Turn.DESK)


def test_half_and_nine_in_ten_are_values_that_happened():
    spread = spreads([{"Ký": minutes} for minutes in (10, 20, 30, 40, 500)])[0]

    assert (spread.count, spread.median, spread.ninth) == (5, 30, 500)
    assert at_rank([7], 90) == 7
