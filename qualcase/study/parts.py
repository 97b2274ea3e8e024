"""The parts of a study: `study.sources`, `study.codings` and the others, and the figures that they share."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from qualcase.study.absences import Absences
from qualcase.study.agreed import Agreed
from qualcase.study.agreement import Agreement
from qualcase.study.asked import AskedTopics
from qualcase.study.autocoding import AutoCoding
from qualcase.study.case_ratings import CaseRatings
from qualcase.study.change_sheet import ChangeSheet
from qualcase.study.citing import Citing
from qualcase.study.claims import Claims
from qualcase.study.codebook import Codebook
from qualcase.study.codings import Codings
from qualcase.study.collections import Collections
from qualcase.study.daylog import DayLogs
from qualcase.study.disclosure import Disclosure
from qualcase.study.drift import Drift
from qualcase.study.events import Events
from qualcase.study.excerpt_ids import ExcerptIds
from qualcase.study.frame import Cases, Coders, Participants, Sites, Waves
from qualcase.study.guide import Guide
from qualcase.study.joint import Joint
from qualcase.study.labels import Labels
from qualcase.study.memos import Memos
from qualcase.study.names import Names
from qualcase.study.patterns import Patterns
from qualcase.study.planned import PlannedSources
from qualcase.study.pseudonyms import Pseudonyms
from qualcase.study.qca import Qca
from qualcase.study.questionnaires import Questionnaires
from qualcase.study.respondents import Respondents
from qualcase.study.returning.comments_back import CommentsBack
from qualcase.study.searching import Searching
from qualcase.study.sources import Sources
from qualcase.study.summaries import Summaries
from qualcase.study.variables import Variables
from qualcase.study.versions import Versions
from qualcase.study.views import Views
from qualcase.study.withdrawal import Withdrawal
from qualcase.study.years import OverYears

if TYPE_CHECKING:
    from qualcase.coding.filters import Filter
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.suggesting import Suggesting


class Parts:
    """Each part holds the operations on one kind of thing; all share one core."""

    def __init__(self, core: Core) -> None:
        """Make them; none reads anything before it is asked."""
        self._core = core
        self.waves = Waves(self._core)
        self.sites = Sites(self._core)
        self.cases = Cases(self._core)
        self.participants = Participants(self._core)
        self.coders = Coders(self._core)
        self.agreed = Agreed(self._core)
        self.sources = Sources(self._core)
        self.versions = Versions(self._core)
        self.labels = Labels(self._core)
        self.codebook = Codebook(self._core)
        self.codings = Codings(self._core)
        self.excerpt_ids = ExcerptIds(self._core)
        self.citing = Citing(self._core, self.excerpt_ids)
        self.memos = Memos(self._core)
        self.variables = Variables(self._core)
        self.events = Events(self._core)
        self.respondents = Respondents(self._core)
        self.questionnaires = Questionnaires(self._core)
        self.planned = PlannedSources(self._core, lambda: self.figures().stacked().facts)
        self.views = Views(self._core, self.figures)
        self.collections = Collections(self._core, self.figures)
        self.summaries = Summaries(self._core, self.figures)
        self.case_ratings = CaseRatings(self._core, self.figures)
        self.change_sheet = ChangeSheet(self._core, self.figures)
        self.claims = Claims(self._core, self.figures)
        self.drift = Drift(self._core)
        self.patterns = Patterns(self._core, self.figures)
        self.qca = Qca(self._core, self.case_ratings)
        self.years = OverYears(self._core, self.figures, self.summaries)
        self.names = Names(self._core)
        self.pseudonyms = Pseudonyms(self._core)
        self.withdrawal = Withdrawal(self._core)
        self.disclosure = Disclosure(self._core, self.passing)
        self.agreement = Agreement(self._core, self.passing)
        self.autocoding = AutoCoding(self._core, self.codings, self.passing)
        self.guide = Guide(self._core)
        self.asked = AskedTopics(self._core, self.passing, lambda: self.figures().stacked())
        self.absences = Absences(self._core, self.figures)
        self.joint = Joint(self._core, self.figures)
        self.daylog = DayLogs(self._core)
        self.language = self._core.language
        self.comments_back = CommentsBack(self._core)
        self.search = Searching(self._core, self.passing)
        self._comparing: Comparing | None = None
        self._suggesting: Suggesting | None = None
        self._late = threading.Lock()

    def passing(self, chosen: Filter) -> tuple[str, ...]:
        """Ids of the sources that a filter lets through, in the order of the screen."""
        return self.figures().passing(chosen)

    def figures(self) -> Comparing:
        """The comparisons as such, for what is built on them; numpy is loaded with the first of them."""
        with self._late:
            if self._comparing is None:
                from qualcase.study.comparing import Comparing

                self._comparing = Comparing(self._core)
            return self._comparing

    @property
    def suggesting(self) -> Suggesting:
        """Passages like those coded; numpy is loaded with the first of them."""
        with self._late:
            if self._suggesting is None:
                from qualcase.study.suggest_index import basic_forms
                from qualcase.study.suggesting import Suggesting

                self._suggesting = Suggesting(self._core, self.codings, self.figures, basic_forms(self.language))
            return self._suggesting
