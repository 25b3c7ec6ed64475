"""Some questions of a form, asked again on a page: prefilled with the former answers, each with a remark."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from motcua.eforms.outputs.questions import QuestionsForm, Shown, ShownSection
from motcua.eforms.rules.again import Again, answer_again, is_open, may_open
from motcua.eforms.rules.definition import Definition, Question, Section
from motcua.eforms.words.again import as_typed


class AgainForm(QuestionsForm):
    """Only the marked questions and those they may bring along; ``marked`` is path to remark."""

    def __init__(
        self,
        definition: Definition,
        former: Mapping[str, Any],
        typed: Mapping[str, Any] | None,
        *,
        marked: Mapping[str, str],
        today: date,
        is_checked: bool = False,
    ) -> None:
        self.marked = marked
        given = former if typed is None else typed
        self.again: Again = answer_again(definition, former, given, marked, today)
        self._seen = may_open(definition, former, marked) | self.again.opened
        super().__init__(
            definition, as_typed(definition, self.again.typed), today=today, is_checked=is_checked
        )
        self.checked = self.again.checked
        self._names = {one for one in self._seen if "." not in one}

    def shown(self) -> list[ShownSection]:
        """The sections that have something to answer."""
        found = []
        for one in super().shown():
            group = one.section.rows_key
            whole = group in self._seen
            one.rows = [[item for item in row if item.is_here] for row in one.rows]
            if group and not whole:
                one.is_fixed = True
            if any(one.rows) or (group and whole):
                one.remark = self.marked.get(group, "") if group else ""
                if not self._knows(one.section):
                    one.when = ""
                found.append(one)
        return found

    def _knows(self, one: Section | Question) -> bool:
        return all(condition.question in self._names for condition in one.when)

    def _shown(
        self, question: Question, section: Section, row: int, labels: Mapping[str, Question]
    ) -> Shown | None:
        one = super()._shown(question, section, row, labels)
        if one is None or question.computed is not None:
            return None
        group = section.rows_key
        path = f"{group}.{row}.{question.key}" if group else question.key
        one.is_here = is_open(path, self._seen)
        one.remark = self.marked.get(path, "")
        if path in self.again.opened and path in self.marked:
            one.when = one.when_words = ""
        elif not self._knows(question):
            one.when = ""
        return one
