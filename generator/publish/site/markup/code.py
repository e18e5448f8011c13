"""Fenced code → `<pre>`, with a language and nothing else that an editor could add."""

from __future__ import annotations

import re
from collections import deque
from html import escape

from markdown.preprocessors import Preprocessor

FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}|~{3,}) *(?P<info>[\w+-]*)[^`\n]*$")
CONTENT_INDENT = 4
"""Columns by which the content of a list item or box is indented (content contract)."""


class FencedCode(Preprocessor):
    """Stands in for the stock extension, whose attribute lists let any attribute through."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        lines_left = deque(lines)
        while lines_left:
            line = lines_left.popleft()
            opening = FENCE.match(line)
            if opening is None:
                out.append(line)
                continue
            code = _take_code(lines_left, opening)
            out += ["", opening["indent"] + self._stash(opening["info"], code), "", ""]
        return out

    def _stash(self, language: str, code: list[str]) -> str:
        marked = f' class="language-{escape(language)}"' if language else ""
        text = escape("\n".join(code).rstrip() + "\n", quote=False)
        return self.md.htmlStash.store(f"<pre><code{marked}>{text}</code></pre>")


def _take_code(lines: deque[str], opening: re.Match[str]) -> list[str]:
    """Take the lines up to the closing fence or, as CommonMark has it, to the end of the list item or box."""
    width = len(opening["indent"])
    container = " " * (width - width % CONTENT_INDENT)
    closing = re.compile(rf"^ *{opening['fence']}{opening['fence'][0]}* *$")
    code: list[str] = []
    while lines and (not lines[0].strip() or lines[0].startswith(container)):
        line = lines.popleft()
        if closing.match(line):
            break
        code.append(re.sub(rf"^ {{0,{width}}}", "", line))
    return code
