"""The left of the desk: what kinds of reports there are, the recipes, and the ways to what came back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcase.ui.reports.back import ways_back
from qualcase.ui.reports.lists import NamedList
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.recipes import Recipe
    from qualcase.study.reports.kinds import Kind
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_EDGE = 8


class LeftPane(QWidget):
    """Lists and links. It decides nothing."""

    def __init__(
        self,
        session: Session,
        tokens: Tokens,
        show_recipes: Callable[[], object],
        run_all: Callable[[], object],
        make_again: Callable[[], object],
    ) -> None:
        """Empty lists, and links that lead where they are told."""
        super().__init__()
        self.kinds = NamedList(tokens, translate("Reports", "Kinds of reports"))
        self.recipes = NamedList(tokens, translate("Reports", "Recipes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 12, _EDGE // 2, 8)
        column.setSpacing(4)
        title = label(translate("Reports", "Reports"), size=Size.TITLE)
        title.setContentsMargins(8, 0, 8, 4)
        column.addWidget(title)
        column.addWidget(self.kinds, 3)
        named = label(translate("Reports", "Recipes"), size=Size.SMALL, strong=True)
        named.setContentsMargins(8, 8, 8, 0)
        column.addWidget(named)
        column.addWidget(self.recipes, 1)
        self.all_recipes = link_button(translate("Reports", "All recipes…"), show_recipes)
        self.run_all = link_button(translate("Reports", "Run all recipes"), run_all)
        self.run_all.setToolTip("F5")
        said = translate("Reports", "A report that is kept is written again with one key.")
        self.no_recipes = label(said, tone="quiet", wrap=True)
        self.no_recipes.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.no_recipes)
        for widget in (self.run_all, self.all_recipes):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.again = link_button(translate("Reports", "Make a report again…"), make_again)
        self.again.setToolTip(translate("Reports", "A report in Word that came back, with what others wrote in it"))
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        for words, place in ways_back():
            column.addWidget(link_button(words, partial(session.go, place)), 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, kinds: Sequence[Kind], kind: str, recipes: Sequence[Recipe], recipe_id: str) -> None:
        """Show what there is; the recipe that is open is chosen, else the kind."""
        rows = [(one.kind.value, str(one.title), str(one.purpose)) for one in kinds]
        self.kinds.show_names(rows, "" if recipe_id else kind)
        self.recipes.show_names([(one.id, one.name, "") for one in recipes], recipe_id)
        # What the recipes do not need is for the kinds, which are more than fit.
        self.recipes.setMaximumHeight(len(recipes) * max(self.recipes.sizeHintForRow(0), 0) + _EDGE)
        for widget in (self.recipes, self.run_all, self.all_recipes):
            widget.setVisible(bool(recipes))
        self.no_recipes.setVisible(not recipes)

    def wanted_width(self) -> int:
        """Pixels in which every kind and every link is read whole."""
        links = [one.sizeHint().width() for one in self.findChildren(QPushButton)]
        return max(self.kinds.width_for_names(), *links) + 2 * _EDGE

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.kinds.take_theme(tokens)
        self.recipes.take_theme(tokens)
