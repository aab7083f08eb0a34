"""Every kind of result that a command has: what it is called in JSON, its type, and the page that people read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from careeradvisor.document.page import Page
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.pages.next_step import NOBODY, next_steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.document.block import Document, Target, Topic
    from careeradvisor.pages.next_step import Reader


class Kind(NamedTuple):
    """Where a type of result is, and the function that makes a page of one: `module:name` within the package.

    They are named, not imported: a command pays for its own. Where its page may be linked to, `topic` says what it is
    about, and the field `key` of the result about which.
    """

    result: str
    page: str
    topic: Topic | None = None
    key: str = "id"

    def type(self) -> type:
        """The type of the result; its fields are the keys of the JSON."""
        found: type = _named(self.result)
        return found

    def maker(self) -> Callable[..., Document]:
        """The function that makes the page."""
        found: Callable[..., Document] = _named(self.page)
        return found


KINDS = {
    "activities": Kind("model.activity:ActivityList", "pages.activity:activities_page"),
    "activity": Kind("model.activity:ActivityAccount", "pages.activity:activity_page", "activity"),
    "answers": Kind("advice.title_match:Answers", "pages.find:find_page"),
    "assessment": Kind("advice.assessment:Assessment", "pages.assess:assess_page"),
    "categories": Kind("advice.listing:CategoryList", "pages.listing:categories_page"),
    "changed": Kind("advice.changed:Changed", "pages.changed:changed_page"),
    "comparison": Kind("advice.comparison:Comparison", "pages.comparison:comparison_page"),
    "overdue": Kind("model.source:DueList", "pages.sources:due_page"),
    "employer": Kind("advice.employer:Employer", "pages.employer:employer_page"),
    "evidence": Kind("advice.evidence:EvidenceAccount", "pages.evidence:evidence_page"),
    "fit": Kind("advice.resume.fit:Fit", "pages.fit:fit_page"),
    "imports": Kind("model.imported:ImportList", "pages.imports:imports_page"),
    "gap": Kind("advice.gap:Gap", "pages.gap:gap_page"),
    "move": Kind("advice.move:MoveAccount", "pages.move:move_page"),
    "moves": Kind("advice.move:Moves", "pages.moves:moves_page"),
    "occupations": Kind("advice.listing:OccupationList", "pages.listing:occupations_page"),
    "plan": Kind("advice.plan:Plan", "pages.plan:plan_page"),
    "practice": Kind("advice.practice:Logged", "pages.practice:practice_page"),
    "profile": Kind("model.profile:Profile", "pages.profile:profile_page"),
    "profiles": Kind("model.profile:ProfileList", "pages.profile:profiles_page"),
    "receipt": Kind("model.source:Receipt", "pages.sources:receipt_page"),
    "resume": Kind("advice.resume.account:ResumeAccount", "pages.resume:resume_page"),
    "role": Kind("advice.report:RoleReport", "pages.role:role_page", "role"),
    "roles": Kind("advice.listing:RoleList", "pages.listing:listing_page"),
    "source": Kind("model.source:CitedSource", "pages.sources:source_page", "source", "key"),
    "sources": Kind("model.source:SourceList", "pages.sources:sources_page"),
    "team": Kind("advice.team:Team", "pages.team:team_page"),
    "validation": Kind("checking.validation:Validation", "pages.validation:validation_page"),
}
"""The schema of what `--json` prints is built from this (scripts/build_schema.py)."""

_CALLED = {kind.result: name for name, kind in KINDS.items()}


def kind_of(result: object) -> str:
    """What a result is called in JSON. Raises KeyError for what is no result of a command."""
    cls = type(result)
    return _CALLED[f"{cls.__module__.removeprefix(f'{_PACKAGE}.')}:{cls.__qualname__}"]


def page_of(
    result: object,
    shown: object = None,
    make: Callable[..., Document] | None = None,
    reader: Reader = NOBODY,
    **options: object,
) -> Page:
    """A result as a page that ends with what its `reader` may do next.

    The document is made of `shown`, where that holds more than the result, by the page function of its kind or by
    `make`; `options` go to that function.
    """
    name = kind_of(result)
    kind = KINDS[name]
    about: Target | None = (kind.topic, getattr(result, kind.key)) if kind.topic else None

    def document() -> Document:
        found = (make or kind.maker())(result if shown is None else shown, **options)
        return found if found.next or found.lists else found._replace(next=next_steps(name, result, reader))

    return Page(name, result, document, about)


_PACKAGE = __name__.partition(".")[0]


def _named(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(f"{_PACKAGE}.{module}"), name)
