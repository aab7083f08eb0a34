"""What the program says when it is called without a command."""

from __future__ import annotations


def run() -> None:
    from careeradvisor.cli.emit import Destination, emit
    from careeradvisor.render.format import Page
    from careeradvisor.render.greeting_page import greeting_page

    emit(Page("greeting", {}, greeting_page()), Destination())
