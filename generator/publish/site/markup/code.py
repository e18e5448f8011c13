"""Fenced code → `<pre>`, with a language and nothing else that an editor could add."""

from __future__ import annotations

import re
from html import escape

from markdown.preprocessors import Preprocessor

FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}|~{3,}) *(?P<info>[\w+-]*)[^`\n]*$")


class FencedCode(Preprocessor):
    """Stands in for the stock extension, whose attribute lists let any attribute through."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        rest = iter(lines)
        for line in rest:
            opening = FENCE.match(line)
            if opening is None:
                out.append(line)
                continue
            closing = re.compile(rf"^ *{re.escape(opening['fence'])}[`~]* *$")
            code: list[str] = []
            for inner in rest:
                if closing.match(inner):
                    break
                code.append(inner.removeprefix(opening["indent"]))
            out += ["", opening["indent"] + self._stash(opening["info"], code), "", ""]
        return out

    def _stash(self, language: str, code: list[str]) -> str:
        marked = f' class="language-{escape(language)}"' if language else ""
        text = escape("\n".join(code).rstrip() + "\n", quote=False)
        return self.md.htmlStash.store(f"<pre><code{marked}>{text}</code></pre>")
