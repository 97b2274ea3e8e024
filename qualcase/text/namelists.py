"""Words by which names are told from other words: first names, weekdays, months, countries, well-known organisations.

Danish and Norwegian. The lists help to judge; that a name is missing here never means that it is none.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FIRST_NAMES = _set("""
    anne kirsten hanne mette anna helle susanne lene maria marianne inge karen lone bente camilla pia jette charlotte
    louise inger gitte tina lise ingrid katrine rikke christina eva line birgit annette lotte dorthe dorte birthe
    birgitte britta sanne maja ulla julie emma ida cecilie sofie sofia caroline amalie mathilde freja clara laura sara
    sarah josefine signe astrid ellen else elisabeth margit margrethe grethe gerda edith ruth jytte kirstine lis lisbeth
    merete mona nanna nina randi rita solveig sonja stine thea tove trine vibeke winnie yvonne aase åse asta agnes alma
    benedikte bodil ditte elin elna elsebeth ester esther frida gudrun gunhild heidi helga helene henriette henny
    herdis hilda inga ingeborg irene iben jane janne jeanette johanne judith karin karina kathrine kristina kristine
    lea lilian lillian lily lisa liv liva lærke maiken maj-britt maren margrete marie martha martine mia michelle
    mie minna mille nadia natasja nelly olga oline patricia pernille petra ragna ragnhild rebecca regitze rigmor
    rosa sandra selma sigrid silje sille simone sine siri siv susan sussi sussie tanja tenna tilde thyra ursula
    valborg vera victoria viktoria vigdis wenche åshild turid torill berit bjørg gro grete hege hilde ingunn jorunn
    kari kjersti marit oddny reidun synnøve tone torunn unni aud anita ann annelise annemette annemarie anne-marie
    anne-mette fatima aisha amina zahra leyla layla mariam yasmin samira khadija hawa halima nour noor rania
    peter jens michael lars henrik thomas søren jan christian martin niels anders morten jesper hans jørgen mads per ole
    rasmus simon daniel erik svend emil mikkel poul jacob jakob kim finn knud claus klaus kasper kenneth bent carsten
    karsten torben brian steen frederik frederick leif john jonas mathias mikael allan alexander oliver william noah
    lucas victor viktor oscar carl karl august alfred anton aksel axel valdemar malthe magnus sebastian tobias nikolaj
    nicolai marcus markus benjamin gustav philip filip johan johannes jeppe kaj kai kjeld kurt kristian flemming frank
    freddy gert gunnar harald harry heine helge helmer henning herman holger hugo ib ivan ivar jimmy johnny jon
    jonathan keld laurits lasse laust leo louis ludvig marius mogens nils olav olaf oluf orla otto ove palle patrick
    paul
    peder preben rene rené richard robert roland rolf rune samuel sigurd stefan steffen sten stig sune sven tage
    theodor thor thorkild thorbjørn toke tom tommy torkild troels uffe ulrik vagn verner viggo vilhelm villads villy
    werner aage åge ejnar einar ejvind ejner egon edvard eigil elias elmer emanuel erling ernst esben eskild evald
    bjarke bjarne benny bertel birger bo børge arne arno arvid asbjørn asger aksel andreas arild arve atle bjørn bård
    dag egil eirik eivind frode geir gaute håkon håvard henrik jarle jostein kjell kjetil kristoffer lars magne odd
    oddvar ola olaf ørjan øystein øyvind pål petter ragnar reidar roar roger rolf sindre sivert snorre stein steinar
    svein terje tor tore torstein trond trygve tormod vegard vidar yngve ali ahmed ahmad hassan hussein ibrahim
    mohammed mohamed muhammad mustafa omar yusuf youssef abdi abdullah khalid karim amir bilal hamza said mehmet
    """)
"""Common first names, in small letters."""

COMMON_WORDS = _set("""
    bo dag finn kim kaj tone tor bent ulla hans line liv stig sten ester rune vera leo frank august per jon bjørn mille
    lis siv unni line ida eva rosa ola odd stein said mark maj dan ib tage sine
    """)
"""First names that are also ordinary words (or pronouns) in small letters; in capitals they are still names."""

WEEKDAYS_AND_MONTHS = _set("""
    mandag tirsdag onsdag torsdag fredag lørdag søndag mandags tirsdags onsdags torsdags fredags lørdags søndags
    januar februar marts april maj juni juli august september oktober november december mars mai desember
    jul juleaften påske pinse nytår sankthans fastelavn grundlovsdag ramadan eid
    monday tuesday wednesday thursday friday saturday sunday january february march may june july october
    """)

ORGANISATIONS = _set("""
    facebook google youtube instagram messenger teams zoom skype word excel outlook netflix twitter linkedin whatsapp
    iphone ipad apple microsoft windows ikea lego netto rema føtex bilka brugsen coop kvickly irma lidl aldi
    danmark norge sverige finland island tyskland england europa usa kina syrien irak iran afghanistan somalia tyrkiet
    polen ukraine rusland grønland færøerne eu fn nato dr tv nrk dsb skat kl ngo cpr cvr nemid mitid nav
    dansk norsk svensk folketinget folketing stortinget socialministeriet sundhedsstyrelsen socialstyrelsen gud bibelen
    koranen allah jesus herren røde kors dgi dif dif's dbu spejderne fdf kfum kfuk
    """)
"""Countries, firms and bodies that everybody knows: naming them tells nobody apart. Small letters."""

NOT_NAMES = _set("""
    jeg du han hun vi i de dem deres deres den det der dette denne disse man en et og men for så at som når hvis om
    hvad hvem hvor hvordan hvorfor hvornår hvilken hvilke ja nej nå øh øhm æh hmm mm okay ok altså jo tak godt god
    nu her da ikke kun også bare måske på til fra med uden ved efter før under over mellem hos af ad ud ind op ned
    min mit mine din dit dine sin sit sine hans hendes vores jeres ingen nogen noget alle alt hver har er var bliver
    blev kan skal vil må kunne skulle ville måtte eg ho me dei dykk dykkar deira han ho dere hva hvem hvor hvordan
    hvorfor når hvilken hvilke nei nå kanskje etter ikke ikkje også bare vår vårt våre deres noen noe the a an and
    but so yes no well it he she they we you there here this that what who how why when interviewer informant ip ip1
    ip2 ip3 ip4 ip5 int resp respondent leder frivillig medarbejder borger tak tja nåh åh ah eh ha haha ups hej goddag
    farvel selvfølgelig netop præcis nemlig derfor derefter desuden dog faktisk først sidst endelig igen engang
    generelt desværre heldigvis især både enten hverken eller selv hele samme anden andet andre første anden tredje
    dato sted tid emne note obs nb ps kl ca fx dvs osv mv bl pga kilde bilag side afsnit kapitel figur tabel
    """)
"""Words that begin sentences, or are written with a capital, and are no names. Small letters."""

TITLES = _set("hr fr fru frk frøken dr doktor professor pastor herr lektor biskop grev grevinde")
"""Words behind which a name follows."""

PLACE_ENDINGS = (
    "by", "rup", "trup", "strup", "borg", "berg", "bjerg", "sted", "lev", "løse", "lund", "havn", "ager", "holm", "ø",
    "øen", "å", "sund", "fjord", "bugt", "næs", "nes", "rød", "tved", "kommune", "sogn", "byen", "dal", "vik", "vig",
    "bæk", "mark", "skov", "hede", "strand", "heim", "sund", "vang", "parken", "kvarteret", "lunden", "toften",
)  # fmt: skip
"""Endings of capitalised words that are more often places than persons."""

INSTITUTION_ENDINGS = {
    "skole": "skolen", "skolen": "skolen", "gymnasium": "skolen", "gymnasiet": "skolen", "seminariet": "skolen",
    "børnehave": "institutionen", "børnehaven": "institutionen", "vuggestuen": "institutionen",
    "plejehjem": "plejehjemmet", "plejehjemmet": "plejehjemmet", "plejecenter": "plejehjemmet",
    "plejecentret": "plejehjemmet", "sykehjem": "plejehjemmet", "sykehjemmet": "plejehjemmet",
    "hospital": "hospitalet", "hospitalet": "hospitalet", "sygehus": "hospitalet", "sygehuset": "hospitalet",
    "sykehus": "hospitalet", "sykehuset": "hospitalet", "kirke": "kirken", "kirken": "kirken", "moskeen": "kirken",
    "bibliotek": "biblioteket", "biblioteket": "biblioteket", "museum": "museet", "museet": "museet",
    "forening": "foreningen", "foreningen": "foreningen", "klub": "foreningen", "klubben": "foreningen",
    "laug": "foreningen", "lauget": "foreningen", "center": "centret", "centret": "centret", "centeret": "centret",
    "senter": "centret", "senteret": "centret", "hjemmet": "institutionen", "huset": "huset", "gården": "gården",
}  # fmt: skip
"""Endings of capitalised words that are institutions, and what stands for them when the name is taken out."""
