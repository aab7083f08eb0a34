"""The one place where errors become messages and statuses, whatever they are."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from careeradvisor.cli.stream import fail, forgiving_streams, from_system, say
from careeradvisor.errors import CareerAdvisorError, ExitStatus, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

DEBUG = "--debug"


class Terminated(BaseException):
    """The system asks the program to end; what is half done is cleared away on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def answered() -> int:
    """Run the command line that was typed. Returns the status to leave with."""
    _collect_seldom()
    forgiving_streams()
    _end_in_order()
    debug = _wants_debug()
    try:
        return _done()
    except CareerAdvisorError as error:
        return fail(error)
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except OSError as error:
        return fail(from_system(error))
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):  # Typer's answer to a closed pipe is status 1
            return ExitStatus.DONE
        raise
    except Terminated as asked:
        return _ended_by(asked.number)
    except Exception as error:  # noqa: BLE001  # the boundary: nothing gets past it as a traceback
        from careeradvisor.cli.crash import report

        return report(error, debug=debug)
    finally:
        gc.freeze()


def _done() -> int:
    if (width := os.environ.get("TERMINAL_WIDTH")) and not width.isdecimal():  # Typer takes it for a number unseen
        del os.environ["TERMINAL_WIDTH"]
        say(f"note: TERMINAL_WIDTH={width} is not a number of columns and is passed over")
    from careeradvisor.cli.app import application

    try:
        status = application()(prog_name="careeradvisor", standalone_mode=False)
    except CareerAdvisorError:
        raise
    except UnicodeDecodeError:
        if "--install-completion" not in sys.argv:  # Typer reads the start file of the shell for that
            raise
        raise OutputError(
            "the start file of your shell is not UTF-8, and it was left as it is",
            "add to it by hand what this prints: careeradvisor --show-completion",
        ) from None
    except Exception as error:
        if not isinstance(error, _Refusal):
            raise
        return _usage_refused(error)
    return status if isinstance(status, int) else ExitStatus.DONE


@runtime_checkable
class _Refusal(Protocol):
    """The parser's error, of whichever copy of click Typer brings."""

    format_message: Callable[[], str]
    exit_code: int

    def show(self) -> None:
        """Write the usage and the message to stderr."""


def _usage_refused(error: _Refusal) -> int:
    """Show the parser's own refusal with the usage, and what was typed harmlessly."""
    from careeradvisor.cli.app import markup
    from careeradvisor.document.visible import visible

    words = visible(error.format_message())
    error.format_message = lambda: words
    if markup():
        show: Callable[[_Refusal], None] = import_module("typer.rich_utils").rich_format_error
        show(error)
    else:
        with suppress(OSError):
            error.show()
    return int(error.exit_code)


def _wants_debug() -> bool:
    """Whether a traceback is wanted; the option may stand anywhere and is not looked at again."""
    options = sys.argv[1 : sys.argv.index("--") if "--" in sys.argv else None]
    if DEBUG not in options:
        return False
    sys.argv[1 : 1 + len(options)] = [each for each in options if each != DEBUG]
    return True


def _end_in_order() -> None:
    """Let a request to end, or a terminal that is closed, clear away what is half done first."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)


def _terminate(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    raise Terminated(number)


def _ended_by(number: int) -> int:
    """End as the signal ends a program, so that whoever sent it sees that."""
    signal.signal(number, signal.SIG_DFL)
    signal.raise_signal(number)
    return 128 + number


def _collect_seldom() -> None:
    """Search for reference cycles seldom, and at exit not at all.

    A page is made of objects that live until the process ends; looking through them takes a fifth of its time.
    """
    gc.set_threshold(200_000, 50, 50)
