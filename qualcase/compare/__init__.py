"""Figures: values in, values out."""
