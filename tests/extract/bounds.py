"""A text → how its import ended, in a process of its own with bounds on time and memory."""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from generator.extract import Extraction, extract_text
from generator.model import Language
from generator.problems import GeneratorError
from tests.extract.imports import SAMPLE

SECONDS = 30
"""Of computing; what takes one on an idle machine must not fail on a busy one."""
MEMORY = 2_000_000_000
"""Bytes of address space, which is more than an import ever uses of it."""


def import_bounded(data: bytes) -> str:
    """`tree`, `error: …`, or what went wrong: a broken ledger, a traceback, a process that was killed."""
    start = multiprocessing.get_context("forkserver")
    start.set_forkserver_preload(["tests.extract.bounds"])
    receiver, sender = start.Pipe(duplex=False)
    with receiver:
        process = start.Process(target=_run, args=(sender, data))
        process.start()
        sender.close()
        try:
            told = receiver.recv()
        except EOFError:
            told = ""
        process.join()
    return told if isinstance(told, str) and told else f"killed: exit code {process.exitcode}"


def import_bytes(data: bytes) -> str:
    """Import bytes as they stand in a file, without a curation."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sample.txt"
        source.write_bytes(data)
        try:
            extraction = extract_text(source, SAMPLE, Language.DE, None)
        except GeneratorError as error:
            return f"error: {error.message}" if error.hint else f"error without a hint: {error.message}"
    return "tree" if is_accounted(extraction) else "the ledger is broken"


def is_accounted(extraction: Extraction) -> bool:
    """Whether every line of the source stands in the ledger, once."""
    spans = [span for account in extraction.ledger.accounts for span in account.lines]
    numbers = Counter(number for span in spans for number in range(span.first, span.last + 1))
    return numbers == Counter(range(1, extraction.ledger.total + 1))


def _run(sender: Connection, data: bytes) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sender.send(import_bytes(data))
