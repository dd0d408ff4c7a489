"""`ownpace demo`: a new data folder with an invented life in it."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ownpace.cli import data_folder, database
from ownpace.cli.faults import Fault
from ownpace.cli.words import _

LONGEST_YEARS = 30


def add_arguments(parser: ArgumentParser) -> None:
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--years", type=int, default=2, help=_("how many years the life has (2)"))
    length.add_argument("--days", type=int, help=_("how many days instead"))
    parser.add_argument("--seed", type=int, default=1, help=_("another number, another life (1)"))
    parser.add_argument("--passphrase", help=_("the passphrase to use (else six words are drawn)"))
    parser.add_argument("--data", metavar="FOLDER", help=_("the new folder (OWNPACE_DATA; else ownpace-demo)"))


def run(arguments: Namespace) -> int:
    """Fill the folder and say how to look around in it. Raises Fault for a folder that is in use, or a bad length."""
    os.umask(0o077)
    days = arguments.days or 365 * arguments.years
    if not 14 <= days <= 366 * LONGEST_YEARS:
        raise Fault(_("A life has 14 days at least, and {years} years at most.").format(years=LONGEST_YEARS))
    folder = data_folder.choose(arguments.data or os.environ.get("OWNPACE_DATA") or _own_place())
    data_folder.open_folder(folder)
    with data_folder.held(folder):
        _prepare(folder)
        passphrase, records = _fill(folder, days, arguments.seed, arguments.passphrase)
    print(_("An invented life of {days} days, {records} records, is in {folder}").format(**locals()))
    print(_("Look around: ownpace serve --data {folder}").format(folder=folder))
    print(_("The passphrase is: {passphrase}").format(passphrase=passphrase))
    return 0


def _own_place() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("ownpace-demo")


def _prepare(folder: Path) -> None:
    """Start Django and bring the folder's database up to date. Raises Fault."""
    stale = database.needs_migrating(folder / data_folder.DATABASE)
    os.environ["DJANGO_SETTINGS_MODULE"] = "ownpace.config.settings.personal"
    import django

    django.setup()
    if stale:
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=0)


def _fill(folder: Path, days: int, seed: int, given: str | None) -> tuple[str, int]:
    """Begin an account and live its life, all or nothing. Returns the passphrase and the number of records."""
    from django.db import transaction
    from django.utils import timezone

    from ownpace.accounts import beginning, passphrases
    from ownpace.cli.demo.whole import live
    from ownpace.sealed.vault import Vault

    if beginning.has_begun():
        raise Fault(_("The folder {folder} holds a life already: name a new one with --data.").format(folder=folder))
    passphrase = given or passphrases.six_words()
    objection = passphrases.objection(passphrase)
    if objection:
        raise Fault(objection)
    now = timezone.localtime()
    with transaction.atomic():
        begun = beginning.begin("", passphrase, now)
        records = live(Vault.open(begun.keys), days=days, seed=seed, now=now)
    return passphrase, records
