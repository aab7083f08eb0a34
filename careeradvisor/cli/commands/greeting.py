"""What the program says when it is called without a command."""

from __future__ import annotations


def run() -> None:
    from careeradvisor.cli.emit import Destination, emit
    from careeradvisor.document.page import Page
    from careeradvisor.pages.greeting import greeting_page

    emit(Page("greeting", {}, greeting_page), Destination())
