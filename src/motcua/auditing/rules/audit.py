"""The whole check of one text."""

from motcua.auditing.rules.changes.anchors import check_anchors
from motcua.auditing.rules.changes.arrows import check_arrows
from motcua.auditing.rules.changes.both_ways import check_both_ways
from motcua.auditing.rules.changes.change_doubts import doubt_changes, doubt_told_beside
from motcua.auditing.rules.changes.change_rows import check_change_rows
from motcua.auditing.rules.changes.changes import check_changes, reconsider
from motcua.auditing.rules.changes.concluded import check_concluded
from motcua.auditing.rules.changes.dated import check_dated
from motcua.auditing.rules.changes.differences import check_differences
from motcua.auditing.rules.changes.distances import check_distances
from motcua.auditing.rules.changes.gaps import check_gaps
from motcua.auditing.rules.changes.grid_ends import check_grid_ends
from motcua.auditing.rules.changes.headlines import check_headlines
from motcua.auditing.rules.changes.in_turn import check_in_turn
from motcua.auditing.rules.changes.levels import check_levels
from motcua.auditing.rules.changes.multiples import check_multiples
from motcua.auditing.rules.changes.named_rows import check_named_rows
from motcua.auditing.rules.changes.rated import check_rated
from motcua.auditing.rules.changes.rivals import check_rivals
from motcua.auditing.rules.changes.side_gaps import check_side_gaps
from motcua.auditing.rules.changes.then_brackets import check_then_brackets
from motcua.auditing.rules.changes.tied import settle_tied
from motcua.auditing.rules.counted.listings import check_listings
from motcua.auditing.rules.counted.named_kinds import check_named_kinds
from motcua.auditing.rules.counted.ordinals import check_ordinals
from motcua.auditing.rules.counted.year_spans import check_year_spans
from motcua.auditing.rules.dates.days import check_days
from motcua.auditing.rules.judging.claims import WRONG, Claim
from motcua.auditing.rules.judging.far_off import doubt_far
from motcua.auditing.rules.judging.other_readings import doubt
from motcua.auditing.rules.judging.weighing import weigh
from motcua.auditing.rules.loose.balances import check_balances
from motcua.auditing.rules.loose.bullet_columns import check_bullet_columns
from motcua.auditing.rules.loose.change_sums import check_change_sums
from motcua.auditing.rules.loose.closings import check_closings
from motcua.auditing.rules.loose.communes import check_communes
from motcua.auditing.rules.loose.counterparts import check_counterparts
from motcua.auditing.rules.loose.divisions import check_divisions
from motcua.auditing.rules.loose.inside_lists import check_inside_lists
from motcua.auditing.rules.loose.lines import check_lines
from motcua.auditing.rules.loose.outcomes import check_outcomes
from motcua.auditing.rules.loose.parallels import check_parallels
from motcua.auditing.rules.loose.parted_changes import check_parted_changes
from motcua.auditing.rules.loose.periods import check_periods
from motcua.auditing.rules.loose.share_rests import check_share_rests
from motcua.auditing.rules.loose.stages import check_stages
from motcua.auditing.rules.loose.stocks import check_stocks
from motcua.auditing.rules.loose.subsets import check_subsets
from motcua.auditing.rules.loose.summings import check_summings
from motcua.auditing.rules.loose.tally_checks import check_tallies
from motcua.auditing.rules.loose.twofold import (
    check_fraction_rows,
    check_fraction_sets,
    check_twofold_changes,
)
from motcua.auditing.rules.loose.whole_lists import check_whole_lists
from motcua.auditing.rules.reading.figures import Reading, read_figures
from motcua.auditing.rules.reading.grids import Grid, read_grids
from motcua.auditing.rules.reading.groups import Group
from motcua.auditing.rules.reading.mentions import Mention, read_mentions
from motcua.auditing.rules.reading.numerals import read_numerals
from motcua.auditing.rules.reading.prose import Prose, read_prose
from motcua.auditing.rules.reading.runs import Run, find_runs
from motcua.auditing.rules.reading.shares import Share, read_shares
from motcua.auditing.rules.reading.source import read_source
from motcua.auditing.rules.reading.ties import read_groups
from motcua.auditing.rules.shares.among import check_among
from motcua.auditing.rules.shares.bounds import check_bounds
from motcua.auditing.rules.shares.closed_rows import check_closed_rows
from motcua.auditing.rules.shares.complements import check_complements
from motcua.auditing.rules.shares.cuts import check_cuts
from motcua.auditing.rules.shares.fraction_shares import check_fraction_shares
from motcua.auditing.rules.shares.hundreds import check_hundreds
from motcua.auditing.rules.shares.labelled import check_labelled
from motcua.auditing.rules.shares.late_rates import check_late_rates
from motcua.auditing.rules.shares.named_shares import check_named_shares
from motcua.auditing.rules.shares.near_wholes import check_near_wholes
from motcua.auditing.rules.shares.opposite_shares import check_opposite_shares
from motcua.auditing.rules.shares.outcome_shares import check_outcome_shares
from motcua.auditing.rules.shares.overfull import check_overfull
from motcua.auditing.rules.shares.parallel_shares import check_parallel_shares
from motcua.auditing.rules.shares.part_shares import check_part_shares
from motcua.auditing.rules.shares.parted_rates import check_parted_rates
from motcua.auditing.rules.shares.placed_shares import check_placed_shares
from motcua.auditing.rules.shares.rate_names import check_rate_names
from motcua.auditing.rules.shares.rates import check_rates
from motcua.auditing.rules.shares.rates_ahead import check_rates_ahead
from motcua.auditing.rules.shares.share_checks import check_shares
from motcua.auditing.rules.shares.shared_bases import settle_named_bases
from motcua.auditing.rules.shares.summed_shares import settle_summed
from motcua.auditing.rules.shares.worded_shares import check_worded
from motcua.auditing.rules.sums.bands import check_bands, check_grouped
from motcua.auditing.rules.sums.breakdowns import check_breakdowns
from motcua.auditing.rules.sums.columns import check_columns
from motcua.auditing.rules.sums.frames import check_frames
from motcua.auditing.rules.sums.opposites import check_opposites
from motcua.auditing.rules.sums.outlines import check_outlines
from motcua.auditing.rules.sums.partitions import check_filled, check_partitions
from motcua.auditing.rules.sums.points import check_points
from motcua.auditing.rules.sums.remainders import check_remainders
from motcua.auditing.rules.sums.rollups import check_rollups, check_singles, read_rows, row_mentions
from motcua.auditing.rules.sums.shortfalls import check_leftovers, check_shortfalls
from motcua.auditing.rules.sums.states import check_states
from motcua.auditing.rules.sums.totals import check_totals
from motcua.auditing.rules.sums.vectors import check_vectors
from motcua.auditing.rules.tables.grid_bounds import check_grid_bounds
from motcua.auditing.rules.tables.grid_checks import check_grids
from motcua.auditing.rules.tables.grid_gaps import check_grid_gaps
from motcua.auditing.rules.tables.grid_hundreds import check_grid_hundreds
from motcua.auditing.rules.tables.grid_parts import check_grid_parts
from motcua.auditing.rules.tables.grid_sides import check_grid_sides
from motcua.auditing.rules.tables.grid_totals import check_grid_totals
from motcua.auditing.rules.told.changes_again import check_changes_again
from motcua.auditing.rules.told.echoes import check_echoes
from motcua.auditing.rules.told.fraction_wholes import check_fraction_wholes
from motcua.auditing.rules.told.headings import check_headings
from motcua.auditing.rules.told.pairs_again import check_pairs_again
from motcua.auditing.rules.told.recalls import check_recalls
from motcua.auditing.rules.told.references import check_references
from motcua.auditing.rules.told.restated import check_restated
from motcua.auditing.rules.told.retold import check_retold
from motcua.auditing.rules.told.rows_again import check_rows_again
from motcua.auditing.rules.told.tellings import check_tellings
from motcua.auditing.rules.told.titles import check_titles


