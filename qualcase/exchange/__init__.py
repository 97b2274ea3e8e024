"""Readers and writers between files and the neutral values of qualcase.coding."""
