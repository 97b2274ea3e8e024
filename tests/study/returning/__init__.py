"""Tests of what comes back from co-authors."""
