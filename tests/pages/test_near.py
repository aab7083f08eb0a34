"""The part of a page that says where one could go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move_refusal import CLOSE
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.advice.report import report
from careeradvisor.desk.report import dossier_of
from careeradvisor.document.block import Paragraph, Table, plain
from careeradvisor.model.profile import Circumstances
from careeradvisor.pages.near import moves_section
from careeradvisor.pages.wording import References
from tests.advice.footings import HERE, RULES, THERE

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue


def move() -> Move:
    [each] = judged(HERE, [(THERE, CLOSE)], RULES, Circumstances())
    return told(HERE, each, RULES, Names({}, {}, {}, "$"), None)


def said(subject: RoleReport, *moves: Move) -> list[str]:
    """The paragraphs and the first cells of rows, in their order."""
    found: list[str] = []
    for block in moves_section("Moves", subject, References(subject.sources), moves).blocks:
        if isinstance(block, Paragraph):
            found.append(plain(block.line))
        elif isinstance(block, Table):
            found += [plain(row[0]) for row in block.rows]
    return found


def test_written_words_come_before_figures(catalogue: Catalogue) -> None:
    written = report(catalogue.dossier("paralegal"))
    found = said(written, move())
    assert found[0] != "Desk Agent"
    assert found[-2:] == ["Desk Agent", "Every move with what it takes: careeradvisor moves paralegal"]
    assert found[-3].startswith("Also near, computed from tasks")


def test_without_a_move_there_is_no_sentence_on_figures(catalogue: Catalogue) -> None:
    assert not any("computed from" in each for each in said(report(catalogue.dossier("paralegal"))))


def test_a_computed_page_names_moves_first_and_each_occupation_once(catalogue: Catalogue) -> None:
    computed = report(dossier_of(catalogue, "51-9197.00"))
    alike = [each.id for each in computed.related_roles]
    found = said(computed, move()._replace(code=alike[0]))
    assert found[0].startswith("Near, computed from tasks")
    assert found[1:3] == ["Desk Agent", "Work that is most alike, whatever it takes to get there:"]
    titles = [each.listed.title for each in computed.related_roles if each.listed]
    assert titles[0] not in found
    assert found[3:-1] == titles[1:5]
