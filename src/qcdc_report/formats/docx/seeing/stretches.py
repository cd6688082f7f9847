"""Paragraphs that follow each other and have something in common, so that they are named once."""

from attrs import Factory, define


@define
class Stretches:
    """Stretches of paragraphs in the order in which they are met.

    Attributes:
        found: number of the first and of the last paragraph of each, and what they have.
        open: whether the last stretch may go on.
    """

    found: list[tuple[int, int, set[str]]] = Factory(list)
    open: bool = False

    def add(self, number: int, what: set[str]) -> None:
        """Add a paragraph to the last stretch, or begin another."""
        # A paragraph outside the body has the number 0 and stands for itself.
        if self.open and number > 0 and self.found[-1][0] > 0:
            first, _, before = self.found[-1]
            self.found[-1] = (first, number, before | what)
        else:
            self.found.append((number, number, what))
        self.open = True

    def end(self) -> None:
        """End the last stretch: a paragraph without it was met."""
        self.open = False
