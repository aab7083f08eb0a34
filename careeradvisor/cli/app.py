"""The tree of commands. A command's module is imported when it is run, not before."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from careeradvisor import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = (
    "find",
    "show",
    "compare",
    "moves",
    "changed",
    "resume",
    "assess",
    "gap",
    "plan",
    "done",
    "profile",
    "employer",
    "team",
    "export",
    "list",
    "categories",
    "evidence",
    "activities",
    "sources",
    "import",
    "new",
    "validate",
)
"""Every command, in the order of the help text; each is `commands/<name>.py` with a function `run`."""
FOLLOWED: dict[str, tuple[str, ...]] = {"resume": (), "team": (), "import": ("onet", "esco", "list", "remove")}
"""Those whose names begin titles too, a resume writer and an import clerk, by the words that may stand behind them.

Any may have a file behind it.
"""
SEVERAL = ("compare", "export")
"""Those that take several titles."""
WIDE = ("TITLE", "STATE")
"""What options take that may be several words."""
TYPED = "careeradvisor.typed"
"""Where the words of a command are kept, in case they are a title."""
HELP = ("--help", "-h")
SETTINGS = {"help_option_names": list(HELP)}


class _Commands(TyperGroup):
    """A group that loads a command's module only when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # click gives it
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # click gives it
        return command(cmd_name) if cmd_name in COMMANDS else None

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Commands and options that begin so; where there are none, what a title may begin with."""
        found: list[Any] = super().shell_complete(ctx, incomplete)
        if found or not incomplete:
            return found
        shown = command("show")
        words = next(each for each in shown.params if each.param_type_name == "argument")
        return list(words.shell_complete(shown.make_context("show", [], ctx, resilient_parsing=True), incomplete))

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """The words of the command line; `help`, and `help COMMAND`, are other words for `--help`."""
        if args[:1] == ["help"] and len(args) <= 2 and not set(args[1:]) - set(COMMANDS):  # a help desk is a title
            args = [*args[1:], HELP[0]]
        return super().parse_args(ctx, self._in_order(args))

    def _in_order(self, args: list[str]) -> list[str]:
        """Options of a command that stand before it go behind it; those before a title belong to its page."""
        own = {name: each for each in self.params for name in (*each.opts, *each.secondary_opts)}
        at = 0
        while at < len(args) and args[at].partition("=")[0] in own:
            at += 1 if "=" in args[at] or getattr(own[args[at]], "is_flag", False) else 2
        rest = args[at:]
        if not rest or not rest[0].startswith("--") or rest[0] in HELP or all(each.startswith("-") for each in rest):
            return args
        named = next((each for each in rest if each in COMMANDS), None)
        if named:
            rest.remove(named)
        return [*args[:at], named or "show", *rest]

    def invoke(self, ctx: Any) -> Any:
        """Run the command. Where it can do nothing with its words, they are the title of a role, if they are one."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            from careeradvisor.cli.mistyped import title_instead

            typed = ctx.meta.get(TYPED, [])
            if not title_instead(error, typed):
                raise
            shown = command("show")
            with shown.make_context("show", typed, parent=ctx) as inner:
                return shown.invoke(inner)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is named; words that name none are the title of a role to show."""
        titled = args[0] in FOLLOWED and _is_title(args)
        if args[0] in COMMANDS and not titled:
            ctx.meta[TYPED] = list(args)
            named = command(args[0])
            return args[0], named, _joined(_parted(args), named)[1:]
        if ctx.resilient_parsing:  # the words are being completed
            return "show", command("show"), args
        from careeradvisor.cli.mistyped import refuse_mistyped

        if not titled:
            refuse_mistyped(args, COMMANDS)
        return "show", command("show"), args


def _parted(args: list[str]) -> list[str]:
    """The words of a command with several titles, with `--` between two of them as one that the parser leaves."""
    if args[0] not in SEVERAL or "--" not in args[2:-1] or args[1].startswith("-"):
        return args
    return [*args[:2], *("vs" if each == "--" else each for each in args[2:])]


def _joined(args: list[str], named: Any) -> list[str]:
    """The words of the command `named`, with those behind an option for a title or a state as one: its own is over.

    `moves nurse --to school nurse` needs no quotes; a command of several titles may go on with the next one.
    """
    if args[0] in SEVERAL or len(args) < 2 or args[1].startswith("-"):
        return args
    wide = {name for each in named.params if each.metavar in WIDE for name in each.opts}
    found: list[str] = []
    for each in args:
        option = found[-2] if len(found) > 1 else ""
        if each.startswith("-") or option not in wide or found[-1].startswith("-"):
            found.append(each)
        else:
            found[-1] += f" {each}"
    return found


def _is_title(words: list[str]) -> bool:
    """Whether the name of a command begins a title instead: a team leader, a resume writer, an import clerk."""
    command, *rest = words
    return (
        bool(rest) and all(map(str.isalpha, rest)) and rest[0] not in FOLLOWED[command] and not os.path.lexists(rest[0])
    )


def command(name: str) -> Any:
    """The click command called `name`."""
    from careeradvisor.cli.shared import completed

    module = import_module(f"careeradvisor.cli.commands.{name}")
    single = typer.Typer(add_completion=False, rich_markup_mode=markup())
    summary = (module.__doc__ or "").partition("\n")[0]
    single.command(name, help=module.__doc__, short_help=summary, context_settings=SETTINGS)(completed(module.run))
    return typer.main.get_command(single)


def application() -> typer.Typer:
    """The whole program."""
    app = typer.Typer(
        name="careeradvisor",
        cls=_Commands,
        invoke_without_command=True,
        context_settings=SETTINGS,
        rich_markup_mode=markup(),
        pretty_exceptions_enable=False,
        subcommand_metavar="COMMAND [ARGS]... | TITLE...",
        help=(
            "What AI does to your work, and what you can do about it. Offline, with sources. "
            "Name your work: careeradvisor nurse. Pay, projections and licenses are those of the United States."
        ),
        epilog="More on one command: careeradvisor help COMMAND. Method and output formats: docs/ in the repository.",
    )
    app.callback()(_start)
    return app


def markup() -> Any:
    """Rich help only where somebody reads it: off a terminal it costs more than everything else."""
    return "rich" if sys.stdout is not None and sys.stdout.isatty() else None


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"careeradvisor {__version__}")
        raise typer.Exit


def _start(
    context: typer.Context,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="NAME", help="Whose profile to use, for any command.")
    ] = None,
    version: Annotated[  # noqa: ARG001  # its callback prints it
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    debug: Annotated[  # noqa: ARG001  # heard by the boundary, which is there before anything can go wrong
        bool, typer.Option("--debug", help="Show the traceback of an error that nobody expected.")
    ] = False,
) -> None:
    if profile is not None:
        from careeradvisor.storage.environment import choose_profile

        choose_profile(profile)
    if context.invoked_subcommand is None:
        greet: Callable[[], None] = import_module("careeradvisor.cli.commands.greeting").run
        greet()
