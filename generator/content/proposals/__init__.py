"""Proposed tags ⇄ front matter, and the memory of what editors refused.

A page bears `proposed: {megatrends: […], fields: […]}`.  An editor takes a proposal over by moving it
to `megatrends` or `fields`, and refuses it by deleting it: what a page bore and bears no more is in
`.zweiklang/tags.json`, and is not proposed again.
"""

from generator.content.proposals.apply import apply_proposals
from generator.content.proposals.memory import Memory, read_memory

__all__ = ["Memory", "apply_proposals", "read_memory"]
