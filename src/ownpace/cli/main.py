"""`ownpace COMMAND`: finds the command, and turns faults into one plain sentence and exit code 1.

Python 3.7 can read this file, so that it can say it is too old; nothing but the standard library is imported until
the command is known.
"""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import NamedTuple

from ownpace import __version__
from ownpace.cli.words import _

OLDEST = (3, 11)


class Command(NamedTuple):
    """A command and its words for `--help`. module: has `add_arguments(parser)` and `run(arguments) -> exit code`."""

    name: str
    module: str
    summary: str
    examples: str


COMMANDS = (
    Command(
        "serve",
        "ownpace.cli.serve",
        _("serve Ownpace on this machine, for one person"),
        "  ownpace serve\n  ownpace serve --port 8001 --no-open\n  OWNPACE_DATA=~/own ownpace serve",
    ),
    Command(
        "doctor",
        "ownpace.cli.doctor",
        _("look whether all that Ownpace needs is in order"),
        "  ownpace doctor\n  ownpace doctor --json",
    ),
    Command(
        "practices",
        "ownpace.cli.practices",
        _("list the practices that are installed"),
        "  ownpace practices\n  ownpace practices --json",
    ),
    Command(
        "missions",
        "ownpace.cli.missions",
        _("list what Ownpace is to make possible, and what delivers it"),
        "  ownpace missions\n  ownpace missions --json",
    ),
    Command(
        "demo",
        "ownpace.cli.demo.command",
        _("fill a new data folder with an invented life, to look around in"),
        "  ownpace demo --years 2 --seed 1 --data /tmp/demo\n  ownpace serve --data /tmp/demo",
    ),
    Command(
        "new-practice",
        "ownpace.cli.new_practice.command",
        _("write a new practice into the source, to begin from"),
        "  ownpace new-practice gratitude --place notice\n  ownpace new-practice tides --place people --mission M7",
    ),
    Command(
        "messages",
        "ownpace.cli.messages",
        _("gather every sentence that can be translated into one template"),
        "  ownpace messages --to build/ownpace.pot",
    ),
    Command(
        "erase",
        "ownpace.cli.erase",
        _("remove everything that Ownpace keeps on this machine"),
        "  ownpace erase\n  ownpace erase --data /tmp/demo",
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name. Returns 0 (well), 1 (it could not) or 2 (not understood)."""
    sentence = too_old(tuple(sys.version_info[:2]))
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = next((command for command in COMMANDS if given[:1] == [command.name]), None)
    if chosen:
        return _run(chosen, given[1:])
    parser = _overview(COMMANDS)
    if given:
        parser.parse_args(given)
        parser.error(_("there is no command “{name}”").format(name=given[0]))
    parser.print_help()
    return 2


def too_old(version: tuple[int, ...]) -> str:
    """Return the sentence for a Python (major, minor) that is too old, or nothing."""
    if version >= OLDEST:
        return ""
    return _("Ownpace needs Python {needed} or newer, and this is Python {found}.").format(
        needed="{}.{}".format(*OLDEST), found="{}.{}".format(*version)
    )


def _overview(commands: Iterable[Command]) -> ArgumentParser:
    lines = "\n".join(f"  {command.name:<14}{command.summary}" for command in commands)
    parser = ArgumentParser(
        prog="ownpace",
        usage="ownpace COMMAND [...]",
        description=_("A private, unhurried, measured programme that a person owns."),
        epilog=_("commands:\n{lines}\n\nMore about one: ownpace COMMAND --help").format(lines=lines),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"ownpace {__version__}")
    parser.add_argument("command", nargs="?", help=SUPPRESS)
    return parser


def _run(command: Command, arguments: Sequence[str]) -> int:
    module = import_module(command.module)
    parser = ArgumentParser(
        prog=f"ownpace {command.name}",
        description=command.summary[:1].upper() + command.summary[1:] + ".",
        epilog=_("examples:\n{examples}").format(examples=command.examples),
        formatter_class=RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    parsed = parser.parse_args(arguments)
    try:
        return int(module.run(parsed))
    except KeyboardInterrupt:
        print(_("\nStopped."), file=sys.stderr)
        return 130
    except Exception as error:
        from ownpace.cli.faults import explain

        sentence = explain(error)
        if not sentence:
            raise
        print(sentence, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
