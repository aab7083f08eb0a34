"""Run the command line with `python -m careeradvisor`."""

from careeradvisor.cli import run

if __name__ == "__main__":
    run()
