"""Letters with places become lines: where words end, which pieces lie on one line, and what is a column."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from statistics import median

from careeradvisor.model.named_tuple import NamedTuple

BOX_GAP = 0.02
"""Part of the size of a letter that the boxes of two letters lie apart where a space is."""
ADVANCE_GAP = 0.13
"""Part of it by which the second lies further than this line's letters usually carry: so much at least is a space."""
WIDE = 0.05
"""Part of it by which the letters of a line that is set wide lie further apart than others."""
APART = 1.6
"""Part of it from which on two pieces of a line belong to different cells or columns."""
SAME_LINE = 0.3
"""Part of it by which letters of one line may stand higher or lower."""
HOLE, HOLES = 1.8, 0.6
"""How many usual gaps between lines a hole has, and which part of a side may stand in holes of the other."""
SHORT = 16
"""Letters of what stands beside a line and belongs to it."""
DENSE = 1.5
"""How many times further apart than the lines of the other side that is: the lines of a side bar are not."""
MOST_PIECES = 1_000
"""Pieces of a page with columns; more are a table or a drawing."""
LARGE = 1.25
"""How much larger than others the letters of a title are."""
ASIDE = 4.0
"""How many letters' sizes a title in the middle stands from where the lines of a column begin."""
GUTTER_LINES = 4
"""Lines that a column has at least."""
TWICE = 0.1
"""Part of it that a letter which is printed twice may move."""
LONGEST_FACT = 34
"""Letters that a date, a place or a page number beside a line has at most."""
_TIME = re.compile(
    r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)|(?<!\w)['\u2019]\d\d(?!\w)|present|heute|actual|aujourd", re.IGNORECASE
)
"""What makes a short piece a date; text.period reads it well, and would take longer to load than a page to read."""
_POINTS = frozenset("•▪◦●■○➢►✓➤·∙❖\u2043")
_SEAM = 1.0
"""Points by which a piece may reach over the middle of a gutter."""


class Letter(NamedTuple):
    """A letter: where it begins on its line (`x`), that line's height from above (`y`), the edges of its ink.

    `carries` is how far its font says the next one is, `size` that of the font, all in points.
    """

    sign: str
    x: float
    y: float
    left: float
    right: float
    carries: float
    size: float
    turn: int = 0
    order: int = 0
    """Its place in the file, in which the letters of a ligature follow each other."""


class Piece(NamedTuple):
    """Letters of one line that lie close together."""

    text: str
    left: float
    right: float
    y: float
    size: float


def page_lines(letters: list[Letter]) -> list[str]:
    """The lines of a page in the order in which they are read; pieces that lie apart on one line are parted by tabs."""
    pieces = [piece for row in _rows(letters) for piece in _pieces(row)]
    return _read(pieces, depth=0)


def _rows(letters: list[Letter]) -> list[list[Letter]]:
    """The letters by lines, from above."""
    rows: list[list[Letter]] = []
    heights: list[float] = []
    for each in sorted(letters, key=lambda letter: letter.y):
        if rows and abs(each.y - heights[-1]) <= SAME_LINE * min(each.size, rows[-1][0].size):
            rows[-1].append(each)
        else:
            rows.append([each])
            heights.append(each.y)
    return rows


def _pieces(row: list[Letter]) -> list[Piece]:
    """The pieces of a line. The mark of an item belongs to what follows it."""
    row = _once(sorted(row, key=lambda letter: letter.x))
    spaces = [each.x for each in row if each.sign.isspace()]
    parts: list[list[Letter]] = []
    for each in row:
        if each.sign.isspace():
            continue
        before = parts[-1][-1] if parts else None
        marks = before is not None and before.sign in _POINTS and len(parts[-1]) == 1
        if before is None or (each.left - before.right > APART * max(before.size, each.size) and not marks):
            parts.append([each])
        else:
            parts[-1].append(each)
    return [_piece(part, spaces) for part in parts]


