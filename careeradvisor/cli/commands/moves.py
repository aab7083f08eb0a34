"""Find the moves you could make from a job, with what each takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, completion, option, said
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    goal: Annotated[
        str | None,
        typer.Option("--to", metavar="TITLE", help="Tell the move to this job whole, with its steps in order."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Up to twenty moves of each kind instead of five.")] = False,
    ask: Annotated[
        bool,
        typer.Option("--ask", help="First ask what you can do and need; each question can be skipped."),
    ] = False,
    resume: option.Resume = None,
    years_left: option.YearsLeft = None,
    savings: option.Savings = None,
    out_of_work: option.OutOfWork = False,
    state: Annotated[
        str | None,
        typer.Option(
            "--state",
            metavar="STATE",
            help="Where you work, such as TX or Texas: pay and licenses there. By default your profile's.",
            autocompletion=completion.states,
        ),
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of
    from careeradvisor.text.job_loss import without_job_loss

    choose.suppose(desk, resume)
    title, lost = without_job_loss(" ".join(role))
    start = choose.subject(desk, title, "moves")
    said.suppose(desk, start, years_left=years_left, savings=savings, state=state, out_of_work=out_of_work or lost)
    if ask:
        from careeradvisor.cli import circumstances

        circumstances.ask(desk, start)
    if goal is None:
        emit(page_of(desk.moves(start, whole=every)), to)
    else:
        emit(page_of(desk.move(start, choose.subject(desk, goal, f"moves {start.id} --to"))), to)
