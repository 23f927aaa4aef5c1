"""The sides of a drawn graph: which of their lines are in sight, and how the trunk joins them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.charts.graph import SideLine, joint


@dataclass
class Side:
    """Lines of ties in a window of `height` rows from `y` on; those that fit stand in the middle.

    Where they do not fit, the first or last row of the window says how many ties are hidden.
    """

    lines: Sequence[SideLine]
    mirrored: bool
    y: int
    height: int
    centred: bool = True
    top: int = 0
    """Index of the line at the top of the window."""

    def __post_init__(self) -> None:
        self.scroll(0)

    @property
    def ties(self) -> list[int]:
        """The ties in order."""
        return [line.tie for line in self.lines if line.tie >= 0]

    @property
    def start(self) -> int:
        """The row on which the first line stands, or would."""
        spare = self.height - len(self.lines)
        return self.y - self.top + (max(spare, 0) // 2 if self.centred else 0)

    def scroll(self, by: int) -> None:
        """Move the window by lines."""
        self.top = min(max(self.top + by, 0), max(len(self.lines) - self.height, 0))

    def hidden(self, row: int) -> int:
        """Return how many ties a row speaks for that hides them; 0 where it hides none."""
        after = self.top + self.height
        if row == self.y and self.top > 0:
            return sum(line.tie >= 0 for line in self.lines[: self.top + 1])
        if row == self.y + self.height - 1 and after < len(self.lines):
            return sum(line.tie >= 0 for line in self.lines[after - 1 :])
        return 0

    def line_at(self, row: int) -> SideLine | None:
        """Return the line that stands on a row."""
        index = row - self.start
        inside = self.y <= row < self.y + self.height
        if not inside or not 0 <= index < len(self.lines) or self.hidden(row):
            return None
        return self.lines[index]

    def row_of(self, tie: int) -> int:
        """Return the row of a tie, in sight or not."""
        index = next((i for i, line in enumerate(self.lines) if line.tie == tie), 0)
        return self.start + index

    def show(self, tie: int) -> None:
        """Scroll as little as needed for a tie to be in sight, with the heading right above it."""
        index = self.row_of(tie) - self.start
        first = index - 1 if index and self.lines[index - 1].tie < 0 else index
        if first <= self.top:
            self.scroll(first - 1 - self.top)
        elif index >= self.top + self.height - 1:
            self.scroll(index + 2 - self.height - self.top)

    def nearest(self, row: int) -> int:
        """Return the tie in sight that is nearest to a row."""
        return min(self.ties, key=lambda tie: abs(self.row_of(tie) - row))

    def trunk(self, row: int, middle: int) -> str:
        """Return the trunk's line on a row; the stem comes in on the row `middle`."""
        heads = [self.start + i for i, line in enumerate(self.lines) if line.tie < 0]
        if not heads:
            return " "
        first, last = min(heads[0], middle), max(heads[-1], middle)
        if not first <= row <= last:
            return " "
        line = self.line_at(row)
        branches = line is not None and line.tie < 0
        stem = row == middle
        left, right = (branches, stem) if self.mirrored else (stem, branches)
        return joint(row > first, row < last, left, right)
