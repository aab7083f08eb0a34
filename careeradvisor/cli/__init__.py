"""The command line: arguments, streams and exit statuses."""


def run() -> None:
    """Run the program and leave with its status. Whoever presses Ctrl-C while it loads gets no traceback either."""
    status = 130
    try:
        from careeradvisor.cli.boundary import answered

        status = answered()
    except KeyboardInterrupt:
        pass
    raise SystemExit(status)
