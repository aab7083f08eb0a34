"""The command line: arguments, streams and exit statuses."""

from __future__ import annotations

import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the program and leave with its status. The one place where errors become messages."""
    from careeradvisor.cli.stream import fail, forgiving_streams
    from careeradvisor.errors import CareerAdvisorError, ExitStatus

    forgiving_streams()
    try:
        from careeradvisor.cli.app import application

        application()()
    except CareerAdvisorError as error:
        fail(error)
        sys.exit(error.status)
    except BrokenPipeError:
        sys.exit(ExitStatus.DONE)
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    sys.exit(ExitStatus.DONE)
