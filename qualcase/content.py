"""Where the codebooks and sample transcripts lie that come with the program.

In a source checkout they are at the top of the repository, where people find them; a wheel carries them inside the
package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal


def content_folder(name: Literal["codebooks", "sample_transcripts"]) -> Path:
    """The folder of this name, in an installed wheel or in a source checkout.

    Raises:
        FileNotFoundError: it is in neither place; the message names both.
    """
    package = Path(__file__).resolve().parent
    # The packed folder comes first: beside an installed package lies whatever else is installed.
    places = (package / "_content" / name, package.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name} is neither {places[0]} nor {places[1]}")
