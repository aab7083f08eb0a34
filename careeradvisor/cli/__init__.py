"""The command line: arguments, streams and exit statuses."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the program and leave with its status. The one place where errors become messages."""
    from careeradvisor.cli.stream import fail, forgiving_streams, from_system
    from careeradvisor.errors import CareerAdvisorError, ExitStatus

    _collect_seldom()
    forgiving_streams()
    status = ExitStatus.DONE
    try:
        from careeradvisor.cli.app import application

        application()(prog_name="careeradvisor")
    except CareerAdvisorError as error:
        status = fail(error)
    except OSError as error:
        status = fail(from_system(error))
    except KeyboardInterrupt:
        status = ExitStatus.INTERRUPTED
    except SystemExit as leaving:
        if not isinstance(leaving.__context__, BrokenPipeError):  # Typer's answer to a closed pipe is status 1
            raise
    finally:
        gc.freeze()
    sys.exit(status)


def _collect_seldom() -> None:
    """Search for reference cycles seldom, and at exit not at all.

    A page is made of objects that live until the process ends; looking through them takes a fifth of its time.
    """
    gc.set_threshold(200_000, 50, 50)
