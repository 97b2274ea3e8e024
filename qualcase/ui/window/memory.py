"""How much memory the process uses, as far as the system tells without another library."""

from __future__ import annotations

import sys
from pathlib import Path


def memory_used() -> float:
    """Megabytes that the process holds in memory; its peak where only that is told; 0 where nothing is."""
    try:
        import resource
    except ImportError:  # Windows
        return _windows()
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)
    return round(pages * resource.getpagesize() / 1e6, 1)


def _windows() -> float:
    """The working set, from psapi."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = [
                ("cb", wintypes.DWORD),
                ("faults", wintypes.DWORD),
                *[(name, ctypes.c_size_t) for name in ("peak", "working", "a", "b", "c", "d", "page", "peak_page")],
            ]

        held = Counters()
        held.cb = ctypes.sizeof(held)
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
        if kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(held), held.cb):
            return round(held.working / 1e6, 1)
    return 0.0
