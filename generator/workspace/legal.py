"""What the law asks a public website to say of itself: imprint, privacy, accessibility."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Bilingual


class Conformity(StrEnum):
    """How far the website meets the standard, as its operator states it (Decision (EU) 2018/1523, annex)."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Ground(StrEnum):
    """Why something is not accessible (the same, items a to c)."""

    NON_COMPLIANCE = "non-compliance"
    DISPROPORTIONATE_BURDEN = "disproportionate-burden"
    OUT_OF_SCOPE = "out-of-scope"


class Method(StrEnum):
    """How the statement was prepared."""

    SELF_ASSESSMENT = "self-assessment"
    THIRD_PARTY = "third-party"


@dataclass(frozen=True, slots=True)
class Contact:
    """A body that readers can turn to."""

    name: Bilingual
    address: tuple[str, ...]
    """Lines of a postal address."""
    email: str
    phone: str
    """Empty where there is none."""
    url: str
    """Empty where there is none."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something that is not accessible."""

    content: Bilingual
    ground: Ground
    reason: Bilingual
    alternative: Bilingual | None
    """What is accessible in its place."""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """The fields of an accessibility statement (§ 12b BGG, § 7 BITV 2.0)."""

    conformity: Conformity
    barriers: tuple[Barrier, ...]
    prepared: dt.date
    reviewed: dt.date | None
    method: Method
    feedback: Contact
    enforcement: Contact
    """The body for arbitration, § 16 BGG or its counterpart in the law of a Land."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """The fields of § 5 DDG."""

    provider: Contact
    represented_by: Bilingual
    supervised_by: Bilingual | None
    vat_id: str


@dataclass(frozen=True, slots=True)
class Privacy:
    """The fields of article 13 GDPR that only the operator knows; the controller is the provider."""

    officer: Contact
    """The data protection officer."""
    authority: Contact
    """With which a complaint can be lodged."""
    logs: Bilingual
    """What the web server records, why, on which legal basis and for how long."""


@dataclass(frozen=True, slots=True)
class Legal:
    """What the three pages are made of."""

    imprint: Imprint
    privacy: Privacy
    accessibility: Accessibility
