"""The figures of one real article as rows: Trà Vinh, dossiers received 01/01 to 31/5/2022."""

from datetime import timedelta

from tests.indicators.register import Register
from tests.indicators.test_rules_counting import at

FIELDS = (
    # sector, received, online, early, on time, late, in progress, of declaration type
    ("Khám bệnh, chữa bệnh", 211, 210, 187, 1, 3, 20, False),
    ("Dược", 600, 600, 570, 0, 1, 29, False),
    ("Y tế dự phòng", 7, 7, 7, 0, 0, 0, False),
    ("An toàn thực phẩm và dinh dưỡng", 46, 46, 43, 0, 0, 3, False),
    ("Giám định y khoa", 30, 0, 28, 1, 1, 0, False),
    ("Trang thiết bị y tế", 20, 20, 0, 20, 0, 0, True),
)
SENT = at("31/05/2022 17:00")


def tra_vinh() -> Register:
    """The register; every dossier was recorded when it happened."""
    register = Register("H59.15")
    register.editions = [register.edition_of(name, declares) for name, *_, declares in FIELDS]
    for place, (_, received, online, early, on_time, late, running, _) in enumerate(FIELDS):
        ends = ["early"] * early + ["on_time"] * on_time + ["late"] * late + ["running"] * running
        assert len(ends) == received
        for number, end in enumerate(ends):
            came = at("04/01/2022 08:00") + timedelta(days=number % 110, minutes=number)
            due = came.replace(hour=17, minute=0) + timedelta(days=7)
            if end == "running":
                came, due = at("25/05/2022 09:00") + timedelta(minutes=number), at("08/06/2022 17:00")
            finished = {
                "early": due - timedelta(days=2),
                "on_time": due - timedelta(hours=1),
                "late": due + timedelta(days=1),
                "running": None,
            }[end]
            channel = "online" if number < online else "counter"
            register.add(came, edition=place, channel=channel, due_at=due, finished_at=finished)
    return register
