"""The code tree: paths, order, subtrees."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codebook import Code


def join_path(names: Iterable[str]) -> str:
    r"""Names from root to leaf as one path: `Forankring/Aftaler`, with `/` inside a name written `\/`."""
    return "/".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in names)


def split_path(path: str) -> tuple[str, ...]:
    r"""The names of a path; the inverse of `join_path`."""
    names = [""]
    letters = iter(path)
    for letter in letters:
        if letter == "\\":
            names[-1] += next(letters, "\\")
        elif letter == "/":
            names.append("")
        else:
            names[-1] += letter
    return tuple(name.strip() for name in names)


class CodeTree:
    """All codes of a study in tree order. Immutable; made anew when the codebook changes."""

    def __init__(self, codes: Iterable[Code]) -> None:
        """Order the codes; one whose parent is missing stands at the top, and so does the first of a circle."""
        given = sorted(codes, key=lambda code: (code.position, code.id))
        self._by_id: Mapping[str, Code] = {code.id: code for code in given}
        self._parent = {code.id: code.parent_id if code.parent_id in self._by_id else None for code in given}
        self._children: dict[str | None, list[Code]] = {}
        for code in given:
            if self._is_below_itself(code.id):
                self._parent[code.id] = None
            self._children.setdefault(self._parent[code.id], []).append(code)

    def _is_below_itself(self, code_id: str) -> bool:
        seen: set[str] = set()
        above = self._parent[code_id]
        while above is not None and above not in seen and above != code_id:
            seen.add(above)
            above = self._parent[above]
        return above == code_id

    def __contains__(self, code_id: object) -> bool:
        return code_id in self._by_id

    def __getitem__(self, code_id: str) -> Code:
        return self._by_id[code_id]

    def __len__(self) -> int:
        return len(self._by_id)

    @cached_property
    def ordered(self) -> tuple[Code, ...]:
        """Every code, parents before their children, in the order of the screen."""
        found: list[Code] = []
        waiting = list(reversed(self._children.get(None, [])))
        while waiting:
            code = waiting.pop()
            found.append(code)
            waiting.extend(reversed(self._children.get(code.id, [])))
        return tuple(found)

    def children(self, code_id: str | None) -> tuple[Code, ...]:
        """The codes right below one, or the top codes for None."""
        return tuple(self._children.get(code_id, ()))

    def ancestors(self, code_id: str) -> tuple[Code, ...]:
        """The codes above one, from the top down, without itself."""
        above: list[Code] = []
        parent = self._parent[code_id]
        while parent is not None:
            above.append(self._by_id[parent])
            parent = self._parent[parent]
        return tuple(reversed(above))

    def depth(self, code_id: str) -> int:
        """How many codes stand above one."""
        return len(self.ancestors(code_id))

    def path(self, code_id: str) -> str:
        """The path in the codebook's first language."""
        return self._paths[code_id]

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        paths: dict[str, str] = {}
        for code in self.ordered:
            own = join_path([code.name])
            above = paths.get(self._parent[code.id] or "")
            paths[code.id] = f"{above}/{own}" if above else own
        return paths

    def names(self, code_id: str, language: str) -> tuple[str, ...]:
        """The names from the top down to a code, in a language."""
        return tuple(code.name_in(language) for code in (*self.ancestors(code_id), self._by_id[code_id]))

    def with_subcodes(self, code_id: str) -> tuple[str, ...]:
        """Ids of a code and of everything below it."""
        found = [code_id]
        for one in found:
            found.extend(child.id for child in self._children.get(one, ()))
        return tuple(found)

    def by_path(self, path: str) -> Code | None:
        """The code at a path, compared without regard to case."""
        wanted = join_path(split_path(path)).casefold()
        return next((self._by_id[one] for one, own in self._paths.items() if own.casefold() == wanted), None)
