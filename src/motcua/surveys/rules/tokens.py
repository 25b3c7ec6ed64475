"""One-time codes as people read and type them: twelve letters and digits in three groups."""

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without signs that look alike."""
LENGTH = 12


def token_from(secret: bytes) -> str:
    """Twelve signs out of at least sixteen secret bytes (59 bits)."""
    number, signs = int.from_bytes(secret[:16], "big"), []
    for _ in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)


def typed(text: str) -> str:
    """What somebody typed, as the code is kept: large letters, nothing between them."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


def grouped(token: str) -> str:
    """``ABCD-EFGH-JKMN``."""
    return "-".join(token[start : start + 4] for start in range(0, len(token), 4))
