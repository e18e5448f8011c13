"""What may be wrong in a Markdown file, told while it is read; `workspace.rules` holds those of its front matter."""

from __future__ import annotations

from generator.problems import Category, Rule, Severity

UNREADABLE_FILE = Rule(
    "unreadable-file",
    Category.MARKUP,
    Severity.ERROR,
    "A page is a file of text in UTF-8, of moderate size.",
    stops_build=True,
)
MISSING_FRONT_MATTER = Rule(
    "missing-front-matter",
    Category.MARKUP,
    Severity.ERROR,
    "A page begins with its front matter between two lines of `---`.",
    stops_build=True,
)
WRONG_FILE_NAME = Rule(
    "wrong-file-name",
    Category.MARKUP,
    Severity.ERROR,
    "A page's file is named by its place in the outline and its id: 03.02-megatrends.md, or index.md.",
    stops_build=True,
)
ID_NOT_IN_FILE_NAME = Rule(
    "id-not-in-file-name",
    Category.MARKUP,
    Severity.ERROR,
    "A page's id is the one that its file name ends with.",
    stops_build=True,
)
WRONG_LEVEL = Rule(
    "wrong-level", Category.MARKUP, Severity.ERROR, "A page's level is the depth of its place in the outline."
)
DUPLICATE_POSITION = Rule(
    "duplicate-position", Category.MARKUP, Severity.ERROR, "No two pages have the same place in the outline."
)
MISSING_INDEX = Rule(
    "missing-index", Category.MARKUP, Severity.ERROR, "A strategy's folder holds its own page, index.md."
)
UNKNOWN_FOLDER = Rule(
    "unknown-folder",
    Category.MARKUP,
    Severity.ERROR,
    "Below the folder of a language stand folders of the strategies that strategies.yml lists.",
)
IGNORED_FILE = Rule(
    "ignored-file", Category.MARKUP, Severity.WARNING, "Among the content stand pages and pictures, and nothing else."
)
RAW_HTML = Rule(
    "raw-html",
    Category.MARKUP,
    Severity.ERROR,
    "Text is written in Markdown; the only HTML is <br> in a table cell.",
)
UNSAFE_ADDRESS = Rule(
    "unsafe-address",
    Category.MARKUP,
    Severity.ERROR,
    "A link leads to http, https, mailto or tel, or to another file.",
)
EMPTY_LINK = Rule(
    "empty-link",
    Category.MARKUP,
    Severity.ERROR,
    "A link has words and an address, an image an address.",
    stops_build=True,
)
UNSUPPORTED_MARKDOWN = Rule(
    "unsupported-markdown",
    Category.MARKUP,
    Severity.WARNING,
    "Text uses the Markdown that site, PDF and exchange formats all understand.",
)
HEADING_WITHOUT_ID = Rule(
    "heading-without-id",
    Category.MARKUP,
    Severity.WARNING,
    "A heading names its id, so that links to it hold when its words change.",
)
DUPLICATE_ANCHOR = Rule(
    "duplicate-anchor",
    Category.MARKUP,
    Severity.ERROR,
    "An id names one place of a page and no second.",
    stops_build=True,
)
DUPLICATE_HEADING = Rule(
    "duplicate-heading", Category.STYLE, Severity.WARNING, "No two headings of a page have the same words."
)
DUPLICATE_FOOTNOTE = Rule(
    "duplicate-footnote", Category.MARKUP, Severity.ERROR, "A footnote is defined once in its page."
)
DOUBLE_BLANK = Rule("double-blank", Category.STYLE, Severity.NOTE, "Between two words stands one blank.")

CONTENT_RULES = (
    UNREADABLE_FILE,
    MISSING_FRONT_MATTER,
    WRONG_FILE_NAME,
    ID_NOT_IN_FILE_NAME,
    WRONG_LEVEL,
    DUPLICATE_POSITION,
    MISSING_INDEX,
    UNKNOWN_FOLDER,
    IGNORED_FILE,
    RAW_HTML,
    UNSAFE_ADDRESS,
    EMPTY_LINK,
    UNSUPPORTED_MARKDOWN,
    HEADING_WITHOUT_ID,
    DUPLICATE_ANCHOR,
    DUPLICATE_HEADING,
    DUPLICATE_FOOTNOTE,
    DOUBLE_BLANK,
)