def audit_text(text: str) -> list[Claim]:
    """Every checkable claim, in order of place, with spans in ``text`` as given."""
    source = read_source(text)
    reading = read_figures(source.plain)
    read_numerals(source.plain, reading)
    grids = read_grids(source.plain)
    claims = [
        *_check_prose(source.plain, reading, grids),
        *check_grids(grids),
        *check_grid_gaps(grids),
        *check_grid_bounds(grids),
        *check_grid_sides(grids),
        *check_grid_hundreds(grids),
        *check_grid_parts(grids),
    ]
    for claim in _settle(claims):
        claim.spans = [source.span(start, end) for start, end in claim.spans]
    return _settle(claims)


def _check_prose(plain: str, reading: Reading, grids: list[Grid]) -> list[Claim]:
    prose = read_prose(plain, reading, [(grid.start, grid.end) for grid in grids])
    mentions = read_mentions(prose, reading)
    runs, singles = read_rows(prose, mentions)
    rows = row_mentions(runs)
    shares = read_shares(mentions, rows)
    groups = read_groups(prose, mentions, {share.percent for share in shares})
    rollups = check_rollups(prose, mentions, groups, runs)
    replaced = {span for claim in rollups for span in claim.spans}
    sums = [*check_breakdowns(groups), *check_states(mentions, groups, rows)]
    sums = [
        claim
        for claim in sums
        if not replaced or not set(claim.spans[1:]) <= replaced or claim.spans[0] not in replaced
    ]
    runs_found = find_runs(mentions)
    claims = [
        *sums,
        *rollups,
        *check_singles(prose, mentions, groups, singles),
        *_check_shares(mentions, groups, shares, rows),
        *_check_sums(mentions, groups, shares, rows),
        *check_outlines(prose, mentions),
        *check_differences(mentions),
        *check_multiples(mentions),
        *check_worded(prose, mentions),
        *check_shortfalls(mentions),
        *check_restated(prose, mentions, groups, rows),
        *_check_counted(prose, mentions),
        *check_days(prose, reading.days),
    ]
    _add_loose(prose, mentions, runs_found, claims)
    claims.extend(check_hundreds(shares, claims))
    _think_again(prose, mentions, runs_found, claims)
    _add_whole(prose, mentions, runs_found, claims)
    claims.extend(check_grid_totals(mentions, grids))
    claims.extend(check_grid_ends(prose, mentions, grids, claims))
    claims.extend(check_named_rows(prose, mentions, grids, claims))
    _add_told_again(prose, mentions, grids, claims)
    return [*claims, *check_tellings(prose, mentions, claims)]


