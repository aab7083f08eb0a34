"""The solution of a small linear system, as fitting by Newton's method asks for one in every step."""

from __future__ import annotations


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The x of matrix x = right, by elimination. Raises ZeroDivisionError where there is not one."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for other in range(size):
            if other != i:
                factor = rows[other][i] / rows[i][i]
                rows[other] = [value - factor * own for value, own in zip(rows[other], rows[i], strict=True)]
    return [rows[i][-1] / rows[i][i] for i in range(size)]
