"""The command `zweiklang`: words in, exit code out.

Exit codes: 0 done, 1 done with errors told, 2 wrong use or cannot go on.  One module holds the
commands of one activity; nothing outside of this package prints or exits.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

MODULES: Mapping[str, str] = MappingProxyType(
    {
        "import": "importing.import_",
        "tag": "tagging.tag",
        "check": "checking.check",
        "report": "checking.report",
        "link": "linking.link",
        "twin": "translating.twin",
        "reviewed": "translating.reviewed",
        "waive": "waiving.waive",
        "build": "publishing.build",
        "serve": "publishing.serve",
        "release": "releasing.release",
        "withdraw": "releasing.withdraw",
        "supersede": "releasing.supersede",
        "verify": "releasing.verify",
    }
)
"""Where each command stands; it is loaded when it is asked for, as all of them together take a second."""


class Commands(click.Group):
    """Commands that are loaded one by one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (the library's signature)
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in MODULES:
            return None
        module, name = MODULES[cmd_name].split(".")
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="zweiklang")
def main() -> None:
    """Publish bilingual public strategies: extracted text in, a website and PDF editions out."""
