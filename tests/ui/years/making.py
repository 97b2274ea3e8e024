"""A site with two cases and a policy document, over two waves: small enough to be read at a glance."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qualcase.coding.sources import SourceKind
from qualcase.study import Study
from tests.ui.compare.making import bring_in, code, done

if TYPE_CHECKING:
    from pathlib import Path

SAID_2015 = (
    "I: Hvordan går det?\nKaren: Vi vidste ikke, hvem der skulle gøre hvad. Det var kun mig. Nøglen var min.\nI: Tak."
)
SAID_2017 = "I: Og nu?\nKaren: Nu står det i aftalen, hvem der gør hvad. Kommunen lytter.\nMona: Vi er flere nu."
AGREED = "Nu står det i aftalen, hvem der gør hvad."


def build(folder: Path) -> Path:
    """The file of the study, closed."""
    with Study.create(folder / "years", waves=("2015", "2017")) as study:
        roles = study.codebook.add("Roller", colour="#3072C1")
        study.codebook.add("Grænser", roles.id, colour="#3072C1")
        study.codebook.add("Forankring", colour="#C7692C")
        study.codebook.add("Økonomi", colour="#258D48")
        for name in ("K01", "K02"):
            study.cases.add(name, title=f"Titel {name}", site="Fjordby", areas=("kultur",), starts=dt.date(2014, 9, 1))
        early = bring_in(study, "K01_2015", SAID_2015, case="K01", wave="2015", role="volunteer")
        late = bring_in(study, "K01_2017", SAID_2017, case="K01", wave="2017", role="volunteer")
        other = bring_in(study, "K02_2015", "I: Nå?\nIb: Stille og roligt hos os.", case="K02", wave="2015")
        policy = bring_in(
            study, "politik", "Kommunen vil have aftaler.", site="Fjordby", wave="2017", kind=SourceKind.DOCUMENT
        )
        for one, day in ((early, dt.date(2015, 10, 1)), (late, dt.date(2017, 10, 1)), (policy, dt.date(2017, 2, 1))):
            study.sources.set(one.id, date=day)
        study.sources.set(policy.id, valid_from=dt.date(2017, 2, 1))
        code(study, early, "Vi vidste ikke, hvem der skulle gøre hvad.", "Roller", star=True)
        code(study, early, "Det var kun mig.", "Roller")
        code(study, early, "Nøglen var min.", "Roller")
        code(study, early, "Det var kun mig.", "Roller/Grænser")
        code(study, late, AGREED, "Forankring", star=True)
        code(study, late, "Kommunen lytter.", "Forankring", about_wave_id=study.frame().waves[0].id)
        code(study, other, "Stille og roligt hos os.", "Roller")
        code(study, policy, "Kommunen vil have aftaler.", "Forankring")
        study.events.add(dt.date(2016, 5, 1), "Karen holder op", case_id=study.cases.all()[0].id)
        study.events.add(dt.date(2016, 6, 1), "Ny borgmester", site_id=study.sites.all()[0].id)
        done(study, early, late, other, policy)
        return study.path