def _check_counted(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """Counts against the names behind or before them."""
    return [
        *check_listings(prose, mentions),
        *check_named_kinds(prose),
        *check_year_spans(prose),
        *check_grouped(prose, mentions),
    ]


def _think_again(prose: Prose, mentions: list[list[Mention]], runs: list[Run], claims: list[Claim]) -> None:
    """What speaks for another reading turns a mistake into ``cannot_tell``, or finds what was meant."""
    reconsider(mentions, claims)
    doubt_changes(mentions, claims)
    weigh(claims, runs, mentions)
    doubt(claims, mentions)
    doubt_far(claims)
    settle_tied(mentions, claims)
    claims.extend(check_dated(prose, mentions, claims))
    doubt_told_beside(mentions, claims)


def _add_whole(prose: Prose, mentions: list[list[Mention]], runs: list[Run], claims: list[Claim]) -> None:
    """Lists that stand whole by their form, where no claim that still stands has judged them; then shares."""
    lists = check_whole_lists(prose, mentions, claims)
    weigh(lists, runs, mentions)
    doubt(lists, mentions)
    claims.extend(lists)
    claims.extend(check_bullet_columns(prose, mentions, claims))
    claims.extend(check_part_shares(mentions, claims))
    claims.extend(check_late_rates(mentions, claims))
    claims.extend(check_near_wholes(mentions, claims))
    claims.extend(check_opposite_shares(mentions, claims))


def _add_told_again(
    prose: Prose, mentions: list[list[Mention]], grids: list[Grid], claims: list[Claim]
) -> None:
    """Figures told a second time, each check with what those before it found."""
    claims.extend(check_changes_again(mentions))
    claims.extend(check_pairs_again(prose, mentions))
    claims.extend(check_headings(prose, mentions))
    claims.extend(check_recalls(prose, mentions, claims))
    claims.extend(check_titles(prose, mentions, claims))
    claims.extend(check_retold(prose, mentions, grids, claims))
    claims.extend(check_rows_again(mentions, grids, claims))
    claims.extend(check_fraction_wholes(prose, mentions, claims))
    claims.extend(check_echoes(prose, mentions, claims))
    claims.extend(check_references(prose, mentions, claims))


def _add_changes(prose: Prose, mentions: list[list[Mention]], claims: list[Claim]) -> None:
    """Changes against levels that no word ties to them."""
    claims.extend(check_arrows(mentions, claims))
    claims.extend(check_changes(mentions, claims))
    claims.extend(check_anchors(mentions, claims))
    claims.extend(check_levels(mentions, claims))
    claims.extend(check_rivals(mentions, claims))
    claims.extend(check_headlines(prose, mentions, claims))
    claims.extend(check_gaps(mentions, claims))
    claims.extend(check_both_ways(mentions, claims))
    claims.extend(check_change_rows(mentions, claims))
    claims.extend(check_in_turn(mentions, claims))
    claims.extend(check_twofold_changes(mentions, claims))
    claims.extend(check_then_brackets(mentions, claims))
    claims.extend(check_side_gaps(mentions, claims))
    claims.extend(check_distances(mentions, claims))
    claims.extend(check_concluded(mentions, claims))
    claims.extend(check_rated(mentions, claims))
    claims.extend(check_stages(mentions, claims))


def _add_loose(prose: Prose, mentions: list[list[Mention]], runs: list[Run], claims: list[Claim]) -> None:
    """Checks that look at what the others left unsaid, each at what those before it found."""
    _add_changes(prose, mentions, claims)
    claims.extend(check_tallies(prose, mentions, claims))
    claims.extend(check_outcomes(mentions, claims))
    claims.extend(check_outcome_shares(mentions, claims))
    claims.extend(check_closings(prose, mentions, claims))
    claims.extend(check_summings(mentions, claims))
    claims.extend(check_periods(prose, mentions, claims))
    claims.extend(check_lines(prose, mentions, claims))
    claims.extend(check_divisions(prose, mentions, claims))
    claims.extend(check_labelled(mentions, runs, claims))
    claims.extend(check_named_shares(mentions, claims))
    claims.extend(check_rate_names(mentions, claims))
    claims.extend(check_fraction_shares(mentions, claims))
    claims.extend(check_parallel_shares(mentions, claims))
    claims.extend(check_placed_shares(mentions, claims))
    claims.extend(check_rates_ahead(mentions, claims))
    claims.extend(check_closed_rows(mentions, claims))
    claims.extend(check_overfull(mentions, claims))
    claims.extend(check_among(prose, mentions, claims))
    claims.extend(check_cuts(mentions, claims))
    claims.extend(check_stocks(mentions, claims))
    claims.extend(check_subsets(mentions, claims))
    claims.extend(check_balances(mentions, claims))
    claims.extend(check_counterparts(mentions, claims))
    claims.extend(check_inside_lists(mentions, claims))
    claims.extend(check_communes(mentions, claims))
    claims.extend(check_share_rests(mentions, claims))
    claims.extend(check_parallels(mentions, claims))
    claims.extend(check_change_sums(mentions, claims))
    claims.extend(check_parted_changes(prose, mentions, claims))
    claims.extend(check_ordinals(prose))


def _check_shares(
    mentions: list[list[Mention]], groups: list[Group], shares: list[Share], rows: set[Mention]
) -> list[Claim]:
    """Percentages, and parts against their wholes."""
    judged = check_shares(mentions, groups, shares)
    settle_summed(mentions, shares, judged)
    settle_named_bases(mentions, shares, judged)
    return [
        *check_bounds(mentions, groups),
        *judged,
        *check_rates(mentions, groups, shares, rows),
        *check_complements(mentions, groups, shares),
    ]


def _check_sums(
    mentions: list[list[Mention]], groups: list[Group], shares: list[Share], rows: set[Mention]
) -> list[Claim]:
    """Sums that no group of words ties."""
    return [
        *check_columns(mentions, groups),
        *check_partitions(mentions, groups, rows),
        *check_filled(mentions, groups, shares),
        *check_bands(mentions, groups),
        *check_leftovers(mentions, groups, shares, rows),
        *check_points(mentions),
        *check_parted_rates(mentions),
        *check_vectors(mentions),
        *check_fraction_rows(mentions),
        *check_fraction_sets(mentions),
        *check_frames(mentions),
        *check_totals(mentions, groups, rows),
        *check_opposites(mentions, groups, shares, rows),
        *check_remainders(mentions),
    ]


def _settle(claims: list[Claim]) -> list[Claim]:
    """Order by place; the same sum found twice counts once."""
    seen, kept = set(), []
    for claim in sorted(claims, key=lambda claim: (claim.spans[0], claim.verdict != WRONG)):
        family = "sum" if claim.kind in {"sum_parts", "rollup"} else claim.kind
        mark = (family, tuple(sorted(claim.spans)))
        if mark not in seen:
            seen.add(mark)
            kept.append(claim)
    return kept
