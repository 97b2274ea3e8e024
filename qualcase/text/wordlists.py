"""The words by which labels, heads of transcripts and transcriber's marks are known (Danish, Norwegian, English)."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


INTERVIEWER = _set("""
    i int intv interviewer interviewere interviewerne intervjuer intervjuar intervjueren interviewers moderator
    intervieweren spørger spørgeren ordstyrer forsker forskeren researcher facilitator m q
    """)
"""Whoever asks the questions."""

GENERIC = _set("""
    ip r resp respondent respondenten informant informanten inf p participant deltager deltageren deltakar deltaker
    person speaker taler taleren talar voice stemme kvinde kvinne mand mann k f a b u ukendt ukjent unknown alle
    flere interviewperson interviewpersonen intervjuperson intervjuobjekt interviewee interviewede io ip-er svarperson
    formand bestyrelsesmedlem partner kollega mor far ægtefælle datter søn
    """)
"""Somebody who speaks and is not named."""

ONLY_WITH_OTHERS = _set("k f a b u m alle flere person partner kollega mor far datter søn p q")
"""Short or common ones that need another sign that the text is a transcript."""

WEAK = _set("""
    interviewer interviewere intervjuer intervjuar interviewers informant informanter respondent respondenter
    moderator forsker facilitator deltager deltaker participant interviewperson interviewede interviewee navn name
    """)
"""Words that the head of a transcript also uses as keys (`Interviewer: Hanne Holm`)."""

HEADER_KEYS = _set("""
    dato dag date tid tidspunkt time sted stad lokation lokalitet location place adresse address varighed varighet
    længde lengde duration length emne tema theme topic titel tittel title subject overskrift heading note noter notes
    notat bemærk bemærkning bemærkninger merknad merk obs nb ps deltagere deltakere deltakarar participants attendees
    tilstede tilstedeværende present fraværende absent afbud forfall referent kl klokken spørgsmål spørsmål spm
    question questions svar answer bilag vedlegg appendix kilde kilder kjelde source sources fil filnavn file filename
    lydfil optagelse optagelsen opptak recording recorded recorder projekt prosjekt project case kommune organisation
    organisasjon organization forening udskrevet transskriberet transskription transskribering transskribent
    transkribert transkripsjon transkribent transcript transcribed transcription transcriber udskrift utskrift
    version versjon status formål baggrund bakgrunn background konklusion konklusjon conclusion metode method methods
    resultat resultater results eksempel eksempler example opsummering sammenfatning oppsummering summary indledning
    innledning introduktion introduction afslutning avslutning kontakt contact telefon tlf mobil phone mail e-mail
    epost e-post email web hjemmeside nettside website www http https ftp doi isbn issn udgiver utgiver publisher
    forfatter forfattere author authors omslag redaktion tegnforklaring forkortelser alder age køn kjønn gender stilling
    uddannelse utdanning education rolle role sprog språk language id nr nummer number sagsnr saksnr journalnr side page
    kapitel kapittel
    chapter figur figure tabel tabell table dagsorden agenda punkt del part runde bølge wave år year måned uge uke
    observation observationer observasjon observatør observer kode koder kodning code memo refleksion refleksioner
    interviewguide guide fordele ulemper fordeler ulemper anbefaling anbefalinger pkt ad vedr vedrørende re fra from
    til to cc keywords nøgleord stikord speakers meeting link url download
    """)
"""Words that head a line of a document, not a speaker's turn."""

STOP = _set("""
    jeg du han hun vi de det den der dette denne disse hvad hvem hvor hvordan hvorfor hvornår hvilken hvilke men og
    eller så altså ja jo nej nei okay ok for fordi hvis her nu nå da når efter etter før bagefter dengang først
    derefter endelig derfor desuden også kun bare måske jeg eg me ho dei ikke ikkje en et ein ei at som med uden
    uten om på i_ under over mellem mellom samt dog imidlertid måske faktisk selvfølgelig generelt samlet citat sitat
    the this that these those we you he she it they and or but so yes no well then if when because what who how why
    there here now first second third finally maybe not an one two of in_ on at with without about quote fx f.eks
    dvs bl.a nemlig aftalen planen målet tanken ideen idéen udfordringen fordelen ulempen forskellen grunden årsagen
    sandheden regelen reglen fremtiden resten problemet pointen spørgsmålet svaret løsningen opgaven
    """)
"""Words that begin or end a sentence's first words, never a name."""

PARTICLES = _set("og and af av von van de der den la le du del fra & + /")
"""Small words inside names."""

SOUNDS = _set("""
    latter griner grin grinende ler leende ler. smiler smil fniser fnis humrer hoster host hostende suk sukker rømmer
    snøfter græder gråd tænker tøver nikker ryster peger viser gestikulerer hvisker synger banker klapper nynner
    pause pauser pausen tavshed tavs stilhed stille støj larm musik baggrundsstøj telefon telefonen ringer dør døren
    uklart uklar utydeligt utydelig uforståeligt uforståelig uhørligt uhørlig mumler mumlen afbrydes afbryder afbrudt
    afbrydelse overlap overlappende overlapper samtidig utelatt udeladt lydfejl optagelse optagelsen slut sic
    latter humrer sukk sukker hoster gråter tenker nøler peker hvisker stillhet taushet støy musikk bakgrunnsstøy
    telefonen uklart utydelig uforståelig uhørbart uhørlig avbrytes avbryter avbrutt opptak opptaket
    laughter laughs laughing laugh chuckles chuckle giggles smiles sighs sigh coughs cough coughing crying cries sobs
    whispers nods points gestures applause silence silent noise music phone rings door unclear inaudible
    unintelligible indistinct crosstalk overlapping interrupted interrupts interruption redacted omitted sniffs
    mumbles sings claps pausing smågriner småler lydudfald uforst. uforst utyd. hh hhh .hhh .hh
    ? ?? ??? … ... .. . - – xx xxx
    """)
"""Words that make brackets a transcriber's mark."""
