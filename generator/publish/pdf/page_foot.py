"""Notes stay on the page of their mark: it wraps one private function of WeasyPrint 70.

Where a paragraph's first lines do not fit, WeasyPrint moves notes that are already placed to the
next page to make room for them.  Here the lines go to the next page instead.  A test tells when
the function is gone.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import block

_linebox_layout = block._linebox_layout  # noqa: SLF001 - the hook that this module is about


def keep_notes_with_marks() -> None:
    """Put the remedy in place; a second call changes nothing."""
    block._linebox_layout = _layout_without_moving_notes  # noqa: SLF001


def _layout_without_moving_notes(context: Any, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
    return _linebox_layout(_NothingToMove(context), *rest)


class _NothingToMove:
    """The layout's context, but for the notes that it might move; all else is the context's own."""

    current_page_footnotes = ()

    def __init__(self, context: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_context", context)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        setattr(self._context, name, value)
