"""What the imprint, the privacy page and the accessibility statement say, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Language
from generator.workspace import Conformity, Ground, Method


@dataclass(frozen=True, slots=True)
class LegalWords:
    """`{…}` is filled in by `format`."""

    provider: str
    represented_by: str
    supervised_by: str
    vat_id: str
    address: str
    body: str
    """Label of a name without an address."""
    email: str
    phone: str
    link: str
    controller: str
    officer: str
    no_cookies: str
    no_cookies_text: str
    logs: str
    rights: str
    rights_text: str
    authority: str
    scope: str
    status: str
    conformity: dict[Conformity, str]
    barriers: str
    grounds: dict[Ground, str]
    alternative: str
    prepared: str
    prepared_on: str
    reviewed_on: str
    methods: dict[Method, str]
    feedback: str
    feedback_text: str
    enforcement: str
    enforcement_text: str


DE = LegalWords(
    provider="Anbieter",
    represented_by="Vertreten durch",
    supervised_by="Aufsichtsbehörde",
    vat_id="Umsatzsteuer-Identifikationsnummer",
    address="Anschrift",
    body="Stelle",
    email="E-Mail",
    phone="Telefon",
    link="Website",
    controller="Verantwortlich",
    officer="Datenschutzbeauftragte",
    no_cookies="Was diese Seiten nicht tun",
    no_cookies_text="Diese Website setzt keine Cookies, zählt keine Besuche und lädt nichts von anderen Anbietern. "
    "Was Sie selbst einstellen, etwa die helle oder dunkle Darstellung, merkt sich Ihr Browser; es wird nicht "
    "übertragen und lässt sich mit den Daten der Website im Browser löschen.",
    logs="Was der Webserver aufzeichnet",
    rights="Ihre Rechte",
    rights_text="Sie haben nach der Datenschutz-Grundverordnung das Recht auf Auskunft (Artikel 15), Berichtigung "
    "(Artikel 16), Löschung (Artikel 17), Einschränkung der Verarbeitung (Artikel 18) und Widerspruch (Artikel 21). "
    "Sie können sich bei der Aufsichtsbehörde beschweren (Artikel 77).",
    authority="Aufsichtsbehörde",
    scope="Diese Erklärung gilt für {site} unter {url}.",
    status="Stand der Vereinbarkeit mit den Anforderungen",
    conformity={
        Conformity.FULL: "Nach Angabe des Betreibers ist diese Website mit der BITV 2.0 vereinbar.",
        Conformity.PARTIAL: "Nach Angabe des Betreibers ist diese Website mit der BITV 2.0 teilweise vereinbar.",
        Conformity.NONE: "Nach Angabe des Betreibers ist diese Website mit der BITV 2.0 nicht vereinbar.",
    },
    barriers="Nicht barrierefreie Inhalte",
    grounds={
        Ground.NON_COMPLIANCE: "Unvereinbar mit der BITV 2.0",
        Ground.DISPROPORTIONATE_BURDEN: "Unverhältnismäßige Belastung",
        Ground.OUT_OF_SCOPE: "Nicht vom Gesetz erfasst",
    },
    alternative="Barrierefrei stattdessen:",
    prepared="Erstellung dieser Erklärung",
    prepared_on="Diese Erklärung wurde am {day} erstellt.",
    reviewed_on="Sie wurde zuletzt am {day} überprüft.",
    methods={
        Method.SELF_ASSESSMENT: "Sie beruht auf einer Selbstbewertung.",
        Method.THIRD_PARTY: "Sie beruht auf einer Bewertung durch Dritte.",
    },
    feedback="Barrieren melden",
    feedback_text="Wenn Ihnen Barrieren auffallen oder Sie Fragen zur Barrierefreiheit haben, schreiben Sie uns:",
    enforcement="Schlichtungsverfahren",
    enforcement_text="Wenn unsere Antwort Ihnen nicht hilft, können Sie bei der Schlichtungsstelle ein Verfahren "
    "beantragen. Es soll Streit ohne Gericht beilegen; es ist kostenlos, und Sie brauchen keinen Rechtsbeistand.",
)

EN = LegalWords(
    provider="Provider",
    represented_by="Represented by",
    supervised_by="Supervisory authority",
    vat_id="VAT identification number",
    address="Address",
    body="Office",
    email="E-mail",
    phone="Phone",
    link="Website",
    controller="Controller",
    officer="Data protection officer",
    no_cookies="What these pages do not do",
    no_cookies_text="This website sets no cookies, counts no visits and loads nothing from other providers. What you "
    "set yourself, such as the light or dark appearance, is kept by your browser; it is not transmitted, and goes "
    "when you delete the website’s data in your browser.",
    logs="What the web server records",
    rights="Your rights",
    rights_text="Under the General Data Protection Regulation you have the right of access (article 15), to "
    "rectification (article 16), to erasure (article 17), to restriction of processing (article 18) and to object "
    "(article 21). You can lodge a complaint with the supervisory authority (article 77).",
    authority="Supervisory authority",
    scope="This statement applies to {site} at {url}.",
    status="Compliance status",
    conformity={
        Conformity.FULL: "According to its operator, this website complies with the German ordinance BITV 2.0.",
        Conformity.PARTIAL: "According to its operator, this website partially complies with the German ordinance "
        "BITV 2.0.",
        Conformity.NONE: "According to its operator, this website does not comply with the German ordinance BITV 2.0.",
    },
    barriers="Content that is not accessible",
    grounds={
        Ground.NON_COMPLIANCE: "Does not comply with BITV 2.0",
        Ground.DISPROPORTIONATE_BURDEN: "Disproportionate burden",
        Ground.OUT_OF_SCOPE: "Not within the scope of the law",
    },
    alternative="Accessible in its place:",
    prepared="Preparation of this statement",
    prepared_on="This statement was prepared on {day}.",
    reviewed_on="It was last reviewed on {day}.",
    methods={
        Method.SELF_ASSESSMENT: "It is based on a self-assessment.",
        Method.THIRD_PARTY: "It is based on an assessment by a third party.",
    },
    feedback="Report a barrier",
    feedback_text="If you notice barriers or have questions about accessibility, write to us:",
    enforcement="Arbitration",
    enforcement_text="If our answer does not help you, you can apply to the arbitration body. It settles disputes out "
    "of court; the procedure is free of charge, and you need no lawyer.",
)


def legal_words_in(language: Language) -> LegalWords:
    return {Language.DE: DE, Language.EN: EN}[language]
