"""A page of a clean translation → the same page with one mistake of a known kind, at a place left to chance.

A module that registers mutations is imported here; `MUTATIONS` holds them by name.
"""

from benchmarks.mutations import blocks, footnotes, links, lists, numbers, sentences, words
from benchmarks.mutations.registry import MUTATIONS, Mutation, mutation

__all__ = [
    "MUTATIONS",
    "Mutation",
    "blocks",
    "footnotes",
    "links",
    "lists",
    "mutation",
    "numbers",
    "sentences",
    "words",
]
