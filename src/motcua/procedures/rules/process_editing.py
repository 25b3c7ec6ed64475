"""Changing a process step by step: what leads where stays as true as it can."""

import re
from collections.abc import Sequence
from dataclasses import replace

from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.steps import END, StepTemplate, Way

Steps = tuple[StepTemplate, ...]


def key_for(name: str, taken: Sequence[str]) -> str:
    """A short key made of the name, not among those taken."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:24].strip("-") or "buoc"
    number, key = 2, words
    while key in taken or key == END:
        key, number = f"{words}-{number}", number + 1
    return key


def written_out(steps: Sequence[StepTemplate]) -> Steps:
    """The steps with their keys and ways written down, so that their order no longer says where they
    lead; a plain list stays one."""
    graph = graph_of(steps)
    return graph.steps if graph.is_strict else tuple(steps)


def inserted(steps: Sequence[StepTemplate], after: int, new: StepTemplate) -> Steps:
    """With a step behind the one at ``after`` (-1: at the start). In a plain list it is the next; else it
    takes over the only way of the step before it, or leads to the next one in the list."""
    kept = list(steps)
    if not graph_of([*kept, new]).is_strict:
        return (*kept[: after + 1], new, *kept[after + 1 :])
    kept = list(graph_of(kept).steps)
    new = replace(new, key=new.key or key_for(new.name, [step.key for step in kept]))
    follows = kept[after + 1].key if after + 1 < len(kept) else END
    if not new.ways:
        new = replace(new, ways=(Way(follows),))
    if after >= 0 and _only_way(before := kept[after]):
        new = replace(new, ways=before.ways) if len(new.ways) == 1 and not new.outcomes else new
        kept[after] = replace(before, ways=(Way(new.key),))
    return (*kept[: after + 1], new, *kept[after + 1 :])


def removed(steps: Sequence[StepTemplate], place: int) -> Steps:
    """Without that step; what led to it leads where its only way led, or to the end."""
    kept = list(written_out(steps))
    gone = kept.pop(place)
    if not gone.key:
        return tuple(kept)
    to = gone.ways[0].to if _only_way(gone) and gone.ways[0].to != gone.key else END
    return tuple(
        replace(step, ways=tuple(replace(way, to=to) if way.to == gone.key else way for way in step.ways))
        for step in kept
    )


def moved(steps: Sequence[StepTemplate], place: int, by: int) -> Steps:
    """With that step ``by`` places later; the first of a list is where a dossier enters."""
    kept = list(written_out(steps))
    kept.insert(min(max(0, place + by), len(kept) - 1), kept.pop(place))
    return tuple(kept)


def changed(steps: Sequence[StepTemplate], place: int, new: StepTemplate) -> Steps:
    """With that step as ``new`` says; a list in which something leads elsewhere is written out."""
    kept = list(steps)
    kept[place] = new
    if not graph_of(kept).is_strict:
        return tuple(kept)
    before = graph_of(steps).steps
    taken = [step.key for step in before]
    key = new.key or before[place].key
    kept = [replace(step) for step in before]
    kept[place] = replace(new, key=key, ways=new.ways or before[place].ways)
    keys = {before[place].key: key} if key not in taken else {}
    return tuple(
        replace(step, ways=tuple(replace(way, to=keys.get(way.to, way.to)) for way in step.ways))
        for step in kept
    )


def _only_way(step: StepTemplate) -> bool:
    return len(step.ways) == 1 and not step.ways[0].outcome and not step.ways[0].when
