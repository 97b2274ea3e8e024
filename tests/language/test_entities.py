"""spaCy's names, where a pipeline is installed; here one that is made on the spot."""

from __future__ import annotations

import pytest
import spacy

from qualcase.language import entities
from qualcase.text.identifiers import IdentifierKind, Reason


@pytest.fixture
def _pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Danish pipeline that knows two names."""
    made = spacy.blank("da")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Birkholt"}, {"label": "LOC", "pattern": "Vesterlund"}])  # type: ignore[attr-defined]
    monkeypatch.setattr("spacy.util.get_installed_models", lambda: ["da_core_news_sm"])
    monkeypatch.setattr("spacy.load", lambda _: made)
    entities._loaded.cache_clear()


def test_without_a_pipeline_nothing_is_found_and_nothing_downloaded() -> None:
    assert entities.pipelines(["xx"]) == {}
    assert entities.entities("Birkholt", "xx") == []


@pytest.mark.usefixtures("_pipeline")
def test_names_of_long_texts_have_their_places() -> None:
    assert entities.pipelines(["da", "nb"]) == {"da": "da_core_news_sm"}
    text = "og så 😀 sagde Birkholt\n" * 2000 + "i Vesterlund"
    hits = entities.entities(text, "da")
    assert all(text[one.start : one.end] == one.form for one in hits)
    assert len(hits) == 2001
    assert (hits[0].kind, hits[0].why) == (IdentifierKind.PERSON, Reason.LANGUAGE_MODEL)
    assert hits[-1].kind is IdentifierKind.PLACE
