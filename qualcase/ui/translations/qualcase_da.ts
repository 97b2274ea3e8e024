<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Go</source>
            <translation>Gå til</translation>
        </message>
        <message>
            <source>Go to {room}</source>
            <translation>Gå til {room}</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbage</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Gå frem</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Undersøgelse</translation>
        </message>
        <message>
            <source>Open a study…</source>
            <translation>Åbn en undersøgelse…</translation>
        </message>
        <message>
            <source>New study…</source>
            <translation>Ny undersøgelse…</translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation>Luk undersøgelsen</translation>
        </message>
        <message>
            <source>Quit qualcase</source>
            <translation>Afslut qualcase</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importér filer…</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>Write a memo on what is at hand</source>
            <translation>Skriv et memo om det valgte</translation>
        </message>
        <message>
            <source>Memos: the list</source>
            <translation>Memoer: listen</translation>
        </message>
        <message>
            <source>Day log: what was done</source>
            <translation>Dagslog: hvad der er gjort</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Uddragssamlinger</translation>
        </message>
        <message>
            <source>Put what is chosen into the collection in use</source>
            <translation>Læg det valgte i uddragssamlingen i brug</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Påstande</translation>
        </message>
        <message>
            <source>Put what is chosen to a claim, for it…</source>
            <translation>Sæt det valgte til en påstand, for den…</translation>
        </message>
        <message>
            <source>Put what is chosen to a claim, against it…</source>
            <translation>Sæt det valgte til en påstand, imod den…</translation>
        </message>
        <message>
            <source>Cite the cell at hand in a claim, for it…</source>
            <translation>Henvis til den valgte celle i en påstand, for den…</translation>
        </message>
        <message>
            <source>Cite the cell at hand in a claim, against it…</source>
            <translation>Henvis til den valgte celle i en påstand, imod den…</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørgeskemaer ved siden af koder</translation>
        </message>
        <message>
            <source>Check the study</source>
            <translation>Kontrollér undersøgelsen</translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation>Gem en kopi nu</translation>
        </message>
        <message>
            <source>Undo: {action}</source>
            <translation>Fortryd: {action}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Do again: {action}</source>
            <translation>Gendan: {action}</translation>
        </message>
        <message>
            <source>Do again</source>
            <translation>Gendan</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjælp</translation>
        </message>
        <message>
            <source>Put the first steps away</source>
            <translation>Skjul de første trin</translation>
        </message>
        <message>
            <source>Find an action by its name</source>
            <translation>Find en handling ved navn</translation>
        </message>
        <message>
            <source>Keys on this screen</source>
            <translation>Taster på denne skærm</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Indstillinger</translation>
        </message>
        <message>
            <source>Change the name you code under</source>
            <translation>Skift det navn, du koder under</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Lyse farver</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Mørke farver</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>Systemets farver</translation>
        </message>
        <message>
            <source>Show the collection beside the room, or hide it</source>
            <translation>Vis eller skjul uddragssamlingen ved siden af rummet</translation>
        </message>
        <message>
            <source>Read the collection as a text</source>
            <translation>Læs uddragssamlingen som tekst</translation>
        </message>
        <message>
            <source>Show it (Ctrl+Shift+T)</source>
            <translation>Vis den (Ctrl+Shift+T)</translation>
        </message>
        <message>
            <source>Make a report of this…</source>
            <translation>Lav en rapport af dette…</translation>
        </message>
        <message>
            <source>Edit in Excel, and take back…</source>
            <translation>Ret i Excel, og læs ind igen…</translation>
        </message>
        <message>
            <source>Export excerpts to Word or a table…</source>
            <translation>Eksportér uddrag til Word eller en tabel…</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Hvad der skete</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Date of a new event</source>
            <translation>Dato for en ny hændelse</translation>
        </message>
        <message>
            <source>What happened? Enter adds it.</source>
            <translation>Hvad skete der? Enter tilføjer det.</translation>
        </message>
        <message>
            <source>A new event</source>
            <translation>En ny hændelse</translation>
        </message>
        <message>
            <source>Over the years</source>
            <translation>Over årene</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørgeskemaer ved siden af koder</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n kilde uden dato</numerusform>
                <numerusform>%n kilder uden dato</numerusform>
            </translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tidslinje</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Informants</source>
            <translation>Informanter</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Om</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Hændelser</translation>
        </message>
        <message>
            <source>Add an informant</source>
            <translation>Tilføj en informant</translation>
        </message>
        <message>
            <source>Name or pseudonym</source>
            <translation>Navn eller pseudonym</translation>
        </message>
        <message>
            <source>Nobody yet: those who speak in sources stand here.</source>
            <translation>Ingen endnu: her står de, der taler i kilderne.</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>Mere om {name}</translation>
        </message>
        <message>
            <source>Memo on {name}…</source>
            <translation>Memo om {name}…</translation>
        </message>
        <message>
            <source>{name} withdraws…</source>
            <translation>{name} trækker sig…</translation>
        </message>
        <message>
            <source>Heard in this wave</source>
            <translation>Hørt i denne runde</translation>
        </message>
        <message>
            <source>Not heard in this wave</source>
            <translation>Ikke hørt i denne runde</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more variable(s)</source>
            <translation>
                <numerusform>Vis %n variabel mere</numerusform>
                <numerusform>Vis %n variabler mere</numerusform>
            </translation>
        </message>
        <message>
            <source>All cases as a table</source>
            <translation>Alle cases som tabel</translation>
        </message>
        <message>
            <source>All sites as a table</source>
            <translation>Alle steder som tabel</translation>
        </message>
        <message>
            <source>Nothing is recorded here yet.</source>
            <translation>Intet er registreret her endnu.</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>Everything is in order: every coded passage says what the text says.</source>
            <translation>Alt er i orden: hver kodet passage svarer til teksten.</translation>
        </message>
        <message>
            <source>A copy was kept: {file}</source>
            <translation>En kopi er gemt: {file}</translation>
        </message>
        <message numerus="yes">
            <source>The check found %n problem(s): {first}</source>
            <translation>
                <numerusform>Kontrollen fandt %n fejl: {first}</numerusform>
                <numerusform>Kontrollen fandt %n fejl: {first}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Accept the lines as they are</source>
            <translation>Godtag linjerne, som de er</translation>
        </message>
        <message>
            <source>Accept the line in own words…</source>
            <translation>Godtag linjen med egne ord…</translation>
        </message>
        <message>
            <source>Reject the lines with a reason…</source>
            <translation>Afvis linjerne med en begrundelse…</translation>
        </message>
        <message>
            <source>Take back what was decided</source>
            <translation>Træk det afgjorte tilbage</translation>
        </message>
        <message>
            <source>Write the change sentence of the cell</source>
            <translation>Skriv cellens forandringssætning</translation>
        </message>
        <message>
            <source>Show all, to decide, accepted or rejected</source>
            <translation>Vis alle, uafgjorte, godtagne eller afviste</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Næste spørgsmål</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Forrige spørgsmål</translation>
        </message>
        <message>
            <source>Choose the question</source>
            <translation>Vælg spørgsmål</translation>
        </message>
        <message>
            <source>Choose the case</source>
            <translation>Vælg case</translation>
        </message>
        <message>
            <source>Choose the code</source>
            <translation>Vælg kode</translation>
        </message>
        <message>
            <source>Show only codes at the top, or all</source>
            <translation>Vis kun de øverste koder, eller alle</translation>
        </message>
        <message>
            <source>Switch the measure</source>
            <translation>Skift mål</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grundlag</translation>
        </message>
        <message>
            <source>Go to the passages</source>
            <translation>Gå til passagerne</translation>
        </message>
        <message>
            <source>Back to the lines</source>
            <translation>Tilbage til linjerne</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy the sheet as a table</source>
            <translation>Kopiér arket som tabel</translation>
        </message>
        <message>
            <source>Export the sheet to Excel or CSV…</source>
            <translation>Eksportér arket til Excel eller CSV…</translation>
        </message>
        <message>
            <source>Change sheet</source>
            <translation>Forandringsark</translation>
        </message>
        <message>
            <source>What you write becomes the change sentence of the cell as well.</source>
            <translation>Det, du skriver, bliver også cellens forandringssætning.</translation>
        </message>
        <message>
            <source>The change sentence of the cell stays as it is.</source>
            <translation>Cellens forandringssætning bliver, som den er.</translation>
        </message>
        <message>
            <source>What changed? {cell}</source>
            <translation>Hvad har forandret sig? {cell}</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Godtag</translation>
        </message>
        <message>
            <source>Why is this no change of that kind? {cell}</source>
            <translation>Hvorfor er det ikke en forandring af den slags? {cell}</translation>
        </message>
        <message numerus="yes">
            <source>Why are these %n lines no change of that kind?</source>
            <translation>
                <numerusform>Hvorfor er denne %n linje ikke en forandring af den slags?</numerusform>
                <numerusform>Hvorfor er disse %n linjer ikke forandringer af den slags?</numerusform>
            </translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Afvis</translation>
        </message>
        <message>
            <source>Copied the sheet with its caption</source>
            <translation>Arket er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Export the change sheet</source>
            <translation>Eksportér forandringsarket</translation>
        </message>
        <message>
            <source>change sheet.xlsx</source>
            <translation>forandringsark.xlsx</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>You read only: the sheet stays as it is.</source>
            <translation>Du læser kun: arket bliver, som det er.</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Hvad der vises</translation>
        </message>
        <message>
            <source>What is shown (S)</source>
            <translation>Hvad der vises (S)</translation>
        </message>
        <message>
            <source>Only codes at the top</source>
            <translation>Kun øverste koder</translation>
        </message>
        <message>
            <source>Only codes that lie below no other (U)</source>
            <translation>Kun koder, der ikke ligger under nogen anden (U)</translation>
        </message>
        <message>
            <source>Question (Q)</source>
            <translation>Spørgsmål (Q)</translation>
        </message>
        <message>
            <source>Case (C)</source>
            <translation>Case (C)</translation>
        </message>
        <message>
            <source>Code (K)</source>
            <translation>Kode (K)</translation>
        </message>
        <message>
            <source>From which wave to which</source>
            <translation>Fra hvilken runde til hvilken</translation>
        </message>
        <message>
            <source>What figures are of (M)</source>
            <translation>Hvad tallene gælder (M)</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>Alle spørgsmål</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle cases</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Alle koder</translation>
        </message>
        <message>
            <source>Lines of the change sheet</source>
            <translation>Forandringsarkets linjer</translation>
        </message>
        <message>
            <source>No line of the sheet is of what you look at. Figures propose lines once passages of two waves are coded; what you accept of them makes the sheet.</source>
            <translation>Ingen linje i arket gælder det, du ser på. Tallene foreslår linjer, når passager fra to runder er kodet; det, du godtager af dem, bliver til arket.</translation>
        </message>
        <message>
            <source>Show all lines</source>
            <translation>Vis alle linjer</translation>
        </message>
        <message>
            <source>Take the line into the sheet as it is (A)</source>
            <translation>Tag linjen med i arket, som den er (A)</translation>
        </message>
        <message>
            <source>In own words…</source>
            <translation>Med egne ord…</translation>
        </message>
        <message>
            <source>Take the line into the sheet in own words (O)</source>
            <translation>Tag linjen med i arket med egne ord (O)</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Afvis…</translation>
        </message>
        <message>
            <source>Say why it is no change of this kind (X)</source>
            <translation>Angiv, hvorfor det ikke er en forandring af den slags (X)</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Træk tilbage</translation>
        </message>
        <message>
            <source>Take back what was decided (Del)</source>
            <translation>Træk det afgjorte tilbage (Del)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Skal afgøres</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Godtaget</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Afvist</translation>
        </message>
        <message>
            <source>Rejected: {reason}</source>
            <translation>Afvist: {reason}</translation>
        </message>
        <message>
            <source>Nobody has put it into words yet.</source>
            <translation>Ingen har sat ord på det endnu.</translation>
        </message>
        <message>
            <source>Figures do not propose this.</source>
            <translation>Tallene foreslår det ikke.</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>Check</source>
            <translation>Grundlag</translation>
        </message>
        <message>
            <source>What is included, line by line</source>
            <translation>Hvad der er med, linje for linje</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Gem billede…</translation>
        </message>
        <message>
            <source>Save it with its caption and check as SVG or PNG</source>
            <translation>Gem det med tabeltekst og grundlag som SVG eller PNG</translation>
        </message>
        <message>
            <source>Display check</source>
            <translation>Visningens grundlag</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Gem billedet</translation>
        </message>
    </context>
    <context>
        <name>Claims</name>
        <message>
            <source>Claims</source>
            <translation>Påstande</translation>
        </message>
        <message>
            <source>Say holds (1), in part (2), fails (3) or nothing (0) of the case</source>
            <translation>Angiv, at den holder (1), delvis (2), ikke holder (3), eller intet (0) om casen</translation>
        </message>
        <message>
            <source>Move the claim up</source>
            <translation>Flyt påstanden op</translation>
        </message>
        <message>
            <source>Move the claim down</source>
            <translation>Flyt påstanden ned</translation>
        </message>
        <message>
            <source>State something new…</source>
            <translation>Fremsæt en ny påstand…</translation>
        </message>
        <message>
            <source>Change the words of the claim</source>
            <translation>Ret påstandens ord</translation>
        </message>
        <message>
            <source>Write the expected pattern</source>
            <translation>Skriv det forventede mønster</translation>
        </message>
        <message>
            <source>Remove the claim</source>
            <translation>Fjern påstanden</translation>
        </message>
        <message>
            <source>Passages, cells or cases</source>
            <translation>Passager, celler eller cases</translation>
        </message>
        <message>
            <source>Take away what is chosen</source>
            <translation>Fjern det valgte</translation>
        </message>
        <message>
            <source>Go on: claim, card, transcript</source>
            <translation>Gå videre: påstand, kort, transskription</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy the claims as a table</source>
            <translation>Kopiér påstandene som tabel</translation>
        </message>
        <message>
            <source>Export the claims to Word or a table…</source>
            <translation>Eksportér påstandene til Word eller en tabel…</translation>
        </message>
        <message>
            <source>Put the passages on the other side</source>
            <translation>Sæt passagerne på den anden side</translation>
        </message>
        <message>
            <source>Write what the passage shows…</source>
            <translation>Skriv, hvad passagen viser…</translation>
        </message>
        <message>
            <source>Let the cells speak against the claim</source>
            <translation>Lad cellerne tale imod påstanden</translation>
        </message>
        <message>
            <source>Let the cells speak for the claim</source>
            <translation>Lad cellerne tale for påstanden</translation>
        </message>
        <message>
            <source>Set the cells aside with a reason…</source>
            <translation>Læg cellerne til side med en begrundelse…</translation>
        </message>
        <message>
            <source>No passage lies here.</source>
            <translation>Her ligger ingen passage.</translation>
        </message>
        <message>
            <source>Speaks against it</source>
            <translation>Taler imod den</translation>
        </message>
        <message>
            <source>Let the cells speak against the claim (A)</source>
            <translation>Lad cellerne tale imod påstanden (A)</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>Læg til side…</translation>
        </message>
        <message>
            <source>Say why it does not speak against the claim (X)</source>
            <translation>Angiv, hvorfor den ikke taler imod påstanden (X)</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>No cell is cited. Choose one in Compare or on the change sheet and press F9.</source>
            <translation>Der er ikke henvist til nogen celle. Vælg en i Sammenlign eller på forandringsarket, og tryk F9.</translation>
        </message>
        <message>
            <source>The claim</source>
            <translation>Påstanden</translation>
        </message>
        <message>
            <source>What of the claim is shown</source>
            <translation>Hvad der vises af påstanden</translation>
        </message>
        <message>
            <source>Passages {n}</source>
            <translation>Passager {n}</translation>
        </message>
        <message>
            <source>Cells {n}</source>
            <translation>Celler {n}</translation>
        </message>
        <message numerus="yes">
            <source>%n speak against it</source>
            <translation>
                <numerusform>%n taler imod den</numerusform>
                <numerusform>%n taler imod den</numerusform>
            </translation>
        </message>
        <message>
            <source>Cases {n}</source>
            <translation>Cases {n}</translation>
        </message>
        <message>
            <source>Which pattern do you expect, and why?</source>
            <translation>Hvilket mønster forventer du, og hvorfor?</translation>
        </message>
        <message>
            <source>Expected pattern</source>
            <translation>Forventet mønster</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Forventet</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>Observeret</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrundelse</translation>
        </message>
        <message>
            <source>Cases of the claim</source>
            <translation>Påstandens cases</translation>
        </message>
        <message>
            <source>say nothing</source>
            <translation>angiv intet</translation>
        </message>
        <message>
            <source>Cited for it</source>
            <translation>Henvist til for den</translation>
        </message>
        <message>
            <source>Cited against it</source>
            <translation>Henvist til imod den</translation>
        </message>
        <message>
            <source>Cells that speak against it, as their figures have it</source>
            <translation>Celler, der taler imod den efter deres tal</translation>
        </message>
        <message>
            <source>Set aside: looked at, and why they do not speak against it</source>
            <translation>Lagt til side: set på, og hvorfor de ikke taler imod den</translation>
        </message>
        <message>
            <source>observed there: {verdict}</source>
            <translation>observeret dér: {verdict}</translation>
        </message>
        <message>
            <source>expected there: {verdict}</source>
            <translation>forventet dér: {verdict}</translation>
        </message>
        <message>
            <source>Cells of the claim</source>
            <translation>Påstandens celler</translation>
        </message>
        <message>
            <source>What do you state of the cases?</source>
            <translation>Hvad påstår du om casene?</translation>
        </message>
        <message>
            <source>Write what you expect of each case before you look at what speaks for it.</source>
            <translation>Skriv, hvad du forventer af hver case, før du ser på, hvad der taler for det.</translation>
        </message>
        <message>
            <source>State it</source>
            <translation>Fremsæt</translation>
        </message>
        <message>
            <source>What does the passage show?</source>
            <translation>Hvad viser passagen?</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Skriv</translation>
        </message>
        <message>
            <source>Why does {cell} not speak against the claim?</source>
            <translation>Hvorfor taler {cell} ikke imod påstanden?</translation>
        </message>
        <message numerus="yes">
            <source>Why do these %n cells not speak against the claim?</source>
            <translation>
                <numerusform>Hvorfor taler denne %n celle ikke imod påstanden?</numerusform>
                <numerusform>Hvorfor taler disse %n celler ikke imod påstanden?</numerusform>
            </translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Læg til side</translation>
        </message>
        <message>
            <source>Something was observed already: what is expected now is no prediction.</source>
            <translation>Noget er allerede observeret: det, der forventes nu, er ingen forudsigelse.</translation>
        </message>
        <message>
            <source>Why? {verdict} in {case}</source>
            <translation>Hvorfor? {verdict} i {case}</translation>
        </message>
        <message>
            <source>Say so</source>
            <translation>Angiv</translation>
        </message>
        <message>
            <source>Say first how far it holds in this case.</source>
            <translation>Angiv først, hvor langt den holder i denne case.</translation>
        </message>
        <message>
            <source>Copied the claims</source>
            <translation>Påstandene er kopieret</translation>
        </message>
        <message>
            <source>A claim is a sentence about the cases. Passages and cells speak for it or against it, and of each case you write what you expect before you look, and what you find.</source>
            <translation>En påstand er en sætning om casene. Passager og celler taler for eller imod den, og for hver case skriver du, hvad du forventer, før du ser efter, og hvad du finder.</translation>
        </message>
        <message>
            <source>State something…</source>
            <translation>Fremsæt en påstand…</translation>
        </message>
        <message>
            <source>+ State something (N)</source>
            <translation>+ Fremsæt en påstand (N)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksportér…</translation>
        </message>
        <message>
            <source>Find a claim, or write a new one</source>
            <translation>Find en påstand, eller skriv en ny</translation>
        </message>
        <message>
            <source>State “{words}”</source>
            <translation>Fremsæt “{words}”</translation>
        </message>
        <message numerus="yes">
            <source>For which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>Hvilken påstand taler denne %n passage for?</numerusform>
                <numerusform>Hvilken påstand taler disse %n passager for?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Against which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>Hvilken påstand taler denne %n passage imod?</numerusform>
                <numerusform>Hvilken påstand taler disse %n passager imod?</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a cell first: a code in a case.</source>
            <translation>Vælg først en celle: en kode i en case.</translation>
        </message>
        <message>
            <source>For which claim is {cell} cited?</source>
            <translation>Hvilken påstand taler {cell} for?</translation>
        </message>
        <message>
            <source>Against which claim is {cell} cited?</source>
            <translation>Hvilken påstand taler {cell} imod?</translation>
        </message>
        <message>
            <source>Choose an excerpt first.</source>
            <translation>Vælg først et uddrag.</translation>
        </message>
        <message>
            <source>Code the passage first: claims stand on coded passages.</source>
            <translation>Kod først passagen: påstande hviler på kodede passager.</translation>
        </message>
        <message>
            <source>You read only: the claims stay as they are.</source>
            <translation>Du læser kun: påstandene bliver, som de er.</translation>
        </message>
        <message>
            <source>For it</source>
            <translation>For den</translation>
        </message>
        <message>
            <source>Against it</source>
            <translation>Imod den</translation>
        </message>
        <message>
            <source>Drag a card here, or choose a passage anywhere and press Ctrl+Shift+P (for) or Ctrl+Shift+X (against).</source>
            <translation>Træk et kort hertil, eller vælg en passage et vilkårligt sted, og tryk Ctrl+Shift+P (for) eller Ctrl+Shift+X (imod).</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) are coded no longer.</source>
            <translation>
                <numerusform>%n passage er ikke længere kodet.</numerusform>
                <numerusform>%n passager er ikke længere kodet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Speaks about</source>
            <translation>Handler om</translation>
        </message>
        <message>
            <source>Case it speaks about</source>
            <translation>Case, den handler om</translation>
        </message>
        <message>
            <source>its own wave ({wave})</source>
            <translation>egen runde ({wave})</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Kodning</translation>
        </message>
        <message>
            <source>Find a code for the passage; letters do it too</source>
            <translation>Find en kode til passagen; bogstaver gør det også</translation>
        </message>
        <message>
            <source>Rate the coding here; 1 is the lowest step of its scale</source>
            <translation>Angiv retning her; 1 er skalaens laveste trin</translation>
        </message>
        <message>
            <source>Rate the coding here one step higher</source>
            <translation>Flyt retningen her et trin op</translation>
        </message>
        <message>
            <source>Rate the coding here one step lower</source>
            <translation>Flyt retningen her et trin ned</translation>
        </message>
        <message>
            <source>Give the coding here a star</source>
            <translation>Giv passagen her en stjerne</translation>
        </message>
        <message>
            <source>Remove the coding here</source>
            <translation>Fjern koden fra passagen her</translation>
        </message>
        <message>
            <source>Write a note on the coding here</source>
            <translation>Skriv en note til passagen her</translation>
        </message>
        <message>
            <source>Pin the passage here as a good example of its code</source>
            <translation>Fastgør passagen her som et godt eksempel på koden</translation>
        </message>
        <message>
            <source>Pin the passage here as an example at the border of its code</source>
            <translation>Fastgør passagen her som et eksempel på kodens grænse</translation>
        </message>
        <message>
            <source>Pin the passage here as an example of what its code is not</source>
            <translation>Fastgør passagen her som et eksempel på, hvad koden ikke er</translation>
        </message>
        <message>
            <source>Pin the passage here to the definition of its code…</source>
            <translation>Fastgør passagen her til kodens definition…</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Kilder</translation>
        </message>
        <message>
            <source>Mark the source as done, or take it up again</source>
            <translation>Sæt kilden til færdig, eller genoptag den</translation>
        </message>
        <message>
            <source>Find a source</source>
            <translation>Find en kilde</translation>
        </message>
        <message>
            <source>What was asked in the interview, and the guide</source>
            <translation>Hvad der er spurgt om i interviewet, og guiden</translation>
        </message>
        <message>
            <source>Next source</source>
            <translation>Næste kilde</translation>
        </message>
        <message>
            <source>Previous source</source>
            <translation>Forrige kilde</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Visning</translation>
        </message>
        <message>
            <source>Print the text with its codings…</source>
            <translation>Udskriv teksten med kodede passager…</translation>
        </message>
        <message>
            <source>Save the text with its codings as PDF…</source>
            <translation>Gem teksten med kodede passager som PDF…</translation>
        </message>
        <message>
            <source>Longer lines</source>
            <translation>Længere linjer</translation>
        </message>
        <message>
            <source>Shorter lines</source>
            <translation>Kortere linjer</translation>
        </message>
        <message>
            <source>Show own codings only, or those of all</source>
            <translation>Vis kun egne kodede passager eller alles</translation>
        </message>
        <message>
            <source>Stripes beside the text: the next choice</source>
            <translation>Striber ved teksten: næste valg</translation>
        </message>
        <message>
            <source>Choose what has a stripe beside the text</source>
            <translation>Vælg, hvad der har en stribe ved teksten</translation>
        </message>
        <message>
            <source>Go to the list of what is coded here</source>
            <translation>Gå til listen over det, der er kodet her</translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation>Større skrift</translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation>Mindre skrift</translation>
        </message>
        <message>
            <source>Usual size of type</source>
            <translation>Normal skriftstørrelse</translation>
        </message>
        <message>
            <source>The text beside</source>
            <translation>Teksten ved siden af</translation>
        </message>
        <message>
            <source>Code here (F6)</source>
            <translation>Kod her (F6)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Code again with the code used last</source>
            <translation>Kod igen med den senest brugte kode</translation>
        </message>
        <message>
            <source>Mark a code in the palette, to code with several</source>
            <translation>Afkryds en kode i paletten for at kode med flere</translation>
        </message>
        <message>
            <source>Make a new code of the passage</source>
            <translation>Opret en ny kode ud fra passagen</translation>
        </message>
        <message>
            <source>Code in vivo: the selected words become the code</source>
            <translation>Kod in vivo: de markerede ord bliver til koden</translation>
        </message>
        <message>
            <source>Where nothing is selected: code sentences, or turns</source>
            <translation>Når intet er markeret: kod sætninger eller taleture</translation>
        </message>
        <message>
            <source>Change the code of the coding here</source>
            <translation>Skift koden på passagen her</translation>
        </message>
        <message>
            <source>Say what the coding here speaks about</source>
            <translation>Angiv, hvad passagen her handler om</translation>
        </message>
        <message>
            <source>Say in short what the passage here says</source>
            <translation>Sig i korthed, hvad passagen her siger</translation>
        </message>
        <message>
            <source>Favourite codes</source>
            <translation>Favoritkoder</translation>
        </message>
        <message>
            <source>Give the highlighted code a key</source>
            <translation>Giv den fremhævede kode en tast</translation>
        </message>
        <message>
            <source>Code with “{code}”</source>
            <translation>Kod med “{code}”</translation>
        </message>
        <message>
            <source>The passage of a coding</source>
            <translation>Passagens grænser</translation>
        </message>
        <message>
            <source>Begin one word earlier</source>
            <translation>Begynd et ord tidligere</translation>
        </message>
        <message>
            <source>Begin one word later</source>
            <translation>Begynd et ord senere</translation>
        </message>
        <message>
            <source>End one word later</source>
            <translation>Slut et ord senere</translation>
        </message>
        <message>
            <source>End one word earlier</source>
            <translation>Slut et ord tidligere</translation>
        </message>
        <message>
            <source>Begin one sentence earlier</source>
            <translation>Begynd en sætning tidligere</translation>
        </message>
        <message>
            <source>Begin one sentence later</source>
            <translation>Begynd en sætning senere</translation>
        </message>
        <message>
            <source>End one sentence later</source>
            <translation>Slut en sætning senere</translation>
        </message>
        <message>
            <source>End one sentence earlier</source>
            <translation>Slut en sætning tidligere</translation>
        </message>
        <message>
            <source>Split the coding at the caret</source>
            <translation>Del passagen ved markøren</translation>
        </message>
        <message>
            <source>Move the coding chosen last to what is selected</source>
            <translation>Flyt den senest valgte passage til det markerede</translation>
        </message>
        <message>
            <source>Note on this passage</source>
            <translation>Note til denne passage</translation>
        </message>
        <message>
            <source>In short, in your words</source>
            <translation>I korthed, med dine egne ord</translation>
        </message>
        <message>
            <source>Paraphrase of this passage</source>
            <translation>Kondensering af denne passage</translation>
        </message>
        <message>
            <source>Example…</source>
            <translation>Eksempel…</translation>
        </message>
        <message>
            <source>Pin the passage to the definition of its code</source>
            <translation>Fastgør passagen til kodens definition</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>★ Take the star away</source>
            <translation>★ Fjern stjernen</translation>
        </message>
        <message>
            <source>☆ Star</source>
            <translation>☆ Giv stjerne</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
        <message>
            <source>▤ In {collections}</source>
            <translation>▤ I {collections}</translation>
        </message>
        <message>
            <source>Coded by {coder}.</source>
            <translation>Kodet af {coder}.</translation>
        </message>
        <message>
            <source>Keys {first} to {last}, + and −</source>
            <translation>Tasterne {first} til {last}, + og −</translation>
        </message>
        <message>
            <source>Code, words of the passage, note</source>
            <translation>Kode, ord i passagen, note</translation>
        </message>
        <message>
            <source>Filter the codings of this text</source>
            <translation>Filtrér tekstens kodede passager</translation>
        </message>
        <message>
            <source>Codings of this text</source>
            <translation>Tekstens kodede passager</translation>
        </message>
        <message>
            <source>Enter goes there, Esc back</source>
            <translation>Enter går dertil, Esc tilbage</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} af {all}</translation>
        </message>
        <message>
            <source>Codings in this text · {count}</source>
            <translation>Kodet i denne tekst · {count}</translation>
        </message>
        <message>
            <source>No coding is like that.</source>
            <translation>Ingen kodet passage passer til det.</translation>
        </message>
        <message>
            <source>Nothing is coded in this text yet.</source>
            <translation>Intet er kodet i denne tekst endnu.</translation>
        </message>
        <message>
            <source>You have coded this passage with this code already.</source>
            <translation>Du har allerede kodet denne passage med koden.</translation>
        </message>
        <message>
            <source>Comparisons count the agreed layer here; choose yourself under “Coded by”.</source>
            <translation>Sammenligninger tæller den fælles kodning her; vælg selv under “Kodet af”.</translation>
        </message>
        <message>
            <source>Comparisons count {name}’s codings here; choose yourself under “Coded by”.</source>
            <translation>Sammenligningen tæller {name}s kodninger her; vælg dig selv under “Kodet af”.</translation>
        </message>
        <message>
            <source>This passage was coded so already: the two codings are one now.</source>
            <translation>Passagen var allerede kodet sådan: de to er nu én.</translation>
        </message>
        <message>
            <source>Its rating went, since the codes are not rated on the same scale.</source>
            <translation>Retningen er fjernet, for koderne har ikke samme skala.</translation>
        </message>
        <message>
            <source>The scale has no step {digit}.</source>
            <translation>Skalaen har ikke et trin {digit}.</translation>
        </message>
        <message>
            <source>This passage is in the agreed layer. Code as the agreed layer to change it.</source>
            <translation>Denne passage er med i den fælles kodning. Kod i den fælles kodning for at ændre den.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You are changing the agreed layer only.</source>
            <translation>{coder} har kodet denne passage. Du ændrer kun den fælles kodning.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You change only your own codings.</source>
            <translation>{coder} har kodet denne passage. Du kan kun ændre det, du selv har kodet.</translation>
        </message>
        <message>
            <source>This passage is in the agreed layer.</source>
            <translation>Denne passage er med i den fælles kodning.</translation>
        </message>
        <message>
            <source>The agreed layer has this passage with this code already.</source>
            <translation>Den fælles kodning har allerede denne passage med denne kode.</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) of passages with the same code overlap in it.</source>
            <translation>
                <numerusform>%n par passager med samme kode overlapper i den.</numerusform>
                <numerusform>%n par passager med samme kode overlapper i den.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{code}” has no rating scale. Give it one in the codebook.</source>
            <translation>“{code}” har ingen skala. Giv den en i kodebogen.</translation>
        </message>
        <message>
            <source>No coding here. Put the caret on a coded passage first.</source>
            <translation>Her er intet kodet. Sæt først markøren i en kodet passage.</translation>
        </message>
        <message>
            <source>You read only: {holder} has this study open.</source>
            <translation>Kun læsning: {holder} har undersøgelsen åben.</translation>
        </message>
        <message>
            <source>You read only: the study file cannot be written.</source>
            <translation>Kun læsning: der kan ikke skrives i undersøgelsens fil.</translation>
        </message>
        <message>
            <source>Use when</source>
            <translation>Brug når</translation>
        </message>
        <message>
            <source>Not when</source>
            <translation>Ikke når</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Eksempler</translation>
        </message>
        <message>
            <source>Not defined yet. Write a definition in the codebook.</source>
            <translation>Ikke defineret endnu. Skriv en definition i kodebogen.</translation>
        </message>
        <message>
            <source>A key for “{code}”</source>
            <translation>En tast til “{code}”</translation>
        </message>
        <message>
            <source>&amp;No key</source>
            <translation>&amp;Ingen tast</translation>
        </message>
        <message>
            <source>Alt+{digit} codes “{code}” from now on.</source>
            <translation>Alt+{digit} koder fra nu af “{code}”.</translation>
        </message>
        <message>
            <source>“{code}” has no key any more.</source>
            <translation>“{code}” har ikke længere en tast.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Søg</translation>
        </message>
        <message>
            <source>Search the whole study for words</source>
            <translation>Søg efter ord i hele undersøgelsen</translation>
        </message>
        <message>
            <source>Suggest passages for a code</source>
            <translation>Foreslå passager til en kode</translation>
        </message>
        <message>
            <source>Auto-code by a rule</source>
            <translation>Autokod efter en regel</translation>
        </message>
        <message>
            <source>Nothing has been coded yet that could be repeated.</source>
            <translation>Der er endnu ikke kodet noget, der kan gentages.</translation>
        </message>
        <message>
            <source>No code has the key Alt+{digit} yet. Ctrl+B gives it to one.</source>
            <translation>Ingen kode har tasten Alt+{digit} endnu. Ctrl+B giver en kode tasten.</translation>
        </message>
        <message>
            <source>Select the words that shall become a code.</source>
            <translation>Markér de ord, der skal blive til en kode.</translation>
        </message>
        <message>
            <source>That is too long for the name of a code. Select fewer words.</source>
            <translation>Det er for langt til navnet på en kode. Markér færre ord.</translation>
        </message>
        <message>
            <source>At the top of the codebook</source>
            <translation>Øverst i kodebogen</translation>
        </message>
        <message>
            <source>Where nothing is selected the sentence is coded.</source>
            <translation>Når intet er markeret, kodes sætningen.</translation>
        </message>
        <message>
            <source>Where nothing is selected the turn or paragraph is coded.</source>
            <translation>Når intet er markeret, kodes taleturen eller afsnittet.</translation>
        </message>
        <message>
            <source>The caret is in a question. Select words first, or press Space for the whole turn.</source>
            <translation>Markøren står i et spørgsmål. Markér først nogle ord, eller tryk på mellemrum for hele taleturen.</translation>
        </message>
        <message>
            <source>The selection has no words. Select a passage first.</source>
            <translation>Der er ingen ord i det markerede. Markér først en passage.</translation>
        </message>
        <message>
            <source>Select a passage first: with the mouse, with Shift and arrows, or Space.</source>
            <translation>Markér først en passage: med musen, med Skift og piletaster eller med mellemrum.</translation>
        </message>
        <message>
            <source>Whose codings are shown</source>
            <translation>Hvis kodede passager der vises</translation>
        </message>
        <message>
            <source>Correct ▾</source>
            <translation>Ret ▾</translation>
        </message>
        <message>
            <source>{share} % coded</source>
            <translation>{share} % kodet</translation>
        </message>
        <message>
            <source>part {number} of {count}</source>
            <translation>del {number} af {count}</translation>
        </message>
        <message>
            <source>✓ Settled: open again</source>
            <translation>✓ Afsluttet: åbn igen</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Afslut</translation>
        </message>
        <message>
            <source>✓ Done: take up again</source>
            <translation>✓ Færdig: genoptag</translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation>Sæt til færdig</translation>
        </message>
        <message>
            <source>Agreed layer ▾</source>
            <translation>Fælles kodning ▾</translation>
        </message>
        <message>
            <source>Agreed layer: in work ▾</source>
            <translation>Fælles kodning: i gang ▾</translation>
        </message>
        <message>
            <source>Agreed layer: settled ▾</source>
            <translation>Fælles kodning: afsluttet ▾</translation>
        </message>
        <message>
            <source>Coding the agreed layer ▾</source>
            <translation>Du koder i den fælles kodning ▾</translation>
        </message>
        <message numerus="yes">
            <source>All (%n)</source>
            <translation>
                <numerusform>Alle (%n)</numerusform>
                <numerusform>Alle (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreed layer</source>
            <translation>Fælles kodning</translation>
        </message>
        <message numerus="yes">
            <source>%n coding(s) of others are not shown. Choose All above to see them.</source>
            <translation>
                <numerusform>%n passage kodet af andre vises ikke. Vælg Alle ovenfor for at se den.</numerusform>
                <numerusform>%n passager kodet af andre vises ikke. Vælg Alle ovenfor for at se dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the caret on a coded passage to see what was coded there.</source>
            <translation>Sæt markøren i en kodet passage for at se, hvad der er kodet dér.</translation>
        </message>
        <message>
            <source>Codings here</source>
            <translation>Kodet her</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Her</translation>
        </message>
        <message>
            <source>Search the whole study</source>
            <translation>Søg i hele undersøgelsen</translation>
        </message>
        <message>
            <source>This text has no time stamps.</source>
            <translation>Denne tekst har ingen tidsangivelser.</translation>
        </message>
        <message>
            <source>minutes and seconds, or hours, minutes and seconds</source>
            <translation>minutter og sekunder eller timer, minutter og sekunder</translation>
        </message>
        <message>
            <source>Clear the agreed layer</source>
            <translation>Ryd den fælles kodning</translation>
        </message>
        <message>
            <source>Lead coder of this source</source>
            <translation>Kildens hovedkoder</translation>
        </message>
        <message>
            <source>Begin the agreed layer from {names}</source>
            <translation>Begynd den fælles kodning ud fra {names}</translation>
        </message>
        <message>
            <source>Begin an empty agreed layer</source>
            <translation>Begynd en tom fælles kodning</translation>
        </message>
        <message>
            <source>What you code goes into the agreed layer. {keys} leads back to your own.</source>
            <translation>Det, du koder, går ind i den fælles kodning. {keys} fører tilbage til din egen.</translation>
        </message>
        <message>
            <source>You code under your own name: {name}.</source>
            <translation>Du koder under dit eget navn: {name}.</translation>
        </message>
        <message>
            <source>Code as the agreed layer</source>
            <translation>Kod i den fælles kodning</translation>
        </message>
        <message>
            <source>Take the passage here into the agreed layer</source>
            <translation>Tag passagen her med i den fælles kodning</translation>
        </message>
        <message>
            <source>Settle the agreed layer: it counts from now on</source>
            <translation>Afslut den fælles kodning: den tæller fra nu af</translation>
        </message>
        <message>
            <source>Open the agreed layer again: the lead coder counts</source>
            <translation>Åbn den fælles kodning igen: hovedkoderen tæller</translation>
        </message>
        <message>
            <source>Settle the agreed layer of the source, or open it again</source>
            <translation>Afslut kildens fælles kodning, eller åbn den igen</translation>
        </message>
        <message>
            <source>Begin the agreed layer with what everybody coded</source>
            <translation>Begynd den fælles kodning med det, alle har kodet</translation>
        </message>
        <message>
            <source>Agreed layer and lead coder of the source…</source>
            <translation>Kildens fælles kodning og hovedkoder…</translation>
        </message>
        <message>
            <source>Clear the agreed layer of the source</source>
            <translation>Ryd kildens fælles kodning</translation>
        </message>
        <message>
            <source>This speaker says nothing after this.</source>
            <translation>Denne taler siger ikke mere efter dette.</translation>
        </message>
        <message>
            <source>This speaker says nothing before this.</source>
            <translation>Denne taler siger intet før dette.</translation>
        </message>
        <message>
            <source>No codings are shown in this text.</source>
            <translation>Ingen kodede passager vises i denne tekst.</translation>
        </message>
        <message>
            <source>That was the last coding of this text.</source>
            <translation>Det var den sidste kodede passage i teksten.</translation>
        </message>
        <message>
            <source>That was the first coding of this text.</source>
            <translation>Det var den første kodede passage i teksten.</translation>
        </message>
        <message>
            <source>After this, something is coded in every answer.</source>
            <translation>Efter dette er der kodet noget i hvert svar.</translation>
        </message>
        <message>
            <source>Before this, something is coded in every answer.</source>
            <translation>Før dette er der kodet noget i hvert svar.</translation>
        </message>
        <message>
            <source>This text is shown in one piece.</source>
            <translation>Teksten vises i ét stykke.</translation>
        </message>
        <message>
            <source>This is the last part.</source>
            <translation>Dette er den sidste del.</translation>
        </message>
        <message>
            <source>This is the first part.</source>
            <translation>Dette er den første del.</translation>
        </message>
        <message>
            <source>Questions are skipped when you move by turns and sentences.</source>
            <translation>Spørgsmål springes over, når der flyttes efter taleture og sætninger.</translation>
        </message>
        <message>
            <source>Questions are not skipped any more.</source>
            <translation>Spørgsmål springes ikke længere over.</translation>
        </message>
        <message>
            <source>Move in the text</source>
            <translation>Flyt i teksten</translation>
        </message>
        <message>
            <source>Next turn, also with text selected</source>
            <translation>Næste taletur, også med markeret tekst</translation>
        </message>
        <message>
            <source>Previous turn, also with text selected</source>
            <translation>Forrige taletur, også med markeret tekst</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>Næste sætning</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>Forrige sætning</translation>
        </message>
        <message>
            <source>Next paragraph</source>
            <translation>Næste afsnit</translation>
        </message>
        <message>
            <source>Previous paragraph</source>
            <translation>Forrige afsnit</translation>
        </message>
        <message>
            <source>Next turn</source>
            <translation>Næste taletur</translation>
        </message>
        <message>
            <source>Previous turn</source>
            <translation>Forrige taletur</translation>
        </message>
        <message>
            <source>Next turn of the same speaker</source>
            <translation>Samme talers næste taletur</translation>
        </message>
        <message>
            <source>Previous turn of the same speaker</source>
            <translation>Samme talers forrige taletur</translation>
        </message>
        <message>
            <source>Next coded passage</source>
            <translation>Næste kodede passage</translation>
        </message>
        <message>
            <source>Previous coded passage</source>
            <translation>Forrige kodede passage</translation>
        </message>
        <message>
            <source>Next answer without a coding</source>
            <translation>Næste svar uden kode</translation>
        </message>
        <message>
            <source>Previous answer without a coding</source>
            <translation>Forrige svar uden kode</translation>
        </message>
        <message>
            <source>Next part of a long text</source>
            <translation>Næste del af en lang tekst</translation>
        </message>
        <message>
            <source>Previous part of a long text</source>
            <translation>Forrige del af en lang tekst</translation>
        </message>
        <message>
            <source>Stop at questions again when moving</source>
            <translation>Stands igen ved spørgsmål, når der flyttes</translation>
        </message>
        <message>
            <source>Skip questions when moving</source>
            <translation>Spring spørgsmål over, når der flyttes</translation>
        </message>
        <message>
            <source>Go to the text, or to the one beside it</source>
            <translation>Gå til teksten eller til den ved siden af</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Markér</translation>
        </message>
        <message>
            <source>Select the turn or paragraph</source>
            <translation>Markér taleturen eller afsnittet</translation>
        </message>
        <message>
            <source>Select the sentence; once more the next one too</source>
            <translation>Markér sætningen; én gang til også den næste</translation>
        </message>
        <message>
            <source>Select on by a word</source>
            <translation>Markér et ord frem</translation>
        </message>
        <message>
            <source>Select back by a word</source>
            <translation>Markér et ord tilbage</translation>
        </message>
        <message>
            <source>Select on by a sentence</source>
            <translation>Markér en sætning frem</translation>
        </message>
        <message>
            <source>Select back by a sentence</source>
            <translation>Markér en sætning tilbage</translation>
        </message>
        <message>
            <source>Select on by a turn</source>
            <translation>Markér en taletur frem</translation>
        </message>
        <message>
            <source>Select back by a turn</source>
            <translation>Markér en taletur tilbage</translation>
        </message>
        <message>
            <source>Select on by a paragraph</source>
            <translation>Markér et afsnit frem</translation>
        </message>
        <message>
            <source>Select back by a paragraph</source>
            <translation>Markér et afsnit tilbage</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Find i teksten</translation>
        </message>
        <message>
            <source>Find words in this text</source>
            <translation>Find ord i denne tekst</translation>
        </message>
        <message>
            <source>Find them again</source>
            <translation>Find næste forekomst</translation>
        </message>
        <message>
            <source>Find them before this</source>
            <translation>Find forrige forekomst</translation>
        </message>
        <message>
            <source>Go to a time of the recording</source>
            <translation>Gå til et tidspunkt i optagelsen</translation>
        </message>
        <message>
            <source>List the codings of this text</source>
            <translation>Vis tekstens kodede passager</translation>
        </message>
        <message>
            <source>Go to the same case in the other wave, and back</source>
            <translation>Gå til samme case i den anden runde og tilbage</translation>
        </message>
        <message>
            <source>Open the same case in the other wave beside, or close it</source>
            <translation>Åbn samme case i den anden runde ved siden af, eller luk den</translation>
        </message>
        <message>
            <source>Choose among the sources of the case in the other wave</source>
            <translation>Vælg mellem casens kilder i den anden runde</translation>
        </message>
        <message>
            <source>Name of the new code</source>
            <translation>Navn på den nye kode</translation>
        </message>
        <message>
            <source>Type to find the code above it</source>
            <translation>Skriv for at finde koden over den</translation>
        </message>
        <message>
            <source>Code above the new code</source>
            <translation>Kode over den nye kode</translation>
        </message>
        <message>
            <source>Codes under which it can stand</source>
            <translation>Koder, den kan stå under</translation>
        </message>
        <message>
            <source>New code for this passage</source>
            <translation>Ny kode til denne passage</translation>
        </message>
        <message>
            <source>Where in the codebook</source>
            <translation>Hvor i kodebogen</translation>
        </message>
        <message>
            <source>Take comments from Word into the study…</source>
            <translation>Tag kommentarer fra Word med i undersøgelsen…</translation>
        </message>
        <message>
            <source>Type to find a code</source>
            <translation>Skriv for at finde en kode</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Find en kode</translation>
        </message>
        <message>
            <source>No code is called so.</source>
            <translation>Ingen kode hedder det.</translation>
        </message>
        <message>
            <source>New code…</source>
            <translation>Ny kode…</translation>
        </message>
        <message>
            <source>Make a code of what is typed, and code with it (Shift+Enter)</source>
            <translation>Opret en kode af det skrevne, og kod med den (Shift+Enter)</translation>
        </message>
        <message>
            <source>Enter gives the passage this code instead</source>
            <translation>Enter giver passagen denne kode i stedet</translation>
        </message>
        <message>
            <source>Change the code</source>
            <translation>Skift kode</translation>
        </message>
        <message numerus="yes">
            <source>%n marked; Enter codes with all of them</source>
            <translation>
                <numerusform>%n afkrydset; Enter koder med den</numerusform>
                <numerusform>%n afkrydset; Enter koder med dem alle</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>Ctrl+Enter codes and stays; Tab marks several</source>
            <translation>Ctrl+Enter koder og bliver; Tab afkrydser flere</translation>
        </message>
        <message>
            <source>Code the selected passage, or the turn at the caret</source>
            <translation>Kod den markerede passage eller taleturen ved markøren</translation>
        </message>
        <message>
            <source>Mark, to code with several</source>
            <translation>Afkryds for at kode med flere</translation>
        </message>
        <message>
            <source>Give it a key…</source>
            <translation>Giv den en tast…</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>afkrydset</translation>
        </message>
        <message>
            <source>Codes that fit</source>
            <translation>Koder, der passer</translation>
        </message>
        <message>
            <source>The codebook is empty. Write a first code, then code passages with it here.</source>
            <translation>Kodebogen er tom. Skriv den første kode, og kod derefter passager med den her.</translation>
        </message>
        <message>
            <source>Write a code</source>
            <translation>Skriv en kode</translation>
        </message>
        <message>
            <source>Here you read and code. Bring in a transcript or a note first.</source>
            <translation>Her læses og kodes materialet. Importér først en transskription eller et notat.</translation>
        </message>
        <message>
            <source>Bring in files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>Choose a source in the list to read it.</source>
            <translation>Vælg en kilde på listen for at læse den.</translation>
        </message>
        <message numerus="yes">
            <source>%n lost passage(s)…</source>
            <translation>
                <numerusform>%n tabt passage…</numerusform>
                <numerusform>%n tabte passager…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the text with its codings</source>
            <translation>Gem teksten med kodede passager</translation>
        </message>
        <message>
            <source>The text is in {file}.</source>
            <translation>Teksten er gemt i {file}.</translation>
        </message>
        <message>
            <source>{file} could not be written. Choose another folder, or close the file.</source>
            <translation>{file} kunne ikke skrives. Vælg en anden mappe, eller luk filen.</translation>
        </message>
        <message>
            <source>coded by {coders}</source>
            <translation>kodet af {coders}</translation>
        </message>
        <message>
            <source>Lines of {number} characters, where there is room.</source>
            <translation>Linjer på {number} tegn, hvor der er plads.</translation>
        </message>
        <message>
            <source>Select the words to which the coding chosen last shall move.</source>
            <translation>Markér de ord, den senest valgte passage skal flyttes til.</translation>
        </message>
        <message>
            <source>The passage cannot go any further that way.</source>
            <translation>Passagen kan ikke komme længere den vej.</translation>
        </message>
        <message>
            <source>A text is being corrected, and what you changed in it is not saved.</source>
            <translation>En tekst er ved at blive rettet, og dine rettelser i den er ikke gemt.</translation>
        </message>
        <message>
            <source>A long text, shown in {count} parts: Ctrl+Shift+PgDown leads to the next.</source>
            <translation>En lang tekst, vist i {count} dele: Ctrl+Shift+PgDown fører til den næste.</translation>
        </message>
        <message>
            <source>Whole study</source>
            <translation>Hele undersøgelsen</translation>
        </message>
        <message>
            <source>done</source>
            <translation>færdig</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>i gang</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>ikke begyndt</translation>
        </message>
        <message>
            <source>No source is called so here.</source>
            <translation>Ingen kilde her hedder det.</translation>
        </message>
        <message>
            <source>Show all material</source>
            <translation>Vis alt materiale</translation>
        </message>
        <message>
            <source>Stripes: {which} ▾</source>
            <translation>Striber: {which} ▾</translation>
        </message>
        <message numerus="yes">
            <source>%n of {count} codings have no stripe</source>
            <translation>
                <numerusform>%n af {count} kodede passager har ingen stribe</numerusform>
                <numerusform>%n af {count} kodede passager har ingen stribe</numerusform>
            </translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>most coded</source>
            <translation>mest brugte</translation>
        </message>
        <message>
            <source>used last</source>
            <translation>senest brugte</translation>
        </message>
        <message>
            <source>chosen codes</source>
            <translation>valgte koder</translation>
        </message>
        <message>
            <source>one coder</source>
            <translation>én person</translation>
        </message>
        <message>
            <source>not in the agreed layer</source>
            <translation>ikke i den fælles kodning</translation>
        </message>
        <message>
            <source>density</source>
            <translation>tæthed</translation>
        </message>
        <message>
            <source>12:40</source>
            <translation>12:40</translation>
        </message>
        <message>
            <source>Go to the time</source>
            <translation>Gå til tidspunktet</translation>
        </message>
        <message numerus="yes">
            <source>%n other source(s) would fit as well: Ctrl+Shift+W lists them.</source>
            <translation>
                <numerusform>%n anden kilde passer også: Ctrl+Shift+W viser den.</numerusform>
                <numerusform>%n andre kilder passer også: Ctrl+Shift+W viser dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>F6 goes to the text beside, to read and code there.</source>
            <translation>F6 går til teksten ved siden af, så den kan læses og kodes dér.</translation>
        </message>
        <message>
            <source>There is nothing of this case from another wave.</source>
            <translation>Der er intet fra en anden runde om denne case.</translation>
        </message>
    </context>
    <context>
        <name>Codebook</name>
        <message>
            <source>Codebook</source>
            <translation>Kodebog</translation>
        </message>
        <message>
            <source>Codebook files</source>
            <translation>Kodebogsfiler</translation>
        </message>
        <message>
            <source>Move the code up</source>
            <translation>Flyt koden op</translation>
        </message>
        <message>
            <source>Move the code down</source>
            <translation>Flyt koden ned</translation>
        </message>
        <message>
            <source>Move the code below the one above</source>
            <translation>Flyt koden ind under koden ovenfor</translation>
        </message>
        <message>
            <source>Move the code one level up</source>
            <translation>Flyt koden et niveau op</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Find en kode</translation>
        </message>
        <message>
            <source>New code beside this one</source>
            <translation>Ny kode ved siden af denne</translation>
        </message>
        <message>
            <source>New code below this one</source>
            <translation>Ny underkode til denne</translation>
        </message>
        <message>
            <source>Suggest passages for the code</source>
            <translation>Foreslå passager til koden</translation>
        </message>
        <message>
            <source>Rename the code</source>
            <translation>Omdøb koden</translation>
        </message>
        <message>
            <source>Merge the code into…</source>
            <translation>Flet koden ind i…</translation>
        </message>
        <message>
            <source>Split the code…</source>
            <translation>Del koden op…</translation>
        </message>
        <message>
            <source>Look the code’s passages through</source>
            <translation>Gennemgå kodens passager</translation>
        </message>
        <message>
            <source>Pin a coded passage…</source>
            <translation>Fastgør en kodet passage…</translation>
        </message>
        <message>
            <source>Retire the code, or take it up again</source>
            <translation>Tag koden ud af brug, eller tag den i brug igen</translation>
        </message>
        <message>
            <source>Sort these codes by name</source>
            <translation>Sortér disse koder efter navn</translation>
        </message>
        <message>
            <source>Versions of the codebook…</source>
            <translation>Versioner af kodebogen…</translation>
        </message>
        <message>
            <source>Remove the code</source>
            <translation>Fjern koden</translation>
        </message>
        <message>
            <source>Export the codebook…</source>
            <translation>Eksportér kodebogen…</translation>
        </message>
        <message>
            <source>Import a codebook…</source>
            <translation>Importér en kodebog…</translation>
        </message>
        <message>
            <source>Looking through</source>
            <translation>Gennemgang</translation>
        </message>
        <message>
            <source>Back to the codebook</source>
            <translation>Tilbage til kodebogen</translation>
        </message>
        <message>
            <source>The passage stays</source>
            <translation>Lad passagen blive</translation>
        </message>
        <message>
            <source>Code the passage instead with…</source>
            <translation>Kod i stedet passagen med…</translation>
        </message>
        <message>
            <source>The passage is not coded</source>
            <translation>Fjern passagen fra koden</translation>
        </message>
        <message>
            <source>Good example</source>
            <translation>Godt eksempel</translation>
        </message>
        <message>
            <source>Example at the border</source>
            <translation>Eksempel på grænsen</translation>
        </message>
        <message>
            <source>Example of what the code is not</source>
            <translation>Eksempel på, hvad koden ikke er</translation>
        </message>
        <message>
            <source>Show the passage in its source</source>
            <translation>Vis passagen i kilden</translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation>Næste passage</translation>
        </message>
        <message>
            <source>Passage before</source>
            <translation>Forrige passage</translation>
        </message>
        <message>
            <source>All that wait stay</source>
            <translation>Lad resten blive</translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passage</numerusform>
                <numerusform>%n kodede passager</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sub-code(s)</source>
            <translation>
                <numerusform>%n underkode</numerusform>
                <numerusform>%n underkoder</numerusform>
            </translation>
        </message>
        <message>
            <source>Removed “{code}” with {what}.</source>
            <translation>“{code}” er fjernet med {what}.</translation>
        </message>
        <message>
            <source>Merge “{code}” into:</source>
            <translation>Flet “{code}” ind i:</translation>
        </message>
        <message>
            <source>Pin a passage to “{code}”:</source>
            <translation>Fastgør en passage til “{code}”:</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>Fra en fil…</translation>
        </message>
        <message>
            <source>The codebook is in {file}.</source>
            <translation>Kodebogen er gemt i {file}.</translation>
        </message>
        <message>
            <source>codebook</source>
            <translation>kodebog</translation>
        </message>
        <message>
            <source>Import a codebook</source>
            <translation>Importér en kodebog</translation>
        </message>
        <message>
            <source>Codebooks</source>
            <translation>Kodebøger</translation>
        </message>
        <message>
            <source>found in the material, not brought to it</source>
            <translation>fundet i materialet, ikke bragt ind i det</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Flet ind i…</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Del op…</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Tag ud af brug</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>is not rated</source>
            <translation>uden retning</translation>
        </message>
        <message>
            <source>({own} with the code itself)</source>
            <translation>({own} med selve koden)</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Eksempler</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>Udførligt</translation>
        </message>
        <message>
            <source>Use when</source>
            <translation>Brug når</translation>
        </message>
        <message>
            <source>Not when</source>
            <translation>Ikke når</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farve</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Genvej</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Inductive</source>
            <translation>Induktiv</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Oprindelse</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Another example</source>
            <translation>Endnu et eksempel</translation>
        </message>
        <message>
            <source>Kind of example</source>
            <translation>Slags eksempel</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Eksempel</translation>
        </message>
        <message>
            <source>fits well</source>
            <translation>passer godt</translation>
        </message>
        <message>
            <source>at the border</source>
            <translation>på grænsen</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>passer ikke</translation>
        </message>
        <message>
            <source>Import {file}</source>
            <translation>Importér {file}</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) added</source>
            <translation>
                <numerusform>%n kode tilføjet</numerusform>
                <numerusform>%n koder tilføjet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty field(s) filled</source>
            <translation>
                <numerusform>%n tomt felt udfyldt</numerusform>
                <numerusform>%n tomme felter udfyldt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n felt er forskelligt</numerusform>
                <numerusform>%n felter er forskellige</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) the same</source>
            <translation>
                <numerusform>%n kode er ens</numerusform>
                <numerusform>%n koder er ens</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Tilføjet</translation>
        </message>
        <message>
            <source>Filled where nothing stands</source>
            <translation>Udfyldt, hvor intet står</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Ens</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Afbryd</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importér</translation>
        </message>
        <message>
            <source>Keep all mine</source>
            <translation>Behold alle mine</translation>
        </message>
        <message>
            <source>Take all theirs</source>
            <translation>Tag alle filens</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Her</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>I filen</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Behold min</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Tag filens</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>note: {note}</translation>
        </message>
        <message>
            <source>example: {kind}</source>
            <translation>eksempel: {kind}</translation>
        </message>
        <message>
            <source>Looked through</source>
            <translation>Gennemgået</translation>
        </message>
        <message>
            <source>What changed in the definition</source>
            <translation>Hvad der er ændret i definitionen</translation>
        </message>
        <message>
            <source>{done} of {total} looked through</source>
            <translation>{done} af {total} gennemgået</translation>
        </message>
        <message>
            <source>both</source>
            <translation>begge</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Every passage of this code has been looked at.</source>
            <translation>Alle passager med denne kode er gennemgået.</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>bliver</translation>
        </message>
        <message>
            <source>another code…</source>
            <translation>en anden kode…</translation>
        </message>
        <message>
            <source>is not coded</source>
            <translation>kodes ikke</translation>
        </message>
        <message>
            <source>good example</source>
            <translation>godt eksempel</translation>
        </message>
        <message>
            <source>border</source>
            <translation>på grænsen</translation>
        </message>
        <message>
            <source>not this</source>
            <translation>ikke dette</translation>
        </message>
        <message>
            <source>in the source</source>
            <translation>i kilden</translation>
        </message>
        <message>
            <source>Code the passage instead with:</source>
            <translation>Kod i stedet passagen med:</translation>
        </message>
        <message>
            <source>codebook, version {number}</source>
            <translation>kodebog, version {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n udfyldt</numerusform>
                <numerusform>%n udfyldt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n as before</source>
            <translation>
                <numerusform>%n uændret</numerusform>
                <numerusform>%n uændrede</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the codebook</source>
            <translation>Eksportér kodebogen</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Frigør</translation>
        </message>
        <message>
            <source>Name of a new code at the top</source>
            <translation>Navn på en ny kode øverst</translation>
        </message>
        <message>
            <source>Name of a new code below {code}</source>
            <translation>Navn på en ny kode under {code}</translation>
        </message>
        <message>
            <source>Codes and what they mean belong here. Take a codebook that is ready, or make a code.</source>
            <translation>Her står koderne, og hvad de betyder. Tag en færdig kodebog, eller opret en kode.</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Ny kode</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importér…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versioner…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksportér…</translation>
        </message>
        <message>
            <source>Name of a new code</source>
            <translation>Navn på en ny kode</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n kode</numerusform>
                <numerusform>%n koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) to look through</source>
            <translation>
                <numerusform>%n passage til gennemgang</numerusform>
                <numerusform>%n passager til gennemgang</numerusform>
            </translation>
        </message>
        <message>
            <source>Split “{code}” into:</source>
            <translation>Del “{code}” op i:</translation>
        </message>
        <message>
            <source>New codes come below it. Then each of its passages goes to one, to several, or stays.</source>
            <translation>Nye koder bliver underkoder til den. Derefter går hver passage til én kode, til flere, eller den bliver.</translation>
        </message>
        <message>
            <source>Code {letter}</source>
            <translation>Kode {letter}</translation>
        </message>
        <message>
            <source>Begin to split</source>
            <translation>Begynd opdelingen</translation>
        </message>
        <message>
            <source>Retired: not used for new passages.</source>
            <translation>Ude af brug: bruges ikke til nye passager.</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Tag i brug igen</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>Gennemgå</translation>
        </message>
        <message>
            <source>“{code}” went into this code: {passages}</source>
            <translation>“{code}” er flettet ind i denne kode: {passages}</translation>
        </message>
        <message numerus="yes">
            <source>%n of them stood here already</source>
            <translation>
                <numerusform>%n af dem fandtes her allerede</numerusform>
                <numerusform>%n af dem fandtes her allerede</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>ude af brug</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Use by case and wave</source>
            <translation>Brug efter case og runde</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Brug</translation>
        </message>
        <message>
            <source>Persons, passages in brackets</source>
            <translation>Personer, passager i parentes</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Forskelle</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>the codebook as it is now</source>
            <translation>kodebogen, som den er nu</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>version {number}</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Fjernet</translation>
        </message>
        <message>
            <source>Renamed</source>
            <translation>Omdøbt</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttet</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Ingen forskelle.</translation>
        </message>
        <message>
            <source>No version yet. Freeze the codebook before a meeting or a round of coding: what changes later can then be read here, word by word.</source>
            <translation>Ingen version endnu. Frys kodebogen før et møde, eller før kodningen går videre: det, der ændres senere, kan så læses her, ord for ord.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versioner</translation>
        </message>
        <message>
            <source>What the version is for</source>
            <translation>Hvad versionen er til</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Sammenlignet med</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>Frys</translation>
        </message>
        <message>
            <source>Export this version…</source>
            <translation>Eksportér denne version…</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Passages with those of sub-codes: by wave as the comparison counts them, and all, of every coder.</source>
            <translation>Passager, også underkodernes: pr. runde, som de tælles i sammenligningen, og alle, uanset hvem der har kodet dem.</translation>
        </message>
    </context>
    <context>
        <name>Coder</name>
        <message>
            <source>What you code is kept under your name:</source>
            <translation>Det, du koder, gemmes under dit navn:</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Dit navn</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>Brug dette navn</translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message>
            <source>Begin a collection first: give it a name.</source>
            <translation>Begynd først en uddragssamling: giv den et navn.</translation>
        </message>
        <message>
            <source>Put a heading below the entry</source>
            <translation>Sæt en overskrift ind efter det valgte</translation>
        </message>
        <message>
            <source>Put own words below the entry</source>
            <translation>Sæt egne ord ind efter det valgte</translation>
        </message>
        <message>
            <source>Write in the entry</source>
            <translation>Skriv i det valgte</translation>
        </message>
        <message>
            <source>Move the entries up</source>
            <translation>Flyt det valgte op</translation>
        </message>
        <message>
            <source>Move the entries down</source>
            <translation>Flyt det valgte ned</translation>
        </message>
        <message>
            <source>Take the entries out</source>
            <translation>Tag det valgte ud</translation>
        </message>
        <message>
            <source>Copy the collection as text</source>
            <translation>Kopiér uddragssamlingen som tekst</translation>
        </message>
        <message>
            <source>Export the collection to Word or Markdown…</source>
            <translation>Eksportér uddragssamlingen til Word eller Markdown…</translation>
        </message>
        <message>
            <source>Choose an excerpt or select words first.</source>
            <translation>Vælg et uddrag, eller markér først nogle ord.</translation>
        </message>
        <message>
            <source>You read only: the collection stays as it is.</source>
            <translation>Du læser kun: uddragssamlingen bliver, som den er.</translation>
        </message>
        <message>
            <source>It stands in “{name}” already.</source>
            <translation>Det står allerede i “{name}”.</translation>
        </message>
        <message>
            <source>Copied “{name}” as text</source>
            <translation>“{name}” er kopieret som tekst</translation>
        </message>
        <message>
            <source>Export the collection</source>
            <translation>Eksportér uddragssamlingen</translation>
        </message>
        <message>
            <source>“{name}” is in {file}.</source>
            <translation>“{name}” er i {file}.</translation>
        </message>
        <message>
            <source>Name of the collection</source>
            <translation>Uddragssamlingens navn</translation>
        </message>
        <message>
            <source>No collection yet</source>
            <translation>Ingen uddragssamling endnu</translation>
        </message>
        <message>
            <source>Collection in use: {name}. Choose another one</source>
            <translation>Uddragssamling i brug: {name}. Vælg en anden</translation>
        </message>
        <message>
            <source>What can be done with the collection</source>
            <translation>Hvad der kan gøres med uddragssamlingen</translation>
        </message>
        <message>
            <source>Choose the collection in use…</source>
            <translation>Vælg uddragssamlingen i brug…</translation>
        </message>
        <message>
            <source>Begin a collection</source>
            <translation>Begynd en uddragssamling</translation>
        </message>
        <message>
            <source>Rename the collection</source>
            <translation>Omdøb uddragssamlingen</translation>
        </message>
        <message>
            <source>Remove the collection</source>
            <translation>Fjern uddragssamlingen</translation>
        </message>
        <message>
            <source>Read as text</source>
            <translation>Læs som tekst</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>Ny uddragssamling</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Omdøb</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Kopiér som tekst</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksportér…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Entries of the collection</source>
            <translation>Uddragssamlingens indhold</translation>
        </message>
        <message>
            <source>Hide the collection</source>
            <translation>Skjul uddragssamlingen</translation>
        </message>
        <message>
            <source>Hide the collection (Ctrl+Shift+T)</source>
            <translation>Skjul uddragssamlingen (Ctrl+Shift+T)</translation>
        </message>
        <message>
            <source>+ Heading</source>
            <translation>+ Overskrift</translation>
        </message>
        <message>
            <source>+ Own words</source>
            <translation>+ Egne ord</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Uddragssamling</translation>
        </message>
        <message>
            <source>Which collection shall be in use?</source>
            <translation>Hvilken uddragssamling skal være i brug?</translation>
        </message>
        <message>
            <source>Find a collection, or name a new one</source>
            <translation>Find en uddragssamling, eller navngiv en ny</translation>
        </message>
        <message>
            <source>New collection “{name}”</source>
            <translation>Ny uddragssamling “{name}”</translation>
        </message>
        <message>
            <source>What the argument is</source>
            <translation>Hvad argumentet er</translation>
        </message>
        <message>
            <source>Note on the collection</source>
            <translation>Note til uddragssamlingen</translation>
        </message>
        <message>
            <source>+ Heading (H)</source>
            <translation>+ Overskrift (H)</translation>
        </message>
        <message>
            <source>+ Own words (W)</source>
            <translation>+ Egne ord (W)</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Overskrift</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Egne ord</translation>
        </message>
        <message>
            <source>Nothing stands here yet. Press Ctrl+T on a passage anywhere, or drag passages here.</source>
            <translation>Her står intet endnu. Tryk Ctrl+T på en passage hvor som helst, eller træk passager hertil.</translation>
        </message>
        <message>
            <source>Excerpts for an argument belong here, in the order in which you tell it. Press Ctrl+T on a passage anywhere, or drag passages here: a collection is begun with them.</source>
            <translation>Her samles uddrag til et argument i den rækkefølge, det fortælles i. Tryk Ctrl+T på en passage hvor som helst, eller træk passager hertil: så begyndes en uddragssamling med dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n uddrag</numerusform>
                <numerusform>%n uddrag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n personer</numerusform>
            </translation>
        </message>
        <message>
            <source>Not among them: {names}</source>
            <translation>Ikke blandt dem: {names}</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n til</numerusform>
                <numerusform>%n til</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>blue</source>
            <translation>blå</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>green</source>
            <translation>grøn</translation>
        </message>
        <message>
            <source>purple</source>
            <translation>lilla</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>gul</translation>
        </message>
        <message>
            <source>teal</source>
            <translation>blågrøn</translation>
        </message>
        <message>
            <source>red</source>
            <translation>rød</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>violet</translation>
        </message>
        <message>
            <source>olive</source>
            <translation>oliven</translation>
        </message>
        <message>
            <source>sky blue</source>
            <translation>himmelblå</translation>
        </message>
        <message>
            <source>brown</source>
            <translation>brun</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>lyserød</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farve</translation>
        </message>
    </context>
    <context>
        <name>CommentsBack</name>
        <message>
            <source>take</source>
            <translation>tag med</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>udelad</translation>
        </message>
        <message>
            <source>another code…</source>
            <translation>en anden kode…</translation>
        </message>
        <message>
            <source>as a memo</source>
            <translation>som memo</translation>
        </message>
        <message>
            <source>other passage</source>
            <translation>en anden passage</translation>
        </message>
        <message>
            <source>Comments from Word</source>
            <translation>Kommentarer fra Word</translation>
        </message>
        <message>
            <source>Take the comment</source>
            <translation>Tag kommentaren med</translation>
        </message>
        <message>
            <source>Leave the comment out</source>
            <translation>Udelad kommentaren</translation>
        </message>
        <message>
            <source>Choose another code for it</source>
            <translation>Vælg en anden kode til den</translation>
        </message>
        <message>
            <source>Write it into a memo instead</source>
            <translation>Skriv den i et memo i stedet</translation>
        </message>
        <message>
            <source>What is selected in the text is its passage</source>
            <translation>Gør det, der er markeret i teksten, til dens passage</translation>
        </message>
        <message>
            <source>See its passage in the source</source>
            <translation>Se dens passage i kilden</translation>
        </message>
        <message>
            <source>Take what is marked into the study</source>
            <translation>Tag de valgte med i undersøgelsen</translation>
        </message>
        <message>
            <source>Another document…</source>
            <translation>Et andet dokument…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>{name} (a new coder)</source>
            <translation>{name} (ny koder)</translation>
        </message>
        <message>
            <source>{author} is coded as</source>
            <translation>{author} kodes som</translation>
        </message>
        <message>
            <source>Comments that somebody set in a transcript in Word become codings here. Take out a transcript with its codings as comments, or send any file that was imported.</source>
            <translation>Kommentarer, som nogen har sat i en transskription i Word, bliver til kodede passager her. Eksportér en transskription med de kodede passager som kommentarer, eller send en hvilken som helst importeret fil.</translation>
        </message>
        <message>
            <source>Choose a document…</source>
            <translation>Vælg et dokument…</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>løst</translation>
        </message>
        <message>
            <source>In the document: “{words}”</source>
            <translation>I dokumentet: “{words}”</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Note: {note}</translation>
        </message>
        <message>
            <source>Comments from Word were decided on and are not taken into the study yet.</source>
            <translation>Der er taget stilling til kommentarer fra Word, som endnu ikke er taget med i undersøgelsen.</translation>
        </message>
        <message>
            <source>A Word document with comments</source>
            <translation>Et Word-dokument med kommentarer</translation>
        </message>
        <message>
            <source>Select its words in the text at the right, then press P.</source>
            <translation>Markér ordene i teksten til højre, og tryk så på P.</translation>
        </message>
        <message>
            <source>Select the words of the passage in the text first.</source>
            <translation>Markér først passagens ord i teksten.</translation>
        </message>
        <message numerus="yes">
            <source>Take %n into the study</source>
            <translation>
                <numerusform>Tag %n med i undersøgelsen</numerusform>
                <numerusform>Tag %n med i undersøgelsen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for a decision</source>
            <translation>
                <numerusform>%n venter på en afgørelse</numerusform>
                <numerusform>%n venter på en afgørelse</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in this document is new to the study.</source>
            <translation>Intet i dette dokument er nyt for undersøgelsen.</translation>
        </message>
        <message>
            <source>Say above which source this document is of.</source>
            <translation>Angiv ovenfor, hvilken kilde dokumentet hører til.</translation>
        </message>
        <message>
            <source>Which code does the comment mean?</source>
            <translation>Hvilken kode mener kommentaren?</translation>
        </message>
        <message>
            <source>Find a code, or write the name of a new one</source>
            <translation>Find en kode, eller skriv navnet på en ny</translation>
        </message>
        <message>
            <source>Make the new code “{name}”</source>
            <translation>Opret den nye kode “{name}”</translation>
        </message>
        <message>
            <source>is taken</source>
            <translation>tages med</translation>
        </message>
        <message>
            <source>is left out</source>
            <translation>udelades</translation>
        </message>
        <message>
            <source>waits for a decision</source>
            <translation>venter på en afgørelse</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentarer</translation>
        </message>
        <message>
            <source>Source that the document is of</source>
            <translation>Kilde, som dokumentet hører til</translation>
        </message>
        <message>
            <source>Source: as the document tells</source>
            <translation>Kilde: som dokumentet angiver</translation>
        </message>
    </context>
    <context>
        <name>CompareScreen</name>
        <message>
            <source>Switch the measure</source>
            <translation>Skift mål</translation>
        </message>
        <message>
            <source>Offer more or fewer measures</source>
            <translation>Vis flere eller færre mål</translation>
        </message>
        <message>
            <source>Count with or without sub-codes</source>
            <translation>Tæl med eller uden underkoder</translation>
        </message>
        <message>
            <source>Show or hide the legend</source>
            <translation>Vis eller skjul tegnforklaringen</translation>
        </message>
        <message>
            <source>Fold all codes</source>
            <translation>Fold alle koder sammen</translation>
        </message>
        <message>
            <source>Unfold all codes</source>
            <translation>Fold alle koder ud</translation>
        </message>
        <message>
            <source>Restrict both waves to what both have (≠), or go back</source>
            <translation>Begræns begge runder til det, begge har (≠), eller gå tilbage</translation>
        </message>
        <message>
            <source>Put the notices away, or bring them back</source>
            <translation>Læg bemærkningerne væk, eller tag dem frem igen</translation>
        </message>
        <message>
            <source>Show or hide totals</source>
            <translation>Vis eller skjul i alt</translation>
        </message>
        <message>
            <source>Set the thresholds of change</source>
            <translation>Indstil tærsklerne for forandring</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grundlag</translation>
        </message>
        <message>
            <source>Choose what is crossed</source>
            <translation>Vælg, hvad der krydses</translation>
        </message>
        <message>
            <source>Swap rows and columns</source>
            <translation>Byt om på rækker og kolonner</translation>
        </message>
        <message>
            <source>Codes × cases × waves again</source>
            <translation>Koder × cases × runder igen</translation>
        </message>
        <message>
            <source>Choose the two waves that are compared</source>
            <translation>Vælg de to runder, der sammenlignes</translation>
        </message>
        <message>
            <source>Choose order and groups</source>
            <translation>Vælg rækkefølge og grupper</translation>
        </message>
        <message>
            <source>Move the column to the left</source>
            <translation>Flyt kolonnen til venstre</translation>
        </message>
        <message>
            <source>Move the column to the right</source>
            <translation>Flyt kolonnen til højre</translation>
        </message>
        <message>
            <source>Move the row up</source>
            <translation>Flyt rækken op</translation>
        </message>
        <message>
            <source>Move the row down</source>
            <translation>Flyt rækken ned</translation>
        </message>
        <message>
            <source>What changed in the open view</source>
            <translation>Hvad der er ændret i den åbne visning</translation>
        </message>
        <message>
            <source>Save the view under a name</source>
            <translation>Gem visningen med et navn</translation>
        </message>
        <message>
            <source>Saved views: open, rename, remove</source>
            <translation>Gemte visninger: åbn, omdøb, fjern</translation>
        </message>
        <message>
            <source>Take the open view as seen now</source>
            <translation>Notér den åbne visning som set nu</translation>
        </message>
        <message>
            <source>Close the view</source>
            <translation>Luk visningen</translation>
        </message>
        <message>
            <source>Questionnaires beside this code and case</source>
            <translation>Spørgeskemaer ved siden af denne kode og case</translation>
        </message>
        <message>
            <source>Say what the empty cell is: absent, not asked</source>
            <translation>Angiv, hvad den tomme celle er: fraværende, ikke spurgt</translation>
        </message>
        <message>
            <source>Read the cell side by side</source>
            <translation>Læs cellen side om side</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbage til matrixen</translation>
        </message>
        <message>
            <source>Case over the years</source>
            <translation>Case over årene</translation>
        </message>
        <message>
            <source>Site over the years</source>
            <translation>Sted over årene</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transskriptionen</translation>
        </message>
        <message>
            <source>Write what changed in the cell</source>
            <translation>Skriv i cellen, hvad der har forandret sig</translation>
        </message>
        <message>
            <source>Say that what is written still holds</source>
            <translation>Angiv, at det skrevne stadig holder</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopiér tabellen med tabeltekst</translation>
        </message>
        <message>
            <source>Copy the matrix as a picture</source>
            <translation>Kopiér matrixen som billede</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Sammenlign</translation>
        </message>
        <message>
            <source>No two waves are compared here.</source>
            <translation>Her sammenlignes ikke to runder.</translation>
        </message>
        <message>
            <source>Both waves have the same kinds of source and roles here.</source>
            <translation>Begge runder har de samme kildetyper og informanttyper her.</translation>
        </message>
        <message>
            <source>Only what both waves have here: the same key goes back to the filter before</source>
            <translation>Kun det, begge runder har her: samme tast fører tilbage til filteret før</translation>
        </message>
        <message>
            <source>There is nothing to explain: the cell is not empty, or its sources are not coded.</source>
            <translation>Der er intet at forklare: cellen er ikke tom, eller dens kilder er ikke kodet.</translation>
        </message>
        <message>
            <source>Say what the empty cell is</source>
            <translation>Angiv, hvad den tomme celle er</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>The topic is</source>
            <translation>Emnet er</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrundelse</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Afbryd</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Fraværende</translation>
        </message>
        <message>
            <source>Asked about</source>
            <translation>Spurgt om</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Ikke spurgt</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Træk tilbage</translation>
        </message>
        <message>
            <source>What was asked in {source}</source>
            <translation>Hvad der er spurgt om i {source}</translation>
        </message>
        <message>
            <source>You read for it, and it is not there.</source>
            <translation>Du har læst efter det, og det er der ikke.</translation>
        </message>
        <message>
            <source>All interviews of the cell raised the topic.</source>
            <translation>Emnet er rejst i alle cellens interviews.</translation>
        </message>
        <message>
            <source>All interviews of the cell left the topic out.</source>
            <translation>Emnet er udeladt i alle cellens interviews.</translation>
        </message>
        <message>
            <source>What was said of the cell by hand is forgotten.</source>
            <translation>Det, der er angivet om cellen i hånden, glemmes.</translation>
        </message>
        <message>
            <source>Confirmed to be absent.</source>
            <translation>Bekræftet fraværende.</translation>
        </message>
        <message>
            <source>Empty because nobody asked about it in these interviews.</source>
            <translation>Tom, fordi ingen har spurgt om det i disse interviews.</translation>
        </message>
        <message>
            <source>It was asked about, and nobody spoke of it.</source>
            <translation>Der er spurgt om det, og ingen har talt om det.</translation>
        </message>
        <message>
            <source>Nobody mentions it; whether it was asked about is unknown, since no question of the guide covers it.</source>
            <translation>Ingen nævner det; om der er spurgt om det, er ukendt, da intet spørgsmål i guiden dækker det.</translation>
        </message>
        <message>
            <source>Nobody mentions it; whether it was asked about is not confirmed yet in every interview.</source>
            <translation>Ingen nævner det; om der er spurgt om det, er endnu ikke bekræftet i alle interviews.</translation>
        </message>
        <message>
            <source>Only notes or documents: nobody was asked, and nobody saw it.</source>
            <translation>Kun notater eller dokumenter: ingen er spurgt, og ingen har set det.</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Skriv for at finde</translation>
        </message>
        <message>
            <source>The marks tell the change between</source>
            <translation>Tegnene viser forandringen mellem</translation>
        </message>
        <message>
            <source>Moved out of its group: the groups are put away.</source>
            <translation>Flyttet ud af sin gruppe: grupperne er lagt væk.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>Sub-codes</source>
            <translation>Underkoder</translation>
        </message>
        <message>
            <source>With sub-codes</source>
            <translation>Med underkoder</translation>
        </message>
        <message>
            <source>Without</source>
            <translation>Uden</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Tegnforklaring</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>I alt</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Alle under ét</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Tærskler</translation>
        </message>
        <message>
            <source>From where on a difference is marked</source>
            <translation>Hvorfra en forskel markeres</translation>
        </message>
        <message>
            <source>Questionnaires</source>
            <translation>Spørgeskemaer</translation>
        </message>
        <message>
            <source>Questionnaires beside this code and case (Q)</source>
            <translation>Spørgeskemaer ved siden af denne kode og case (Q)</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Færre</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mere</translation>
        </message>
        <message>
            <source>Sources, codings, words and excerpts</source>
            <translation>Kilder, passager, ord og uddrag</translation>
        </message>
        <message>
            <source>Copied the table</source>
            <translation>Tabellen er kopieret</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Copied the picture</source>
            <translation>Billedet er kopieret</translation>
        </message>
        <message>
            <source>Copied the part in sight: the whole is too large for one picture</source>
            <translation>Den synlige del er kopieret: det hele er for stort til ét billede</translation>
        </message>
        <message>
            <source>Side of the matrix</source>
            <translation>Matrixens side</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>Hvad der står dér</translation>
        </message>
        <message>
            <source>Tab leads to the next side, Enter chooses, Esc is done.</source>
            <translation>Tab fører til næste side, Enter vælger, Esc slutter.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>changes places</source>
            <translation>bytter plads</translation>
        </message>
        <message>
            <source>Bands of numbers begin at (empty: proposed from the values)</source>
            <translation>Intervaller begynder ved (tom: foreslås ud fra værdierne)</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>intet</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>koder</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>cases</translation>
        </message>
        <message>
            <source>sites</source>
            <translation>steder</translation>
        </message>
        <message>
            <source>areas</source>
            <translation>samfundsområder</translation>
        </message>
        <message>
            <source>waves</source>
            <translation>runder</translation>
        </message>
        <message>
            <source>times spoken about</source>
            <translation>tider, der tales om</translation>
        </message>
        <message>
            <source>kinds of source</source>
            <translation>kildetyper</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>informanttyper</translation>
        </message>
        <message>
            <source>participants</source>
            <translation>informanter</translation>
        </message>
        <message>
            <source>coders</source>
            <translation>kodere</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Rækker</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Cells split by</source>
            <translation>Celler delt efter</translation>
        </message>
        <message>
            <source>variable of cases</source>
            <translation>variabel for cases</translation>
        </message>
        <message>
            <source>variable of sites</source>
            <translation>variabel for steder</translation>
        </message>
        <message>
            <source>variable of participants</source>
            <translation>variabel for informanter</translation>
        </message>
        <message>
            <source>variable of respondents</source>
            <translation>variabel for respondenter</translation>
        </message>
        <message>
            <source>variable of sources</source>
            <translation>variabel for kilder</translation>
        </message>
        <message>
            <source>As in the study</source>
            <translation>Som i undersøgelsen</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Efter navn</translation>
        </message>
        <message>
            <source>By the figure, highest first</source>
            <translation>Efter tal, højeste først</translation>
        </message>
        <message>
            <source>By the rating, highest first</source>
            <translation>Efter retning, højeste først</translation>
        </message>
        <message>
            <source>Alike ones side by side</source>
            <translation>Lignende ved siden af hinanden</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>I hånden</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Samfundsområde</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Intet</translation>
        </message>
        <message>
            <source>What is crossed by what (X)</source>
            <translation>Hvad der krydses med hvad (X)</translation>
        </message>
        <message>
            <source>The two waves that the marks compare (W)</source>
            <translation>De to runder, tegnene sammenligner (W)</translation>
        </message>
        <message>
            <source>Order and groups of columns and rows (O)</source>
            <translation>Rækkefølge og grupper for kolonner og rækker (O)</translation>
        </message>
        <message>
            <source>Saved views (V)</source>
            <translation>Gemte visninger (V)</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Visninger</translation>
        </message>
        <message>
            <source>by area</source>
            <translation>efter samfundsområde</translation>
        </message>
        <message>
            <source>no groups</source>
            <translation>ingen grupper</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Rækkefølge</translation>
        </message>
        <message>
            <source>What to know before concluding</source>
            <translation>Værd at vide, før der konkluderes</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Læg væk</translation>
        </message>
        <message>
            <source>Not shown again until it says something else</source>
            <translation>Vises ikke igen, før den siger noget andet</translation>
        </message>
        <message>
            <source>Order and groups</source>
            <translation>Rækkefølge og grupper</translation>
        </message>
        <message>
            <source>Grouped by</source>
            <translation>Grupperet efter</translation>
        </message>
        <message>
            <source>By hand: drag the headings, or Alt+Shift with an arrow key.</source>
            <translation>I hånden: træk overskrifterne, eller brug Alt+Skift med en piletast.</translation>
        </message>
        <message>
            <source>all columns together</source>
            <translation>alle kolonner under ét</translation>
        </message>
        <message>
            <source>all rows together</source>
            <translation>alle rækker under ét</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passager</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Gem visningen</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Visningens navn</translation>
        </message>
        <message>
            <source>Save this view as</source>
            <translation>Gem denne visning som</translation>
        </message>
        <message>
            <source>There is a view of this name: this one takes its place.</source>
            <translation>Der er en visning med dette navn: denne erstatter den.</translation>
        </message>
        <message>
            <source>Filter, crossing, measure, order and folded rows are kept with it.</source>
            <translation>Filter, krydsning, mål, rækkefølge og sammenfoldede rækker gemmes med den.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstat</translation>
        </message>
        <message>
            <source>What changed in “{view}”</source>
            <translation>Hvad der er ændret i “{view}”</translation>
        </message>
        <message>
            <source>This cell is not shown now: open the view again.</source>
            <translation>Denne celle vises ikke nu: åbn visningen igen.</translation>
        </message>
        <message>
            <source>There is nothing to know here besides the caption.</source>
            <translation>Her er intet at vide ud over tabelteksten.</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Tilbage til standard</translation>
        </message>
        <message>
            <source>They hold for you in this study, here and on the command line.</source>
            <translation>De gælder for dig i denne undersøgelse, her og på kommandolinjen.</translation>
        </message>
        <message>
            <source>Write a number, such as {example}.</source>
            <translation>Skriv et tal, fx {example}.</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>trin</translation>
        </message>
        <message>
            <source>Persons, sources: ▲▼ from</source>
            <translation>Personer, kilder: ▲▼ fra</translation>
        </message>
        <message>
            <source>percentage points</source>
            <translation>procentpoint</translation>
        </message>
        <message>
            <source>Share, words, codings: ▲▼ from</source>
            <translation>Andel, ord, passager: ▲▼ fra</translation>
        </message>
        <message>
            <source>times as much</source>
            <translation>gange så meget</translation>
        </message>
        <message>
            <source>Rating: ▲▼ from</source>
            <translation>Retning: ▲▼ fra</translation>
        </message>
        <message>
            <source>Rating: ↯ from</source>
            <translation>Retning: ↯ fra</translation>
        </message>
        <message>
            <source>steps between opposite means</source>
            <translation>trin mellem modsatte gennemsnit</translation>
        </message>
        <message>
            <source>Uneven talk: said from</source>
            <translation>Ulige tale: siges fra</translation>
        </message>
        <message>
            <source>times as many words on</source>
            <translation>gange så mange ord</translation>
        </message>
        <message>
            <source>There is no case or site here. Choose one in the matrix.</source>
            <translation>Her er ingen case eller noget sted. Vælg en i matrixen.</translation>
        </message>
        <message>
            <source>source that came</source>
            <translation>ny kilde</translation>
        </message>
        <message>
            <source>passage that came</source>
            <translation>ny passage</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>væk</translation>
        </message>
        <message>
            <source>What changed?</source>
            <translation>Hvad er ændret?</translation>
        </message>
        <message>
            <source>Take as seen now</source>
            <translation>Notér som set</translation>
        </message>
        <message>
            <source>“{view}” is crossed by something that is gone from the study.</source>
            <translation>“{view}” er krydset med noget, der er væk fra undersøgelsen.</translation>
        </message>
        <message>
            <source>“{view}” has changed since {date}: {what}.</source>
            <translation>“{view}” er ændret siden {date}: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s)</source>
            <translation>
                <numerusform>%n celle</numerusform>
                <numerusform>%n celler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n tegn</numerusform>
                <numerusform>%n tegn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) came</source>
            <translation>
                <numerusform>%n kilde kommet til</numerusform>
                <numerusform>%n kilder kommet til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) came</source>
            <translation>
                <numerusform>%n passage kommet til</numerusform>
                <numerusform>%n passager kommet til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) went</source>
            <translation>
                <numerusform>%n kilde væk</numerusform>
                <numerusform>%n kilder væk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) went</source>
            <translation>
                <numerusform>%n passage væk</numerusform>
                <numerusform>%n passager væk</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>ikke der</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>intet tal</translation>
        </message>
        <message>
            <source>no mark</source>
            <translation>intet tegn</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Gemte visninger</translation>
        </message>
        <message>
            <source>A view keeps filter, crossing, measure and order. None is saved yet.</source>
            <translation>En visning gemmer filter, krydsning, mål og rækkefølge. Ingen er gemt endnu.</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Nyt navn</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>Omdøb (F2)</translation>
        </message>
        <message>
            <source>Remove (Del)</source>
            <translation>Fjern (Del)</translation>
        </message>
        <message>
            <source>Save this one… (Ctrl+S)</source>
            <translation>Gem denne… (Ctrl+S)</translation>
        </message>
        <message>
            <source>{date} · its crossing is gone</source>
            <translation>{date} · det, den er krydset med, er væk</translation>
        </message>
        <message>
            <source>{date} · changed since</source>
            <translation>{date} · ændret siden</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>Give sources a case</source>
            <translation>Knyt kilder til en case</translation>
        </message>
        <message>
            <source>Make a codebook</source>
            <translation>Lav en kodebog</translation>
        </message>
        <message>
            <source>Compare without waves</source>
            <translation>Sammenlign uden runder</translation>
        </message>
        <message>
            <source>Code a passage</source>
            <translation>Kod en passage</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Ryd filteret</translation>
        </message>
        <message>
            <source>Show all waves</source>
            <translation>Vis alle runder</translation>
        </message>
        <message>
            <source>Show the share</source>
            <translation>Vis andelen</translation>
        </message>
        <message>
            <source>Record values</source>
            <translation>Registrér værdier</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>A corrected text of this source</source>
            <translation>En rettet tekst til denne kilde</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versioner</translation>
        </message>
        <message>
            <source>Leave the versions</source>
            <translation>Forlad versionerne</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>Ret teksten</translation>
        </message>
        <message>
            <source>Take in a corrected file</source>
            <translation>Importér en rettet fil</translation>
        </message>
        <message>
            <source>Earlier versions of the text</source>
            <translation>Tidligere versioner af teksten</translation>
        </message>
        <message>
            <source>Lost passages</source>
            <translation>Tabte passager</translation>
        </message>
        <message>
            <source>Lost passages of the study</source>
            <translation>Undersøgelsens tabte passager</translation>
        </message>
        <message>
            <source>Place the chosen passage where the text is selected</source>
            <translation>Anbring den valgte passage, hvor teksten er markeret</translation>
        </message>
        <message>
            <source>Correct the text (F4)</source>
            <translation>Ret teksten (F4)</translation>
        </message>
        <message>
            <source>Take in a corrected file…</source>
            <translation>Importér en rettet fil…</translation>
        </message>
        <message>
            <source>Earlier versions (Shift+F4)</source>
            <translation>Tidligere versioner (Shift+F4)</translation>
        </message>
        <message>
            <source>Carry my changes onto the text that was saved meanwhile</source>
            <translation>Overfør mine rettelser til den tekst, der blev gemt i mellemtiden</translation>
        </message>
        <message>
            <source>Go to the next place that both changed</source>
            <translation>Gå til det næste sted, som begge har ændret</translation>
        </message>
        <message>
            <source>Save as a new version</source>
            <translation>Gem som ny version</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Forlad uden at gemme</translation>
        </message>
        <message>
            <source>Undo in the text</source>
            <translation>Fortryd i teksten</translation>
        </message>
        <message>
            <source>Do again in the text</source>
            <translation>Gendan i teksten</translation>
        </message>
        <message>
            <source>Begin somebody else’s turn here</source>
            <translation>Begynd en andens taletur her</translation>
        </message>
        <message>
            <source>Only a new line</source>
            <translation>Kun en ny linje</translation>
        </message>
        <message>
            <source>Say who speaks in this turn</source>
            <translation>Angiv, hvem der taler i denne taletur</translation>
        </message>
        <message>
            <source>Join the turn with the one before</source>
            <translation>Læg taleturen sammen med den forrige</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Find og erstat</translation>
        </message>
        <message>
            <source>Find the next</source>
            <translation>Find næste</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Find forrige</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Gå til teksten</translation>
        </message>
        <message>
            <source>Go to the next passage to decide</source>
            <translation>Gå til den næste passage, der skal afgøres</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>Intet venter på en afgørelse.</translation>
        </message>
        <message>
            <source>Choose a passage at the right first.</source>
            <translation>Vælg først en passage til højre.</translation>
        </message>
        <message>
            <source>Select the words where the passage belongs first.</source>
            <translation>Markér først de ord, hvor passagen hører til.</translation>
        </message>
        <message>
            <source>A moment: the summary is being made anew.</source>
            <translation>Et øjeblik: oversigten bliver lavet på ny.</translation>
        </message>
        <message>
            <source>Select where “{words}” belongs and press Ctrl+Enter.</source>
            <translation>Markér, hvor “{words}” hører til, og tryk Ctrl+Enter.</translation>
        </message>
        <message>
            <source>Here (Ctrl+Enter)</source>
            <translation>Her (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Not now (Esc)</source>
            <translation>Ikke nu (Esc)</translation>
        </message>
        <message>
            <source>The study is read only: nothing can be corrected.</source>
            <translation>Undersøgelsen kan kun læses: intet kan rettes.</translation>
        </message>
        <message>
            <source>Correcting {source}</source>
            <translation>Retter {source}</translation>
        </message>
        <message>
            <source>Save (Ctrl+S)</source>
            <translation>Gem (Ctrl+S)</translation>
        </message>
        <message>
            <source>{file} in the place of {source}</source>
            <translation>{file} i stedet for {source}</translation>
        </message>
        <message>
            <source>Take it in (Ctrl+S)</source>
            <translation>Importér den (Ctrl+S)</translation>
        </message>
        <message>
            <source>Version {number} in the place of {source}</source>
            <translation>Version {number} i stedet for {source}</translation>
        </message>
        <message>
            <source>Bring it back (Ctrl+S)</source>
            <translation>Genskab den (Ctrl+S)</translation>
        </message>
        <message>
            <source>The text is the same as the present one, to the letter.</source>
            <translation>Teksten er den samme som den nuværende, bogstav for bogstav.</translation>
        </message>
        <message>
            <source>Nothing is changed, so there is nothing to save.</source>
            <translation>Intet er ændret, så der er intet at gemme.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision before anything is saved.</source>
            <translation>
                <numerusform>%n passage skal afgøres, før noget bliver gemt.</numerusform>
                <numerusform>%n passager skal afgøres, før noget bliver gemt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on correcting</source>
            <translation>Ret videre</translation>
        </message>
        <message>
            <source>What you changed is not saved. Leave it?</source>
            <translation>Dine rettelser er ikke gemt. Forlad dem?</translation>
        </message>
        <message>
            <source>Write in the text as anywhere; the underlines move along.

Enter inside a turn asks who speaks from there, F2 who speaks in this turn, Ctrl+J joins it with the one before. Ctrl+F finds and replaces.

What becomes of the coded passages is said here before anything is saved.</source>
            <translation>Skriv i teksten som i enhver anden; understregningerne flytter med.

Enter inde i en taletur spørger, hvem der taler derfra, F2, hvem der taler i denne taletur, og Ctrl+J lægger den sammen med den forrige. Ctrl+F finder og erstatter.

Hvad der sker med de kodede passager, står her, før noget bliver gemt.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Hvad der er ændret</translation>
        </message>
        <message>
            <source>The text as it came in.</source>
            <translation>Teksten, som den blev importeret.</translation>
        </message>
        <message>
            <source>The text is the same; only turns or speakers were changed.</source>
            <translation>Teksten er den samme; kun taleture eller talere er ændret.</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>linje {number}</translation>
        </message>
        <message>
            <source>Text to correct</source>
            <translation>Tekst, der skal rettes</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Erstat med</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstat</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Erstat alle</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>ikke fundet</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n gang</numerusform>
                <numerusform>%n gange</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} af {total}</translation>
        </message>
        <message>
            <source>Versions of {source}</source>
            <translation>Versioner af {source}</translation>
        </message>
        <message>
            <source>Bring this text back…</source>
            <translation>Genskab denne tekst…</translation>
        </message>
        <message>
            <source>This is the present text.</source>
            <translation>Dette er den nuværende tekst.</translation>
        </message>
        <message>
            <source>Where lost passages are listed from</source>
            <translation>Hvorfra tabte passager vises</translation>
        </message>
        <message>
            <source>Place it there (Ctrl+Enter)</source>
            <translation>Anbring den dér (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Remove the coding (Del)</source>
            <translation>Fjern den kodede passage (Del)</translation>
        </message>
        <message>
            <source>Leave (Esc)</source>
            <translation>Forlad (Esc)</translation>
        </message>
        <message>
            <source>This source</source>
            <translation>Denne kilde</translation>
        </message>
        <message>
            <source>The study</source>
            <translation>Undersøgelsen</translation>
        </message>
        <message>
            <source>Their words are no longer in the text. Select where one belongs and press Ctrl+Enter.</source>
            <translation>Passagernes ord står ikke længere i teksten. Markér, hvor en af dem hører til, og tryk Ctrl+Enter.</translation>
        </message>
        <message>
            <source>No passage is lost. Every coding of the study lies in its text.</source>
            <translation>Ingen passage er tabt. Alle undersøgelsens kodede passager har deres plads i teksten.</translation>
        </message>
        <message>
            <source>No passage of this source is lost.</source>
            <translation>Ingen passage i denne kilde er tabt.</translation>
        </message>
        <message>
            <source>The source was removed, so it is not corrected any more.</source>
            <translation>Kilden er fjernet, så den rettes ikke længere.</translation>
        </message>
        <message>
            <source>The text was changed elsewhere meanwhile. Nothing of it is overwritten: your changes can be carried onto the new text, and you decide where both changed the same place.</source>
            <translation>Teksten er ændret et andet sted i mellemtiden. Intet af det overskrives: dine rettelser kan overføres til den nye tekst, og du afgør, hvad der skal gælde, hvor begge har ændret det samme.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Forlad</translation>
        </message>
        <message>
            <source>Carry my changes over (Ctrl+S)</source>
            <translation>Overfør mine rettelser (Ctrl+S)</translation>
        </message>
        <message>
            <source>Your changes stand in the new text. They are not saved yet.</source>
            <translation>Dine rettelser står i den nye tekst. De er ikke gemt endnu.</translation>
        </message>
        <message>
            <source>Both changed this place ({n} to decide). It read “{was}”. You wrote “{mine}”, meanwhile it became “{theirs}”.</source>
            <translation>Begge har ændret dette sted (tilbage at afgøre: {n}). Der stod “{was}”. Du skrev “{mine}”, i mellemtiden blev det til “{theirs}”.</translation>
        </message>
        <message>
            <source>Take the other one</source>
            <translation>Tag den anden</translation>
        </message>
        <message>
            <source>Both, mine first</source>
            <translation>Begge, min først</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Behold min</translation>
        </message>
        <message>
            <source>There is no place that both changed.</source>
            <translation>Der er intet sted, som begge har ændret.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You remove only your own codings.</source>
            <translation>{coder} har kodet denne passage. Du kan kun fjerne det, du selv har kodet.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You place only your own codings.</source>
            <translation>{coder} har kodet denne passage. Du kan kun anbringe det, du selv har kodet.</translation>
        </message>
        <message>
            <source>{share} % alike</source>
            <translation>{share} % ens</translation>
        </message>
        <message>
            <source>{number}  Here</source>
            <translation>{number}  Her</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>A label, known or new</source>
            <translation>Et mærke, kendt eller nyt</translation>
        </message>
        <message>
            <source>New speaker “{label}”</source>
            <translation>Ny taler “{label}”</translation>
        </message>
        <message>
            <source>A new line only, the turn goes on</source>
            <translation>Kun en ny linje, taleturen fortsætter</translation>
        </message>
        <message>
            <source>Join with the turn before</source>
            <translation>Læg sammen med den forrige taletur</translation>
        </message>
        <message>
            <source>Write the label as “{label}” in all turns</source>
            <translation>Skriv mærket som “{label}” i alle taleture</translation>
        </message>
        <message>
            <source>What becomes of the passages</source>
            <translation>Hvad der sker med passagerne</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision (F8)</source>
            <translation>
                <numerusform>%n passage skal afgøres (F8)</numerusform>
                <numerusform>%n passager skal afgøres (F8)</numerusform>
            </translation>
        </message>
        <message>
            <source>As proposed (Enter)</source>
            <translation>Som foreslået (Enter)</translation>
        </message>
        <message>
            <source>Another place (P)</source>
            <translation>En anden plads (P)</translation>
        </message>
        <message>
            <source>Let it be lost (L)</source>
            <translation>Lad den gå tabt (L)</translation>
        </message>
        <message>
            <source>Take the decision back (U)</source>
            <translation>Fortryd afgørelsen (U)</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Skal afgøres</translation>
        </message>
        <message>
            <source>Lose their passage</source>
            <translation>Går tabt</translation>
        </message>
        <message>
            <source>Found again</source>
            <translation>Fundet igen</translation>
        </message>
        <message>
            <source>Read otherwise</source>
            <translation>Lyder anderledes</translation>
        </message>
        <message>
            <source>✓ as proposed</source>
            <translation>✓ som foreslået</translation>
        </message>
        <message>
            <source>✓ placed</source>
            <translation>✓ anbragt</translation>
        </message>
        <message>
            <source>✓ lost</source>
            <translation>✓ tabt</translation>
        </message>
        <message>
            <source>✕ removed</source>
            <translation>✕ fjernet</translation>
        </message>
        <message>
            <source>?</source>
            <translation>?</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>ændret</translation>
        </message>
        <message>
            <source>grows</source>
            <translation>vokser</translation>
        </message>
        <message>
            <source>shrinks</source>
            <translation>bliver kortere</translation>
        </message>
        <message>
            <source>two speakers now</source>
            <translation>nu to talere</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>tabt</translation>
        </message>
        <message>
            <source>found</source>
            <translation>fundet</translation>
        </message>
        <message>
            <source>It was lost; the same words stand there again.</source>
            <translation>Den var tabt; de samme ord står dér igen.</translation>
        </message>
        <message>
            <source>One of its edges was cut off.</source>
            <translation>Den er skåret af i den ene ende.</translation>
        </message>
        <message>
            <source>Nothing of it is left at its place.</source>
            <translation>Intet af den er tilbage på dens plads.</translation>
        </message>
        <message>
            <source>Where it lies now is not certain.</source>
            <translation>Det er usikkert, hvor den ligger nu.</translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n bliver på plads</numerusform>
                <numerusform>%n bliver på plads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s) along</source>
            <translation>
                <numerusform>%n flytter med</numerusform>
                <numerusform>%n flytter med</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n ændres</numerusform>
                <numerusform>%n ændres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n grow(s)</source>
            <translation>
                <numerusform>%n vokser</numerusform>
                <numerusform>%n vokser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shrink(s)</source>
            <translation>
                <numerusform>%n bliver kortere</numerusform>
                <numerusform>%n bliver kortere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found again</source>
            <translation>
                <numerusform>%n fundet igen</numerusform>
                <numerusform>%n fundet igen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) its passage</source>
            <translation>
                <numerusform>%n går tabt</numerusform>
                <numerusform>%n går tabt</numerusform>
            </translation>
        </message>
        <message>
            <source>No passages are coded here.</source>
            <translation>Ingen passager er kodet her.</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Ændret: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) of the text</source>
            <translation>
                <numerusform>%n sted i teksten</numerusform>
                <numerusform>%n steder i teksten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) more</source>
            <translation>
                <numerusform>%n taletur mere</numerusform>
                <numerusform>%n taleture mere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) fewer</source>
            <translation>
                <numerusform>%n taletur mindre</numerusform>
                <numerusform>%n taleture færre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) by somebody else</source>
            <translation>
                <numerusform>%n taletur med en anden taler</numerusform>
                <numerusform>%n taleture med en anden taler</numerusform>
            </translation>
        </message>
        <message>
            <source>new: {labels}</source>
            <translation>nye: {labels}</translation>
        </message>
        <message>
            <source>Who speaks from here?</source>
            <translation>Hvem taler herfra?</translation>
        </message>
        <message>
            <source>Who speaks in this turn? Now: {label}</source>
            <translation>Hvem taler i denne taletur? Nu: {label}</translation>
        </message>
        <message>
            <source>There is no turn before this one.</source>
            <translation>Der er ingen taletur før denne.</translation>
        </message>
        <message numerus="yes">
            <source>Replaced at %n place(s).</source>
            <translation>
                <numerusform>Erstattet %n sted.</numerusform>
                <numerusform>Erstattet %n steder.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed since you began.</source>
            <translation>Intet er ændret, siden du begyndte.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Der er intet at gendanne.</translation>
        </message>
        <message>
            <source>Put the caret in a turn first.</source>
            <translation>Sæt først markøren i en taletur.</translation>
        </message>
        <message>
            <source>Who speaks here…</source>
            <translation>Hvem der taler her…</translation>
        </message>
        <message>
            <source>Split the turn here…</source>
            <translation>Del taleturen her…</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Klip</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Indsæt</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>Find og erstat…</translation>
        </message>
    </context>
    <context>
        <name>Drift</name>
        <message>
            <source>Also paragraphs of observation notes and documents</source>
            <translation>Også afsnit af observationsnotater og dokumenter</translation>
        </message>
        <message>
            <source>Draw the passages</source>
            <translation>Træk passagerne</translation>
        </message>
        <message>
            <source>Nothing is coded by you in this study yet. Code sources and mark them done.</source>
            <translation>Du har ikke kodet noget i denne undersøgelse endnu. Kod kilder, og markér dem som færdige.</translation>
        </message>
        <message>
            <source>Type the names of one or more codes, with a semicolon between them.</source>
            <translation>Skriv navnene på en eller flere koder med semikolon imellem.</translation>
        </message>
        <message>
            <source>{wave}: {coded} coded, {uncoded} not</source>
            <translation>{wave}: {coded} kodet, {uncoded} ikke</translation>
        </message>
        <message>
            <source>no source of yours is marked done</source>
            <translation>ingen af dine kilder er markeret som færdig</translation>
        </message>
        <message>
            <source>Somewhere there are fewer than {n}: then all kinds of that code have as many as the scarcest.</source>
            <translation>Et sted er der færre end {n}: så får den kode lige så mange af hver slags, som der er af den sjældneste.</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Codes, such as Roles; Anchoring</source>
            <translation>Koder, fx Roller; Forankring</translation>
        </message>
        <message>
            <source>Did the world change, or the coder?</source>
            <translation>Har verden forandret sig, eller den, der koder?</translation>
        </message>
        <message>
            <source>Passages that you have read come back mixed: some that held a code and as many that did not, from every wave, without year, place, names and old codes. You code them again. Then it shows whether a change between the waves is found by the coder of today, too.</source>
            <translation>Passager, som du har læst, kommer igen i blandet rækkefølge: nogle, der havde en kode, og lige så mange, der ikke havde, fra hver runde, uden år, sted, navne og gamle koder. Du koder dem igen. Så viser det sig, om en forandring mellem runderne også findes af den, der koder i dag.</translation>
        </message>
        <message>
            <source>Passages of each code and wave, coded, and as many not coded</source>
            <translation>Passager for hver kode og runde, der er kodet, og lige så mange, der ikke er</translation>
        </message>
        <message>
            <source>Words that a turn must have at least</source>
            <translation>Ord, som en taletur mindst skal have</translation>
        </message>
        <message>
            <source>Back (Backspace)</source>
            <translation>Tilbage (Backspace)</translation>
        </message>
        <message>
            <source>Finish now</source>
            <translation>Afslut nu</translation>
        </message>
        <message>
            <source>Finish and see what came out</source>
            <translation>Afslut, og se, hvad der kom ud af det</translation>
        </message>
        <message>
            <source>{n} of {total} coded again</source>
            <translation>{n} af {total} kodet igen</translation>
        </message>
        <message>
            <source>Passage {n}</source>
            <translation>Passage {n}</translation>
        </message>
        <message>
            <source>None of them: next (Enter)</source>
            <translation>Ingen af dem: næste (Enter)</translation>
        </message>
        <message>
            <source>Next (Enter)</source>
            <translation>Næste (Enter)</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fremgang</translation>
        </message>
        <message>
            <source>What is not coded again counts nowhere</source>
            <translation>Det, der ikke er kodet igen, tæller ingen steder</translation>
        </message>
        <message>
            <source>Press its key where a code belongs to the passage; ▮ stands for what would tell where from.</source>
            <translation>Tryk på kodens tast, hvis den hører til passagen; ▮ står for det, der ville røbe, hvor den er fra.</translation>
        </message>
        <message>
            <source>All passages are coded again. Once it is finished the test shows where they are from and is closed.</source>
            <translation>Alle passager er kodet igen. Når testen er afsluttet, viser den, hvor de er fra, og er lukket.</translation>
        </message>
        <message>
            <source>Back to the last passage</source>
            <translation>Tilbage til den sidste passage</translation>
        </message>
        <message>
            <source>Begin a new test</source>
            <translation>Begynd en ny test</translation>
        </message>
        <message>
            <source>Remove the test</source>
            <translation>Fjern testen</translation>
        </message>
        <message>
            <source>Drift test</source>
            <translation>Drifttest</translation>
        </message>
        <message>
            <source>Keep what is found and go on</source>
            <translation>Behold det fundne, og gå videre</translation>
        </message>
        <message>
            <source>Go back to the passage before</source>
            <translation>Gå tilbage til den forrige passage</translation>
        </message>
        <message>
            <source>Finish the test</source>
            <translation>Afslut testen</translation>
        </message>
        <message>
            <source>Read the passages of a figure</source>
            <translation>Læs et tals passager</translation>
        </message>
        <message>
            <source>Go to the passage in its text</source>
            <translation>Gå til passagen i dens tekst</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopiér tabellen med tabeltekst</translation>
        </message>
        <message>
            <source>Begin a new drift test</source>
            <translation>Begynd en ny drifttest</translation>
        </message>
        <message>
            <source>Remove the drift test</source>
            <translation>Fjern drifttesten</translation>
        </message>
        <message>
            <source>A new test</source>
            <translation>En ny test</translation>
        </message>
        <message>
            <source>Drift tests</source>
            <translation>Drifttest</translation>
        </message>
        <message>
            <source>Finished: {name}</source>
            <translation>Afsluttet: {name}</translation>
        </message>
        <message>
            <source>Begun: {name}</source>
            <translation>Begyndt: {name}</translation>
        </message>
        <message>
            <source>Passages of the chosen figure</source>
            <translation>Det valgte tals passager</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>No passage stands behind this figure.</source>
            <translation>Der står ingen passager bag dette tal.</translation>
        </message>
        <message>
            <source>Agreement of then and now</source>
            <translation>Enighed mellem dengang og nu</translation>
        </message>
        <message>
            <source>Passages that were coded again</source>
            <translation>Passager, der er kodet igen</translation>
        </message>
        <message>
            <source>Coded then and now</source>
            <translation>Kodet både dengang og nu</translation>
        </message>
        <message>
            <source>Coded then, not now</source>
            <translation>Kodet dengang, ikke nu</translation>
        </message>
        <message>
            <source>Not coded then, but now</source>
            <translation>Ikke kodet dengang, men nu</translation>
        </message>
        <message>
            <source>Coded neither then nor now</source>
            <translation>Hverken kodet dengang eller nu</translation>
        </message>
        <message>
            <source>Part in which then and now say the same</source>
            <translation>Den del, hvor dengang og nu siger det samme</translation>
        </message>
        <message>
            <source>Cohen’s kappa: agreement beyond chance; a dash where nothing varies</source>
            <translation>Cohens kappa: enighed ud over det tilfældige; en streg, hvor intet varierer</translation>
        </message>
        <message>
            <source>Of those coded then, the part that is coded again</source>
            <translation>Af dem, der var kodet dengang, den del, der er kodet igen</translation>
        </message>
        <message>
            <source>Of those not coded then, the part that is coded now</source>
            <translation>Af dem, der ikke var kodet dengang, den del, der er kodet nu</translation>
        </message>
        <message>
            <source>Twice what is coded both times, of all that is coded then and now</source>
            <translation>To gange det, der er kodet begge gange, af alt, der er kodet dengang og nu</translation>
        </message>
        <message>
            <source>Mean of the parts coded then and now; half of the passages were drawn coded</source>
            <translation>Gennemsnit af de dele, der er kodet dengang og nu; halvdelen af passagerne blev trukket som kodede</translation>
        </message>
    </context>
    <context>
        <name>Excerpts</name>
        <message>
            <source>Excerpts {wave}</source>
            <translation>Uddrag {wave}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} og %n til</numerusform>
                <numerusform>{name} og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>about the time before</source>
            <translation>om tiden før</translation>
        </message>
        <message>
            <source>about what is expected</source>
            <translation>om det, der forventes</translation>
        </message>
        <message>
            <source>about {wave}</source>
            <translation>om {wave}</translation>
        </message>
        <message>
            <source>Open answers of respondents, who were not interviewed</source>
            <translation>Åbne svar fra respondenter, der ikke er interviewet</translation>
        </message>
        <message>
            <source>No identified speaker: {kind}</source>
            <translation>Uden identificeret taler: {kind}</translation>
        </message>
        <message>
            <source>rating {rating}</source>
            <translation>retning {rating}</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>med stjerne</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>note: {note}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Ryd</translation>
        </message>
        <message>
            <source>Look at the whole study again</source>
            <translation>Se hele undersøgelsen igen</translation>
        </message>
        <message>
            <source>Filter: {field} …</source>
            <translation>Filter: {field} …</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Ryd filteret</translation>
        </message>
        <message>
            <source>Go to the filter</source>
            <translation>Gå til filteret</translation>
        </message>
        <message>
            <source>lead coder</source>
            <translation>hovedkoder</translation>
        </message>
        <message>
            <source>lead or agreed</source>
            <translation>hovedkoder eller fælles</translation>
        </message>
        <message>
            <source>Count the codings of: {name}</source>
            <translation>Tæl det, der er kodet af: {name}</translation>
        </message>
        <message>
            <source>both</source>
            <translation>begge</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Steder</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Kinds of source</source>
            <translation>Kildetyper</translation>
        </message>
        <message>
            <source>Informant types</source>
            <translation>Informanttyper</translation>
        </message>
        <message>
            <source>Coded by</source>
            <translation>Kodet af</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Informanter</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Kilder</translation>
        </message>
        <message>
            <source>{names} together</source>
            <translation>{names} sammen</translation>
        </message>
        <message>
            <source>{chosen} of {every}</source>
            <translation>{chosen} af {every}</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Skriv for at finde</translation>
        </message>
        <message>
            <source>Find in {list}</source>
            <translation>Find i {list}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Choose nothing in particular</source>
            <translation>Fjern alle valg</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Go on over other questions</source>
            <translation>Fortsæt hen over andre spørgsmål</translation>
        </message>
        <message>
            <source>The rule</source>
            <translation>Reglen</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem der taler</translation>
        </message>
        <message>
            <source>In which role</source>
            <translation>I hvilken informanttype</translation>
        </message>
        <message>
            <source>Below which heading</source>
            <translation>Under hvilken overskrift</translation>
        </message>
        <message>
            <source>Take a question of the guide</source>
            <translation>Tag et spørgsmål fra guiden</translation>
        </message>
        <message>
            <source>Questions, one a line</source>
            <translation>Spørgsmål, ét pr. linje</translation>
        </message>
        <message>
            <source>How like a question must be, of 100</source>
            <translation>Hvor meget et spørgsmål mindst skal ligne, af 100</translation>
        </message>
        <message>
            <source>By who speaks</source>
            <translation>Efter, hvem der taler</translation>
        </message>
        <message>
            <source>By role</source>
            <translation>Efter informanttype</translation>
        </message>
        <message>
            <source>By question: what is answered to it</source>
            <translation>Efter spørgsmål: det, der svares på det</translation>
        </message>
        <message>
            <source>By heading: what stands below it</source>
            <translation>Efter overskrift: det, der står under den</translation>
        </message>
        <message>
            <source>By words: search…</source>
            <translation>Efter ord: søg…</translation>
        </message>
        <message>
            <source>Open an interview guide…</source>
            <translation>Åbn en interviewguide…</translation>
        </message>
        <message>
            <source>Likeness at least</source>
            <translation>Lighed mindst</translation>
        </message>
        <message>
            <source>An interview guide</source>
            <translation>En interviewguide</translation>
        </message>
        <message>
            <source>Choose a code and a rule: here stands what the rule proposes, to be approved by you.</source>
            <translation>Vælg en kode og en regel: her kommer det, reglen foreslår, til din godkendelse.</translation>
        </message>
        <message>
            <source>Say by what: nothing is proposed before.</source>
            <translation>Angiv, efter hvad: før det foreslås intet.</translation>
        </message>
        <message numerus="yes">
            <source>Code %n passage(s)</source>
            <translation>
                <numerusform>Kod %n passage</numerusform>
                <numerusform>Kod %n passager</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>Enter codes what is marked; N takes the marks away</source>
            <translation>Enter koder det afkrydsede; N fjerner krydserne</translation>
        </message>
        <message>
            <source>Space marks, A marks all; only what is marked is coded</source>
            <translation>Mellemrum afkrydser, A afkrydser alle; kun det afkrydsede kodes</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s); nothing is coded yet</source>
            <translation>
                <numerusform>%n forslag; intet er kodet endnu</numerusform>
                <numerusform>%n forslag; intet er kodet endnu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded with this code already</source>
            <translation>
                <numerusform>%n allerede kodet med denne kode</numerusform>
                <numerusform>%n allerede kodet med denne kode</numerusform>
            </translation>
        </message>
        <message>
            <source>No code chosen</source>
            <translation>Ingen kode valgt</translation>
        </message>
        <message>
            <source>Another code…</source>
            <translation>En anden kode…</translation>
        </message>
        <message>
            <source>Choose a code…</source>
            <translation>Vælg en kode…</translation>
        </message>
        <message>
            <source>Enter finds passages like those of the code</source>
            <translation>Enter finder passager, der ligner kodens</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Foreslå</translation>
        </message>
        <message>
            <source>Enter takes the code for auto-coding</source>
            <translation>Enter vælger koden til autokodning</translation>
        </message>
        <message>
            <source>Take the code</source>
            <translation>Vælg koden</translation>
        </message>
        <message>
            <source>That was the last one.</source>
            <translation>Det var den sidste.</translation>
        </message>
        <message>
            <source>That was the first.</source>
            <translation>Det var den første.</translation>
        </message>
        <message numerus="yes">
            <source>Enter codes %n passage(s) with the code</source>
            <translation>
                <numerusform>Enter koder %n passage med koden</numerusform>
                <numerusform>Enter koder %n passager med koden</numerusform>
            </translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Søg</translation>
        </message>
        <message>
            <source>Auto-code</source>
            <translation>Autokod</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Close, and go back to where you were (Esc)</source>
            <translation>Luk, og gå tilbage til, hvor du var (Esc)</translation>
        </message>
        <message>
            <source>What is coded</source>
            <translation>Hvad der kodes</translation>
        </message>
        <message>
            <source>the hit</source>
            <translation>fundet</translation>
        </message>
        <message>
            <source>its sentence</source>
            <translation>sætningen</translation>
        </message>
        <message>
            <source>its turn</source>
            <translation>taleturen</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passager</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>afkrydset</translation>
        </message>
        <message>
            <source>coded already</source>
            <translation>allerede kodet</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>afvist</translation>
        </message>
        <message>
            <source>question</source>
            <translation>spørgsmål</translation>
        </message>
        <message>
            <source>Words, kommun*, forankring~, “a phrase”</source>
            <translation>Ord, kommun*, forankring~, “en frase”</translation>
        </message>
        <message>
            <source>Search the whole study</source>
            <translation>Søg i hele undersøgelsen</translation>
        </message>
        <message>
            <source>kommun* finds a beginning, forankring~ all forms, “vi har” a phrase, leder NEAR/5 kommune two words near each other, /gr.n/ a regular expression. Several words must stand in one turn or paragraph.</source>
            <translation>kommun* finder en begyndelse, forankring~ alle former, “vi har” en frase, leder NEAR/5 kommune to ord tæt på hinanden, /gr.n/ et regulært udtryk. Flere ord skal stå i samme taletur eller afsnit.</translation>
        </message>
        <message>
            <source>Word forms</source>
            <translation>Ordformer</translation>
        </message>
        <message>
            <source>forankring finds forankret, forankrede too</source>
            <translation>forankring finder også forankret, forankrede</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulært udtryk</translation>
        </message>
        <message>
            <source>Whose words are searched</source>
            <translation>Hvis ord der søges i</translation>
        </message>
        <message>
            <source>How the words stand together</source>
            <translation>Hvordan ordene står sammen</translation>
        </message>
        <message>
            <source>Everybody’s words</source>
            <translation>Alles ord</translation>
        </message>
        <message>
            <source>Without the interviewer</source>
            <translation>Uden intervieweren</translation>
        </message>
        <message>
            <source>Participants in interviews</source>
            <translation>Informanter i interviews</translation>
        </message>
        <message numerus="yes">
            <source>%n words apart at most</source>
            <translation>
                <numerusform>Højst %n ords afstand</numerusform>
                <numerusform>Højst %n ords afstand</numerusform>
            </translation>
        </message>
        <message>
            <source>In one turn</source>
            <translation>I én taletur</translation>
        </message>
        <message>
            <source>As a phrase</source>
            <translation>Som frase</translation>
        </message>
        <message>
            <source>Type words to search every text that the filter lets through.</source>
            <translation>Skriv ord for at søge i alle tekster, som filteret lader igennem.</translation>
        </message>
        <message numerus="yes">
            <source>Code %n…</source>
            <translation>
                <numerusform>Kod %n…</numerusform>
                <numerusform>Kod %n…</numerusform>
            </translation>
        </message>
        <message>
            <source>Code…</source>
            <translation>Kod…</translation>
        </message>
        <message>
            <source>Enter or letters find the code for what is marked; N takes the marks away</source>
            <translation>Enter eller bogstaver finder koden til det afkrydsede; N fjerner krydserne</translation>
        </message>
        <message>
            <source>Enter goes to the text; Space marks, A marks all; letters find a code</source>
            <translation>Enter går til teksten; mellemrum afkrydser, A afkrydser alle; bogstaver finder en kode</translation>
        </message>
        <message numerus="yes">
            <source>Found nowhere in the %n source(s) that were looked through.</source>
            <translation>
                <numerusform>Ingen fund i den %n kilde, der er gennemsøgt.</numerusform>
                <numerusform>Ingen fund i de %n kilder, der er gennemsøgt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s) in {sources} of {searched} sources</source>
            <translation>
                <numerusform>%n fund i {sources} af {searched} kilder</numerusform>
                <numerusform>%n fund i {sources} af {searched} kilder</numerusform>
            </translation>
        </message>
        <message>
            <source>and more: the search was broken off</source>
            <translation>og flere: søgningen blev afbrudt</translation>
        </message>
        <message numerus="yes">
            <source>the first %n are listed</source>
            <translation>
                <numerusform>kun %n vises</numerusform>
                <numerusform>de første %n vises</numerusform>
            </translation>
        </message>
        <message>
            <source>no wave</source>
            <translation>ingen runde</translation>
        </message>
        <message>
            <source>no case</source>
            <translation>ingen case</translation>
        </message>
        <message>
            <source>Forms: {forms}</source>
            <translation>Former: {forms}</translation>
        </message>
        <message>
            <source>Whose coded passages are the examples</source>
            <translation>Hvis kodede passager der er eksempler</translation>
        </message>
        <message>
            <source>Like everybody’s passages</source>
            <translation>Som alles passager</translation>
        </message>
        <message>
            <source>Like my own</source>
            <translation>Som mine egne</translation>
        </message>
        <message>
            <source>Show rejected ones too</source>
            <translation>Vis også afviste</translation>
        </message>
        <message>
            <source>Reading all texts once</source>
            <translation>Læser alle tekster én gang</translation>
        </message>
        <message>
            <source>Choose a code: here stand passages that read like those it has, to be judged by you.</source>
            <translation>Vælg en kode: her kommer passager, der ligner dem, den har, så du kan tage stilling til dem.</translation>
        </message>
        <message>
            <source>Reading all texts once…</source>
            <translation>Læser alle tekster én gang…</translation>
        </message>
        <message>
            <source>Enter or A codes the passage, X rejects it, Space goes to the text</source>
            <translation>Enter eller A koder passagen, X afviser den, mellemrum går til teksten</translation>
        </message>
        <message>
            <source>Code it</source>
            <translation>Kod den</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Træk tilbage</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Afvis</translation>
        </message>
        <message>
            <source>Like</source>
            <translation>Ligner</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) like the {coded} that have the code</source>
            <translation>
                <numerusform>%n passage, der ligner de {coded} med koden</numerusform>
                <numerusform>%n passager, der ligner de {coded} med koden</numerusform>
            </translation>
        </message>
        <message>
            <source>No other passage shares telling words with what is coded so far.</source>
            <translation>Ingen anden passage har sigende ord til fælles med det, der er kodet indtil nu.</translation>
        </message>
        <message numerus="yes">
            <source>%n rejected before, not shown</source>
            <translation>
                <numerusform>%n tidligere afvist, vises ikke</numerusform>
                <numerusform>%n tidligere afvist, vises ikke</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded so already.</source>
            <translation>
                <numerusform>%n allerede kodet sådan.</numerusform>
                <numerusform>%n allerede kodet sådan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, said by the interviewer.</source>
            <translation>
                <numerusform>%n udeladt: sagt af intervieweren.</numerusform>
                <numerusform>%n udeladt: sagt af intervieweren.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new was coded.</source>
            <translation>Intet nyt blev kodet.</translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>Write</source>
            <translation>Skriv</translation>
        </message>
        <message>
            <source>Write in the cell</source>
            <translation>Skriv i cellen</translation>
        </message>
        <message>
            <source>Say that the summary still holds</source>
            <translation>Angiv, at sammenfatningen stadig holder</translation>
        </message>
        <message>
            <source>Go to the passages, and back to the words</source>
            <translation>Gå til passagerne og tilbage til ordene</translation>
        </message>
        <message>
            <source>Cite the passage, or no longer</source>
            <translation>Henvis til passagen, eller ikke længere</translation>
        </message>
        <message>
            <source>Say in short what the passage says</source>
            <translation>Sig i korthed, hvad passagen siger</translation>
        </message>
        <message>
            <source>Go to the passage in its transcript</source>
            <translation>Gå til passagen i dens transskription</translation>
        </message>
        <message>
            <source>Gather paraphrases into the summary</source>
            <translation>Saml kondenseringer i sammenfatningen</translation>
        </message>
        <message>
            <source>Go to what the mark at the caret cites</source>
            <translation>Gå til det, henvisningen ved markøren fører til</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Skema</translation>
        </message>
        <message>
            <source>Go to the next summary to look at again</source>
            <translation>Gå til den næste sammenfatning, der skal ses på igen</translation>
        </message>
        <message>
            <source>Go to the one before to look at again</source>
            <translation>Gå til den forrige, der skal ses på igen</translation>
        </message>
        <message>
            <source>Go to the next empty cell that has passages</source>
            <translation>Gå til den næste tomme celle, der har passager</translation>
        </message>
        <message>
            <source>Go to the empty cell before</source>
            <translation>Gå til den forrige tomme celle</translation>
        </message>
        <message>
            <source>Read the whole case as a text</source>
            <translation>Læs hele casen som tekst</translation>
        </message>
        <message>
            <source>Read the code across the cases</source>
            <translation>Læs koden på tværs af casene</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Waves below or beside each other</source>
            <translation>Runder under eller ved siden af hinanden</translation>
        </message>
        <message>
            <source>Hide or show empty codes</source>
            <translation>Skjul eller vis tomme koder</translation>
        </message>
        <message>
            <source>Show sites too, or cases only</source>
            <translation>Vis også steder, eller kun cases</translation>
        </message>
        <message>
            <source>Fold the code, or the one above</source>
            <translation>Fold koden sammen, eller den ovenover</translation>
        </message>
        <message>
            <source>Fold all codes, or none</source>
            <translation>Fold alle koder sammen, eller ingen</translation>
        </message>
        <message>
            <source>Copy the grid as a table</source>
            <translation>Kopiér skemaet som tabel</translation>
        </message>
        <message>
            <source>Export the summaries…</source>
            <translation>Eksportér sammenfatningerne…</translation>
        </message>
        <message>
            <source>Show or hide {part}</source>
            <translation>Vis eller skjul {part}</translation>
        </message>
        <message>
            <source>Below each other</source>
            <translation>Under hinanden</translation>
        </message>
        <message>
            <source>Hide empty codes</source>
            <translation>Skjul tomme koder</translation>
        </message>
        <message>
            <source>Sites too</source>
            <translation>Også steder</translation>
        </message>
        <message>
            <source>Read the case</source>
            <translation>Læs casen</translation>
        </message>
        <message>
            <source>Read the code</source>
            <translation>Læs koden</translation>
        </message>
        <message>
            <source>{done} of {every} written</source>
            <translation>{done} af {every} skrevet</translation>
        </message>
        <message numerus="yes">
            <source>%n to look at again</source>
            <translation>
                <numerusform>%n skal ses på igen</numerusform>
                <numerusform>%n skal ses på igen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show {part}</source>
            <translation>Vis {part}</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>tom</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passager</numerusform>
            </translation>
        </message>
        <message>
            <source>passages changed since it was written</source>
            <translation>passager er ændret, siden den blev skrevet</translation>
        </message>
        <message>
            <source>Summaries, case by code</source>
            <translation>Sammenfatninger efter case og kode</translation>
        </message>
        <message>
            <source>A summary says in your words what the passages of a case and code say. First there must be cases, waves and codes.</source>
            <translation>En sammenfatning siger med dine egne ord, hvad passagerne for en case og en kode siger. Først skal der være cases, runder og koder.</translation>
        </message>
        <message>
            <source>Go to the material</source>
            <translation>Gå til materialet</translation>
        </message>
        <message>
            <source>Nothing is to be looked at again: every summary rests on what it was written on.</source>
            <translation>Intet skal ses på igen: alle sammenfatninger hviler stadig på det, de er skrevet på.</translation>
        </message>
        <message>
            <source>Every cell with passages that is shown has a summary.</source>
            <translation>Alle viste celler med passager har en sammenfatning.</translation>
        </message>
        <message>
            <source>Copied the grid as a table with its caption</source>
            <translation>Skemaet er kopieret som tabel med tabeltekst</translation>
        </message>
        <message>
            <source>Back to the grid (Esc)</source>
            <translation>Tilbage til skemaet (Esc)</translation>
        </message>
        <message>
            <source>Summaries: {name}</source>
            <translation>Sammenfatninger: {name}</translation>
        </message>
        <message>
            <source>Nothing is written here yet. Escape leads back to the grid.</source>
            <translation>Her er intet skrevet endnu. Escape fører tilbage til skemaet.</translation>
        </message>
        <message>
            <source>Passages behind the summary</source>
            <translation>Passager bag sammenfatningen</translation>
        </message>
        <message>
            <source>Gather paraphrases (Ctrl+G)</source>
            <translation>Saml kondenseringer (Ctrl+G)</translation>
        </message>
        <message>
            <source>Space cite · F2 paraphrase · G transcript</source>
            <translation>Mellemrum henviser · F2 kondenserer · G transskription</translation>
        </message>
        <message>
            <source>In short (F2)</source>
            <translation>I korthed (F2)</translation>
        </message>
        <message>
            <source>What the passage says, in your words</source>
            <translation>Hvad passagen siger, med dine egne ord</translation>
        </message>
        <message>
            <source>Paraphrase of the chosen passage</source>
            <translation>Kondensering af den valgte passage</translation>
        </message>
        <message>
            <source>The passage that was cited here is gone.</source>
            <translation>Den passage, der var henvist til her, er væk.</translation>
        </message>
        <message>
            <source>{wave}: no passage</source>
            <translation>{wave}: ingen passage</translation>
        </message>
        <message>
            <source>Cited, in another cell</source>
            <translation>Henvist til, i en anden celle</translation>
        </message>
        <message>
            <source>No passage lies in this cell. What is written here rests on none.</source>
            <translation>Ingen passage ligger i denne celle. Det, der er skrevet her, hviler ikke på nogen.</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>Find an absence</source>
            <translation>Find et fravær</translation>
        </message>
        <message>
            <source>What is absent</source>
            <translation>Hvad der er fraværende</translation>
        </message>
        <message>
            <source>Confirm again</source>
            <translation>Bekræft igen</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Træk tilbage</translation>
        </message>
        <message>
            <source>Go to the cell</source>
            <translation>Gå til cellen</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>go to the cell in Compare</source>
            <translation>gå til cellen i Sammenlign</translation>
        </message>
        <message>
            <source>confirm again</source>
            <translation>bekræft igen</translation>
        </message>
        <message>
            <source>take back that it is absent</source>
            <translation>træk fraværet tilbage</translation>
        </message>
        <message>
            <source>find an absence</source>
            <translation>find et fravær</translation>
        </message>
        <message>
            <source>copy the table</source>
            <translation>kopiér tabellen</translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed to be absent</source>
            <translation>
                <numerusform>%n bekræftet fraværende</numerusform>
                <numerusform>%n bekræftet fraværende</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fallen back: look again</source>
            <translation>
                <numerusform>%n faldet bort: se på det igen</numerusform>
                <numerusform>%n faldet bort: se på dem igen</numerusform>
            </translation>
        </message>
        <message>
            <source>What you read for and did not find belongs here, with the reason. Choose an empty cell in Compare and press A.</source>
            <translation>Her samles det, du har læst efter og ikke fundet, med begrundelse. Vælg en tom celle i Sammenlign, og tryk A.</translation>
        </message>
        <message>
            <source>Go to Compare</source>
            <translation>Gå til Sammenlign</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <source>Questions of the guide</source>
            <translation>Guidens spørgsmål</translation>
        </message>
        <message>
            <source>What the interviewer says</source>
            <translation>Hvad intervieweren siger</translation>
        </message>
        <message>
            <source>A proposal is only a hint: nothing counts before you confirm it.</source>
            <translation>Et forslag er kun et vink: intet tæller, før du bekræfter det.</translation>
        </message>
        <message>
            <source>To confirm</source>
            <translation>Skal bekræftes</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Looking for the questions …</source>
            <translation>Leder efter spørgsmålene …</translation>
        </message>
        <message>
            <source>{known} of {total} confirmed</source>
            <translation>{known} af {total} bekræftet</translation>
        </message>
        <message>
            <source>All questions of “{source}” are confirmed.</source>
            <translation>Alle spørgsmål i “{source}” er bekræftet.</translation>
        </message>
        <message>
            <source>put in this turn</source>
            <translation>stillet i denne taletur</translation>
        </message>
        <message>
            <source>not put</source>
            <translation>ikke stillet</translation>
        </message>
        <message>
            <source>unknown again</source>
            <translation>ukendt igen</translation>
        </message>
        <message>
            <source>leave open</source>
            <translation>lad stå åbent</translation>
        </message>
        <message>
            <source>turn behind</source>
            <translation>næste taletur</translation>
        </message>
        <message>
            <source>turn before</source>
            <translation>forrige taletur</translation>
        </message>
        <message>
            <source>whole answer</source>
            <translation>hele svaret</translation>
        </message>
        <message>
            <source>in the transcript</source>
            <translation>i transskriptionen</translation>
        </message>
        <message>
            <source>the rest was not put</source>
            <translation>resten er ikke stillet</translation>
        </message>
        <message>
            <source>take back all of it</source>
            <translation>træk det hele tilbage</translation>
        </message>
        <message>
            <source>next interview</source>
            <translation>næste interview</translation>
        </message>
        <message>
            <source>Where there are interviews and a guide, it is confirmed here what was asked. Begin with the guide.</source>
            <translation>Hvor der er interviews og en guide, bekræftes det her, hvad der er spurgt om. Begynd med guiden.</translation>
        </message>
        <message>
            <source>To the guide</source>
            <translation>Til guiden</translation>
        </message>
        <message>
            <source>Bring questions in</source>
            <translation>Importér spørgsmål</translation>
        </message>
        <message>
            <source>Guides and lists of questions</source>
            <translation>Guider og lister med spørgsmål</translation>
        </message>
        <message>
            <source>Take the guide out</source>
            <translation>Eksportér guiden</translation>
        </message>
        <message>
            <source>Wrote the guide to {path}</source>
            <translation>Guiden er skrevet til {path}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) came in</source>
            <translation>
                <numerusform>%n spørgsmål er importeret</numerusform>
                <numerusform>%n spørgsmål er importeret</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n ændret</numerusform>
                <numerusform>%n ændrede</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n there already</source>
            <translation>
                <numerusform>%n var der allerede</numerusform>
                <numerusform>%n var der allerede</numerusform>
            </translation>
        </message>
        <message>
            <source>Find a question</source>
            <translation>Find et spørgsmål</translation>
        </message>
        <message>
            <source>Write a new question and press Enter</source>
            <translation>Skriv et nyt spørgsmål, og tryk Enter</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>Nyt spørgsmål</translation>
        </message>
        <message>
            <source>All waves</source>
            <translation>Alle runder</translation>
        </message>
        <message>
            <source>No question covers these codes: whether they were asked about stays unknown</source>
            <translation>Intet spørgsmål dækker disse koder: om der er spurgt om dem, forbliver ukendt</translation>
        </message>
        <message>
            <source>Every code is covered by a question.</source>
            <translation>Alle koder er dækket af et spørgsmål.</translation>
        </message>
        <message>
            <source>{wave} leaves out: {codes}. There they count as not asked.</source>
            <translation>{wave} udelader: {codes}. Dér tæller de som ikke spurgt.</translation>
        </message>
        <message>
            <source>new question</source>
            <translation>nyt spørgsmål</translation>
        </message>
        <message>
            <source>move up</source>
            <translation>flyt op</translation>
        </message>
        <message>
            <source>move down</source>
            <translation>flyt ned</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>fjern</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>ret</translation>
        </message>
        <message>
            <source>find a question</source>
            <translation>find et spørgsmål</translation>
        </message>
        <message>
            <source>bring in from a file…</source>
            <translation>importér fra en fil…</translation>
        </message>
        <message>
            <source>take out to a file…</source>
            <translation>eksportér til en fil…</translation>
        </message>
        <message>
            <source>What was to be asked belongs here, each question tied to codes: then a cell without passages can tell whether nobody asked or nobody answered. Drop a list of questions here.</source>
            <translation>Her samles det, der skulle spørges om, og hvert spørgsmål knyttes til koder: så kan en celle uden passager vise, om ingen spurgte, eller ingen svarede. Slip en liste med spørgsmål her.</translation>
        </message>
        <message>
            <source>Bring questions in…</source>
            <translation>Importér spørgsmål…</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Skriv et spørgsmål</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flyt op</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flyt ned</translation>
        </message>
        <message>
            <source>Bring in…</source>
            <translation>Importér…</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>Eksportér…</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>Spørgsmålet</translation>
        </message>
        <message>
            <source>Find an interview, case or wave</source>
            <translation>Find et interview, en case eller en runde</translation>
        </message>
        <message>
            <source>Interviews by questions</source>
            <translation>Interviews og spørgsmål</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Kopiér tabellen</translation>
        </message>
        <message>
            <source>open the place, or confirm</source>
            <translation>åbn stedet, eller bekræft</translation>
        </message>
        <message>
            <source>find an interview</source>
            <translation>find et interview</translation>
        </message>
        <message>
            <source>{known} of {total} questions in {sources} interviews are confirmed ({share} %): {put} put, {denied} not put, {unknown} unknown.</source>
            <translation>{known} af {total} spørgsmål i {sources} interviews er bekræftet ({share} %): {put} stillet, {denied} ikke stillet, {unknown} ukendt.</translation>
        </message>
        <message>
            <source>Interview guide</source>
            <translation>Interviewguide</translation>
        </message>
        <message>
            <source>The guide</source>
            <translation>Guiden</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>Hvad der er spurgt om</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Oversigt</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Fraværende</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>type to find a code; several with ;</source>
            <translation>skriv for at finde en kode; flere med ;</translation>
        </message>
        <message>
            <source>other ways to put it, one a line: they help to find it</source>
            <translation>andre måder at sige det på, én pr. linje: de hjælper med at finde det</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Spørgsmål</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Nøgle</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Waves</source>
            <translation>Runder</translation>
        </message>
        <message>
            <source>Other words</source>
            <translation>Andre ord</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>There is no code “{name}”. Type some of its letters and choose it.</source>
            <translation>Der er ingen kode “{name}”. Skriv nogle af dens bogstaver, og vælg den.</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrundelse</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Bekræftet af</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Hvornår</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>put</source>
            <translation>stillet</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>ukendt</translation>
        </message>
        <message>
            <source>not of this wave</source>
            <translation>ikke i denne runde</translation>
        </message>
        <message>
            <source>no code: it says nothing of any cell</source>
            <translation>ingen kode: det siger intet om nogen celle</translation>
        </message>
        <message>
            <source>no questions in its wave</source>
            <translation>ingen spørgsmål i dets runde</translation>
        </message>
        <message>
            <source>perhaps here · likeness {score} of 100</source>
            <translation>måske her · lighed {score} af 100</translation>
        </message>
        <message>
            <source>no likely place: choose a turn, or say that it was not put</source>
            <translation>intet sandsynligt sted: vælg en taletur, eller angiv, at det ikke er stillet</translation>
        </message>
        <message>
            <source>nobody answers</source>
            <translation>ingen svarer</translation>
        </message>
        <message>
            <source>stands</source>
            <translation>gælder</translation>
        </message>
        <message>
            <source>fallen: the cell has passages now</source>
            <translation>faldet bort: cellen har passager nu</translation>
        </message>
        <message>
            <source>fallen: sources or codings behind it have changed</source>
            <translation>faldet bort: kilder eller kodede passager bag den er ændret</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>Find i historikken</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>{action} (undone)</source>
            <translation>{action} (fortrudt)</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Files on their way in</source>
            <translation>Filer på vej ind</translation>
        </message>
        <message>
            <source>Change the cell, in all selected rows</source>
            <translation>Ret cellen i alle markerede rækker</translation>
        </message>
        <message>
            <source>Bring in or leave out</source>
            <translation>Importér eller udelad</translation>
        </message>
        <message>
            <source>What is proposed is right</source>
            <translation>Bekræft det foreslåede</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>Fyld ned</translation>
        </message>
        <message>
            <source>Copy the column of the selected rows</source>
            <translation>Kopiér kolonnen i de markerede rækker</translation>
        </message>
        <message>
            <source>Paste into the column</source>
            <translation>Indsæt i kolonnen</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Fortryd den seneste rettelse</translation>
        </message>
        <message>
            <source>Do the change again</source>
            <translation>Gendan rettelsen</translation>
        </message>
        <message>
            <source>Find a file</source>
            <translation>Find en fil</translation>
        </message>
        <message>
            <source>Decide about passages of a corrected file</source>
            <translation>Afgør passager i en rettet fil</translation>
        </message>
        <message>
            <source>Bring the table in where it belongs</source>
            <translation>Importér tabellen, hvor den hører til</translation>
        </message>
        <message>
            <source>Save what is proposed as a table</source>
            <translation>Gem det foreslåede som en tabel</translation>
        </message>
        <message>
            <source>Say who speaks</source>
            <translation>Angiv, hvem der taler</translation>
        </message>
        <message>
            <source>{file}: a new version of {source}</source>
            <translation>{file}: en ny version af {source}</translation>
        </message>
        <message>
            <source>Done (Ctrl+S)</source>
            <translation>Færdig (Ctrl+S)</translation>
        </message>
        <message>
            <source>Passages of a corrected file</source>
            <translation>Passager i en rettet fil</translation>
        </message>
        <message>
            <source>Everything is decided</source>
            <translation>Alt er afgjort</translation>
        </message>
        <message>
            <source>Back to the files; what is decided stays</source>
            <translation>Tilbage til filerne; det afgjorte bevares</translation>
        </message>
        <message>
            <source>Go to the next passage to decide</source>
            <translation>Gå til den næste passage, der skal afgøres</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Gå til teksten</translation>
        </message>
        <message>
            <source>Place the chosen passage where the text is selected</source>
            <translation>Anbring den valgte passage, hvor teksten er markeret</translation>
        </message>
        <message>
            <source>{table} is written: fill it in, and use it here.</source>
            <translation>{table} er skrevet: udfyld den, og brug den her.</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) of variables came in.</source>
            <translation>
                <numerusform>%n værdi af en variabel er importeret.</numerusform>
                <numerusform>%n værdier af variabler er importeret.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) came in.</source>
            <translation>
                <numerusform>%n hændelse er importeret.</numerusform>
                <numerusform>%n hændelser er importeret.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not a label</source>
            <translation>Ikke et mærke</translation>
        </message>
        <message>
            <source>Who {label} is, by name</source>
            <translation>Hvem {label} er, ved navn</translation>
        </message>
        <message>
            <source>Role of {label}</source>
            <translation>Informanttype for {label}</translation>
        </message>
        <message numerus="yes">
            <source>The same in %n other file(s)</source>
            <translation>
                <numerusform>Det samme i %n anden fil</numerusform>
                <numerusform>Det samme i %n andre filer</numerusform>
            </translation>
        </message>
        <message>
            <source>Interviewer</source>
            <translation>Interviewer</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Ny person</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>by name</source>
            <translation>ved navn</translation>
        </message>
        <message>
            <source>role</source>
            <translation>type</translation>
        </message>
        <message>
            <source>More files…</source>
            <translation>Flere filer…</translation>
        </message>
        <message>
            <source>A whole folder…</source>
            <translation>En hel mappe…</translation>
        </message>
        <message>
            <source>Use a table…</source>
            <translation>Brug en tabel…</translation>
        </message>
        <message>
            <source>Save as a table…</source>
            <translation>Gem som tabel…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>{done} of {total}: {what}</source>
            <translation>{done} af {total}: {what}</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} af {total}</translation>
        </message>
        <message numerus="yes">
            <source>All %n</source>
            <translation>
                <numerusform>Alle %n</numerusform>
                <numerusform>Alle %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n at se på</numerusform>
                <numerusform>%n at se på</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n klar</numerusform>
                <numerusform>%n klar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot come in</source>
            <translation>
                <numerusform>%n kan ikke importeres</numerusform>
                <numerusform>%n kan ikke importeres</numerusform>
            </translation>
        </message>
        <message>
            <source>The study has no waves. Make {names}</source>
            <translation>Undersøgelsen har ingen runder. Opret {names}</translation>
        </message>
        <message>
            <source>Nothing is written yet. With several rows selected, an edit holds for all of them.</source>
            <translation>Intet er skrevet endnu. Når flere rækker er markeret, gælder en rettelse dem alle.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>Files are being read. Wait, or stop that first.</source>
            <translation>Filer er ved at blive læst. Vent, eller stop det først.</translation>
        </message>
        <message>
            <source>Import a whole folder</source>
            <translation>Importér en hel mappe</translation>
        </message>
        <message>
            <source>What the last import did</source>
            <translation>Hvad den seneste import gjorde</translation>
        </message>
        <message>
            <source>{table} says where the files belong.</source>
            <translation>{table} siger, hvor filerne hører til.</translation>
        </message>
        <message>
            <source>{table} is a table of files. Drop the files together with it.</source>
            <translation>{table} er en tabel over filer. Slip filerne sammen med den.</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>Intet venter på en afgørelse.</translation>
        </message>
        <message>
            <source>Read more</source>
            <translation>Læs mere</translation>
        </message>
        <message>
            <source>“{text}” cannot stand there.</source>
            <translation>“{text}” kan ikke stå dér.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>That is right</source>
            <translation>Det er rigtigt</translation>
        </message>
        <message>
            <source>Look for turns here too</source>
            <translation>Søg også efter taleture her</translation>
        </message>
        <message>
            <source>Make the wave {name}</source>
            <translation>Opret runden {name}</translation>
        </message>
        <message numerus="yes">
            <source>Decide about %n passage(s) (F8)</source>
            <translation>
                <numerusform>Afgør %n passage (F8)</numerusform>
                <numerusform>Afgør %n passager (F8)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Who is who holds for the %n chosen file(s).</source>
            <translation>
                <numerusform>Hvem der er hvem, gælder for den %n valgte fil.</numerusform>
                <numerusform>Hvem der er hvem, gælder for de %n valgte filer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take over %n proposed name(s)</source>
            <translation>
                <numerusform>Brug %n foreslået navn</numerusform>
                <numerusform>Brug %n foreslåede navne</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) came in.</source>
            <translation>
                <numerusform>%n fil er importeret.</numerusform>
                <numerusform>%n filer er importeret.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) have a new version of their text.</source>
            <translation>
                <numerusform>%n kilde har fået en ny version af teksten.</numerusform>
                <numerusform>%n kilder har fået en ny version af teksten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) were planned.</source>
            <translation>
                <numerusform>%n kilde er planlagt.</numerusform>
                <numerusform>%n kilder er planlagt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Made with them:</source>
            <translation>Oprettet sammen med dem:</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not come in.</source>
            <translation>
                <numerusform>%n fil kunne ikke importeres.</numerusform>
                <numerusform>%n filer kunne ikke importeres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were left out.</source>
            <translation>
                <numerusform>%n fil er udeladt.</numerusform>
                <numerusform>%n filer er udeladt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>The text as it was recognised</source>
            <translation>Teksten, som den er genkendt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Bemærk</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem taler</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprog</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Gælder</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>klar</translation>
        </message>
        <message>
            <source>look</source>
            <translation>se på</translation>
        </message>
        <message>
            <source>cannot come in</source>
            <translation>kan ikke importeres</translation>
        </message>
        <message>
            <source>A planned source needs a case or site, a wave and a kind.</source>
            <translation>En planlagt kilde skal have en case eller et sted, en runde og en type.</translation>
        </message>
        <message>
            <source>The study has no wave {words}: choose another one, or make it.</source>
            <translation>Undersøgelsen har ingen runde {words}: vælg en anden, eller opret den.</translation>
        </message>
        <message>
            <source>New wave {words}.</source>
            <translation>Ny runde {words}.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision.</source>
            <translation>
                <numerusform>%n passage skal afgøres.</numerusform>
                <numerusform>%n passager skal afgøres.</numerusform>
            </translation>
        </message>
        <message>
            <source>No wave.</source>
            <translation>Ingen runde.</translation>
        </message>
        <message>
            <source>The same text is already there as {words}.</source>
            <translation>Samme tekst findes allerede som {words}.</translation>
        </message>
        <message>
            <source>New case {words}.</source>
            <translation>Ny case {words}.</translation>
        </message>
        <message>
            <source>New site {words}.</source>
            <translation>Nyt sted {words}.</translation>
        </message>
        <message>
            <source>No case: belongs to the whole study.</source>
            <translation>Ingen case: hører til hele undersøgelsen.</translation>
        </message>
        <message>
            <source>Looks like {words} ({percent} %).</source>
            <translation>Ligner {words} ({percent} %).</translation>
        </message>
        <message>
            <source>A new version of {words}.</source>
            <translation>En ny version af {words}.</translation>
        </message>
        <message>
            <source>May be somebody known: {words}.</source>
            <translation>Er måske en kendt person: {words}.</translation>
        </message>
        <message>
            <source>Not sure: {fields}.</source>
            <translation>Usikkert: {fields}.</translation>
        </message>
        <message>
            <source>where it was dropped</source>
            <translation>hvor filen blev sluppet</translation>
        </message>
        <message>
            <source>the table</source>
            <translation>tabellen</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>filnavn</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>mappe</translation>
        </message>
        <message>
            <source>first lines</source>
            <translation>de første linjer</translation>
        </message>
        <message>
            <source>the label</source>
            <translation>mærket</translation>
        </message>
        <message>
            <source>remembered from earlier files</source>
            <translation>husket fra tidligere filer</translation>
        </message>
        <message>
            <source>the date</source>
            <translation>datoen</translation>
        </message>
        <message>
            <source>the day on which the document was made</source>
            <translation>den dag, dokumentet blev oprettet</translation>
        </message>
        <message>
            <source>{field} {value} (you)</source>
            <translation>{field} {value} (dig)</translation>
        </message>
        <message>
            <source>{field} {value}? (nothing tells it)</source>
            <translation>{field} {value}? (intet viser det)</translation>
        </message>
        <message>
            <source>{field} {value} ({origin})</source>
            <translation>{field} {value} ({origin})</translation>
        </message>
        <message>
            <source>{field} {value}? ({origin})</source>
            <translation>{field} {value}? ({origin})</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>ikke afgjort</translation>
        </message>
        <message>
            <source>A new version of it</source>
            <translation>En ny version af den</translation>
        </message>
        <message>
            <source>A source of its own</source>
            <translation>En selvstændig kilde</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Udelad</translation>
        </message>
        <message>
            <source>planned: {role}</source>
            <translation>planlagt: {role}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>planlagt</translation>
        </message>
        <message>
            <source>interviewer</source>
            <translation>interviewer</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>new</source>
            <translation>ny</translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n taletur</numerusform>
                <numerusform>%n taleture</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{turns} in %n file(s)</source>
            <translation>
                <numerusform>{turns} i %n fil</numerusform>
                <numerusform>{turns} i %n filer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n ord</numerusform>
                <numerusform>%n ord</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Plan %n source(s)</source>
            <translation>
                <numerusform>Planlæg %n kilde</numerusform>
                <numerusform>Planlæg %n kilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>Importér %n fil</numerusform>
                <numerusform>Importér %n filer</numerusform>
            </translation>
        </message>
        <message>
            <source>Use this table instead</source>
            <translation>Brug denne tabel i stedet</translation>
        </message>
        <message>
            <source>Bring the variables in</source>
            <translation>Importér variablerne</translation>
        </message>
        <message>
            <source>Bring the events in</source>
            <translation>Importér hændelserne</translation>
        </message>
        <message>
            <source>Go on with the questionnaire…</source>
            <translation>Fortsæt med spørgeskemaet…</translation>
        </message>
        <message>
            <source>no turns</source>
            <translation>ingen taleture</translation>
        </message>
        <message>
            <source>“{label}” is the interviewer</source>
            <translation>“{label}” er intervieweren</translation>
        </message>
        <message>
            <source>“{label}” is {role}</source>
            <translation>“{label}” er {role}</translation>
        </message>
        <message>
            <source>Remembered for the next files: {rules}</source>
            <translation>Huskes til de næste filer: {rules}</translation>
        </message>
        <message>
            <source>New waves: {names}</source>
            <translation>Nye runder: {names}</translation>
        </message>
        <message>
            <source>New cases: {names}</source>
            <translation>Nye cases: {names}</translation>
        </message>
        <message>
            <source>New sites: {names}</source>
            <translation>Nye steder: {names}</translation>
        </message>
        <message numerus="yes">
            <source>%n planned source(s)</source>
            <translation>
                <numerusform>%n planlagt kilde</numerusform>
                <numerusform>%n planlagte kilder</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Joint</name>
        <message>
            <source>Choose the case or site</source>
            <translation>Vælg case eller sted</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>Næste case</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>Choose the role</source>
            <translation>Vælg informanttype</translation>
        </message>
        <message>
            <source>Choose the questions</source>
            <translation>Vælg spørgsmål</translation>
        </message>
        <message>
            <source>Choose the codes beside the question</source>
            <translation>Vælg koderne ved siden af spørgsmålet</translation>
        </message>
        <message>
            <source>Take the code away from the question</source>
            <translation>Tag koden væk fra spørgsmålet</translation>
        </message>
        <message>
            <source>Switch the measure of the codes</source>
            <translation>Skift mål for koderne</translation>
        </message>
        <message>
            <source>Count codes with or without sub-codes</source>
            <translation>Tæl koder med eller uden underkoder</translation>
        </message>
        <message>
            <source>Show a table, or the charts again</source>
            <translation>Vis en tabel, eller diagrammerne igen</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grundlag</translation>
        </message>
        <message>
            <source>Show who is behind the bar</source>
            <translation>Vis, hvem der er bag søjlen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopiér tabellen med tabeltekst</translation>
        </message>
        <message>
            <source>Copy the question as a picture</source>
            <translation>Kopiér spørgsmålet som billede</translation>
        </message>
        <message>
            <source>Copy all questions as a picture</source>
            <translation>Kopiér alle spørgsmål som billede</translation>
        </message>
        <message>
            <source>Save the charts as SVG…</source>
            <translation>Gem diagrammerne som SVG…</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørgeskemaer ved siden af koder</translation>
        </message>
        <message>
            <source>Choose codes…</source>
            <translation>Vælg koder…</translation>
        </message>
        <message>
            <source>Which codes stand beside this question (K)</source>
            <translation>Hvilke koder der står ved siden af dette spørgsmål (K)</translation>
        </message>
        <message>
            <source>No code stands beside this question yet. Choose those that are about the same, and what was said stands beside what was answered.</source>
            <translation>Ingen kode står ved siden af dette spørgsmål endnu. Vælg dem, der handler om det samme, så står det sagte ved siden af det svarede.</translation>
        </message>
        <message>
            <source>Back to the passages</source>
            <translation>Tilbage til passagerne</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Spørgsmål</translation>
        </message>
        <message>
            <source>Codes beside the question</source>
            <translation>Koder ved siden af spørgsmålet</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Forandring</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>ingen data</translation>
        </message>
        <message>
            <source>open answers: {words}</source>
            <translation>åbne svar: {words}</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Copied the question as a picture</source>
            <translation>Spørgsmålet er kopieret som billede</translation>
        </message>
        <message>
            <source>So many questions are too large for one picture. Choose fewer, or save as SVG.</source>
            <translation>Så mange spørgsmål er for store til ét billede. Vælg færre, eller gem som SVG.</translation>
        </message>
        <message>
            <source>Copied all questions as a picture</source>
            <translation>Alle spørgsmål er kopieret som billede</translation>
        </message>
        <message>
            <source>Save the charts as SVG</source>
            <translation>Gem diagrammerne som SVG</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>{name} gave no open answer</source>
            <translation>{name} gav intet åbent svar</translation>
        </message>
        <message>
            <source>Back to Compare</source>
            <translation>Tilbage til Sammenlign</translation>
        </message>
        <message>
            <source>Case or site</source>
            <translation>Case eller sted</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Informanttype</translation>
        </message>
        <message>
            <source>Questions…</source>
            <translation>Spørgsmål…</translation>
        </message>
        <message>
            <source>Which questions are shown (Q)</source>
            <translation>Hvilke spørgsmål der vises (Q)</translation>
        </message>
        <message>
            <source>Measure of the codes</source>
            <translation>Mål for koderne</translation>
        </message>
        <message>
            <source>Charts or table</source>
            <translation>Diagrammer eller tabel</translation>
        </message>
        <message>
            <source>All cases and sites</source>
            <translation>Alle cases og steder</translation>
        </message>
        <message>
            <source>Site {name}</source>
            <translation>Stedet {name}</translation>
        </message>
        <message>
            <source>All roles</source>
            <translation>Alle informanttyper</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Diagrammer</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabel</translation>
        </message>
        <message>
            <source>Here answers to questionnaires stand beside what was said in interviews. Import a questionnaire (.csv or .xlsx, one row a respondent) in Material.</source>
            <translation>Her står svar på spørgeskemaer ved siden af det, der er sagt i interviews. Importér et spørgeskema (.csv eller .xlsx, en række pr. respondent) i Materiale.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>No respondent is of this case, site, role or wave.</source>
            <translation>Ingen respondent hører til denne case, dette sted, denne informanttype eller runde.</translation>
        </message>
        <message>
            <source>Look at all respondents</source>
            <translation>Se alle respondenter</translation>
        </message>
        <message>
            <source>Copy the question with its codes as a picture</source>
            <translation>Kopiér spørgsmålet med dets koder som billede</translation>
        </message>
        <message>
            <source>{some} of {all} respondents {wave}</source>
            <translation>{some} af {all} respondenter {wave}</translation>
        </message>
        <message>
            <source>No data: no source here passes.</source>
            <translation>Ingen data: ingen kilde her kommer gennem filteret.</translation>
        </message>
        <message>
            <source>Questionnaires beside codes as a table</source>
            <translation>Spørgeskemaer ved siden af koder som tabel</translation>
        </message>
        <message>
            <source>is {name}</source>
            <translation>er {name}</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Respondenter</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>Keys on this screen</source>
            <translation>Taster på denne skærm</translation>
        </message>
        <message>
            <source>Ctrl+K finds every action by its name.</source>
            <translation>Ctrl+K finder enhver handling ved navn.</translation>
        </message>
    </context>
    <context>
        <name>Material</name>
        <message>
            <source>Material</source>
            <translation>Materiale</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>Variables as a table</source>
            <translation>Variabler som tabel</translation>
        </message>
        <message>
            <source>Names out, and withdrawal</source>
            <translation>Fjernelse af navne og tilbagetrækning</translation>
        </message>
        <message>
            <source>Interview guide, and what was asked</source>
            <translation>Interviewguide, og hvad der er spurgt om</translation>
        </message>
        <message>
            <source>Sheets that are edited in Excel and come back</source>
            <translation>Ark, der rettes i Excel og læses ind igen</translation>
        </message>
        <message>
            <source>Import a questionnaire</source>
            <translation>Importér et spørgeskema</translation>
        </message>
        <message>
            <source>Case or site over the years</source>
            <translation>Case eller sted over årene</translation>
        </message>
        <message>
            <source>Take comments from Word into the study</source>
            <translation>Tag kommentarer fra Word med i undersøgelsen</translation>
        </message>
        <message>
            <source>The case before</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>The case behind</source>
            <translation>Næste case</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
        <message>
            <source>Remove from the study</source>
            <translation>Fjern fra undersøgelsen</translation>
        </message>
        <message>
            <source>Plan a source in this cell</source>
            <translation>Planlæg en kilde i denne celle</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Åbn siden</translation>
        </message>
        <message>
            <source>What the signs mean</source>
            <translation>Hvad tegnene betyder</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>Ret teksten</translation>
        </message>
        <message>
            <source>Earlier versions of the text</source>
            <translation>Tidligere versioner af teksten</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>Ny case</translation>
        </message>
        <message>
            <source>New wave</source>
            <translation>Ny runde</translation>
        </message>
        <message>
            <source>My coding: {state}</source>
            <translation>Min kodning: {state}</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n kilde</numerusform>
                <numerusform>%n kilder</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} of {sources}</source>
            <translation>{n} af {sources}</translation>
        </message>
        <message>
            <source>{sources} · {done} done</source>
            <translation>{sources} · færdige: {done}</translation>
        </message>
        <message>
            <source>planned: {kind}</source>
            <translation>planlagt: {kind}</translation>
        </message>
        <message>
            <source>Double click opens the page.</source>
            <translation>Dobbeltklik åbner siden.</translation>
        </message>
        <message>
            <source>Click to plan a source; files can be dropped here.</source>
            <translation>Klik for at planlægge en kilde; filer kan slippes her.</translation>
        </message>
        <message>
            <source>Not heard in this wave: {roles}</source>
            <translation>Ikke hørt i denne runde: {roles}</translation>
        </message>
        <message>
            <source>Not heard in this case: {roles}</source>
            <translation>Ikke hørt i denne case: {roles}</translation>
        </message>
        <message>
            <source>○ ended {date}</source>
            <translation>○ sluttede {date}</translation>
        </message>
        <message>
            <source>○ began {date}</source>
            <translation>○ begyndte {date}</translation>
        </message>
        <message>
            <source>Nothing in {place}</source>
            <translation>Ingen kilder: {place}</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) that count</source>
            <translation>
                <numerusform>%n ord, der tæller</numerusform>
                <numerusform>%n ord, der tæller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passage</numerusform>
                <numerusform>%n kodede passager</numerusform>
            </translation>
        </message>
        <message>
            <source>coding not begun</source>
            <translation>kodning ikke begyndt</translation>
        </message>
        <message>
            <source>coding begun</source>
            <translation>kodning i gang</translation>
        </message>
        <message>
            <source>coding done</source>
            <translation>kodning færdig</translation>
        </message>
        <message>
            <source>● coding done · ◐ begun · ○ not begun · broken line: planned</source>
            <translation>● kodning færdig · ◐ i gang · ○ ikke begyndt · stiplet linje: planlagt</translation>
        </message>
        <message>
            <source>A role that is struck was not heard; in colour: it was in another wave.</source>
            <translation>En overstreget informanttype er ikke hørt; i farve: den er hørt i en anden runde.</translation>
        </message>
        <message>
            <source>The whole study's</source>
            <translation>Hele undersøgelsens</translation>
        </message>
        <message>
            <source>Without a site</source>
            <translation>Uden sted</translation>
        </message>
        <message>
            <source>no wave</source>
            <translation>ingen runde</translation>
        </message>
        <message>
            <source>interview</source>
            <translation>interview</translation>
        </message>
        <message>
            <source>group</source>
            <translation>gruppe</translation>
        </message>
        <message>
            <source>note</source>
            <translation>notat</translation>
        </message>
        <message>
            <source>document</source>
            <translation>dokument</translation>
        </message>
        <message>
            <source>questionnaire</source>
            <translation>spørgeskema</translation>
        </message>
        <message>
            <source>Import files here…</source>
            <translation>Importér filer her…</translation>
        </message>
        <message>
            <source>Give up this plan</source>
            <translation>Opgiv denne plan</translation>
        </message>
        <message>
            <source>Plan: {kind}</source>
            <translation>Planlæg: {kind}</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>Ingen bestemt</translation>
        </message>
        <message>
            <source>Open to code</source>
            <translation>Åbn for at kode</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>My coding</source>
            <translation>Min kodning</translation>
        </message>
        <message>
            <source>Lead coder</source>
            <translation>Hovedkoder</translation>
        </message>
        <message>
            <source>Agreed layer</source>
            <translation>Fælles kodning</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem taler</translation>
        </message>
        <message>
            <source>How the text begins</source>
            <translation>Tekstens begyndelse</translation>
        </message>
        <message>
            <source>Note on this source</source>
            <translation>Note til denne kilde</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importér filer…</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Navne</translation>
        </message>
        <message>
            <source>Interview guide</source>
            <translation>Interviewguide</translation>
        </message>
        <message>
            <source>Short name, such as K07</source>
            <translation>Kortnavn, fx K07</translation>
        </message>
        <message>
            <source>Name, such as 2017</source>
            <translation>Navn, fx 2017</translation>
        </message>
        <message>
            <source>Whose coding is shown</source>
            <translation>Hvis kodning der vises</translation>
        </message>
        <message>
            <source>Whose coding the circles and bars show</source>
            <translation>Hvis kodning cirklerne og bjælkerne viser</translation>
        </message>
        <message>
            <source>{name} (me)</source>
            <translation>{name} (mig)</translation>
        </message>
        <message>
            <source>lead or agreed</source>
            <translation>hovedkoder eller fælles</translation>
        </message>
        <message>
            <source>the lead coders</source>
            <translation>hovedkoderne</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>færdige: {done} af {total}</translation>
        </message>
        <message>
            <source>{done} done · {begun} begun · {left} not begun</source>
            <translation>færdige: {done} · i gang: {begun} · ikke begyndt: {left}</translation>
        </message>
        <message>
            <source>The study is read only: nothing can be brought in.</source>
            <translation>Undersøgelsen er skrivebeskyttet: der kan ikke importeres.</translation>
        </message>
        <message>
            <source>Interviews, notes and documents belong here. Drop files anywhere on this window.</source>
            <translation>Her samles interviews, notater og dokumenter. Slip filer et vilkårligt sted i vinduet.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.csv)</source>
            <translation>Tabeller (*.xlsx *.csv)</translation>
        </message>
        <message>
            <source>A table that says where the files belong</source>
            <translation>En tabel, der siger, hvor filerne hører til</translation>
        </message>
        <message>
            <source>Choose a source or a case to see what it is.</source>
            <translation>Vælg en kilde eller en case for at se, hvad den er.</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>Mere om {name}</translation>
        </message>
        <message>
            <source>Memo on {name}…</source>
            <translation>Memo om {name}…</translation>
        </message>
        <message>
            <source>{name} withdraws…</source>
            <translation>{name} trækker sig…</translation>
        </message>
        <message>
            <source>Who {label} is</source>
            <translation>Hvem {label} er</translation>
        </message>
        <message>
            <source>nobody known</source>
            <translation>ingen kendt</translation>
        </message>
        <message>
            <source>Role of {label}</source>
            <translation>Informanttype for {label}</translation>
        </message>
        <message>
            <source>role</source>
            <translation>type</translation>
        </message>
        <message>
            <source>interviewer</source>
            <translation>interviewer</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>Ikke begyndt</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>I gang</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>I gang</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Afsluttet</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kortnavn</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Samfundsområder</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Begynder</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Slutter</translation>
        </message>
        <message>
            <source>Note on this case</source>
            <translation>Note til denne case</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Note on this site</source>
            <translation>Note til dette sted</translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message>
            <source>Caption</source>
            <translation>Tabeltekst</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopiér tabellen med tabeltekst</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Kopiér billede</translation>
        </message>
        <message>
            <source>Copy the matrix with its caption as a picture</source>
            <translation>Kopiér matrixen med tabeltekst som billede</translation>
        </message>
        <message>
            <source>beside: nobody identified, or about another time</source>
            <translation>desuden: ingen identificeret, eller om en anden tid</translation>
        </message>
        <message>
            <source>yes: at least one passage</source>
            <translation>ja: mindst én passage</translation>
        </message>
        <message>
            <source>passages without a figure, such as unrated ones</source>
            <translation>passager uden tal, fx uden retning</translation>
        </message>
        <message>
            <source>incomplete: not all its sources are coded</source>
            <translation>ufuldstændig: ikke alle dens kilder er kodet</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Tegnforklaring</translation>
        </message>
        <message>
            <source>the figure over all waves; a break where there is none; the dot: the later wave</source>
            <translation>tallet over alle runder; et brud, hvor der ikke er noget; prikken: den seneste runde</translation>
        </message>
        <message>
            <source>totals</source>
            <translation>i alt</translation>
        </message>
        <message>
            <source>the darker, the larger the figure</source>
            <translation>jo mørkere, jo større tal</translation>
        </message>
        <message>
            <source>the brighter, the larger the figure</source>
            <translation>jo lysere, jo større tal</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Kilder</translation>
        </message>
        <message>
            <source>Codings</source>
            <translation>Passager</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Ord</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Andel</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Retning</translation>
        </message>
        <message>
            <source>Yes/no</source>
            <translation>Ja/nej</translation>
        </message>
        <message>
            <source>Excerpt</source>
            <translation>Uddrag</translation>
        </message>
        <message>
            <source>How many different persons have a passage, of those heard</source>
            <translation>Hvor mange forskellige personer der har en passage, af dem, der er hørt</translation>
        </message>
        <message>
            <source>How many different sources have a passage</source>
            <translation>Hvor mange forskellige kilder der har en passage</translation>
        </message>
        <message>
            <source>How many passages are coded</source>
            <translation>Hvor mange passager der er kodet</translation>
        </message>
        <message>
            <source>How many words lie in the coded passages</source>
            <translation>Hvor mange ord der er i de kodede passager</translation>
        </message>
        <message>
            <source>Words in coded passages, of all words said</source>
            <translation>Ord i kodede passager, af alle ord, der er sagt</translation>
        </message>
        <message>
            <source>Mean rating, each person counting once</source>
            <translation>Gennemsnitlig retning; hver person tæller én gang</translation>
        </message>
        <message>
            <source>Whether there is any coded passage at all</source>
            <translation>Om der overhovedet er en kodet passage</translation>
        </message>
        <message>
            <source>The strongest excerpt: starred, else rated furthest from 0, else longest</source>
            <translation>Det stærkeste uddrag: med stjerne, ellers længst fra 0 i retning, ellers det længste</translation>
        </message>
        <message>
            <source>no data: no source here that the filter lets through</source>
            <translation>ingen data: ingen kilde her, som filteret lader passere</translation>
        </message>
        <message>
            <source>not coded: the sources wait to be coded</source>
            <translation>ikke kodet: kilderne mangler at blive kodet</translation>
        </message>
        <message>
            <source>absent: confirmed by a researcher who read for it</source>
            <translation>fraværende: bekræftet af en forsker, der har læst efter det</translation>
        </message>
        <message>
            <source>not asked: no interview raised the topic</source>
            <translation>ikke spurgt: emnet er ikke rejst i noget interview</translation>
        </message>
        <message>
            <source>silent: coded, and the topic does not come up</source>
            <translation>tavs: kodet, men emnet kommer ikke op</translation>
        </message>
        <message>
            <source>no data: the filter hides its sources</source>
            <translation>ingen data: filteret skjuler kilderne</translation>
        </message>
        <message>
            <source>no data: the case had not begun</source>
            <translation>ingen data: casen var ikke begyndt</translation>
        </message>
        <message>
            <source>no data: the case had ended</source>
            <translation>ingen data: casen var sluttet</translation>
        </message>
        <message>
            <source>no data: nothing was collected</source>
            <translation>ingen data: der er ikke indsamlet noget</translation>
        </message>
        <message>
            <source>silent though asked</source>
            <translation>tavs</translation>
        </message>
        <message>
            <source>not mentioned</source>
            <translation>ikke nævnt</translation>
        </message>
        <message>
            <source>not observed: there are only notes or documents</source>
            <translation>ikke observeret: der er kun notater eller dokumenter</translation>
        </message>
        <message>
            <source>was confirmed to be absent; sources or codings have changed since: look again</source>
            <translation>var bekræftet fraværende; kilder eller kodede passager er ændret siden: se på det igen</translation>
        </message>
        <message>
            <source>cannot be compared</source>
            <translation>kan ikke sammenlignes</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nyt</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>væk</translation>
        </message>
        <message>
            <source>turned</source>
            <translation>vendt</translation>
        </message>
        <message>
            <source>more</source>
            <translation>mere</translation>
        </message>
        <message>
            <source>less</source>
            <translation>mindre</translation>
        </message>
        <message>
            <source>much the same</source>
            <translation>omtrent det samme</translation>
        </message>
        <message>
            <source>turned: the rating changed its sign, by {steps} step or more</source>
            <translation>vendt: retningen har skiftet fortegn, med mindst {steps} trin</translation>
        </message>
        <message>
            <source>cannot be compared: one year lacks data, coding or the question</source>
            <translation>kan ikke sammenlignes: et af årene mangler data, kodning eller spørgsmålet</translation>
        </message>
        <message>
            <source>new: silent or absent before, a passage now</source>
            <translation>nyt: tavs eller fraværende før, en passage nu</translation>
        </message>
        <message>
            <source>gone: a passage before, silent or absent now</source>
            <translation>væk: en passage før, tavs eller fraværende nu</translation>
        </message>
        <message>
            <source>more: {limit}</source>
            <translation>mere: {limit}</translation>
        </message>
        <message>
            <source>less: {limit}</source>
            <translation>mindre: {limit}</translation>
        </message>
        <message>
            <source>much the same: none of the other marks</source>
            <translation>omtrent det samme: ingen af de andre tegn</translation>
        </message>
        <message>
            <source>kinds of source or roles differ between the years</source>
            <translation>kildetyper eller informanttyper er forskellige mellem årene</translation>
        </message>
        <message>
            <source>counted again as distinct, never added up</source>
            <translation>talt på ny, én gang hver, aldrig lagt sammen</translation>
        </message>
        <message>
            <source>The site's own</source>
            <translation>Stedets egne</translation>
        </message>
        <message>
            <source>The study's own</source>
            <translation>Hele undersøgelsens</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nej</translation>
        </message>
        <message>
            <source>Sources that belong to {site} itself, not to one of its cases</source>
            <translation>Kilder, der hører til {site} selv, ikke til en af stedets cases</translation>
        </message>
        <message>
            <source>Sources that belong to the whole study</source>
            <translation>Kilder, der hører til hele undersøgelsen</translation>
        </message>
        <message>
            <source>sub-codes put away</source>
            <translation>underkoder foldet sammen</translation>
        </message>
        <message>
            <source>sub-codes shown</source>
            <translation>underkoder vist</translation>
        </message>
        <message>
            <source>change</source>
            <translation>forandring</translation>
        </message>
        <message>
            <source>Line, per 1,000 words: {figures}</source>
            <translation>Linje, pr. 1.000 ord: {figures}</translation>
        </message>
        <message>
            <source>Line: {figures}</source>
            <translation>Linje: {figures}</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>brud</translation>
        </message>
        <message>
            <source>incomplete: not all sources are coded</source>
            <translation>ufuldstændig: ikke alle kilder er kodet</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passager</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without an identified speaker ({kind})</source>
            <translation>
                <numerusform>%n passage uden identificeret taler ({kind})</numerusform>
                <numerusform>%n passager uden identificeret taler ({kind})</numerusform>
            </translation>
        </message>
        <message>
            <source>absent: {reason}</source>
            <translation>fraværende: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without a figure</source>
            <translation>
                <numerusform>%n passage uden tal</numerusform>
                <numerusform>%n passager uden tal</numerusform>
            </translation>
        </message>
        <message>
            <source>{figure} of {base} persons</source>
            <translation>{figure} af {base} personer</translation>
        </message>
        <message>
            <source>{figure} of {base} sources</source>
            <translation>{figure} af {base} kilder</translation>
        </message>
        <message>
            <source>{figure} passages in {base} words</source>
            <translation>{figure} passager i {base} ord</translation>
        </message>
        <message>
            <source>{figure} words</source>
            <translation>{figure} ord</translation>
        </message>
        <message>
            <source>{figure} of {base} words</source>
            <translation>{figure} af {base} ord</translation>
        </message>
        <message>
            <source>{figure}, of {base} rated</source>
            <translation>{figure}, af {base} med retning</translation>
        </message>
        <message>
            <source>by {points} percentage points or more</source>
            <translation>med mindst {points} procentpoint</translation>
        </message>
        <message>
            <source>by {steps} step or more</source>
            <translation>med mindst {steps} trin</translation>
        </message>
        <message>
            <source>{ratio} times as much or more</source>
            <translation>mindst {ratio} gange så meget</translation>
        </message>
    </context>
    <context>
        <name>Memos</name>
        <message>
            <source>Memos of others</source>
            <translation>Andres memoer</translation>
        </message>
        <message>
            <source>Without a coder</source>
            <translation>Uden navn</translation>
        </message>
        <message>
            <source>My memo</source>
            <translation>Mit memo</translation>
        </message>
        <message>
            <source>What do you think about it? [[ makes a link. Only you write here.</source>
            <translation>Hvad tænker du om det? [[ laver en henvisning. Kun du skriver her.</translation>
        </message>
        <message>
            <source>Ctrl+click or Alt+Enter goes there</source>
            <translation>Ctrl+klik eller Alt+Enter går dertil</translation>
        </message>
        <message>
            <source>What the link may lead to</source>
            <translation>Hvad henvisningen kan føre til</translation>
        </message>
        <message>
            <source>Links here:</source>
            <translation>Henviser hertil:</translation>
        </message>
        <message>
            <source>[[{words}]] may be several things: write its kind before it, [[case:{words}]].</source>
            <translation>[[{words}]] kan være flere ting: skriv typen foran, [[case:{words}]].</translation>
        </message>
        <message>
            <source>[[{words}]] leads nowhere: nothing is called so.</source>
            <translation>[[{words}]] fører ingen steder hen: intet hedder sådan.</translation>
        </message>
        <message>
            <source>All memos</source>
            <translation>Alle memoer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Luk (Esc)</translation>
        </message>
        <message>
            <source>{kind}: {name}</source>
            <translation>{kind}: {name}</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Undersøgelse</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Passage</translation>
        </message>
        <message>
            <source>Informant</source>
            <translation>Informant</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Celle</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Cell {wave}</source>
            <translation>Celle {wave}</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Kopiér som tekst</translation>
        </message>
        <message>
            <source>Copied the day as text</source>
            <translation>Dagen er kopieret som tekst</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n ændring</numerusform>
                <numerusform>%n ændringer</numerusform>
            </translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dage</translation>
        </message>
        <message>
            <source>My note of the day</source>
            <translation>Min note til dagen</translation>
        </message>
        <message>
            <source>What was on your mind on this day?</source>
            <translation>Hvad tænkte du på denne dag?</translation>
        </message>
        <message>
            <source>Note of the day</source>
            <translation>Dagens note</translation>
        </message>
        <message>
            <source>Go there (Enter)</source>
            <translation>Gå dertil (Enter)</translation>
        </message>
        <message>
            <source>Memos that link here</source>
            <translation>Memoer, der henviser hertil</translation>
        </message>
        <message>
            <source>On anything</source>
            <translation>Om alt</translation>
        </message>
        <message>
            <source>By anybody</source>
            <translation>Af alle</translation>
        </message>
        <message numerus="yes">
            <source>%n memo(s)</source>
            <translation>
                <numerusform>%n memo</numerusform>
                <numerusform>%n memoer</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} of {total} memos</source>
            <translation>{n} af {total} memoer</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) lead nowhere</source>
            <translation>
                <numerusform>%n henvisning fører ingen steder hen</numerusform>
                <numerusform>%n henvisninger fører ingen steder hen</numerusform>
            </translation>
        </message>
        <message>
            <source>linked to {name}</source>
            <translation>henviser til {name}</translation>
        </message>
        <message>
            <source>with open links</source>
            <translation>med åbne henvisninger</translation>
        </message>
        <message>
            <source>List all again: {what}</source>
            <translation>Vis alle igen: {what}</translation>
        </message>
        <message>
            <source>Find in memos</source>
            <translation>Find i memoer</translation>
        </message>
        <message>
            <source>Kind of thing</source>
            <translation>Hvad memoet handler om</translation>
        </message>
        <message>
            <source>Who wrote</source>
            <translation>Hvem der har skrevet</translation>
        </message>
        <message>
            <source>Memos belong here: thoughts on a passage, a code, a case, a cell. Ctrl+M writes one wherever you are.</source>
            <translation>Her samles memoer: tanker om en passage, en kode, en case, en celle. Ctrl+M skriver et memo, hvor du end er.</translation>
        </message>
        <message numerus="yes">
            <source>%n open link(s)</source>
            <translation>
                <numerusform>%n åben henvisning</numerusform>
                <numerusform>%n åbne henvisninger</numerusform>
            </translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>What this memo was on is gone.</source>
            <translation>Det, memoet handlede om, er væk.</translation>
        </message>
        <message>
            <source>Write the memo that is shown</source>
            <translation>Skriv i det viste memo</translation>
        </message>
        <message>
            <source>Copy the day as text</source>
            <translation>Kopiér dagen som tekst</translation>
        </message>
        <message>
            <source>Show the memos</source>
            <translation>Vis memoerne</translation>
        </message>
        <message>
            <source>Show the day log</source>
            <translation>Vis dagsloggen</translation>
        </message>
        <message>
            <source>Go to what the memo is on</source>
            <translation>Gå til det, memoet handler om</translation>
        </message>
        <message>
            <source>List the memos that link here</source>
            <translation>Vis de memoer, der henviser hertil</translation>
        </message>
        <message>
            <source>List memos with open links, or all</source>
            <translation>Vis memoer med åbne henvisninger eller alle</translation>
        </message>
        <message>
            <source>Day log</source>
            <translation>Dagslog</translation>
        </message>
    </context>
    <context>
        <name>MessageLine</name>
        <message>
            <source>What happened</source>
            <translation>Hvad der skete</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Forstået</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source>Persons alone in their role, site and wave</source>
            <translation>Personer, der er alene om informanttype, sted og runde</translation>
        </message>
        <message>
            <source>Alone in role, site and wave</source>
            <translation>Alene om informanttype, sted og runde</translation>
        </message>
        <message numerus="yes">
            <source>Whoever knows the place knows who these %n person(s) are, whatever stands for their names. It is no promise for the others: what people tell may still say who they are.</source>
            <translation>
                <numerusform>Den, der kender stedet, ved, hvem den %n person her er, hvad der end står i stedet for navnet. Det er intet løfte for de andre: det, folk fortæller, kan stadig røbe, hvem de er.</numerusform>
                <numerusform>Den, der kender stedet, ved, hvem disse %n personer er, hvad der end står i stedet for deres navne. Det er intet løfte for de andre: det, folk fortæller, kan stadig røbe, hvem de er.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody whom the filter lets through is alone in their role, site and wave. It is no promise: what people tell may still say who they are.</source>
            <translation>Ingen, som filteret lader komme igennem, er alene om informanttype, sted og runde. Det er intet løfte: det, folk fortæller, kan stadig røbe, hvem de er.</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>ingen informanttype</translation>
        </message>
        <message>
            <source>For good</source>
            <translation>Endeligt</translation>
        </message>
        <message>
            <source>Take the names out for good…</source>
            <translation>Fjern navnene endeligt…</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Earlier texts, the files that came in, the names in the history and all backups of this study go for good. Nothing before this can be undone then.</source>
            <translation>Tidligere tekster, de importerede filer, navnene i historikken og alle sikkerhedskopier af undersøgelsen forsvinder endeligt. Derefter kan intet før dette fortrydes.</translation>
        </message>
        <message>
            <source>Take the names out for good?</source>
            <translation>Skal navnene fjernes endeligt?</translation>
        </message>
        <message>
            <source>Take out for good</source>
            <translation>Fjern endeligt</translation>
        </message>
        <message>
            <source>for good</source>
            <translation>endeligt</translation>
        </message>
        <message>
            <source>Taking the names out for good …</source>
            <translation>Fjerner navnene endeligt …</translation>
        </message>
        <message>
            <source>The names were taken out for good. Keep the report.</source>
            <translation>Navnene er fjernet endeligt. Gem rapporten.</translation>
        </message>
        <message>
            <source>The study is read only.</source>
            <translation>Undersøgelsen er skrivebeskyttet.</translation>
        </message>
        <message>
            <source>The key holds no names. Judge names under Review, and replace them first.</source>
            <translation>Nøglen indeholder ingen navne. Tag først stilling til navne under Gennemgang, og erstat dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n approved place(s) still hold a name. Replace them first.</source>
            <translation>
                <numerusform>%n godkendt sted har stadig et navn. Erstat det først.</numerusform>
                <numerusform>%n godkendte steder har stadig et navn. Erstat dem først.</numerusform>
            </translation>
        </message>
        <message>
            <source>earlier versions of the texts</source>
            <translation>tidligere versioner af teksterne</translation>
        </message>
        <message>
            <source>the files that the texts came from, as the study keeps them</source>
            <translation>de filer, teksterne kommer fra, som de er gemt i undersøgelsen</translation>
        </message>
        <message>
            <source>quotes and names in the history; nothing before can be undone</source>
            <translation>passager og navne i historikken; intet før dette kan fortrydes</translation>
        </message>
        <message>
            <source>the program’s backups of this study; a new one is made</source>
            <translation>programmets sikkerhedskopier af undersøgelsen; der laves en ny</translation>
        </message>
        <message>
            <source>The key still puts names back. To make that impossible, delete the key and every copy of it.</source>
            <translation>Nøglen kan stadig sætte navne tilbage. Slet nøglen og alle kopier af den for at gøre det umuligt.</translation>
        </message>
        <message>
            <source>This does not make the study anonymous: what people tell may say who they are though no name is left.</source>
            <translation>Undersøgelsen bliver ikke anonym af det: det, folk fortæller, kan røbe, hvem de er, selv om der ikke er et navn tilbage.</translation>
        </message>
        <message>
            <source>What goes:</source>
            <translation>Det forsvinder:</translation>
        </message>
        <message>
            <source>What no program can reach, and you must see to:</source>
            <translation>Det kan intet program nå, så det skal du selv sørge for:</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vælg…</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Hvad der er galt</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>Opret en nøgle</translation>
        </message>
        <message>
            <source>Open the key</source>
            <translation>Åbn nøglen</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Opret nøglen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
        <message>
            <source>Say which file it is.</source>
            <translation>Angiv, hvilken fil det er.</translation>
        </message>
        <message>
            <source>The two pass phrases differ. Type them once more.</source>
            <translation>De to adgangssætninger er forskellige. Skriv dem igen.</translation>
        </message>
        <message>
            <source>The key is being encrypted. That takes some seconds.</source>
            <translation>Nøglen bliver krypteret. Det tager nogle sekunder.</translation>
        </message>
        <message>
            <source>The key is being opened. That takes some seconds.</source>
            <translation>Nøglen bliver åbnet. Det tager nogle sekunder.</translation>
        </message>
        <message>
            <source>The key is a file that says which words stand for whom. It is encrypted: without its pass phrase nobody can open it, and nobody can help you if you lose it.</source>
            <translation>Nøglen er en fil, der siger, hvilke ord der står for hvem. Den er krypteret: uden adgangssætningen kan ingen åbne den, og ingen kan hjælpe, hvis adgangssætningen går tabt.</translation>
        </message>
        <message>
            <source>Keep it where the study is not, and the pass phrase elsewhere again.</source>
            <translation>Opbevar den et andet sted end undersøgelsen, og adgangssætningen et tredje sted.</translation>
        </message>
        <message>
            <source>Outside the folder of the study</source>
            <translation>Uden for undersøgelsens mappe</translation>
        </message>
        <message>
            <source>Several words, at least 12 characters</source>
            <translation>Flere ord, mindst 12 tegn</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Pass phrase</source>
            <translation>Adgangssætning</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Én gang til</translation>
        </message>
        <message>
            <source>The pass phrase once more</source>
            <translation>Adgangssætningen én gang til</translation>
        </message>
        <message>
            <source>The key of this study</source>
            <translation>Nøglen til denne undersøgelse</translation>
        </message>
        <message>
            <source>Approve everywhere</source>
            <translation>Godkend overalt</translation>
        </message>
        <message>
            <source>Approve only this one</source>
            <translation>Godkend kun dette</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Afvis</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Ikke afgjort</translation>
        </message>
        <message>
            <source>Key {key}</source>
            <translation>Tast {key}</translation>
        </message>
        <message>
            <source>Several people have this name. Say what is to stand in its place.</source>
            <translation>Flere personer har dette navn. Angiv, hvad der skal stå i stedet.</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) selected</source>
            <translation>
                <numerusform>%n navn markeret</numerusform>
                <numerusform>%n navne markeret</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n sted</numerusform>
                <numerusform>%n steder</numerusform>
            </translation>
        </message>
        <message>
            <source>Each takes its own replacement.</source>
            <translation>Hvert navn får sin egen erstatning.</translation>
        </message>
        <message>
            <source>In its place</source>
            <translation>I stedet</translation>
        </message>
        <message>
            <source>What stands in the place of the name</source>
            <translation>Hvad der står i stedet for navnet</translation>
        </message>
        <message>
            <source>Close the key</source>
            <translation>Luk nøglen</translation>
        </message>
        <message>
            <source>A report was neither copied nor saved. It cannot be made again.</source>
            <translation>En rapport er hverken kopieret eller gemt. Den kan ikke laves igen.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Navne</translation>
        </message>
        <message>
            <source>Approve the name everywhere</source>
            <translation>Godkend navnet overalt</translation>
        </message>
        <message>
            <source>Approve only this hit</source>
            <translation>Godkend kun dette fund</translation>
        </message>
        <message>
            <source>Reject the name, or the hit</source>
            <translation>Afvis navnet eller fundet</translation>
        </message>
        <message>
            <source>Make it undecided again</source>
            <translation>Ophæv afgørelsen</translation>
        </message>
        <message>
            <source>Write what stands in its place</source>
            <translation>Skriv, hvad der skal stå i stedet</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>Find et navn</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Søg igen</translation>
        </message>
        <message>
            <source>Key: {file}</source>
            <translation>Nøgle: {file}</translation>
        </message>
        <message>
            <source>it lies beside the study: keep it elsewhere</source>
            <translation>den ligger ved siden af undersøgelsen: opbevar den et andet sted</translation>
        </message>
        <message>
            <source>The key is closed.</source>
            <translation>Nøglen er lukket.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Gennemgang</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstat</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Tilbagetrækning</translation>
        </message>
        <message>
            <source>Alone in a role</source>
            <translation>Alene om typen</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>Replace the names</source>
            <translation>Erstat navnene</translation>
        </message>
        <message>
            <source>Put the names back</source>
            <translation>Sæt navnene tilbage</translation>
        </message>
        <message>
            <source>Until they are taken out for good, the names still stand in earlier texts, in the files that came in, in the history and in backups.</source>
            <translation>Indtil navnene er fjernet endeligt, står de stadig i tidligere tekster, i de importerede filer, i historikken og i sikkerhedskopier.</translation>
        </message>
        <message>
            <source>Looking through the study …</source>
            <translation>Gennemsøger undersøgelsen …</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) replaced.</source>
            <translation>
                <numerusform>Navne er erstattet %n sted.</numerusform>
                <numerusform>Navne er erstattet %n steder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The names are back in %n place(s).</source>
            <translation>
                <numerusform>Navnene er sat tilbage %n sted.</numerusform>
                <numerusform>Navnene er sat tilbage %n steder.</numerusform>
            </translation>
        </message>
        <message>
            <source>{places} would be replaced: in {sources} and {fields}.</source>
            <translation>Navne ville blive erstattet {places}: i {sources} og {fields}.</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n kilde</numerusform>
                <numerusform>%n kilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n felt</numerusform>
                <numerusform>%n felter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s) begin or end within a name and take it in.</source>
            <translation>
                <numerusform>%n kodet passage begynder eller slutter midt i et navn og får hele navnet med.</numerusform>
                <numerusform>%n kodede passager begynder eller slutter midt i et navn og får hele navnet med.</numerusform>
            </translation>
        </message>
        <message>
            <source>All passages stay on their words; a genitive keeps its ending.</source>
            <translation>Alle passager bliver ved deres ord; en genitiv beholder sin endelse.</translation>
        </message>
        <message>
            <source>Everything that is approved is replaced.</source>
            <translation>Alt det godkendte er erstattet.</translation>
        </message>
        <message>
            <source>Nothing that is approved stands in the study. Judge names under Review first.</source>
            <translation>Intet af det godkendte står i undersøgelsen. Tag først stilling til navne under Gennemgang.</translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) stand in the study, and the key puts the names back.</source>
            <translation>
                <numerusform>%n erstatning står i undersøgelsen, og nøglen sætter navnet tilbage.</numerusform>
                <numerusform>%n erstatninger står i undersøgelsen, og nøglen sætter navnene tilbage.</numerusform>
            </translation>
        </message>
        <message>
            <source>No replacement that this key tells of stands in the study.</source>
            <translation>Ingen af de erstatninger, nøglen kender, står i undersøgelsen.</translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) were edited and cannot be put back.</source>
            <translation>
                <numerusform>%n erstatning er siden rettet og kan ikke sættes tilbage.</numerusform>
                <numerusform>%n erstatninger er siden rettet og kan ikke sættes tilbage.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Gem…</translation>
        </message>
        <message>
            <source>The report is copied.</source>
            <translation>Rapporten er kopieret.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Gem rapporten</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Tekst (*.txt)</translation>
        </message>
        <message>
            <source>{file} could not be written: {why}</source>
            <translation>{file} kunne ikke skrives: {why}</translation>
        </message>
        <message>
            <source>The report is in {file}.</source>
            <translation>Rapporten er gemt i {file}.</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>Søgningen blev afbrudt.</translation>
        </message>
        <message>
            <source>Nothing was found that may tell who somebody is.</source>
            <translation>Der er ikke fundet noget, der kan røbe, hvem nogen er.</translation>
        </message>
        <message>
            <source>Every name that was found is judged. Replace those that are approved.</source>
            <translation>Der er taget stilling til alle fundne navne. Erstat dem, der er godkendt.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Vis alle</translation>
        </message>
        <message>
            <source>No name is like that.</source>
            <translation>Intet navn passer til det.</translation>
        </message>
        <message>
            <source>line {n}</source>
            <translation>linje {n}</translation>
        </message>
        <message>
            <source>It stands in a field: {field}</source>
            <translation>Det står i et felt: {field}</translation>
        </message>
        <message>
            <source>Hits in context</source>
            <translation>Fund med teksten omkring</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Afbryd</translation>
        </message>
        <message>
            <source>Ask the language model too</source>
            <translation>Spørg også sprogmodellen</translation>
        </message>
        <message>
            <source>Where one is installed for the language; it takes minutes.</source>
            <translation>Hvis der er installeret en til sproget; det tager nogle minutter.</translation>
        </message>
        <message>
            <source>What was looked for</source>
            <translation>Hvad der er søgt efter</translation>
        </message>
        <message numerus="yes">
            <source>Show %n unlikely find(s) too</source>
            <translation>
                <numerusform>Vis også %n usandsynligt fund</numerusform>
                <numerusform>Vis også %n usandsynlige fund</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind of find</source>
            <translation>Type fund</translation>
        </message>
        <message>
            <source>Undecided {n}</source>
            <translation>Ikke afgjort {n}</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>Alle {n}</translation>
        </message>
        <message>
            <source>Inconsistent {n}</source>
            <translation>Modstridende {n}</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>Alle typer</translation>
        </message>
        <message>
            <source>Type “{word}” to go on:</source>
            <translation>Skriv “{word}” for at fortsætte:</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbage</translation>
        </message>
        <message>
            <source>Name or pseudonym</source>
            <translation>Navn eller pseudonym</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Træk tilbage…</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Kvittering</translation>
        </message>
        <message>
            <source>All that {name} said goes for good, from the texts, the history and the backups. Nothing before this can be undone then.</source>
            <translation>Alt, hvad {name} har sagt, fjernes endeligt fra teksterne, historikken og sikkerhedskopierne. Derefter kan intet før dette fortrydes.</translation>
        </message>
        <message>
            <source>{name} withdraws?</source>
            <translation>Trækker {name} sig?</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Fjern endeligt</translation>
        </message>
        <message>
            <source>Removing what was said …</source>
            <translation>Fjerner det sagte …</translation>
        </message>
        <message>
            <source>The informant is withdrawn. Keep the receipt.</source>
            <translation>Informanten er trukket tilbage. Gem kvitteringen.</translation>
        </message>
        <message>
            <source>Somebody who withdraws leaves the study for good: their turns, the passages on them, their entries in the history, and the program’s backups.</source>
            <translation>En informant, der trækker sig, fjernes endeligt fra undersøgelsen: taleturene, passagerne i dem, posterne i historikken og programmets sikkerhedskopier.</translation>
        </message>
        <message>
            <source>The key is not open. If there is one, open it first under Review: it holds the name too.</source>
            <translation>Nøglen er ikke åben. Hvis der er en, så åbn den først under Gennemgang: den indeholder også navnet.</translation>
        </message>
        <message>
            <source>Informant</source>
            <translation>Informant</translation>
        </message>
        <message>
            <source>What stays, and you must look at:</source>
            <translation>Det bliver stående, og det skal du se på:</translation>
        </message>
        <message>
            <source>{turns} and {passages}</source>
            <translation>{turns} og {passages}</translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n taletur</numerusform>
                <numerusform>%n taleture</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passage</numerusform>
                <numerusform>%n kodede passager</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole of {source}: nobody else speaks in it</source>
            <translation>hele {source}: ingen andre taler i den</translation>
        </message>
        <message>
            <source>{turns} of {source}</source>
            <translation>{turns} i {source}</translation>
        </message>
        <message>
            <source>what others say, also about them; the receipt says who still mentions the name</source>
            <translation>det, andre siger, også om informanten; kvitteringen viser, hvem der stadig nævner navnet</translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s), cut to what others said</source>
            <translation>
                <numerusform>%n kodet passage, afkortet til det, andre har sagt</numerusform>
                <numerusform>%n kodede passager, afkortet til det, andre har sagt</numerusform>
            </translation>
        </message>
        <message>
            <source>the files that came in: {files}</source>
            <translation>de importerede filer: {files}</translation>
        </message>
        <message>
            <source>register number</source>
            <translation>personnummer</translation>
        </message>
        <message>
            <source>phone number</source>
            <translation>telefonnummer</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>e-mail</translation>
        </message>
        <message>
            <source>address</source>
            <translation>adresse</translation>
        </message>
        <message>
            <source>place</source>
            <translation>stednavn</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>institution</translation>
        </message>
        <message>
            <source>person</source>
            <translation>person</translation>
        </message>
        <message>
            <source>written like a name</source>
            <translation>skrevet som et navn</translation>
        </message>
        <message>
            <source>begins with a date, as register numbers do</source>
            <translation>begynder med en dato ligesom personnumre</translation>
        </message>
        <message>
            <source>has the shape of such a thing</source>
            <translation>har den rette form</translation>
        </message>
        <message>
            <source>the name of an informant</source>
            <translation>en informants navn</translation>
        </message>
        <message>
            <source>a speaker’s label</source>
            <translation>en talers mærke</translation>
        </message>
        <message>
            <source>is in the key</source>
            <translation>står i nøglen</translation>
        </message>
        <message>
            <source>the name of a site</source>
            <translation>et steds navn</translation>
        </message>
        <message>
            <source>a common first name</source>
            <translation>et almindeligt fornavn</translation>
        </message>
        <message>
            <source>a common surname</source>
            <translation>et almindeligt efternavn</translation>
        </message>
        <message>
            <source>a title stands before it</source>
            <translation>en titel står foran</translation>
        </message>
        <message>
            <source>a capital within a sentence</source>
            <translation>stort begyndelsesbogstav inde i en sætning</translation>
        </message>
        <message>
            <source>begins a sentence and is never written small</source>
            <translation>begynder en sætning og skrives aldrig med lille</translation>
        </message>
        <message>
            <source>ends as such names do</source>
            <translation>ender, som den slags navne gør</translation>
        </message>
        <message>
            <source>the language model takes it for one</source>
            <translation>genkendt af sprogmodellen</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>ikke afgjort</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>godkendt</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>afvist</translation>
        </message>
        <message>
            <source>judged in part</source>
            <translation>delvist afgjort</translation>
        </message>
        <message>
            <source>The same words stand for {names}. Approved, they become one name.</source>
            <translation>De samme ord står for {names}. Når de godkendes, bliver de til ét navn.</translation>
        </message>
        <message>
            <source>In the texts it has other words already: {replacements}</source>
            <translation>I teksterne står der allerede andre ord for det: {replacements}</translation>
        </message>
        <message>
            <source>a field</source>
            <translation>et felt</translation>
        </message>
        <message>
            <source>text of a code</source>
            <translation>tekst til en kode</translation>
        </message>
        <message>
            <source>a variable</source>
            <translation>en variabel</translation>
        </message>
        <message>
            <source>title of the study</source>
            <translation>undersøgelsens titel</translation>
        </message>
        <message>
            <source>name of a wave</source>
            <translation>navn på en runde</translation>
        </message>
        <message>
            <source>name of a site</source>
            <translation>navn på et sted</translation>
        </message>
        <message>
            <source>note on a site</source>
            <translation>note til et sted</translation>
        </message>
        <message>
            <source>name of an area</source>
            <translation>navn på et samfundsområde</translation>
        </message>
        <message>
            <source>name of a case</source>
            <translation>navn på en case</translation>
        </message>
        <message>
            <source>title of a case</source>
            <translation>titel på en case</translation>
        </message>
        <message>
            <source>note on a case</source>
            <translation>note til en case</translation>
        </message>
        <message>
            <source>name of an informant</source>
            <translation>navn på en informant</translation>
        </message>
        <message>
            <source>note on an informant</source>
            <translation>note til en informant</translation>
        </message>
        <message>
            <source>label of a speaker</source>
            <translation>mærke for en taler</translation>
        </message>
        <message>
            <source>name of a respondent</source>
            <translation>navn på en respondent</translation>
        </message>
        <message>
            <source>a remembered label</source>
            <translation>et mærke, der huskes</translation>
        </message>
        <message>
            <source>name of a source</source>
            <translation>navn på en kilde</translation>
        </message>
        <message>
            <source>note on a source</source>
            <translation>note til en kilde</translation>
        </message>
        <message>
            <source>name of the file</source>
            <translation>filens navn</translation>
        </message>
        <message>
            <source>the line below excerpts</source>
            <translation>henvisningslinjen under uddrag</translation>
        </message>
        <message>
            <source>note on a coded passage</source>
            <translation>note til en kodet passage</translation>
        </message>
        <message>
            <source>paraphrase of a coded passage</source>
            <translation>kondensering af en kodet passage</translation>
        </message>
        <message>
            <source>words of a lost passage</source>
            <translation>ord i en tabt passage</translation>
        </message>
        <message>
            <source>memo</source>
            <translation>memo</translation>
        </message>
        <message>
            <source>an event</source>
            <translation>en hændelse</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>et spørgsmål</translation>
        </message>
        <message>
            <source>reason of an absence</source>
            <translation>begrundelse for et fravær</translation>
        </message>
        <message>
            <source>a summary</source>
            <translation>en sammenfatning</translation>
        </message>
        <message>
            <source>reason of a case rating</source>
            <translation>begrundelse for en casevurdering</translation>
        </message>
        <message>
            <source>what a step of the ladder means</source>
            <translation>hvad et trin på stigen betyder</translation>
        </message>
        <message>
            <source>a line of the change sheet</source>
            <translation>en linje i forandringsarket</translation>
        </message>
        <message>
            <source>a claim</source>
            <translation>en påstand</translation>
        </message>
        <message>
            <source>what is expected of a claim</source>
            <translation>hvad der ventes af en påstand</translation>
        </message>
        <message>
            <source>note on a claim</source>
            <translation>note til en påstand</translation>
        </message>
        <message>
            <source>note on a passage of a claim</source>
            <translation>note til et uddrag i en påstand</translation>
        </message>
        <message>
            <source>note on a cell of a claim</source>
            <translation>note til en celle i en påstand</translation>
        </message>
        <message>
            <source>why a claim holds in a case</source>
            <translation>hvorfor en påstand holder i en case</translation>
        </message>
        <message>
            <source>name of a drift test</source>
            <translation>navn på en drifttest</translation>
        </message>
        <message>
            <source>name of an analysis</source>
            <translation>navn på en analyse</translation>
        </message>
        <message>
            <source>note on an analysis</source>
            <translation>note til en analyse</translation>
        </message>
        <message>
            <source>a collection</source>
            <translation>en uddragssamling</translation>
        </message>
        <message>
            <source>words in a collection</source>
            <translation>ord i en uddragssamling</translation>
        </message>
        <message>
            <source>name of a recipe</source>
            <translation>navnet på en opskrift</translation>
        </message>
        <message>
            <source>what a recipe holds</source>
            <translation>indholdet af en opskrift</translation>
        </message>
        <message>
            <source>file name of a recipe</source>
            <translation>filnavnet i en opskrift</translation>
        </message>
        <message>
            <source>folder of a recipe</source>
            <translation>mappen i en opskrift</translation>
        </message>
        <message>
            <source>name of a view</source>
            <translation>navn på en visning</translation>
        </message>
        <message>
            <source>a merged code</source>
            <translation>en sammenflettet kode</translation>
        </message>
        <message>
            <source>an earlier definition</source>
            <translation>en tidligere definition</translation>
        </message>
        <message>
            <source>a frozen codebook</source>
            <translation>en frossen kodebog</translation>
        </message>
        <message>
            <source>note on a frozen codebook</source>
            <translation>note til en frossen kodebog</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>en værdi</translation>
        </message>
        <message>
            <source>a scale</source>
            <translation>en skala</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>What do you want to do?</source>
            <translation>Hvad vil du gøre?</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Handlinger</translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation>Ingen handling hedder det.</translation>
        </message>
        <message>
            <source>Go to the excerpt {label}</source>
            <translation>Gå til uddraget {label}</translation>
        </message>
    </context>
    <context>
        <name>Patterns</name>
        <message>
            <source>Show the pattern {name}</source>
            <translation>Vis mønstret {name}</translation>
        </message>
        <message>
            <source>Next pattern</source>
            <translation>Næste mønster</translation>
        </message>
        <message>
            <source>Previous pattern</source>
            <translation>Forrige mønster</translation>
        </message>
        <message>
            <source>Count with or without sub-codes</source>
            <translation>Tæl med eller uden underkoder</translation>
        </message>
        <message>
            <source>Show main codes or all codes</source>
            <translation>Vis hovedkoder eller alle koder</translation>
        </message>
        <message>
            <source>Use this order of cases in Compare</source>
            <translation>Brug casenes rækkefølge i Sammenlign</translation>
        </message>
        <message>
            <source>Hold this branch of the tree against the others</source>
            <translation>Hold denne gren af træet op mod de andre</translation>
        </message>
        <message>
            <source>Read what stands behind it</source>
            <translation>Læs, hvad der står bag</translation>
        </message>
        <message>
            <source>Back to the drawing</source>
            <translation>Tilbage til tegningen</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transskriptionen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show the check line by line, or put it away</source>
            <translation>Vis grundlaget linje for linje, eller læg det væk</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopiér tabellen med tabeltekst</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Kopiér billedet</translation>
        </message>
        <message>
            <source>Save the picture as SVG or PNG</source>
            <translation>Gem billedet som SVG eller PNG</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Gem tabellen</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Mønstre</translation>
        </message>
        <message>
            <source>This interview brings no new inductive code.</source>
            <translation>Dette interview bringer ingen ny induktiv kode.</translation>
        </message>
        <message>
            <source>New codes</source>
            <translation>Nye koder</translation>
        </message>
        <message numerus="yes">
            <source>the first %n passage(s)</source>
            <translation>
                <numerusform>den første %n passage</numerusform>
                <numerusform>de første %n passager</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing coded here.</source>
            <translation>Intet kodet her.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passager</numerusform>
            </translation>
        </message>
        <message>
            <source>No passage.</source>
            <translation>Ingen passage.</translation>
        </message>
        <message>
            <source>Codes of the two cases</source>
            <translation>De to cases’ koder</translation>
        </message>
        <message>
            <source>Only {case}</source>
            <translation>Kun {case}</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Begge</translation>
        </message>
        <message>
            <source>{code}: difference {difference}, p = {p}; {first} {mean1} ({n1} cases), {second} {mean2} ({n2} cases)</source>
            <translation>{code}: forskel {difference}, p = {p}; {first} {mean1} (cases: {n1}), {second} {mean2} (cases: {n2})</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Forskel</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>p (guide)</source>
            <translation>p (rettesnor)</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Mønster</translation>
        </message>
        <message>
            <source>Use this order in Compare</source>
            <translation>Brug rækkefølgen i Sammenlign</translation>
        </message>
        <message>
            <source>With sub-codes</source>
            <translation>Med underkoder</translation>
        </message>
        <message>
            <source>Without sub-codes</source>
            <translation>Uden underkoder</translation>
        </message>
        <message>
            <source>Count with or without sub-codes (U)</source>
            <translation>Tæl med eller uden underkoder (U)</translation>
        </message>
        <message>
            <source>All waves</source>
            <translation>Alle runder</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Alle andre</translation>
        </message>
        <message>
            <source>all others</source>
            <translation>alle andre</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Grouped by</source>
            <translation>Grupperet efter</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>against</source>
            <translation>mod</translation>
        </message>
        <message>
            <source>Passages share</source>
            <translation>Passager deler</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Grundlag</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Løb</translation>
        </message>
        <message>
            <source>Reached at</source>
            <translation>Nået ved</translation>
        </message>
        <message>
            <source>persons (sources)</source>
            <translation>personer (kilder)</translation>
        </message>
        <message>
            <source>words</source>
            <translation>ord</translation>
        </message>
        <message>
            <source>{role}, {kind}, {wave}: {persons} persons, {sources} sources, {words} words</source>
            <translation>{role}, {kind}, {wave}: personer {persons}, kilder {sources}, ord {words}</translation>
        </message>
        <message numerus="yes">
            <source>planned %n</source>
            <translation>
                <numerusform>planlagt: %n</numerusform>
                <numerusform>planlagt: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody yet, though in another wave or planned</source>
            <translation>endnu ingen, selv om der er i en anden runde eller planlagt</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>{cases}: joined at a likeness of {likeness}</source>
            <translation>{cases}: samlet ved en lighed på {likeness}</translation>
        </message>
        <message>
            <source>{cases}: no cell can be compared in both</source>
            <translation>{cases}: ingen celle kan sammenlignes i begge</translation>
        </message>
        <message>
            <source>{cases}: likeness {likeness}; {both} cells coded in both, {either} in either, {all} compared</source>
            <translation>{cases}: lighed {likeness}; celler kodet i begge {both}, i mindst én {either}, sammenlignet {all}</translation>
        </message>
        <message>
            <source>Copy the drawing with its caption as a picture</source>
            <translation>Kopiér tegningen med tabeltekst som billede</translation>
        </message>
        <message>
            <source>Open the codebook</source>
            <translation>Åbn kodebogen</translation>
        </message>
        <message>
            <source>scale {low} to {high}; – no figure</source>
            <translation>skala {low} til {high}; – intet tal</translation>
        </message>
        <message>
            <source>{wave}, interview {number}: {name}; new codes {new}, so far {known}</source>
            <translation>{wave}, interview {number}: {name}; nye koder {new}, hidtil {known}</translation>
        </message>
        <message>
            <source>in the run {n} ({share} % of the base)</source>
            <translation>i løbet {n} ({share} % af grundlaget)</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>New in the run</source>
            <translation>Nye i løbet</translation>
        </message>
        <message>
            <source>% of the base</source>
            <translation>% af grundlaget</translation>
        </message>
        <message numerus="yes">
            <source>%n interview(s) without a date stand last.</source>
            <translation>
                <numerusform>%n interview uden dato står sidst.</numerusform>
                <numerusform>%n interviews uden dato står sidst.</numerusform>
            </translation>
        </message>
        <message>
            <source>base</source>
            <translation>grundlag</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>nået</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Copied the picture</source>
            <translation>Billedet er kopieret</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) lie with no other and are left out</source>
            <translation>
                <numerusform>%n kode ligger ikke sammen med nogen anden og er udeladt</numerusform>
                <numerusform>%n koder ligger ikke sammen med nogen anden og er udeladt</numerusform>
            </translation>
        </message>
        <message>
            <source>difference {value}</source>
            <translation>forskel {value}</translation>
        </message>
        <message>
            <source>{wave}: {n} in common of {first} and {second} passages, c = {c}</source>
            <translation>{wave}: {n} til fælles af {first} og {second} passager, c = {c}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>Lighed</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupper</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Sammen</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Profiler</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Mætning</translation>
        </message>
        <message>
            <source>Who was heard</source>
            <translation>Hvem blev hørt</translation>
        </message>
        <message>
            <source>Cases by likeness</source>
            <translation>Cases efter lighed</translation>
        </message>
        <message>
            <source>What sets two groups of cases apart</source>
            <translation>Hvad der skiller to grupper af cases</translation>
        </message>
        <message>
            <source>Codes that lie together</source>
            <translation>Koder, der ligger sammen</translation>
        </message>
        <message>
            <source>Profiles of cases</source>
            <translation>Profiler af cases</translation>
        </message>
        <message>
            <source>Choose a cell: here stand the codes that its two cases share, and those that only one of them has, with their passages.</source>
            <translation>Vælg en celle: her står de koder, dens to cases har til fælles, og dem, kun den ene har, med deres passager.</translation>
        </message>
        <message>
            <source>Choose a dot to read the passages of a case, or a line to read those of both groups.</source>
            <translation>Vælg et punkt for at læse en cases passager eller en linje for at læse begge gruppers.</translation>
        </message>
        <message>
            <source>Choose a cell to read the passages in which the two codes lie together.</source>
            <translation>Vælg en celle for at læse de passager, hvor de to koder ligger sammen.</translation>
        </message>
        <message>
            <source>Choose a line of a case to read its passages in each wave.</source>
            <translation>Vælg en linje for en case for at læse dens passager i hver runde.</translation>
        </message>
        <message>
            <source>Choose an interview to read the passages that brought new codes.</source>
            <translation>Vælg et interview for at læse de passager, der bragte nye koder.</translation>
        </message>
        <message>
            <source>Choose a cell to read what was coded of those who were heard there.</source>
            <translation>Vælg en celle for at læse, hvad der er kodet hos dem, der blev hørt dér.</translation>
        </message>
        <message>
            <source>Same words</source>
            <translation>Samme ord</translation>
        </message>
        <message>
            <source>Same or next turn</source>
            <translation>Samme eller næste taletur</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Forandring</translation>
        </message>
        <message>
            <source>Main codes</source>
            <translation>Hovedkoder</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Alle koder</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Efter dato</translation>
        </message>
        <message>
            <source>By coding</source>
            <translation>Efter kodning</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Samfundsområde</translation>
        </message>
        <message>
            <source>Cases by hand</source>
            <translation>Cases valgt i hånden</translation>
        </message>
        <message>
            <source>Patterns show once passages are coded.</source>
            <translation>Mønstre viser sig, når passager er kodet.</translation>
        </message>
        <message>
            <source>The filter lets fewer than two cases through: nothing to compare.</source>
            <translation>Filteret lader færre end to cases slippe igennem: intet at sammenligne.</translation>
        </message>
        <message>
            <source>Two groups with at least one case each are needed. Choose others, or choose cases by hand.</source>
            <translation>Der skal være to grupper med mindst én case i hver. Vælg andre, eller vælg cases i hånden.</translation>
        </message>
        <message>
            <source>The codebook has no inductive codes. Codes that were there before the material cannot show saturation; mark those that were found in it as inductive in the codebook.</source>
            <translation>Kodebogen har ingen induktive koder. Koder, der fandtes før materialet, kan ikke vise mætning; markér dem, der er fundet i det, som induktive i kodebogen.</translation>
        </message>
        <message>
            <source>The filter lets no coded interview through.</source>
            <translation>Filteret lader ingen kodede interviews slippe igennem.</translation>
        </message>
    </context>
    <context>
        <name>Qca</name>
        <message>
            <source>Show {what}</source>
            <translation>Vis {what}</translation>
        </message>
        <message>
            <source>Choose the outcome</source>
            <translation>Vælg udfaldet</translation>
        </message>
        <message>
            <source>Choose conditions</source>
            <translation>Vælg betingelser</translation>
        </message>
        <message>
            <source>Choose the cases</source>
            <translation>Vælg cases</translation>
        </message>
        <message>
            <source>Explain the absence of the outcome, or its presence</source>
            <translation>Forklar udfaldets fravær eller tilstedeværelse</translation>
        </message>
        <message>
            <source>Keep the analysis under a name</source>
            <translation>Gem analysen med et navn</translation>
        </message>
        <message>
            <source>Open a kept analysis</source>
            <translation>Åbn en gemt analyse</translation>
        </message>
        <message>
            <source>Show or hide what must be known</source>
            <translation>Vis eller skjul det, man skal vide</translation>
        </message>
        <message>
            <source>Next path in the plot</source>
            <translation>Næste vej i plottet</translation>
        </message>
        <message>
            <source>Previous path in the plot</source>
            <translation>Forrige vej i plottet</translation>
        </message>
        <message>
            <source>Plot this path against the outcome</source>
            <translation>Plot denne vej mod udfaldet</translation>
        </message>
        <message>
            <source>Open the case, or go to its passages</source>
            <translation>Åbn casen, eller gå til dens passager</translation>
        </message>
        <message>
            <source>Go to the rating of the case</source>
            <translation>Gå til casens vurdering</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Copy all tables of the analysis</source>
            <translation>Kopiér alle analysens tabeller</translation>
        </message>
        <message>
            <source>Copy what is shown as a picture</source>
            <translation>Kopiér det viste som billede</translation>
        </message>
        <message>
            <source>Save what is shown as a picture…</source>
            <translation>Gem det viste som billede…</translation>
        </message>
        <message>
            <source>Save for R…</source>
            <translation>Gem til R…</translation>
        </message>
        <message>
            <source>QCA</source>
            <translation>QCA</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrering</translation>
        </message>
        <message>
            <source>Anchors</source>
            <translation>Ankre</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupper</translation>
        </message>
        <message>
            <source>In the set with these values</source>
            <translation>I mængden med disse værdier</translation>
        </message>
        <message>
            <source>Values with which a case is in the set</source>
            <translation>Værdier, hvormed en case er i mængden</translation>
        </message>
        <message>
            <source>Thresholds between groups of cases, from out to in; the numbers smooth the groups.</source>
            <translation>Tærskler mellem grupper af cases, fra ude til inde; tallene udjævner grupperne.</translation>
        </message>
        <message>
            <source>Fully out; neither in nor out; fully in. Type them, or press in the picture.</source>
            <translation>Helt ude; hverken inde eller ude; helt inde. Skriv dem, eller tryk i billedet.</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Betingelser</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message numerus="yes">
            <source>%n rating</source>
            <translation>
                <numerusform>%n vurdering</numerusform>
                <numerusform>%n vurderinger</numerusform>
            </translation>
        </message>
        <message>
            <source>Short name of {set}</source>
            <translation>Kortnavn for {set}</translation>
        </message>
        <message>
            <source>Leave {set} out</source>
            <translation>Udelad {set}</translation>
        </message>
        <message>
            <source>Nothing is recorded in this wave.</source>
            <translation>Intet er registreret i denne runde.</translation>
        </message>
        <message>
            <source>Its presence is expected to lead there</source>
            <translation>Dens tilstedeværelse forventes at føre dertil</translation>
        </message>
        <message>
            <source>Its absence is expected to lead there</source>
            <translation>Dens fravær forventes at føre dertil</translation>
        </message>
        <message>
            <source>Nothing is expected of it</source>
            <translation>Intet forventes af den</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Vurdér</translation>
        </message>
        <message>
            <source>Go to the rating of this case</source>
            <translation>Gå til vurderingen af denne case</translation>
        </message>
        <message>
            <source>Memberships of the case</source>
            <translation>Casens medlemskaber</translation>
        </message>
        <message>
            <source>Passages of the case</source>
            <translation>Casens passager</translation>
        </message>
        <message>
            <source>No case chosen</source>
            <translation>Ingen case valgt</translation>
        </message>
        <message>
            <source>Choose a case in the table: here its ratings and passages are read.</source>
            <translation>Vælg en case i tabellen: her læses dens vurderinger og passager.</translation>
        </message>
        <message>
            <source>No passage stands behind it.</source>
            <translation>Der står ingen passager bag den.</translation>
        </message>
        <message>
            <source>{n} carry the rating, {more} more in its cell</source>
            <translation>{n} bærer vurderingen, yderligere {more} i dens celle</translation>
        </message>
        <message>
            <source>Not rated.</source>
            <translation>Ikke vurderet.</translation>
        </message>
        <message>
            <source>Numbers of the cases, with the anchors</source>
            <translation>Casenes tal med ankrene</translation>
        </message>
        <message numerus="yes">
            <source>%n thing to know</source>
            <translation>
                <numerusform>%n ting at vide</numerusform>
                <numerusform>%n ting at vide</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabeller</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Vej</translation>
        </message>
        <message>
            <source>No row shows the outcome, so there is no path. Look at the consistency.</source>
            <translation>Ingen række viser udfaldet, så der er ingen vej. Se på konsistensen.</translation>
        </message>
        <message>
            <source>Which conditions of the cases go together with an outcome? Choose what is to be explained, a rated code or a variable, then two to five conditions.</source>
            <translation>Hvilke betingelser hos casene følges med et udfald? Vælg det, der skal forklares, en vurderet kode eller en variabel, og derefter to til fem betingelser.</translation>
        </message>
        <message>
            <source>What may lead there? Choose two to five conditions of the cases.</source>
            <translation>Hvad kan føre dertil? Vælg to til fem betingelser hos casene.</translation>
        </message>
        <message>
            <source>Kept analyses</source>
            <translation>Gemte analyser</translation>
        </message>
        <message>
            <source>Keep as…</source>
            <translation>Gem som…</translation>
        </message>
        <message>
            <source>Name of the analysis</source>
            <translation>Analysens navn</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Udfald</translation>
        </message>
        <message>
            <source>Wave of the outcome</source>
            <translation>Udfaldets runde</translation>
        </message>
        <message>
            <source>Wave of the conditions</source>
            <translation>Betingelsernes runde</translation>
        </message>
        <message>
            <source>Explain its absence</source>
            <translation>Forklar dets fravær</translation>
        </message>
        <message>
            <source>Choose conditions…</source>
            <translation>Vælg betingelser…</translation>
        </message>
        <message>
            <source>Whose ratings</source>
            <translation>Hvis vurderinger</translation>
        </message>
        <message>
            <source>Not kept</source>
            <translation>Ikke gemt</translation>
        </message>
        <message>
            <source>{n} of {all} cases</source>
            <translation>{n} af {all} cases</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle cases</translation>
        </message>
        <message>
            <source>of</source>
            <translation>fra</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>Hvad der tæller</translation>
        </message>
        <message>
            <source>Consistency from</source>
            <translation>Konsistens fra</translation>
        </message>
        <message>
            <source>PRI from</source>
            <translation>PRI fra</translation>
        </message>
        <message>
            <source>Cases at least</source>
            <translation>Cases mindst</translation>
        </message>
        <message>
            <source>Rated by</source>
            <translation>Vurderet af</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Memberships</source>
            <translation>Medlemskaber</translation>
        </message>
        <message numerus="yes">
            <source>%n configuration without enough cases</source>
            <translation>
                <numerusform>%n konfiguration uden nok cases</numerusform>
                <numerusform>%n konfigurationer uden nok cases</numerusform>
            </translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>Cons.</source>
            <translation>Kons.</translation>
        </message>
        <message>
            <source>Truth table for {outcome}</source>
            <translation>Sandhedstabel for {outcome}</translation>
        </message>
        <message>
            <source>Where none of its parts is necessary, but one or the other is</source>
            <translation>Hvor ingen af dens dele er nødvendig, men den ene eller den anden er</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Betingelse</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>Relevans</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Dækning</translation>
        </message>
        <message>
            <source>Necessary for {outcome}</source>
            <translation>Nødvendig for {outcome}</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Unik</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Imod</translation>
        </message>
        <message>
            <source>Paths to {outcome}</source>
            <translation>Veje til {outcome}</translation>
        </message>
        <message>
            <source>Conservative: nothing is assumed</source>
            <translation>Konservativ: intet antages</translation>
        </message>
        <message>
            <source>Parsimonious: whatever makes it shorter is assumed</source>
            <translation>Parsimonisk: alt, der gør den kortere, antages</translation>
        </message>
        <message>
            <source>Intermediate: only what is expected is assumed</source>
            <translation>Mellemliggende: kun det forventede antages</translation>
        </message>
        <message>
            <source>both</source>
            <translation>begge</translation>
        </message>
        <message>
            <source>few</source>
            <translation>få</translation>
        </message>
        <message>
            <source>Model {n} of {all}</source>
            <translation>Model {n} af {all}</translation>
        </message>
        <message numerus="yes">
            <source>%n more model of the same size; copy the table for all</source>
            <translation>
                <numerusform>%n model mere af samme størrelse; kopiér tabellen for at få alle</numerusform>
                <numerusform>%n modeller mere af samme størrelse; kopiér tabellen for at få alle</numerusform>
            </translation>
        </message>
        <message>
            <source>not covered:</source>
            <translation>ikke dækket:</translation>
        </message>
        <message>
            <source>All paths</source>
            <translation>Alle veje</translation>
        </message>
        <message>
            <source>Assumed without a case:</source>
            <translation>Antaget uden en case:</translation>
        </message>
        <message>
            <source>(cannot be)</source>
            <translation>(umulig)</translation>
        </message>
        <message>
            <source>The same for every cut above {low} up to {high}.</source>
            <translation>Det samme for alle tærskler over {low} og op til {high}.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>intet</translation>
        </message>
        <message>
            <source>From {low} to {high}: {models}.</source>
            <translation>Fra {low} til {high}: {models}.</translation>
        </message>
        <message>
            <source>Truth table</source>
            <translation>Sandhedstabel</translation>
        </message>
        <message>
            <source>Necessity</source>
            <translation>Nødvendighed</translation>
        </message>
        <message>
            <source>Paths</source>
            <translation>Veje</translation>
        </message>
        <message>
            <source>Plot</source>
            <translation>Plot</translation>
        </message>
        <message>
            <source>{used} of {all} cases; rated by {rater}; consistency from {cut}, PRI from {pri}, cases from {least}</source>
            <translation>{used} af {all} cases; vurderet af {rater}; konsistens fra {cut}, PRI fra {pri}, cases fra {least}</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Bemærk</translation>
        </message>
        <message>
            <source>Copied all tables of the analysis</source>
            <translation>Alle analysens tabeller er kopieret</translation>
        </message>
        <message>
            <source>Copied as a picture</source>
            <translation>Kopieret som billede</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>Save for R</source>
            <translation>Gem til R</translation>
        </message>
    </context>
    <context>
        <name>Questionnaire</name>
        <message>
            <source>Import</source>
            <translation>Importér</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>vælg</translation>
        </message>
        <message>
            <source>One source a question</source>
            <translation>En kilde pr. spørgsmål</translation>
        </message>
        <message>
            <source>One source a respondent</source>
            <translation>En kilde pr. respondent</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolonne</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Hvad den er til</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Most frequent</source>
            <translation>Hyppigste</translation>
        </message>
        <message>
            <source>A file that tells of the columns</source>
            <translation>En fil, der beskriver kolonnerne</translation>
        </message>
        <message>
            <source>Import a questionnaire</source>
            <translation>Importér et spørgeskema</translation>
        </message>
        <message>
            <source>Use a description…</source>
            <translation>Brug en beskrivelse…</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Role of all</source>
            <translation>Informanttype for alle</translation>
        </message>
        <message>
            <source>Open answers</source>
            <translation>Åbne svar</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>{n} of {all} answered</source>
            <translation>{n} af {all} har svaret</translation>
        </message>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n forskelligt svar</numerusform>
                <numerusform>%n forskellige svar</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no answers in the file.</source>
            <translation>Der er ingen svar i filen.</translation>
        </message>
        <message>
            <source>Choose the wave of these answers.</source>
            <translation>Vælg runden for disse svar.</translation>
        </message>
        <message>
            <source>Only one column can be for the same: look at {columns}.</source>
            <translation>Kun én kolonne kan være til det samme: se på {columns}.</translation>
        </message>
        <message numerus="yes">
            <source>%n respondent(s)</source>
            <translation>
                <numerusform>%n respondent</numerusform>
                <numerusform>%n respondenter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed question(s)</source>
            <translation>
                <numerusform>%n lukket spørgsmål</numerusform>
                <numerusform>%n lukkede spørgsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n åbent spørgsmål</numerusform>
                <numerusform>%n åbne spørgsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondent(s) came in</source>
            <translation>
                <numerusform>Importeret: %n respondent</numerusform>
                <numerusform>Importeret: %n respondenter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n værdi</numerusform>
                <numerusform>%n værdier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) of open answers</source>
            <translation>
                <numerusform>%n kilde med åbne svar</numerusform>
                <numerusform>%n kilder med åbne svar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Settings</source>
            <translation>Indstillinger</translation>
        </message>
    </context>
    <context>
        <name>Ratings</name>
        <message>
            <source>Rate {step}: {meaning}</source>
            <translation>Vurdér {step}: {meaning}</translation>
        </message>
        <message>
            <source>Take what the passages suggest</source>
            <translation>Tag det, passagerne tyder på</translation>
        </message>
        <message>
            <source>Write the reason</source>
            <translation>Skriv begrundelsen</translation>
        </message>
        <message>
            <source>Let the passage carry the rating, or no more</source>
            <translation>Lad passagen bære vurderingen, eller ikke længere</translation>
        </message>
        <message>
            <source>Take the rating back</source>
            <translation>Træk vurderingen tilbage</translation>
        </message>
        <message>
            <source>Next that is not rated</source>
            <translation>Næste, der ikke er vurderet</translation>
        </message>
        <message>
            <source>Previous that is not rated</source>
            <translation>Forrige, der ikke er vurderet</translation>
        </message>
        <message>
            <source>Next that is rated differently</source>
            <translation>Næste, der er vurderet forskelligt</translation>
        </message>
        <message>
            <source>Previous that is rated differently</source>
            <translation>Forrige, der er vurderet forskelligt</translation>
        </message>
        <message>
            <source>Write what the steps mean</source>
            <translation>Skriv, hvad trinene betyder</translation>
        </message>
        <message>
            <source>One code down the cases, or one case down its codes</source>
            <translation>Én kode ned gennem casene, eller én case ned gennem dens koder</translation>
        </message>
        <message>
            <source>Choose the code or case</source>
            <translation>Vælg kode eller case</translation>
        </message>
        <message>
            <source>Next code or case</source>
            <translation>Næste kode eller case</translation>
        </message>
        <message>
            <source>Previous code or case</source>
            <translation>Forrige kode eller case</translation>
        </message>
        <message>
            <source>Look at the ratings of the next rater</source>
            <translation>Se den næstes vurderinger</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy the ratings with their reasons</source>
            <translation>Kopiér vurderingerne med deres begrundelser</translation>
        </message>
        <message>
            <source>Copy the ladders as a picture</source>
            <translation>Kopiér stigerne som billede</translation>
        </message>
        <message>
            <source>Save the ladders as a picture…</source>
            <translation>Gem stigerne som billede…</translation>
        </message>
        <message>
            <source>Save all ratings as a table…</source>
            <translation>Gem alle vurderinger som tabel…</translation>
        </message>
        <message>
            <source>Go to the passages of the cell, or into the text</source>
            <translation>Gå til cellens passager eller ind i teksten</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>Vurderinger</translation>
        </message>
        <message>
            <source>Passages that carry the rating</source>
            <translation>Passager, der bærer vurderingen</translation>
        </message>
        <message>
            <source>Other passages of the cell</source>
            <translation>Andre passager i cellen</translation>
        </message>
        <message>
            <source>No passage chosen yet. A, or drag one here.</source>
            <translation>Ingen passage valgt endnu. A, eller træk en hertil.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage that was chosen is gone.</source>
            <translation>
                <numerusform>%n valgt passage er væk.</numerusform>
                <numerusform>%n valgte passager er væk.</numerusform>
            </translation>
        </message>
        <message>
            <source>Carried by {n}</source>
            <translation>Bæres af {n}</translation>
        </message>
        <message>
            <source>Other passages here: {n}</source>
            <translation>Andre passager her: {n}</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Brug det</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrundelse</translation>
        </message>
        <message>
            <source>What in the case carries it?</source>
            <translation>Hvad i casen bærer den?</translation>
        </message>
        <message>
            <source>Rated by {name}</source>
            <translation>Vurderet af {name}</translation>
        </message>
        <message>
            <source>Not kept yet: a rating needs its reason.</source>
            <translation>Endnu ikke gemt: en vurdering skal begrundes.</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps it.</source>
            <translation>Ctrl+Enter gemmer den.</translation>
        </message>
        <message>
            <source>There is no source of this case here.</source>
            <translation>Der er ingen kilde til denne case her.</translation>
        </message>
        <message>
            <source>Not rated.</source>
            <translation>Ikke vurderet.</translation>
        </message>
        <message>
            <source>All passages of the cell carry the rating.</source>
            <translation>Alle cellens passager bærer vurderingen.</translation>
        </message>
        <message>
            <source>No passage is coded here.</source>
            <translation>Ingen passage er kodet her.</translation>
        </message>
        <message>
            <source>Everything in sight is rated.</source>
            <translation>Alt synligt er vurderet.</translation>
        </message>
        <message>
            <source>Nothing in sight is rated differently.</source>
            <translation>Intet synligt er vurderet forskelligt.</translation>
        </message>
        <message>
            <source>What stands side by side</source>
            <translation>Hvad der står side om side</translation>
        </message>
        <message>
            <source>Whose ratings</source>
            <translation>Hvis vurderinger</translation>
        </message>
        <message>
            <source>Rated by</source>
            <translation>Vurderet af</translation>
        </message>
        <message>
            <source>One code, all cases</source>
            <translation>Én kode, alle cases</translation>
        </message>
        <message>
            <source>One case, its codes</source>
            <translation>Én case, dens koder</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message numerus="yes">
            <source>%n not rated</source>
            <translation>
                <numerusform>%n ikke vurderet</numerusform>
                <numerusform>%n ikke vurderet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated differently</source>
            <translation>
                <numerusform>%n vurderet forskelligt</numerusform>
                <numerusform>%n vurderet forskelligt</numerusform>
            </translation>
        </message>
        <message>
            <source>(.33) suggested · – cannot be rated · ◇ another rater</source>
            <translation>(.33) foreslået · – kan ikke vurderes · ◇ vurderet af en anden</translation>
        </message>
        <message>
            <source>Ratings of the cases</source>
            <translation>Vurderinger af casene</translation>
        </message>
        <message>
            <source>Here cases are rated on a code: how far each is in it. Add cases and codes first.</source>
            <translation>Her vurderes cases på en kode: hvor langt inde i den hver case er. Tilføj først cases og koder.</translation>
        </message>
        <message>
            <source>This is the rating of somebody else. Only one's own is taken back.</source>
            <translation>Denne vurdering er en andens. Kun ens egen kan trækkes tilbage.</translation>
        </message>
        <message>
            <source>What {step} means</source>
            <translation>Hvad {step} betyder</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tast</translation>
        </message>
        <message>
            <source>{what}; rated by {rater}; </source>
            <translation>{what}; vurderet af {rater}; </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n rating with its reason</source>
            <translation>
                <numerusform>%n vurdering er kopieret med sin begrundelse</numerusform>
                <numerusform>%n vurderinger er kopieret med deres begrundelser</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied the ladders as a picture</source>
            <translation>Stigerne er kopieret som billede</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>Save all ratings</source>
            <translation>Gem alle vurderinger</translation>
        </message>
        <message>
            <source>not visited</source>
            <translation>ikke besøgt</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>ikke vurderet</translation>
        </message>
        <message>
            <source>cannot be rated</source>
            <translation>kan ikke vurderes</translation>
        </message>
        <message>
            <source>The passages suggest {step} (mean rating {mean})</source>
            <translation>Passagerne tyder på {step} (gennemsnitlig retning {mean})</translation>
        </message>
        <message>
            <source>Confirmed as absent, so {step} is suggested</source>
            <translation>Bekræftet fraværende, så {step} foreslås</translation>
        </message>
        <message>
            <source>The passages suggest {step} ({part} % of those heard speak of it)</source>
            <translation>Passagerne tyder på {step} ({part} % af de hørte taler om det)</translation>
        </message>
        <message>
            <source>Cannot be rated</source>
            <translation>Kan ikke vurderes</translation>
        </message>
        <message>
            <source>Fully out</source>
            <translation>Helt ude</translation>
        </message>
        <message>
            <source>More out than in</source>
            <translation>Mere ude end inde</translation>
        </message>
        <message>
            <source>More in than out</source>
            <translation>Mere inde end ude</translation>
        </message>
        <message>
            <source>Fully in</source>
            <translation>Helt inde</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Write the report</source>
            <translation>Skriv rapporten</translation>
        </message>
        <message>
            <source>Run all recipes</source>
            <translation>Kør alle opskrifter</translation>
        </message>
        <message>
            <source>Save as recipe</source>
            <translation>Gem som opskrift</translation>
        </message>
        <message>
            <source>Save in the recipe that is open</source>
            <translation>Gem i den åbne opskrift</translation>
        </message>
        <message>
            <source>Show the recipes</source>
            <translation>Vis opskrifterne</translation>
        </message>
        <message>
            <source>Make a report again that came back</source>
            <translation>Lav en rapport igen, der er kommet tilbage</translation>
        </message>
        <message>
            <source>Choose the kind of report</source>
            <translation>Vælg rapporttype</translation>
        </message>
        <message>
            <source>Go to what is wanted</source>
            <translation>Gå til rapportens valg</translation>
        </message>
        <message>
            <source>Go to the preview</source>
            <translation>Gå til forhåndsvisningen</translation>
        </message>
        <message>
            <source>Choose as what it is written</source>
            <translation>Vælg filtype</translation>
        </message>
        <message>
            <source>Want what is usual</source>
            <translation>Vælg det sædvanlige</translation>
        </message>
        <message>
            <source>Stop writing</source>
            <translation>Stop skrivningen</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapporter</translation>
        </message>
        <message>
            <source>Write it elsewhere…</source>
            <translation>Skriv den et andet sted…</translation>
        </message>
        <message>
            <source>Write it here, and keep the old one</source>
            <translation>Skriv den her, og behold den gamle</translation>
        </message>
        <message>
            <source>Choose the report that came back</source>
            <translation>Vælg den rapport, der er kommet tilbage</translation>
        </message>
        <message>
            <source>Looking at {file}…</source>
            <translation>Ser på {file}…</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Skriver…</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>The old one is {file}.</source>
            <translation>Den gamle er {file}.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Intet er skrevet.</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt would be added</source>
            <translation>
                <numerusform>%n uddrag kommer til</numerusform>
                <numerusform>%n uddrag kommer til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be changed</source>
            <translation>
                <numerusform>%n ændres</numerusform>
                <numerusform>%n ændres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would go to the end, as gone</source>
            <translation>
                <numerusform>%n flyttes til slutningen som bortfaldet</numerusform>
                <numerusform>%n flyttes til slutningen som bortfaldne</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: nothing became different in the study.</source>
            <translation>{name}: intet er blevet anderledes i undersøgelsen.</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph of others stays where it is.</source>
            <translation>
                <numerusform>%n afsnit fra andre bliver, hvor det er.</numerusform>
                <numerusform>%n afsnit fra andre bliver, hvor de er.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was edited by hand, and stays so.</source>
            <translation>
                <numerusform>%n uddrag er rettet i hånden og bliver sådan.</numerusform>
                <numerusform>%n uddrag er rettet i hånden og bliver sådan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was taken out by hand, and stays out.</source>
            <translation>
                <numerusform>%n uddrag er fjernet i hånden og forbliver ude.</numerusform>
                <numerusform>%n uddrag er fjernet i hånden og forbliver ude.</numerusform>
            </translation>
        </message>
        <message>
            <source>Added: {ids}</source>
            <translation>Kommet til: {ids}</translation>
        </message>
        <message>
            <source>Changed: {ids}</source>
            <translation>Ændret: {ids}</translation>
        </message>
        <message>
            <source>Gone, at the end now: {ids}</source>
            <translation>Bortfaldet, nu til sidst: {ids}</translation>
        </message>
        <message>
            <source>Edited by hand, and left so: {ids}</source>
            <translation>Rettet i hånden og ladt sådan: {ids}</translation>
        </message>
        <message>
            <source>Taken out by hand, and left out: {ids}</source>
            <translation>Fjernet i hånden og udeladt: {ids}</translation>
        </message>
        <message>
            <source>Nothing became different in the study.</source>
            <translation>Intet er blevet anderledes i undersøgelsen.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… og %n mere</numerusform>
                <numerusform>… og %n mere</numerusform>
            </translation>
        </message>
        <message>
            <source>What came back from Excel…</source>
            <translation>Læs ind igen fra Excel…</translation>
        </message>
        <message>
            <source>What came back from Word…</source>
            <translation>Læs ind igen fra Word…</translation>
        </message>
        <message>
            <source>Writing recipes…</source>
            <translation>Skriver opskrifter…</translation>
        </message>
        <message>
            <source>Save as recipe…</source>
            <translation>Gem som opskrift…</translation>
        </message>
        <message>
            <source>Name of the recipe</source>
            <translation>Opskriftens navn</translation>
        </message>
        <message>
            <source>Save in the recipe</source>
            <translation>Gem i opskriften</translation>
        </message>
        <message>
            <source>The filter is that of the recipe now.</source>
            <translation>Filteret er nu opskriftens.</translation>
        </message>
        <message>
            <source>Choose a Word document whose looks are used</source>
            <translation>Vælg et Word-dokument, hvis udseende skal bruges</translation>
        </message>
        <message>
            <source>How this report looks is seen in the file itself.</source>
            <translation>Hvordan denne rapport ser ud, ses i selve filen.</translation>
        </message>
        <message>
            <source>Look first at what is said below the preview.</source>
            <translation>Se først på det, der står under forhåndsvisningen.</translation>
        </message>
        <message>
            <source>Kinds of reports</source>
            <translation>Rapporttyper</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>Opskrifter</translation>
        </message>
        <message>
            <source>All recipes…</source>
            <translation>Alle opskrifter…</translation>
        </message>
        <message>
            <source>A report that is kept is written again with one key.</source>
            <translation>En rapport, der er gemt, skrives igen med én tast.</translation>
        </message>
        <message>
            <source>Make a report again…</source>
            <translation>Lav en rapport igen…</translation>
        </message>
        <message>
            <source>A report in Word that came back, with what others wrote in it</source>
            <translation>En rapport i Word, der er kommet tilbage, med det, andre har skrevet i den</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Informanttype</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Informant</translation>
        </message>
        <message>
            <source>Kind of source</source>
            <translation>Kildetype</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>Kodet af</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Drag to move, or Alt+Up and Alt+Down; Space switches on and off</source>
            <translation>Træk for at flytte, eller brug Alt+Op og Alt+Ned; Mellemrum slår til og fra</translation>
        </message>
        <message>
            <source>Use only the bar above</source>
            <translation>Brug kun linjen ovenfor</translation>
        </message>
        <message>
            <source>Open the key…</source>
            <translation>Åbn nøglen…</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vælg…</translation>
        </message>
        <message>
            <source>Without</source>
            <translation>Uden</translation>
        </message>
        <message>
            <source>Written as</source>
            <translation>Skrives som</translation>
        </message>
        <message>
            <source>Word template of the institution</source>
            <translation>Institutionens Word-skabelon</translation>
        </message>
        <message>
            <source>Selection (the bar above)</source>
            <translation>Udvalg (linjen ovenfor)</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Gælder</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>Nested by</source>
            <translation>Ordnet efter</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Dele</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Line below an excerpt</source>
            <translation>Linje under et uddrag</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Rapportens sprog</translation>
        </message>
        <message>
            <source>compared as in Compare</source>
            <translation>sammenlignet som i Sammenlign</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>Som sædvanlig</translation>
        </message>
        <message>
            <source>By name, as in the study</source>
            <translation>Med navn, som i undersøgelsen</translation>
        </message>
        <message>
            <source>By role and number</source>
            <translation>Med informanttype og nummer</translation>
        </message>
        <message>
            <source>That of the program</source>
            <translation>Programmets</translation>
        </message>
        <message>
            <source>The program’s own</source>
            <translation>Programmets egen</translation>
        </message>
        <message>
            <source>No key is open: names of others whom people mention stay.</source>
            <translation>Ingen nøgle er åben: navne på andre, som folk nævner, bliver stående.</translation>
        </message>
        <message numerus="yes">
            <source>The key is open: %n names in it are replaced.</source>
            <translation>
                <numerusform>Nøglen er åben: %n navn i den erstattes.</numerusform>
                <numerusform>Nøglen er åben: %n navne i den erstattes.</numerusform>
            </translation>
        </message>
        <message>
            <source>How the report will read</source>
            <translation>Sådan vil rapporten se ud</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>Opskrift</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Last run</source>
            <translation>Sidst kørt</translation>
        </message>
        <message>
            <source>Run this one</source>
            <translation>Kør denne</translation>
        </message>
        <message>
            <source>Back to Reports</source>
            <translation>Tilbage til Rapporter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Filnavn</translation>
        </message>
        <message>
            <source>Words, and in braces: {study}, {report}, {kind}, {date}, {time}</source>
            <translation>Ord, og i krøllede parenteser: {study}, {report}, {kind}, {date}, {time}</translation>
        </message>
        <message>
            <source>Folder, from that of the study</source>
            <translation>Mappe, set fra undersøgelsens</translation>
        </message>
        <message>
            <source>Run this recipe</source>
            <translation>Kør denne opskrift</translation>
        </message>
        <message>
            <source>Open the recipe</source>
            <translation>Åbn opskriften</translation>
        </message>
        <message>
            <source>Rename the recipe</source>
            <translation>Omdøb opskriften</translation>
        </message>
        <message>
            <source>Remove the recipe</source>
            <translation>Fjern opskriften</translation>
        </message>
        <message>
            <source>Move the recipe up</source>
            <translation>Flyt opskriften op</translation>
        </message>
        <message>
            <source>Move the recipe down</source>
            <translation>Flyt opskriften ned</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Læg væk</translation>
        </message>
        <message>
            <source>Write it all the same</source>
            <translation>Skriv den alligevel</translation>
        </message>
        <message>
            <source>Make it again with what they wrote…</source>
            <translation>Lav den igen med det, de har skrevet…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Vis i mappen</translation>
        </message>
        <message>
            <source>… and so on. The file holds all of it.</source>
            <translation>… og så videre. Filen indeholder det hele.</translation>
        </message>
        <message>
            <source>Table {number}: {caption}</source>
            <translation>Tabel {number}: {caption}</translation>
        </message>
        <message>
            <source>Figure {number}: {caption}</source>
            <translation>Figur {number}: {caption}</translation>
        </message>
        <message>
            <source>I have looked at it; write it all the same</source>
            <translation>Jeg har set på den; skriv den alligevel</translation>
        </message>
        <message>
            <source>Looking at what to know before it leaves…</source>
            <translation>Ser efter, hvad der er værd at vide, før den går ud …</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Vis…</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Table for other programs</source>
            <translation>Tabel til andre programmer</translation>
        </message>
        <message>
            <source>Pictures for print</source>
            <translation>Billeder til tryk</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Billeder</translation>
        </message>
        <message>
            <source>Page for a browser</source>
            <translation>Side til en browser</translation>
        </message>
        <message>
            <source>Write {file}…</source>
            <translation>Skriv {file}…</translation>
        </message>
        <message>
            <source>{name}: {kept} was changed since and stays. The new one is {files}.</source>
            <translation>{name}: {kept} er ændret siden og bliver, som den er. Den nye er {files}.</translation>
        </message>
        <message>
            <source>{name}: wrote {files}.</source>
            <translation>{name}: {files} er skrevet.</translation>
        </message>
        <message>
            <source>{name}: renewed {files}.</source>
            <translation>{name}: {files} er fornyet.</translation>
        </message>
        <message>
            <source>{name}: {why}</source>
            <translation>{name}: {why}</translation>
        </message>
        <message>
            <source>{name}: not written. {why}</source>
            <translation>{name}: ikke skrevet. {why}</translation>
        </message>
        <message>
            <source>What is gone from the study was left out.</source>
            <translation>Det, der er væk fra undersøgelsen, er udeladt.</translation>
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <source>Material</source>
            <translation>Materiale</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kodning</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Kodebog</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Sammenlign</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Sammenfatninger</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapporter</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Uddragssamlinger</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>You code as {name} …</source>
            <translation>Du koder som {name} …</translation>
        </message>
        <message>
            <source>Check the study</source>
            <translation>Kontrollér undersøgelsen</translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation>Gem en kopi nu</translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation>Luk undersøgelsen</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farver</translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation>Som systemet</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lys</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mørk</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprog</translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation>Tekststørrelse</translation>
        </message>
        <message>
            <source>{n} points</source>
            <translation>{n} punkt</translation>
        </message>
        <message>
            <source>Typeface of texts</source>
            <translation>Skrifttype i tekster</translation>
        </message>
    </context>
    <context>
        <name>SheetBack</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n til</numerusform>
                <numerusform>og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be told.</source>
            <translation>Det kan ikke siges.</translation>
        </message>
        <message>
            <source>As in the sheet</source>
            <translation>Som i arket</translation>
        </message>
        <message>
            <source>As in the study</source>
            <translation>Som i undersøgelsen</translation>
        </message>
        <message>
            <source>Both texts</source>
            <translation>Begge tekster</translation>
        </message>
        <message>
            <source>When the sheet was written</source>
            <translation>Da arket blev skrevet</translation>
        </message>
        <message>
            <source>In the study now</source>
            <translation>I undersøgelsen nu</translation>
        </message>
        <message>
            <source>In the sheet</source>
            <translation>I arket</translation>
        </message>
        <message>
            <source>Which cells are listed</source>
            <translation>Hvilke celler der vises</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Brug</translation>
        </message>
        <message>
            <source>Write a sheet…</source>
            <translation>Skriv et ark…</translation>
        </message>
        <message>
            <source>Open an edited sheet…</source>
            <translation>Åbn et rettet ark…</translation>
        </message>
        <message>
            <source>Open an edited sheet</source>
            <translation>Åbn et rettet ark</translation>
        </message>
        <message>
            <source>Write a sheet to be edited</source>
            <translation>Skriv et ark, der kan rettes i</translation>
        </message>
        <message>
            <source>Wrote {file}. Edit the coloured columns, and open it here again.</source>
            <translation>{file} er skrevet. Ret i de farvede kolonner, og åbn filen her igen.</translation>
        </message>
        <message>
            <source>Sheets that come back</source>
            <translation>Ark, der læses ind igen</translation>
        </message>
        <message>
            <source>Take or leave what is selected</source>
            <translation>Brug det markerede, eller lad det være</translation>
        </message>
        <message>
            <source>Take what was decided</source>
            <translation>Brug det afgjorte</translation>
        </message>
        <message>
            <source>Nothing was edited that the study has not.</source>
            <translation>Der er ikke rettet noget, som undersøgelsen ikke har.</translation>
        </message>
        <message numerus="yes">
            <source>Took %n cell(s) from the sheet.</source>
            <translation>
                <numerusform>%n celle fra arket er brugt.</numerusform>
                <numerusform>%n celler fra arket er brugt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>Co-authors edit summaries, ratings, variables and codes in Excel or LibreOffice. Write a sheet for them; what comes back is shown here, cell by cell, before anything changes.</source>
            <translation>Medforfattere retter sammenfatninger, vurderinger, variabler og koder i Excel eller LibreOffice. Skriv et ark til dem; det, der kommer tilbage, vises her celle for celle, før noget ændres.</translation>
        </message>
        <message>
            <source>Summaries, case by code</source>
            <translation>Sammenfatninger, case for kode</translation>
        </message>
        <message>
            <source>Case ratings</source>
            <translation>Casevurderinger</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Passages and their codes</source>
            <translation>Passager og deres koder</translation>
        </message>
        <message>
            <source>? decide</source>
            <translation>? afgør</translation>
        </message>
        <message>
            <source>✓ take</source>
            <translation>✓ brug</translation>
        </message>
        <message>
            <source>– leave</source>
            <translation>– lad være</translation>
        </message>
        <message>
            <source>+ both</source>
            <translation>+ begge</translation>
        </message>
        <message>
            <source>changed in both</source>
            <translation>ændret i begge</translation>
        </message>
        <message>
            <source>filled</source>
            <translation>udfyldt</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>ændret</translation>
        </message>
        <message>
            <source>emptied</source>
            <translation>tømt</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Hvad der sker med den</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Celle</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Gælder</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolonne</translation>
        </message>
        <message>
            <source>In the study</source>
            <translation>I undersøgelsen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Changed in both</source>
            <translation>Ændret i begge</translation>
        </message>
        <message>
            <source>Emptied</source>
            <translation>Tømt</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Bemærk</translation>
        </message>
        <message>
            <source>written {moment}</source>
            <translation>skrevet {moment}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n række</numerusform>
                <numerusform>%n rækker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are not in it any more, of which nothing becomes</source>
            <translation>
                <numerusform>%n række står ikke længere i arket; der sker ikke noget med den</numerusform>
                <numerusform>%n rækker står ikke længere i arket; der sker ikke noget med dem</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) stay as the study has them</source>
            <translation>
                <numerusform>%n celle bliver, som den er i undersøgelsen</numerusform>
                <numerusform>%n celler bliver, som de er i undersøgelsen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) not decided: they stay as the study has them</source>
            <translation>
                <numerusform>%n konflikt er ikke afgjort: cellen bliver, som den er i undersøgelsen</numerusform>
                <numerusform>%n konflikter er ikke afgjort: cellerne bliver, som de er i undersøgelsen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n cell(s)</source>
            <translation>
                <numerusform>Brug %n celle</numerusform>
                <numerusform>Brug %n celler</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>Next code</source>
            <translation>Næste kode</translation>
        </message>
        <message>
            <source>Previous code</source>
            <translation>Forrige kode</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>Næste case</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>Choose the cases that stand side by side</source>
            <translation>Vælg de cases, der står side om side</translation>
        </message>
        <message>
            <source>Choose the code</source>
            <translation>Vælg kode</translation>
        </message>
        <message>
            <source>Take the case away</source>
            <translation>Tag casen væk</translation>
        </message>
        <message>
            <source>Write what changed</source>
            <translation>Skriv, hvad der har forandret sig</translation>
        </message>
        <message>
            <source>Say that what is written still holds</source>
            <translation>Angiv, at det skrevne stadig holder</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Show or hide the check line by line</source>
            <translation>Vis eller skjul grundlaget linje for linje</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transskriptionen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Copy all of it as a table, with its caption</source>
            <translation>Kopiér det hele som tabel med tabeltekst</translation>
        </message>
        <message>
            <source>Copy all of it as text, with its caption</source>
            <translation>Kopiér det hele som tekst med tabeltekst</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbage til matrixen</translation>
        </message>
        <message>
            <source>Code: {code}</source>
            <translation>Kode: {code}</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>Cases: {cases}</source>
            <translation>Cases: {cases}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Forandring</translation>
        </message>
        <message>
            <source>Take {case} away</source>
            <translation>Tag {case} væk</translation>
        </message>
        <message>
            <source>Excerpts side by side</source>
            <translation>Uddrag side om side</translation>
        </message>
        <message>
            <source>What was shown here is gone. Choose a cell of the matrix, and press Enter.</source>
            <translation>Det, der blev vist her, er væk. Vælg en celle i matrixen, og tryk Enter.</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Copied the text with its caption</source>
            <translation>Teksten er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>No passage here: the line above says of each wave why.</source>
            <translation>Ingen passage her: linjen ovenfor siger for hver runde hvorfor.</translation>
        </message>
        <message>
            <source>Nobody knows who speaks</source>
            <translation>Ingen ved, hvem der taler</translation>
        </message>
        <message>
            <source>Without a role</source>
            <translation>Uden informanttype</translation>
        </message>
        <message>
            <source>{role} · others</source>
            <translation>{role} · andre</translation>
        </message>
        <message>
            <source>nobody else says it</source>
            <translation>ingen andre siger det</translation>
        </message>
        <message>
            <source>no data: nobody here was heard, nothing collected</source>
            <translation>ingen data: ingen er hørt her, intet er indsamlet</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Create study</source>
            <translation>Opret undersøgelse</translation>
        </message>
        <message>
            <source>Empty: made from the material</source>
            <translation>Tom: bliver til ud fra materialet</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Vælg…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Waves</source>
            <translation>Runder</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Kodebog</translation>
        </message>
        <message>
            <source>Language of the material</source>
            <translation>Materialets sprog</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>Gemmes i</translation>
        </message>
        <message>
            <source>New study</source>
            <translation>Ny undersøgelse</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Undersøgelser</translation>
        </message>
        <message>
            <source>Keep the study in</source>
            <translation>Gem undersøgelsen i</translation>
        </message>
        <message>
            <source>Try the sample study</source>
            <translation>Prøv eksempelundersøgelsen</translation>
        </message>
        <message>
            <source>Eighteen projects, two years, already coded: see what changed.</source>
            <translation>Atten projekter, to år, allerede kodet: se, hvad der ændrede sig.</translation>
        </message>
        <message>
            <source>From a codebook that is ready, or from nothing.</source>
            <translation>Fra en færdig kodebog eller helt fra bunden.</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Åbn en undersøgelse</translation>
        </message>
        <message>
            <source>A .qualcase file; or drop one on this window.</source>
            <translation>En .qualcase-fil; kan også slippes her i vinduet.</translation>
        </message>
        <message>
            <source>Continue with {title}</source>
            <translation>Fortsæt med {title}</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>Seneste undersøgelser</translation>
        </message>
        <message>
            <source>What differs between cases, what changed between the years.</source>
            <translation>Hvad der er forskelligt mellem cases, og hvad der har ændret sig mellem årene.</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>ikke fundet</translation>
        </message>
    </context>
    <context>
        <name>SummariesScreen</name>
        <message>
            <source>Summaries</source>
            <translation>Sammenfatninger</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Forandringer</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Påstande</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>Vurderinger</translation>
        </message>
        <message>
            <source>QCA</source>
            <translation>QCA</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Mønstre</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Pages of this room</source>
            <translation>Sider i dette rum</translation>
        </message>
        <message>
            <source>Show the page {page}</source>
            <translation>Vis siden {page}</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message>
            <source>Still holds</source>
            <translation>Holder stadig</translation>
        </message>
        <message>
            <source>Take those words</source>
            <translation>Brug de ord</translation>
        </message>
        <message>
            <source>Meanwhile it became: “{words}”</source>
            <translation>I mellemtiden er det blevet: “{words}”</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Hvad der har forandret sig</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sammenfatning</translation>
        </message>
        <message>
            <source>What changed? From … to …</source>
            <translation>Hvad har forandret sig? Fra … til …</translation>
        </message>
        <message>
            <source>What do the passages say?</source>
            <translation>Hvad siger passagerne?</translation>
        </message>
        <message>
            <source>What happened behind the summary</source>
            <translation>Hvad der er sket med belægget</translation>
        </message>
        <message>
            <source>What happened to the passages behind it</source>
            <translation>Hvad der er sket med passagerne bag den</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n til</numerusform>
                <numerusform>og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>See</source>
            <translation>Se</translation>
        </message>
        <message>
            <source>See: {passage}</source>
            <translation>Se: {passage}</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) came</source>
            <translation>
                <numerusform>%n passage kommet til</numerusform>
                <numerusform>%n passager kommet til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n ændret</numerusform>
                <numerusform>%n ændrede</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%n flyttet</numerusform>
                <numerusform>%n flyttede</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left the cell</source>
            <translation>
                <numerusform>%n ikke længere i cellen</numerusform>
                <numerusform>%n ikke længere i cellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost from the text</source>
            <translation>
                <numerusform>%n ikke længere i teksten</numerusform>
                <numerusform>%n ikke længere i teksten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n fjernet</numerusform>
                <numerusform>%n fjernede</numerusform>
            </translation>
        </message>
        <message>
            <source>Since then: {changes}</source>
            <translation>Siden da: {changes}</translation>
        </message>
        <message>
            <source>{coder} wrote other words than {other}</source>
            <translation>{coder} har skrevet andre ord end {other}</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>nogen</translation>
        </message>
        <message>
            <source>changed in its coding: “{after}”</source>
            <translation>kodningen er ændret: “{after}”</translation>
        </message>
        <message>
            <source>came: “{after}”</source>
            <translation>kommet til: “{after}”</translation>
        </message>
        <message>
            <source>changed: “{before}” is “{after}”</source>
            <translation>ændret: “{before}” er nu “{after}”</translation>
        </message>
        <message>
            <source>moved: “{before}” is “{after}”</source>
            <translation>flyttet: “{before}” er nu “{after}”</translation>
        </message>
        <message>
            <source>left the cell: “{before}”</source>
            <translation>ikke længere i cellen: “{before}”</translation>
        </message>
        <message>
            <source>lost from the text: “{before}”</source>
            <translation>ikke længere i teksten: “{before}”</translation>
        </message>
        <message>
            <source>removed: “{before}”</source>
            <translation>fjernet: “{before}”</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) behind it</source>
            <translation>
                <numerusform>%n passage som belæg</numerusform>
                <numerusform>%n passager som belæg</numerusform>
            </translation>
        </message>
        <message>
            <source>No passage behind it</source>
            <translation>Ingen passage som belæg</translation>
        </message>
        <message>
            <source>holds, says {coder} {moment}</source>
            <translation>holder, angivet af {coder} {moment}</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) cited</source>
            <translation>
                <numerusform>hviler på %n passage</numerusform>
                <numerusform>hviler på %n passager</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Also here:</source>
            <translation>Også her:</translation>
        </message>
        <message>
            <source>The whole text: where it is coded, and where you are</source>
            <translation>Hele teksten: hvor den er kodet, og hvor du er</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transskription</translation>
        </message>
        <message>
            <source>Code…</source>
            <translation>Kod…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Correct the text here</source>
            <translation>Ret teksten her</translation>
        </message>
    </context>
    <context>
        <name>Variables</name>
        <message>
            <source>‹ Move left</source>
            <translation>‹ Flyt til venstre</translation>
        </message>
        <message>
            <source>Move right ›</source>
            <translation>Flyt til højre ›</translation>
        </message>
        <message>
            <source>Remove the variable</source>
            <translation>Fjern variablen</translation>
        </message>
        <message>
            <source>Write the values there are to choose from, one a line.</source>
            <translation>Skriv de værdier, der kan vælges mellem, en pr. linje.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Værdier</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>En pr. linje</translation>
        </message>
        <message>
            <source>The question that was answered, the unit</source>
            <translation>Det besvarede spørgsmål, enheden</translation>
        </message>
        <message>
            <source>Variable</source>
            <translation>Variabel</translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation>Udelad disse</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Opgiv</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) cannot be taken. Nothing is written yet.</source>
            <translation>
                <numerusform>%n celle kan ikke bruges. Intet er skrevet endnu.</numerusform>
                <numerusform>%n celler kan ikke bruges. Intet er skrevet endnu.</numerusform>
            </translation>
        </message>
        <message>
            <source>All can be taken now.</source>
            <translation>Alle kan bruges nu.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n value(s)</source>
            <translation>
                <numerusform>Skriv %n værdi</numerusform>
                <numerusform>Skriv %n værdier</numerusform>
            </translation>
        </message>
        <message>
            <source>New variable</source>
            <translation>Ny variabel</translation>
        </message>
        <message>
            <source>Name of the variable</source>
            <translation>Variablens navn</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importér…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksportér…</translation>
        </message>
        <message>
            <source>Import a questionnaire…</source>
            <translation>Importér et spørgeskema…</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) lay outside the table and were left out.</source>
            <translation>
                <numerusform>%n celle lå uden for tabellen og er udeladt.</numerusform>
                <numerusform>%n celler lå uden for tabellen og er udeladt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import variables</source>
            <translation>Importér variabler</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.csv)</source>
            <translation>Tabeller (*.xlsx *.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) came in.</source>
            <translation>
                <numerusform>%n værdi er importeret.</numerusform>
                <numerusform>%n værdier er importeret.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new variable(s)</source>
            <translation>
                <numerusform>%n ny variabel</numerusform>
                <numerusform>%n nye variabler</numerusform>
            </translation>
        </message>
        <message>
            <source>Export variables</source>
            <translation>Eksportér variabler</translation>
        </message>
        <message>
            <source>The table is in {file}.</source>
            <translation>Tabellen er gemt i {file}.</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbage til tavlen</translation>
        </message>
        <message>
            <source>Find a row</source>
            <translation>Find en række</translation>
        </message>
        <message>
            <source>Values of the variables</source>
            <translation>Variablernes værdier</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Steder</translation>
        </message>
        <message>
            <source>Informants</source>
            <translation>Informanter</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Respondenter</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Kilder</translation>
        </message>
        <message>
            <source>Who answered a questionnaire stands here, with the closed answers.</source>
            <translation>Her står de, der har besvaret et spørgeskema, med de lukkede svar.</translation>
        </message>
        <message>
            <source>What is recorded of each source belongs here: its length, where it was made.</source>
            <translation>Her samles det, der er registreret om hver kilde: dens længde, hvor den er blevet til.</translation>
        </message>
        <message>
            <source>What is recorded in each wave belongs here: budgets, members, agreements. Or import a table.</source>
            <translation>Her samles det, der er registreret i hver runde: budgetter, medlemmer, aftaler. Eller importér en tabel.</translation>
        </message>
    </context>
    <context>
        <name>Widgets</name>
        <message>
            <source>Cancel</source>
            <translation>Afbryd</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Studies</source>
            <translation>Undersøgelser</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Åbn en undersøgelse</translation>
        </message>
        <message>
            <source>Making the study …</source>
            <translation>Opretter undersøgelsen …</translation>
        </message>
        <message>
            <source>Making the sample study …</source>
            <translation>Opretter eksempelundersøgelsen …</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importér filer</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Luk uden at gemme</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbage</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Der er intet at fortryde.</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>Gendan (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Der er intet at gendanne.</translation>
        </message>
        <message>
            <source>saved {time} ✓</source>
            <translation>gemt {time} ✓</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Fortryd (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Read only: {who} has it open</source>
            <translation>Kun læsning: {who} har den åben</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Kun læsning</translation>
        </message>
        <message>
            <source>Something went wrong – nothing is lost.</source>
            <translation>Noget gik galt – intet er gået tabt.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopiér rapport</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Første trin</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>arrow keys</source>
            <translation>piletaster</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Space, then a code</source>
            <translation>mellemrum, så en kode</translation>
        </message>
        <message>
            <source>Read a change</source>
            <translation>Læs en forandring</translation>
        </message>
        <message>
            <source>open its passages</source>
            <translation>åbn dens passager</translation>
        </message>
        <message>
            <source>go to the transcript</source>
            <translation>gå til transskriptionen</translation>
        </message>
        <message>
            <source>code a passage</source>
            <translation>kod en passage</translation>
        </message>
        <message>
            <source>see the matrix answer</source>
            <translation>se matrixen svare</translation>
        </message>
        <message>
            <source>✓ That was the whole way: from a change to what was said, and from a coding to the figures.</source>
            <translation>✓ Det var hele vejen: fra en forandring til det, der blev sagt, og fra en kodet passage til tallene.</translation>
        </message>
        <message>
            <source>Report of this…</source>
            <translation>Rapport om dette…</translation>
        </message>
        <message>
            <source>Take what is shown here out, to Word or a table (Alt+R)</source>
            <translation>Tag det, der vises her, med ud til Word eller en tabel (Alt+R)</translation>
        </message>
        <message>
            <source>Opening {study} …</source>
            <translation>Åbner {study} …</translation>
        </message>
        <message>
            <source>Files come into a study: open one or make one, then drop them again.</source>
            <translation>Filer skal ind i en undersøgelse: åbn eller opret en, og slip dem så igen.</translation>
        </message>
    </context>
    <context>
        <name>Years</name>
        <message>
            <source>Go to the site</source>
            <translation>Gå til stedet</translation>
        </message>
        <message>
            <source>Go to the case at hand</source>
            <translation>Gå til den valgte case</translation>
        </message>
        <message>
            <source>The case or site before</source>
            <translation>Forrige case eller sted</translation>
        </message>
        <message>
            <source>The case or site behind</source>
            <translation>Næste case eller sted</translation>
        </message>
        <message>
            <source>People, variables and events of the case or site</source>
            <translation>Casens eller stedets personer, variabler og hændelser</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbage til matrixen</translation>
        </message>
        <message>
            <source>Next code</source>
            <translation>Næste kode</translation>
        </message>
        <message>
            <source>Code before</source>
            <translation>Forrige kode</translation>
        </message>
        <message>
            <source>Open what is chosen</source>
            <translation>Åbn det valgte</translation>
        </message>
        <message>
            <source>Show all excerpts of the code, or the strongest</source>
            <translation>Vis alle kodens uddrag, eller de stærkeste</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transskriptionen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleture omkring uddraget</translation>
        </message>
        <message>
            <source>Write what changed</source>
            <translation>Skriv, hvad der har forandret sig</translation>
        </message>
        <message>
            <source>Copy as a table with its caption</source>
            <translation>Kopiér som tabel med tabeltekst</translation>
        </message>
        <message>
            <source>Switch the measure</source>
            <translation>Skift mål</translation>
        </message>
        <message>
            <source>All codes, those with something, those that changed</source>
            <translation>Alle koder, dem med noget, dem, der har forandret sig</translation>
        </message>
        <message>
            <source>Order by tree, change or rating</source>
            <translation>Ordn efter træ, forandring eller retning</translation>
        </message>
        <message>
            <source>Show or hide the matrix beside the page</source>
            <translation>Vis eller skjul matrixen ved siden af</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grundlag</translation>
        </message>
        <message>
            <source>Fold all codes</source>
            <translation>Fold alle koder sammen</translation>
        </message>
        <message>
            <source>Unfold all codes</source>
            <translation>Fold alle koder ud</translation>
        </message>
        <message>
            <source>Case over the years</source>
            <translation>Case over årene</translation>
        </message>
        <message>
            <source>Which codes</source>
            <translation>Hvilke koder</translation>
        </message>
        <message>
            <source>Order of the codes</source>
            <translation>Kodernes rækkefølge</translation>
        </message>
        <message>
            <source>Counted: {measure}</source>
            <translation>Talt: {measure}</translation>
        </message>
        <message>
            <source>People, variables, events</source>
            <translation>Personer, variabler, hændelser</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n kilde uden dato</numerusform>
                <numerusform>%n kilder uden dato</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody heard</source>
            <translation>ingen hørt</translation>
        </message>
        <message>
            <source>There are no two years here to tell a change between.</source>
            <translation>Her er ikke to år at vise forandring mellem.</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopieret med tabeltekst</translation>
        </message>
        <message>
            <source>Codes by cases</source>
            <translation>Koder efter cases</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Alle koder</translation>
        </message>
        <message>
            <source>With something</source>
            <translation>Med noget</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Forandret</translation>
        </message>
        <message>
            <source>Code tree</source>
            <translation>Kodetræ</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Forandring</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Retning</translation>
        </message>
        <message>
            <source>In the order of the codebook</source>
            <translation>I kodebogens rækkefølge</translation>
        </message>
        <message>
            <source>What changed most first: turned, new or gone, more or less</source>
            <translation>Mest forandrede først: vendt, nyt eller væk, mere eller mindre</translation>
        </message>
        <message>
            <source>The lowest rating of the last year first</source>
            <translation>Laveste retning i det sidste år først</translation>
        </message>
        <message>
            <source>{site}: documents and notes of its own</source>
            <translation>{site}: egne dokumenter og notater</translation>
        </message>
        <message numerus="yes">
            <source>%n more excerpt(s)</source>
            <translation>
                <numerusform>%n uddrag mere</numerusform>
                <numerusform>%n uddrag mere</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Færre</translation>
        </message>
        <message>
            <source>What changed? Write it here (E).</source>
            <translation>Hvad har forandret sig? Skriv det her (E).</translation>
        </message>
        <message>
            <source>Look again: passages behind it changed.</source>
            <translation>Se på det igen: passager bag den er ændret.</translation>
        </message>
        <message>
            <source>The study has no waves yet, so no year can stand beside another. Material makes them.</source>
            <translation>Undersøgelsen har ingen runder endnu, så intet år kan stå ved siden af et andet. De laves i Materiale.</translation>
        </message>
        <message>
            <source>No source here passes the filter. Clear it to read everything.</source>
            <translation>Ingen kilde her kommer gennem filteret. Ryd det for at læse alt.</translation>
        </message>
        <message>
            <source>Nothing is coded here yet. Each passage you code shows at once.</source>
            <translation>Her er intet kodet endnu. Hver passage, du koder, vises straks.</translation>
        </message>
        <message>
            <source>Nothing changed from one year to the next. “With something” shows what is said.</source>
            <translation>Intet har forandret sig fra det ene år til det næste. “Med noget” viser, hvad der er sagt.</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
</TS>
