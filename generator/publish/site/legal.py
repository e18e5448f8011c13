"""Settings → imprint, privacy page and accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from babel.dates import format_date

from generator.model import Bilingual
from generator.publish.site.legal_words import LegalWords, legal_words_in
from generator.publish.site.plan import LegalTopic
from generator.publish.site.views import BarrierView, FactView, LegalPart, Site
from generator.workspace import Accessibility, Barrier, Contact, Legal


def view_legal(site: Site, legal: Legal, topic: LegalTopic) -> tuple[LegalPart, ...]:
    """The parts of a page, in their order."""
    words = legal_words_in(site.language)
    match topic:
        case LegalTopic.IMPRINT:
            return (_imprint(site, legal, words),)
        case LegalTopic.PRIVACY:
            return tuple(_privacy(site, legal, words))
        case LegalTopic.ACCESSIBILITY:
            return tuple(_accessibility(site, legal.accessibility, words))
        case _:
            assert_never(topic)


def _imprint(site: Site, legal: Legal, words: LegalWords) -> LegalPart:
    own = legal.imprint
    more: list[tuple[str, Bilingual | None]] = [
        (words.represented_by, own.represented_by),
        (words.supervised_by, own.supervised_by),
        (words.vat_id, Bilingual(own.vat_id, own.vat_id) if own.vat_id else None),
    ]
    facts = tuple(FactView(label, value[site.language]) for label, value in more if value)
    return LegalPart("provider", words.provider, facts=(*_contact(site, own.provider, words), *facts))


def _privacy(site: Site, legal: Legal, words: LegalWords) -> Iterator[LegalPart]:
    own = legal.privacy
    yield LegalPart("no-cookies", words.no_cookies, (words.no_cookies_text,))
    yield LegalPart("logs", words.logs, (own.logs[site.language],))
    yield LegalPart("controller", words.controller, facts=_contact(site, legal.imprint.provider, words))
    yield LegalPart("officer", words.officer, facts=_contact(site, own.officer, words))
    yield LegalPart("rights", words.rights, (words.rights_text,))
    yield LegalPart("authority", words.authority, facts=_contact(site, own.authority, words))


def _accessibility(site: Site, own: Accessibility, words: LegalWords) -> Iterator[LegalPart]:
    scope = words.scope.format(site=site.workspace.title[site.language], url=site.workspace.site_url)
    yield LegalPart("status", words.status, (scope, words.conformity[own.conformity]))
    if own.barriers:
        barriers = tuple(_barrier(site, barrier, words) for barrier in own.barriers)
        yield LegalPart("barriers", words.barriers, barriers=barriers)
    day = format_date(own.prepared, format="long", locale=site.language.locale)
    told = [words.prepared_on.format(day=day), words.methods[own.method]]
    if own.reviewed:
        day = format_date(own.reviewed, format="long", locale=site.language.locale)
        told.append(words.reviewed_on.format(day=day))
    yield LegalPart("preparation", words.prepared, (" ".join(told),))
    feedback, enforcement = _contact(site, own.feedback, words), _contact(site, own.enforcement, words)
    yield LegalPart("feedback", words.feedback, (words.feedback_text,), facts=feedback)
    yield LegalPart("enforcement", words.enforcement, (words.enforcement_text,), facts=enforcement)


def _barrier(site: Site, barrier: Barrier, words: LegalWords) -> BarrierView:
    alternative = barrier.alternative[site.language] if barrier.alternative else ""
    return BarrierView(
        barrier.content[site.language],
        words.grounds[barrier.ground],
        barrier.reason[site.language],
        f"{words.alternative} {alternative}" if alternative else "",
    )


def _contact(site: Site, contact: Contact, words: LegalWords) -> tuple[FactView, ...]:
    lines = (contact.name[site.language], *contact.address)
    phone = contact.phone.translate(str.maketrans("", "", " /()-"))
    facts = (
        FactView(words.address if contact.address else words.body, ", ".join(lines)),
        FactView(words.email, contact.email, f"mailto:{contact.email}"),
        FactView(words.phone, contact.phone, f"tel:{phone}"),
        FactView(words.link, contact.url, contact.url),
    )
    return tuple(fact for fact in facts if fact.value)
