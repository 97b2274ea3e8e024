"""Words for roles in Danish, Norwegian and English, and the role that each stands for."""

from __future__ import annotations

VOLUNTEER = "volunteer"
EMPLOYEE = "employee"
MANAGER = "manager"
CITIZEN = "citizen"

_WORDS = {
    VOLUNTEER: """
        frivillig frivillige ulønnet ulønnede besøgsven besøgsvenner læseven skoleonkel skoleonkler mentor mentorer
        besøksvenn besøksvenner volunteer volunteers
    """,
    EMPLOYEE: """
        medarbejder medarbejdere ansat ansatte personale pædagog pædagoger lærer lærere sygeplejerske sygeplejersker
        sosu terapeut terapeuter sagsbehandler sagsbehandlere konsulent konsulenter koordinator koordinatorer
        tovholder tovholdere bibliotekar bibliotekarer fagperson fagpersoner medarbeider medarbeidere tilsatt tilsatte
        pedagog pedagoger sykepleier sykepleiere saksbehandler saksbehandlere rådgiver rådgivere employee employees
        staff worker workers coordinator coordinators nurse nurses teacher teachers caseworker
    """,
    MANAGER: """
        leder ledere ledelse chef chefer direktør direktører forstander forstandere inspektør rektor styrer styrere
        leiar manager managers leader leaders director directors supervisor
    """,
    CITIZEN: """
        borger borgere bruger brugere beboer beboere pårørende klient klienter patient patienter elev elever
        forælder forældre innbygger innbyggere bruker brukere beboar pasient pasienter forelder foreldre
        citizen citizens user users resident residents client clients patient patients relative relatives pupil
        pupils parent parents
    """,
}
_ROLE = {word: role for role, words in _WORDS.items() for word in words.split()}
_ENDINGS = (
    (("vejleder", "vejledere", "veileder", "veiledere"), EMPLOYEE),
    (("leder", "ledere", "chef", "chefer", "direktør", "manager", "leiar"), MANAGER),
    (("medarbejder", "medarbejdere", "medarbeider", "konsulent", "koordinator", "pædagog", "ansat"), EMPLOYEE),
)
_TRIMMED = "0123456789 .,;:-_()[]#"


def role_of(word: str) -> str | None:
    """The role that a word or short phrase stands for (`Afdelingsleder` → `manager`), or None.

    Numbers and punctuation around it are ignored (`Frivillig 2`). Of several words the last one with a role decides
    (`kommunal leder`), except that a word in brackets comes second: `Leder (frivillig)` is a manager.
    """
    outside, _, inside = word.partition("(")
    for part in (outside, inside):
        for single in reversed(part.casefold().replace("/", " ").replace("_", " ").split()):
            role = _single(single.strip(_TRIMMED))
            if role is not None:
                return role
    return None


def _single(word: str) -> str | None:
    if word in _ROLE:
        return _ROLE[word]
    for endings, role in _ENDINGS:
        if any(word.endswith(ending) and len(word) > len(ending) + 1 for ending in endings):
            return role
    return None
