"""The draw: repeatable, never the same person twice, no stratum in which somebody could be recognised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.surveys.rules.fewest import FEWEST, shown
from motcua.surveys.rules.sampling import Row, allocate, digest_of, draw_strata, strata
from motcua.surveys.rules.tokens import grouped, token_from, typed

registers = st.lists(
    st.builds(
        Row,
        st.integers(0, 10**6).map("HS-{}".format),
        st.integers(1, 3),
        st.integers(1, 4),
        st.integers(0, 200).map(str),
    ),
    max_size=150,
    unique_by=lambda row: row.code,
)


@given(registers, st.integers(60, 120), st.text(max_size=5), st.randoms())
def test_the_same_seed_draws_the_same_people_in_whatever_order_they_are_read(rows, size, seed, chance):
    mixed = rows[:]
    chance.shuffle(mixed)
    try:
        first = draw_strata(rows, total=size, least=5, seed=seed)
    except Refusal:
        return
    assert digest_of(first) == digest_of(draw_strata(mixed, total=size, least=5, seed=seed))
    people = {row.code: row.person for row in rows}
    asked = [people[code] for one in first for code in one.codes]
    assert len(asked) == len(set(asked)) <= size
    assert all(one.population >= FEWEST for one in first)


@given(registers, st.integers(5, 20))
def test_small_sectors_are_put_together_and_nobody_is_in_two_strata(rows, least):
    found = strata(rows, least)
    codes = [row.code for listed in found.values() for row in listed]
    assert len(codes) == len(set(codes))
    assert all(len(listed) >= least for listed in found.values())
    by_agency = {agency: sum(row.agency_id == agency for row in rows) for agency, _ in found}
    for agency, size in by_agency.items():
        assert size == sum(len(listed) for key, listed in found.items() if key[0] == agency)


@given(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 9)), st.integers(5, 400), min_size=1))
def test_an_allocation_adds_up_and_no_stratum_gives_more_than_it_has(sizes):
    total = 5 * len(sizes) + 37
    found = allocate(sizes, total, 5)
    assert sum(found.values()) == min(total, sum(sizes.values()))
    assert all(5 <= found[key] <= sizes[key] for key in sizes)
    with pytest.raises(Refusal, match=r"survey\.sample_too_small"):
        allocate(sizes, 5 * len(sizes) - 1, 5)


@given(st.dictionaries(st.integers(), st.integers(0, 30)))
def test_what_is_hidden_cannot_be_taken_from_the_total(counts):
    hidden = sum(counts[key] for key in counts.keys() - shown(counts))
    assert hidden == 0 or hidden >= FEWEST or hidden == sum(counts.values())
    assert all(counts[key] >= FEWEST for key in shown(counts))


@given(st.binary(min_size=32, max_size=32))
def test_a_code_reads_back_as_it_is_typed(secret):
    token = token_from(secret)
    assert len(token) == 12
    assert typed(f" {grouped(token).lower()} ") == token
