"""The command `zweiklang`: words in, exit code out.

Exit codes: 0 done, 1 done with errors told, 2 wrong use or cannot go on.  One module holds the
commands of one activity; nothing outside of this package prints or exits.
"""

from __future__ import annotations

import click

from generator.cli.checking import check, report
from generator.cli.importing import import_
from generator.cli.linking import link
from generator.cli.publishing import build, serve
from generator.cli.releasing import release, supersede, verify, withdraw
from generator.cli.tagging import tag
from generator.cli.translating import reviewed, twin
from generator.cli.waiving import waive

COMMANDS = (
    import_,
    tag,
    check,
    report,
    link,
    twin,
    reviewed,
    waive,
    build,
    serve,
    release,
    withdraw,
    supersede,
    verify,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="zweiklang")
def main() -> None:
    """Publish bilingual public strategies: extracted text in, a website and PDF editions out."""


for command in COMMANDS:
    main.add_command(command)
