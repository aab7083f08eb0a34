"""The registry of results holds every kind that a command prints, with its type and its page."""

from __future__ import annotations

import inspect

import pytest

from careeradvisor.model.source import CitedSource, Source, SourceKind, SourceList
from careeradvisor.pages.registry import KINDS, kind_of, page_of

SOURCE = Source("A study", "A. Author", "A Journal", 2026, SourceKind.STUDY, "measured", "limits")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_a_named_tuple_and_its_page_is_made_of_one(kind: str) -> None:
    result = KINDS[kind].type()
    assert issubclass(result, tuple)
    assert result._fields
    maker = KINDS[kind].maker()
    assert inspect.signature(maker).return_annotation == "Document"
    assert maker.__doc__


def test_no_two_kinds_have_the_same_type() -> None:
    assert len({kind.result for kind in KINDS.values()}) == len(KINDS)


def test_a_result_knows_its_kind_and_its_page() -> None:
    assert kind_of(SourceList({})) == "sources"
    page = page_of(CitedSource("author-2026", SOURCE))
    assert (page.kind, page.data.key, page.document.title) == ("source", "author-2026", "A study")


def test_the_page_is_made_of_what_is_shown_and_the_data_is_the_result() -> None:
    page = page_of(SourceList({}), shown=SourceList({"author-2026": SOURCE}))
    assert page.document.note == "1 source"
    assert page.data == SourceList({})


def test_what_is_no_result_has_no_kind() -> None:
    with pytest.raises(KeyError):
        kind_of({"roles": []})
