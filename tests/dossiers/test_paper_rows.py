"""One row a paper: the copy in force, what it replaced beneath, what nobody has taken beside it."""

from motcua.dossiers.models import Paper
from motcua.dossiers.queries.paper_rows import paper_rows
from motcua.dossiers.words.amending import MORE_PAPER, REMARKS


def paper(number, name="Đơn", *, came=True, remark=""):
    return Paper(pk=number, name=name, is_received=came, remark=remark)


def read(*papers):
    return [
        (row.now.pk, [one.pk for one in row.former], [one.pk for one in row.beside])
        for row in paper_rows(papers)
    ]


def test_a_paper_handed_in_again_replaces_the_former():
    assert read(paper(1), paper(2, "Ảnh"), paper(3, "đơn"), paper(4)) == [(4, [3, 1], []), (2, [], [])]


def test_what_never_came_is_no_former_copy():
    assert read(paper(1, came=False), paper(2)) == [(2, [], [])]
    assert read(paper(1, came=False)) == [(1, [], [])]


def test_what_waits_or_was_refused_stands_beside_and_loose_papers_stay_apart():
    asked, refused = (paper(n, remark=REMARKS[said]) for n, said in ((2, "asked"), (3, "refused")))
    assert read(paper(1), asked, refused) == [(1, [], [2, 3])]
    assert read(paper(1, remark=REMARKS["asked"])) == [(1, [], [])]
    assert read(paper(1, MORE_PAPER), paper(2, MORE_PAPER)) == [(1, [], []), (2, [], [])]
