"""How much an editor changed: insertions, deletions and substitutions of code points."""

MOST_CELLS = 4_000_000  # of the table, about 0.4 s: two texts of 2,000 characters that share no beginning or end


def edit_distance(before: str, after: str) -> int:
    """Levenshtein distance of two texts in code points.

    What both begin and end with is set aside first. Of longer differences the lines, then the words are matched, and
    only what stands between them is compared by characters: then it is an upper bound.
    """
    before, after = _differing(before, after)
    if len(before) * len(after) <= MOST_CELLS:
        return _by_rows(before, after)
    return _by_matching(before, after)


def _differing(a: str, b: str) -> tuple[str, str]:
    start, shorter = 0, min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


def _by_rows(a: str, b: str) -> int:
    if len(a) < len(b):
        a, b = b, a
    row = list(range(len(b) + 1))
    for number, character in enumerate(a, 1):
        corner, row[0] = row[0], number
        for place, other in enumerate(b, 1):
            cost = corner if character == other else 1 + min(corner, row[place], row[place - 1])
            corner, row[place] = row[place], cost
    return row[-1]


def _by_matching(a: str, b: str) -> int:
    """The distance along one good alignment of the words; stretches too long even then count whole."""
    import re
    from difflib import SequenceMatcher

    ours, theirs = re.findall(r"\s+|\w+|[^\w\s]", a), re.findall(r"\s+|\w+|[^\w\s]", b)
    total = 0
    for tag, i, j, k, m in SequenceMatcher(None, ours, theirs).get_opcodes():
        if tag != "equal":
            removed, added = "".join(ours[i:j]), "".join(theirs[k:m])
            is_small = len(removed) * len(added) <= MOST_CELLS // 20
            total += _by_rows(removed, added) if is_small else max(len(removed), len(added))
    return total
