"""The one expected exception: a lawful or sensible "no", with a code and the facts behind it."""


class Refusal(Exception):
    """A command or query says no.

    ``code`` is ``area.reason`` (for example ``dossier.step_not_allowed``); ``facts`` fill the
    Vietnamese sentence that the area keeps in its ``words.py`` and go into API answers as they are.
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
