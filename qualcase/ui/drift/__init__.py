"""The drift guard: passages coded again without knowing where they are from, and what came of it."""
