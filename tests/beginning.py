"""What `tests.nursery` does beside the commands of Ownpace: a new folder in which a person has begun."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--passphrase", default="", help="the person's; none begins where it is missing")


def run(arguments: Namespace) -> int:
    """Make the database of the data folder, and let a person begin in it."""
    from django.core.management import call_command
    from django.utils import timezone

    from ownpace.accounts import beginning

    call_command("migrate", interactive=False, verbosity=0)
    if arguments.passphrase:
        beginning.begin("", arguments.passphrase, timezone.localtime())
    return 0