def _once(row: list[Letter]) -> list[Letter]:
    """The letters without those that are printed twice in one place to look bold."""
    kept: list[Letter] = []
    for each in row:
        if not any(_is_twin(each, other) for other in kept[-3:]):
            kept.append(each)
    return kept


def _is_twin(letter: Letter, other: Letter) -> bool:
    """Whether a letter is another once more. The two letters of a ligature have one place, and follow each other."""
    if letter.sign != other.sign or abs(letter.x - other.x) >= TWICE * letter.size:
        return False
    return letter.x != other.x or abs(letter.order - other.order) > 1


def _usual(row: list[Letter]) -> float:
    """By how much more than its font says a letter of this line carries: 0, but for lines that are set wide."""
    more = sorted(
        (after.x - before.x - before.carries) / before.size for before, after in pairwise(row) if before.carries
    )
    return more[len(more) // 5] if len(more) > 4 and more[len(more) // 5] >= WIDE else 0.0


def _is_space(before: Letter, after: Letter, usual: float) -> bool:
    size = before.size
    if after.left - before.right < BOX_GAP * size:
        return False
    carried = before.carries or before.right - before.x
    return after.x - before.x - carried - usual * size >= ADVANCE_GAP * size


def _piece(part: list[Letter], spaces: list[float]) -> Piece:
    """Letters as a text, its words parted by spaces."""
    usual = _usual(part)
    signs = [part[0].sign]
    for before, after in pairwise(part):
        place = bisect_right(spaces, before.x)
        said = not usual and place < len(spaces) and spaces[place] < after.x
        if said or before.sign in _POINTS or _is_space(before, after, usual):
            signs.append(" ")
        signs.append(after.sign)
    last = part[-1]
    return Piece(_logical("".join(signs)), part[0].left, last.right, part[0].y, max(part[0].size, last.size))


def _logical(words: str) -> str:
    """A text in the order in which it is read, where it runs from right to left."""
    foreign = sum("\u0590" <= each <= "\u08ff" for each in words)
    if foreign * 2 <= sum(each.isalpha() for each in words) or not foreign:
        return words
    return re.sub(r"[^\u0590-\u08ff\s]+", lambda found: found[0][::-1], words[::-1])


def _read(pieces: list[Piece], depth: int) -> list[str]:
    """The pieces of a region as lines: columns one after the other where there are some, else from above."""
    gutter = _gutter(pieces) if depth < 8 else None
    if gutter is None:
        return _from_above(pieces)
    x, above, below = gutter
    inside = [each for each in pieces if above <= each.y <= below]
    return [
        *_read([each for each in pieces if each.y < above], depth + 1),
        *_read([each for each in inside if each.left < x], depth + 1),
        *_read([each for each in inside if each.left >= x], depth + 1),
        *_read([each for each in pieces if each.y > below], depth + 1),
    ]


def _from_above(pieces: list[Piece]) -> list[str]:
    lines: list[list[Piece]] = []
    for each in sorted(pieces, key=lambda piece: piece.y):
        if lines and abs(each.y - lines[-1][0].y) <= SAME_LINE * min(each.size, lines[-1][0].size):
            lines[-1].append(each)
        else:
            lines.append([each])
    return ["\t".join(each.text for each in sorted(line, key=lambda piece: piece.left)) for line in lines]


def _gutter(pieces: list[Piece]) -> tuple[float, float, float] | None:
    """Where a page is parted into two columns: the place of the gutter, its first line and its last."""
    if not 2 * GUTTER_LINES <= len(pieces) <= MOST_PIECES:
        return None
    best: tuple[int, float, float, float] | None = None
    for x in sorted({round(each.left) - 1.0 for each in pieces}):
        for run in _runs(pieces, x):
            left = [each for each in run if each.left < x]
            right = [each for each in run if each.left >= x]
            if len(left) < GUTTER_LINES or len(right) < GUTTER_LINES:
                continue
            left, right = _trimmed(left, right)
            weight = min(len(left), len(right))
            if weight < GUTTER_LINES or _is_table(left, right) or (best and weight <= best[0]):
                continue
            heights = [each.y for each in (*left, *right)]
            best = weight, x, min(heights), max(heights)
    return (best[1], best[2], best[3]) if best else None


def _runs(pieces: list[Piece], x: float) -> list[list[Piece]]:
    """The stretches of a page, from above, in which no piece lies across a place."""
    runs: list[list[Piece]] = [[]]
    for each in sorted(pieces, key=lambda piece: piece.y):
        if each.left < x and each.right > x + _SEAM:
            runs.append([])
        else:
            runs[-1].append(each)
    return [run for run in runs if len(run) >= 2 * GUTTER_LINES]


def _trimmed(left: list[Piece], right: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The columns of a stretch without what stands above and below its columns.

    That is a line with a date or a place on the other side, and a title over both that reaches over one alone.
    """
    first, last = -math.inf, math.inf
    usual = median(each.size for each in (*left, *right))
    for side, other in ((left, right), (right, left)):
        heights = [each.y for each in other]
        edge = median(each.left for each in side)
        for each in side:
            title = each.y < heights[0] and (each.size > LARGE * usual or abs(each.left - edge) > ASIDE * usual)
            aside = abs(each.left - edge) > usual
            if not title and not (aside and _facts([each]) and _is_level(each, heights)):
                break
            first = max(first, each.y + SAME_LINE * each.size)
        for each in side[::-1]:
            aside = abs(each.left - edge) > usual
            if not (aside and _facts([each]) and _is_level(each, heights)):
                break
            last = min(last, each.y - SAME_LINE * each.size)
    return [each for each in left if first <= each.y <= last], [each for each in right if first <= each.y <= last]


def _is_level(piece: Piece, heights: list[float]) -> bool:
    return any(abs(piece.y - y) <= SAME_LINE * piece.size for y in heights)


def _is_table(left: list[Piece], right: list[Piece]) -> bool:
    """Whether what stands side by side belongs together line by line: a job and its dates, a word and its meaning."""
    few, many = sorted((left, right), key=len)
    heights = [each.y for each in many]
    if _in_holes(few, heights) > HOLES:
        return True
    level = [each for each in few if _is_level(each, heights)]
    if len(level) < 0.7 * len(few):
        return _facts(few) > 0.7
    if _facts(few) > 0.5:
        return True
    short = median(len(each.text) for each in few) < SHORT and len(few) < 0.5 * len(many)
    return short and _pitch([each.y for each in few]) > DENSE * _pitch(heights)


def _pitch(heights: list[float]) -> float:
    """How far lines at these heights usually lie apart."""
    return median([below - above for above, below in pairwise(heights) if below > above] or [0.0])


def _in_holes(few: list[Piece], heights: list[float]) -> float:
    """What part of some pieces stand where the lines of the other side, at these heights, leave room for them.

    Those are titles between paragraphs: the lines of a column pay no heed to those of another.
    """
    heights = sorted({round(y) for y in heights})
    usual = _pitch(heights)
    held = 0
    for each in few:
        place = bisect_left(heights, each.y)
        if 0 < place < len(heights) and not _is_level(each, heights):
            held += heights[place] - heights[place - 1] >= HOLE * usual
    return held / len(few)


def _facts(pieces: list[Piece]) -> float:
    """What part of some pieces are dates, or places beside them."""
    short = [each for each in pieces if len(each.text) <= LONGEST_FACT]
    timed = [each for each in short if _TIME.search(each.text)]
    placed = [each for each in short if re.search(r",\s*[A-Z]{2}\b|,\s*[A-Z]\w+$", each.text)]
    return len({*timed, *placed}) / len(pieces) if timed else 0.0
