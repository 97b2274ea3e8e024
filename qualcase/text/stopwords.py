"""Words that tell nothing of what is spoken about, in Danish, Norwegian and English, in small letters."""

from __future__ import annotations

_DANISH = """
    hun én
    ad af alle alt altid altså aldrig anden andet andre at bare begge blev blevet blive bliver både da de dem den denne
    der deres det dette dig din dine dit dog du efter egentlig eget egen egne ej eller ellers en end endnu ene eneste
    enhver er et faktisk fik flere for fordi fra få får før gang gange gik gør gøre gjorde gjort gå går god godt ham
    han hans har havde have haft heller helt hen hende hendes her hos hvad hvem hver hvilke hvilken hvilket hvis hvor
    hvordan hvorfor hvornår i igen ikke ind indtil ingen intet ja jeg jer jeres jo kan kom komme kommer kommet kun
    kunne lidt lige ligesom man mange masse med meget mellem men mens mere mest mig min mindre mine mit mod måske måtte
    må ned nej noget nogen nogle nok nu ny nyt nær næste næsten når også og okay om omkring op os over på præcis rigtig
    samme sammen se selv selvfølgelig ser sig sige siger sin sine sit sagde sagt skal skulle sku som synes stadig så
    sådan sådanne tage tager tak ting til tit to tre tror ud uden under ved vel vi vil ville vor vores var vær være
    været vide ved øh øhm hm mm nå jamen jah ik ikk
    """
_NORWEGIAN = """
    alle alt alltid altså aldri andre annen annet at av bare begge ble blei blir bli blitt både da de dem den denne der
    dere deres det dette deg din dine ditt du dei dykk eg egentlig egen eget egne eit ei ein eller ellers en enn ennå er
    et etter faktisk fikk flere for fordi fra få får før gang ganger gikk gjør gjøre gjorde gjort gå går god godt ham
    han hans har hadde ha hatt heller helt hen henne hennes her hjå ho hos hun hva hvem hver hvilke hvilken hvis hvor
    hvordan hvorfor igjen ikke ikkje inn ingen ingenting ja jeg jo kan kom komme kommer kommet korleis kun kunne kva
    kven litt like liksom lissom man mange masse med meg meget mellom men mens mer mest min mindre mine mitt mot må
    måtte mye ned nei noe noen nok nokre nå no når nesten neste også og okay ok om omkring opp oss over på rett riktig
    samme sammen se selv selvfølgelig ser seg si sier sin sine sitt sa sagt skal skulle som synes så sånn sånne ta tar
    takk ting til to tre tror tro ut uten under ved vel veldig vi vil ville var vær være vært vår våre vet vite øh eh hm
    mm kanskje alltid
    """
_ENGLISH = """
    a about actually after again all also always am an and any anything are as at be because been before being both but
    by can could did do does doing done down even ever every few first for from get gets go goes going gone good got
    had has have he her here him his how i if in into is it its just kind know like little lot made make many may maybe
    me mean might more most much my never no not nothing now of off ok okay on one only or other our out over own quite
    really right said same say says see she should so some something sort still such sure take than that the their them
    then there these they thing things think this those three through to too two uh um up us very was way we well went
    were what when where which while who why will with without would yeah yes you your don't it's i'm that's we're
    didn't
    doesn't they're can't there's i've we've isn't wasn't
    """
STOP_WORDS = {
    language: frozenset(words.split()) for language, words in (("da", _DANISH), ("nb", _NORWEGIAN), ("en", _ENGLISH))
}
"""By language."""


def stop_words(language: str) -> frozenset[str]:
    """Those of a language; of one that is not known, none."""
    return STOP_WORDS.get(language, frozenset())
