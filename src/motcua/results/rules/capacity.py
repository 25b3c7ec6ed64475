"""What stands over a signature: in whose place and by whose power somebody signs."""

from motcua.kernel.basis import basis

BY_DELEGATION = "TUQ."
IN_PLACE_OF = ("KT.", "TM.", "TL.", "Q.")
LONGEST = 120


@basis("30/2020/NĐ-CP", article=13, clause=3)
def delegated(capacity: str, delegate: str) -> str:
    """``TUQ. Giám đốc, Chi cục trưởng …``: the head who hands the power over, then who signs with it."""
    head = capacity.split(",")[0].strip()
    for mark in IN_PLACE_OF:
        head = head.removeprefix(mark).strip()
    return f"{BY_DELEGATION} {head}, {delegate}"[:LONGEST]
