"""Patterns across cases: likeness, groups, codes together, profiles, saturation, who was heard."""
