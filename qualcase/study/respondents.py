"""Operations on respondents: who answered questionnaires."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.study.belongings import take_away
from qualcase.study.core import Part
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.respondents import Respondent
    from qualcase.store.writing import Writing


class Respondents(Part):
    """`study.respondents`. They come in with `study.questionnaires`; none of them is a participant by itself."""

    def all(self) -> tuple[Respondent, ...]:
        """Every respondent, by wave and name."""
        order = {wave.id: wave.position for wave in self._core.now.frame.waves}
        held = self._core.read(lambda reading: reading.respondents.all())
        return tuple(sorted(held, key=lambda one: (order[one.wave_id], sort_key(one.name), one.id)))

    def get(self, respondent_id: str) -> Respondent:
        """One respondent by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.respondents.get(respondent_id))
        if found is None:
            raise KeyError(respondent_id)
        return found

    def set(self, respondent_id: str, **fields: Any) -> Respondent:
        """Change place (`case_id`, `site_id`), role, date, or the participant that the respondent says to be."""
        if not fields.keys() <= {"case_id", "site_id", "role", "date", "participant_id"}:
            raise TypeError(fields)
        new = replace(self.get(respondent_id), **fields)
        self._core.act("respondent.set", lambda writing: writing.respondents.update(new), name=new.name)
        return new

    def remove(self, respondent_ids: Iterable[str]) -> None:
        """Take respondents away with their closed answers; open answers go with their sources.

        Raises:
            UserError: An open answer of one is in a source that would stay.
        """
        ids = list(dict.fromkeys(respondent_ids))
        names = ", ".join(self.get(one).name for one in ids)
        answered = {
            one.source_id for one in self._core.read(lambda reading: reading.speakers.all()) if one.respondent_id in ids
        }
        if answered:
            sources = ", ".join(one.name for one in self._core.now.sources if one.id in answered)
            raise UserError("Their open answers stand in {sources}. Remove those sources first.", sources=sources)

        def work(writing: Writing) -> None:
            take_away(writing, VariableOf.RESPONDENT, ids)
            writing.respondents.delete(ids)

        self._core.act("respondent.remove", work, name=names)
