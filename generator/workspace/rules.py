"""What may be wrong in a file of settings, and in the front matter of a page."""

from __future__ import annotations

from generator.problems import Category, Rule, Severity

INVALID_YAML = Rule(
    "invalid-yaml",
    Category.MARKUP,
    Severity.ERROR,
    "A file of settings, or the front matter of a page, is readable YAML of moderate size without aliases.",
    stops_build=True,
)
MISSING_FILE = Rule(
    "missing-file",
    Category.MARKUP,
    Severity.ERROR,
    "A workspace has mkdocs.yml, strategies.yml and taxonomy.yml, and the files that these name.",
    stops_build=True,
)
DUPLICATE_KEY = Rule("duplicate-key", Category.MARKUP, Severity.ERROR, "A key stands once in its mapping.")
UNKNOWN_KEY = Rule("unknown-key", Category.MARKUP, Severity.ERROR, "Only keys that mean something are used.")
MISSING_KEY = Rule("missing-key", Category.MARKUP, Severity.ERROR, "What a value needs to be whole is given.")
WRONG_TYPE = Rule("wrong-type", Category.MARKUP, Severity.ERROR, "A value is of the kind that its key asks for.")
UNKNOWN_VALUE = Rule("unknown-value", Category.MARKUP, Severity.ERROR, "A value is one of those its key allows.")
INVALID_ID = Rule(
    "invalid-id",
    Category.MARKUP,
    Severity.ERROR,
    "An id is made of lower-case letters from a to z and digits, its words joined by single hyphens.",
    stops_build=True,
)
DUPLICATE_ID = Rule(
    "duplicate-id", Category.MARKUP, Severity.ERROR, "An id names one thing and no second.", stops_build=True
)
INVALID_DATE = Rule(
    "invalid-date", Category.LOCALE, Severity.ERROR, "A date is written after ISO 8601: year, year-month or day."
)
INVALID_CHECKSUM = Rule(
    "invalid-checksum", Category.MARKUP, Severity.ERROR, "A source text is named by its SHA-256, 64 hexadecimal digits."
)
INVALID_ADDRESS = Rule(
    "invalid-address", Category.MARKUP, Severity.ERROR, "An address is a whole https URL without user name or password."
)
UNSAFE_PATH = Rule("unsafe-path", Category.MARKUP, Severity.ERROR, "A file is named without folders around it.")
CONTRADICTION = Rule(
    "contradictory-statement",
    Category.ACCURACY,
    Severity.ERROR,
    "What an accessibility statement says of its status, its barriers and its dates fits together.",
)
EMPTY_TEXT = Rule("empty-text", Category.ACCURACY, Severity.ERROR, "A title or label has words in both languages.")
UNKNOWN_DOCUMENT = Rule(
    "unknown-document", Category.ACCURACY, Severity.ERROR, "A strategy cites documents that strategies.yml lists."
)
DUPLICATE_SOURCE = Rule(
    "duplicate-source", Category.ACCURACY, Severity.ERROR, "A source text belongs to one strategy in one language."
)

WORKSPACE_RULES = (
    INVALID_YAML,
    MISSING_FILE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    INVALID_ID,
    DUPLICATE_ID,
    INVALID_DATE,
    INVALID_CHECKSUM,
    INVALID_ADDRESS,
    UNSAFE_PATH,
    CONTRADICTION,
    EMPTY_TEXT,
    UNKNOWN_DOCUMENT,
    DUPLICATE_SOURCE,
)
