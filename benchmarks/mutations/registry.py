"""Kinds of mistakes, each under its name: `@mutation` registers a function that makes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from generator.model import Section

Change = Callable[[Random, Section, Section], Section | None]
"""Takes chance, the page to change and its original; None where the page has nothing to change."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A kind of mistake that a translation may have."""

    name: str
    codes: frozenset[str]
    """Rules that tell it; one of them is enough."""
    goal: float
    """Share that should be told."""
    change: Change


MUTATIONS: dict[str, Mutation] = {}


def mutation(name: str, *codes: str, goal: float = 0.98) -> Callable[[Change], Change]:
    """Register a kind of mistake: what it is called, which rules tell it, how many of a hundred should be told."""

    def register(change: Change) -> Change:
        MUTATIONS[name] = Mutation(name, frozenset(codes), goal, change)
        return change

    return register
