"""How a file rates the linked part of a week, beside one published rater."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.evidence import linked_rating
from careeradvisor.model.figure import TaskFigures
from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role


@pytest.fixture
def role(catalogue: Catalogue) -> Role:
    """Sixty percent of a week that AI alone halves, thirty that stay, and ten without a link."""
    found = catalogue.role("paralegal")
    one, other, apart = found.tasks[:3]
    return found._replace(
        tasks=(
            one._replace(share=60, exposure=Exposure.E1, onet=(1,)),
            other._replace(share=30, exposure=Exposure.E0, onet=(2, 3)),
            apart._replace(share=10, exposure=Exposure.E1, onet=()),
        )
    )


@pytest.fixture
def tasks() -> dict[int, TaskFigures]:
    """One that a rater left to people, and two that the rater gave to assistants and to their tools."""
    return {
        number: TaskFigures(number, "23-2011.00", rating, "", None, None, None)
        for number, rating in ((1, "E0"), (2, "E1"), (3, "E2"))
    }


def test_a_task_with_several_links_counts_with_the_mean_of_their_ratings(
    role: Role, tasks: dict[int, TaskFigures]
) -> None:
    found = linked_rating(role, tasks, "gpt4")
    assert found == pytest.approx((100 * 60 / 90, 100 * (15 + 15 / 2) / 90))


def test_without_a_link_or_a_rating_there_is_nothing_to_compare(role: Role, tasks: dict[int, TaskFigures]) -> None:
    assert linked_rating(role, {}, "gpt4") is None
    assert linked_rating(role, {1: tasks[1]._replace(gpt4="")}, "gpt4") is None
