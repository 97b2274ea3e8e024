"""The name of what we keep in a document for the way back, shared by who writes and who reads it."""

from __future__ import annotations

from typing import Final

KEPT_NAMESPACE: Final = "urn:qualcase:transcripts"
"""Of a part of custom XML that holds ids, checksums and places; no names, no words."""
