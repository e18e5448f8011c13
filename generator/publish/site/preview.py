"""Built website → preview in a browser, rebuilt when a file changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.problems import GeneratorError

HOST, PORT = "127.0.0.1", 8000


def serve_site(  # noqa: PLR0913
    build: Callable[[], None],
    folder: Path,
    watch: Iterable[Path],
    host: str = HOST,
    port: int = PORT,
    *,
    on_ready: Callable[[str], None] = lambda _: None,
    on_error: Callable[[GeneratorError], None] = lambda _: None,
) -> None:
    """Build, then show `folder` at `http://host:port/` until interrupted.

    A failed build is told to `on_error`, and the preview goes on with what was built before.
    """
    # Strict builds count warnings, and a file that a browser misses meanwhile is none of theirs.
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server = make_server(build, folder, watch, host, port, on_error)
    try:
        on_ready(server.url)
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        return
    except OSError as error:
        raise GeneratorError(f"{server.url}: {error.strerror}", "Choose another --port.") from error
    finally:
        server.shutdown()


def make_server(  # noqa: PLR0913, PLR0917
    build: Callable[[], None],
    folder: Path,
    watch: Iterable[Path],
    host: str,
    port: int,
    on_error: Callable[[GeneratorError], None],
) -> LiveReloadServer:
    def rebuild() -> None:
        try:
            build()
        except GeneratorError as error:
            on_error(error)
        except Exception as error:  # noqa: BLE001 (the preview outlives any mistake; the next save builds again)
            on_error(unforeseen_error(error))

    rebuild()
    server = LiveReloadServer(rebuild, host, port, str(folder), polling_interval=0.5)
    for path in watch:
        if path.exists():
            server.watch(str(path))
    return server


def unforeseen_error(error: Exception) -> GeneratorError:
    return GeneratorError(
        f"the preview was not built: {type(error).__name__}: {error}",
        "Undo what was changed last; the pages shown are those built before.",
    )
