<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
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
            <translation>Gå tilbake</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Gå fram</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Studie</translation>
        </message>
        <message>
            <source>Open a study…</source>
            <translation>Åpne en studie…</translation>
        </message>
        <message>
            <source>New study…</source>
            <translation>Ny studie…</translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation>Lukk studien</translation>
        </message>
        <message>
            <source>Quit qualcase</source>
            <translation>Avslutt qualcase</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historikk</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importer filer…</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>Write a memo on what is at hand</source>
            <translation>Skriv et memo om det som er framme</translation>
        </message>
        <message>
            <source>Memos: the list</source>
            <translation>Memoer: listen</translation>
        </message>
        <message>
            <source>Day log: what was done</source>
            <translation>Dagslogg: det som er gjort</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Utdragssamlinger</translation>
        </message>
        <message>
            <source>Put what is chosen into the collection in use</source>
            <translation>Legg det valgte i utdragssamlingen som er i bruk</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Påstander</translation>
        </message>
        <message>
            <source>Put what is chosen to a claim, for it…</source>
            <translation>Legg det valgte til en påstand, for den…</translation>
        </message>
        <message>
            <source>Put what is chosen to a claim, against it…</source>
            <translation>Legg det valgte til en påstand, mot den…</translation>
        </message>
        <message>
            <source>Cite the cell at hand in a claim, for it…</source>
            <translation>Vis til denne cellen i en påstand, for den…</translation>
        </message>
        <message>
            <source>Cite the cell at hand in a claim, against it…</source>
            <translation>Vis til denne cellen i en påstand, mot den…</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørreskjemaer ved siden av koder</translation>
        </message>
        <message>
            <source>Check the study</source>
            <translation>Kontroller studien</translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation>Lagre en kopi nå</translation>
        </message>
        <message>
            <source>Undo: {action}</source>
            <translation>Angre: {action}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Angre</translation>
        </message>
        <message>
            <source>Do again: {action}</source>
            <translation>Gjør om: {action}</translation>
        </message>
        <message>
            <source>Do again</source>
            <translation>Gjør om</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjelp</translation>
        </message>
        <message>
            <source>Put the first steps away</source>
            <translation>Skjul de første stegene</translation>
        </message>
        <message>
            <source>Find an action by its name</source>
            <translation>Finn en handling ved navn</translation>
        </message>
        <message>
            <source>Keys on this screen</source>
            <translation>Taster på dette skjermbildet</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
        <message>
            <source>Change the name you code under</source>
            <translation>Endre navnet du koder under</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Lyse farger</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Mørke farger</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>Systemets farger</translation>
        </message>
        <message>
            <source>Show the collection beside the room, or hide it</source>
            <translation>Vis utdragssamlingen ved siden av, eller skjul den</translation>
        </message>
        <message>
            <source>Read the collection as a text</source>
            <translation>Les utdragssamlingen som tekst</translation>
        </message>
        <message>
            <source>Show it (Ctrl+Shift+T)</source>
            <translation>Vis den (Ctrl+Shift+T)</translation>
        </message>
        <message>
            <source>Make a report of this…</source>
            <translation>Lag en rapport av dette…</translation>
        </message>
        <message>
            <source>Edit in Excel, and take back…</source>
            <translation>Rett i Excel, og les inn igjen…</translation>
        </message>
        <message>
            <source>Export excerpts to Word or a table…</source>
            <translation>Eksporter utdrag til Word eller en tabell…</translation>
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
            <translation>Hva som skjedde</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Date of a new event</source>
            <translation>Dato for en ny hendelse</translation>
        </message>
        <message>
            <source>What happened? Enter adds it.</source>
            <translation>Hva skjedde? Enter legger det til.</translation>
        </message>
        <message>
            <source>A new event</source>
            <translation>En ny hendelse</translation>
        </message>
        <message>
            <source>Over the years</source>
            <translation>Over årene</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørreskjemaer ved siden av koder</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n kilde uten dato</numerusform>
                <numerusform>%n kilder uten dato</numerusform>
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
            <translation>Opplysninger</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Hendelser</translation>
        </message>
        <message>
            <source>Add an informant</source>
            <translation>Legg til en informant</translation>
        </message>
        <message>
            <source>Name or pseudonym</source>
            <translation>Navn eller pseudonym</translation>
        </message>
        <message>
            <source>Nobody yet: those who speak in sources stand here.</source>
            <translation>Ingen ennå: her står de som snakker i kildene.</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>Mer om {name}</translation>
        </message>
        <message>
            <source>Memo on {name}…</source>
            <translation>Memo om {name}…</translation>
        </message>
        <message>
            <source>{name} withdraws…</source>
            <translation>{name} trekker seg…</translation>
        </message>
        <message>
            <source>Heard in this wave</source>
            <translation>Hørt i denne runden</translation>
        </message>
        <message>
            <source>Not heard in this wave</source>
            <translation>Ikke hørt i denne runden</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more variable(s)</source>
            <translation>
                <numerusform>Vis %n variabel til</numerusform>
                <numerusform>Vis %n variabler til</numerusform>
            </translation>
        </message>
        <message>
            <source>All cases as a table</source>
            <translation>Alle caser som tabell</translation>
        </message>
        <message>
            <source>All sites as a table</source>
            <translation>Alle steder som tabell</translation>
        </message>
        <message>
            <source>Nothing is recorded here yet.</source>
            <translation>Ingenting er registrert her ennå.</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>Everything is in order: every coded passage says what the text says.</source>
            <translation>Alt er i orden: hver kodet passasje svarer til teksten.</translation>
        </message>
        <message>
            <source>A copy was kept: {file}</source>
            <translation>En kopi er lagret: {file}</translation>
        </message>
        <message numerus="yes">
            <source>The check found %n problem(s): {first}</source>
            <translation>
                <numerusform>Kontrollen fant %n feil: {first}</numerusform>
                <numerusform>Kontrollen fant %n feil: {first}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Accept the lines as they are</source>
            <translation>Godta linjene som de er</translation>
        </message>
        <message>
            <source>Accept the line in own words…</source>
            <translation>Godta linjen med egne ord…</translation>
        </message>
        <message>
            <source>Reject the lines with a reason…</source>
            <translation>Avvis linjene med en begrunnelse…</translation>
        </message>
        <message>
            <source>Take back what was decided</source>
            <translation>Trekk tilbake det som er avgjort</translation>
        </message>
        <message>
            <source>Write the change sentence of the cell</source>
            <translation>Skriv endringssetningen i cellen</translation>
        </message>
        <message>
            <source>Show all, to decide, accepted or rejected</source>
            <translation>Vis alle, de som må avgjøres, godtatte eller avviste</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Neste spørsmål</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Forrige spørsmål</translation>
        </message>
        <message>
            <source>Choose the question</source>
            <translation>Velg spørsmål</translation>
        </message>
        <message>
            <source>Choose the case</source>
            <translation>Velg case</translation>
        </message>
        <message>
            <source>Choose the code</source>
            <translation>Velg kode</translation>
        </message>
        <message>
            <source>Show only codes at the top, or all</source>
            <translation>Vis bare de øverste kodene, eller alle</translation>
        </message>
        <message>
            <source>Switch the measure</source>
            <translation>Bytt mål</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grunnlag</translation>
        </message>
        <message>
            <source>Go to the passages</source>
            <translation>Gå til passasjene</translation>
        </message>
        <message>
            <source>Back to the lines</source>
            <translation>Tilbake til linjene</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy the sheet as a table</source>
            <translation>Kopier oversikten som tabell</translation>
        </message>
        <message>
            <source>Export the sheet to Excel or CSV…</source>
            <translation>Eksporter oversikten til Excel eller CSV…</translation>
        </message>
        <message>
            <source>Change sheet</source>
            <translation>Endringsoversikt</translation>
        </message>
        <message>
            <source>What you write becomes the change sentence of the cell as well.</source>
            <translation>Det du skriver, blir også endringssetningen i cellen.</translation>
        </message>
        <message>
            <source>The change sentence of the cell stays as it is.</source>
            <translation>Endringssetningen i cellen blir som den er.</translation>
        </message>
        <message>
            <source>What changed? {cell}</source>
            <translation>Hva er endret? {cell}</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Godta</translation>
        </message>
        <message>
            <source>Why is this no change of that kind? {cell}</source>
            <translation>Hvorfor er dette ikke en endring av det slaget? {cell}</translation>
        </message>
        <message numerus="yes">
            <source>Why are these %n lines no change of that kind?</source>
            <translation>
                <numerusform>Hvorfor er denne %n linjen ikke en endring av det slaget?</numerusform>
                <numerusform>Hvorfor er disse %n linjene ikke endringer av det slaget?</numerusform>
            </translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Avvis</translation>
        </message>
        <message>
            <source>Copied the sheet with its caption</source>
            <translation>Oversikten er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Export the change sheet</source>
            <translation>Eksporter endringsoversikten</translation>
        </message>
        <message>
            <source>change sheet.xlsx</source>
            <translation>endringsoversikt.xlsx</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>You read only: the sheet stays as it is.</source>
            <translation>Du kan bare lese: oversikten blir som den er.</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Visning</translation>
        </message>
        <message>
            <source>What is shown (S)</source>
            <translation>Visning (S)</translation>
        </message>
        <message>
            <source>Only codes at the top</source>
            <translation>Bare de øverste kodene</translation>
        </message>
        <message>
            <source>Only codes that lie below no other (U)</source>
            <translation>Bare koder som ikke ligger under noen annen (U)</translation>
        </message>
        <message>
            <source>Question (Q)</source>
            <translation>Spørsmål (Q)</translation>
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
            <translation>Hva tallene gjelder (M)</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>Alle spørsmål</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle caser</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Alle koder</translation>
        </message>
        <message>
            <source>Lines of the change sheet</source>
            <translation>Linjer i endringsoversikten</translation>
        </message>
        <message>
            <source>No line of the sheet is of what you look at. Figures propose lines once passages of two waves are coded; what you accept of them makes the sheet.</source>
            <translation>Ingen linje i oversikten gjelder det du ser på. Tallene foreslår linjer når passasjer fra to runder er kodet; det du godtar av dem, blir oversikten.</translation>
        </message>
        <message>
            <source>Show all lines</source>
            <translation>Vis alle linjer</translation>
        </message>
        <message>
            <source>Take the line into the sheet as it is (A)</source>
            <translation>Ta linjen med i oversikten som den er (A)</translation>
        </message>
        <message>
            <source>In own words…</source>
            <translation>Med egne ord…</translation>
        </message>
        <message>
            <source>Take the line into the sheet in own words (O)</source>
            <translation>Ta linjen med i oversikten med egne ord (O)</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Avvis…</translation>
        </message>
        <message>
            <source>Say why it is no change of this kind (X)</source>
            <translation>Angi hvorfor dette ikke er en endring av det slaget (X)</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Take back what was decided (Del)</source>
            <translation>Trekk tilbake det som er avgjort (Del)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Må avgjøres</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Godtatt</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Avvist</translation>
        </message>
        <message>
            <source>Rejected: {reason}</source>
            <translation>Avvist: {reason}</translation>
        </message>
        <message>
            <source>Nobody has put it into words yet.</source>
            <translation>Ingen har satt ord på det ennå.</translation>
        </message>
        <message>
            <source>Figures do not propose this.</source>
            <translation>Tallene foreslår ikke dette.</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>Check</source>
            <translation>Grunnlag</translation>
        </message>
        <message>
            <source>What is included, line by line</source>
            <translation>Hva som er med, linje for linje</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Lagre bilde…</translation>
        </message>
        <message>
            <source>Save it with its caption and check as SVG or PNG</source>
            <translation>Lagre det med tabelltekst og grunnlag som SVG eller PNG</translation>
        </message>
        <message>
            <source>Display check</source>
            <translation>Visningens grunnlag</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Lagre bildet</translation>
        </message>
    </context>
    <context>
        <name>Claims</name>
        <message>
            <source>Claims</source>
            <translation>Påstander</translation>
        </message>
        <message>
            <source>Say holds (1), in part (2), fails (3) or nothing (0) of the case</source>
            <translation>Angi for casen: holder (1), delvis (2), holder ikke (3) eller ingenting (0)</translation>
        </message>
        <message>
            <source>Move the claim up</source>
            <translation>Flytt påstanden opp</translation>
        </message>
        <message>
            <source>Move the claim down</source>
            <translation>Flytt påstanden ned</translation>
        </message>
        <message>
            <source>State something new…</source>
            <translation>Hevd noe nytt…</translation>
        </message>
        <message>
            <source>Change the words of the claim</source>
            <translation>Endre ordene i påstanden</translation>
        </message>
        <message>
            <source>Write the expected pattern</source>
            <translation>Skriv det forventede mønsteret</translation>
        </message>
        <message>
            <source>Remove the claim</source>
            <translation>Fjern påstanden</translation>
        </message>
        <message>
            <source>Passages, cells or cases</source>
            <translation>Passasjer, celler eller caser</translation>
        </message>
        <message>
            <source>Take away what is chosen</source>
            <translation>Ta bort det valgte</translation>
        </message>
        <message>
            <source>Go on: claim, card, transcript</source>
            <translation>Gå videre: påstand, kort, transkripsjon</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy the claims as a table</source>
            <translation>Kopier påstandene som tabell</translation>
        </message>
        <message>
            <source>Export the claims to Word or a table…</source>
            <translation>Eksporter påstandene til Word eller en tabell…</translation>
        </message>
        <message>
            <source>Put the passages on the other side</source>
            <translation>Flytt passasjene til den andre siden</translation>
        </message>
        <message>
            <source>Write what the passage shows…</source>
            <translation>Skriv hva passasjen viser…</translation>
        </message>
        <message>
            <source>Let the cells speak against the claim</source>
            <translation>La cellene tale mot påstanden</translation>
        </message>
        <message>
            <source>Let the cells speak for the claim</source>
            <translation>La cellene tale for påstanden</translation>
        </message>
        <message>
            <source>Set the cells aside with a reason…</source>
            <translation>Legg cellene til side med en begrunnelse…</translation>
        </message>
        <message>
            <source>No passage lies here.</source>
            <translation>Her ligger ingen passasje.</translation>
        </message>
        <message>
            <source>Speaks against it</source>
            <translation>Taler imot</translation>
        </message>
        <message>
            <source>Let the cells speak against the claim (A)</source>
            <translation>La cellene tale mot påstanden (A)</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>Legg til side…</translation>
        </message>
        <message>
            <source>Say why it does not speak against the claim (X)</source>
            <translation>Angi hvorfor den ikke taler mot påstanden (X)</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>No cell is cited. Choose one in Compare or on the change sheet and press F9.</source>
            <translation>Det er ikke vist til noen celle. Velg en i Sammenlign eller i endringsoversikten, og trykk F9.</translation>
        </message>
        <message>
            <source>The claim</source>
            <translation>Påstanden</translation>
        </message>
        <message>
            <source>What of the claim is shown</source>
            <translation>Hva som vises av påstanden</translation>
        </message>
        <message>
            <source>Passages {n}</source>
            <translation>Passasjer {n}</translation>
        </message>
        <message>
            <source>Cells {n}</source>
            <translation>Celler {n}</translation>
        </message>
        <message numerus="yes">
            <source>%n speak against it</source>
            <translation>
                <numerusform>%n taler imot</numerusform>
                <numerusform>%n taler imot</numerusform>
            </translation>
        </message>
        <message>
            <source>Cases {n}</source>
            <translation>Caser {n}</translation>
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
            <translation>Observert</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrunnelse</translation>
        </message>
        <message>
            <source>Cases of the claim</source>
            <translation>Casene for påstanden</translation>
        </message>
        <message>
            <source>say nothing</source>
            <translation>angi ingenting</translation>
        </message>
        <message>
            <source>Cited for it</source>
            <translation>Vist til for påstanden</translation>
        </message>
        <message>
            <source>Cited against it</source>
            <translation>Vist til mot påstanden</translation>
        </message>
        <message>
            <source>Cells that speak against it, as their figures have it</source>
            <translation>Celler som taler imot, slik tallene deres viser det</translation>
        </message>
        <message>
            <source>Set aside: looked at, and why they do not speak against it</source>
            <translation>Lagt til side: sett på, og hvorfor de ikke taler imot</translation>
        </message>
        <message>
            <source>observed there: {verdict}</source>
            <translation>observert der: {verdict}</translation>
        </message>
        <message>
            <source>expected there: {verdict}</source>
            <translation>forventet der: {verdict}</translation>
        </message>
        <message>
            <source>Cells of the claim</source>
            <translation>Cellene for påstanden</translation>
        </message>
        <message>
            <source>What do you state of the cases?</source>
            <translation>Hva hevder du om casene?</translation>
        </message>
        <message>
            <source>Write what you expect of each case before you look at what speaks for it.</source>
            <translation>Skriv hva du forventer av hver case, før du ser på det som taler for.</translation>
        </message>
        <message>
            <source>State it</source>
            <translation>Hevd det</translation>
        </message>
        <message>
            <source>What does the passage show?</source>
            <translation>Hva viser passasjen?</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Skriv</translation>
        </message>
        <message>
            <source>Why does {cell} not speak against the claim?</source>
            <translation>Hvorfor taler {cell} ikke mot påstanden?</translation>
        </message>
        <message numerus="yes">
            <source>Why do these %n cells not speak against the claim?</source>
            <translation>
                <numerusform>Hvorfor taler denne %n cellen ikke mot påstanden?</numerusform>
                <numerusform>Hvorfor taler disse %n cellene ikke mot påstanden?</numerusform>
            </translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Legg til side</translation>
        </message>
        <message>
            <source>Something was observed already: what is expected now is no prediction.</source>
            <translation>Noe er allerede observert: det som forventes nå, er ingen forutsigelse.</translation>
        </message>
        <message>
            <source>Why? {verdict} in {case}</source>
            <translation>Hvorfor? {verdict} i {case}</translation>
        </message>
        <message>
            <source>Say so</source>
            <translation>Angi</translation>
        </message>
        <message>
            <source>Say first how far it holds in this case.</source>
            <translation>Angi først hvor langt den holder i denne casen.</translation>
        </message>
        <message>
            <source>Copied the claims</source>
            <translation>Påstandene er kopiert</translation>
        </message>
        <message>
            <source>A claim is a sentence about the cases. Passages and cells speak for it or against it, and of each case you write what you expect before you look, and what you find.</source>
            <translation>En påstand er en setning om casene. Passasjer og celler taler for eller mot den, og for hver case skriver du hva du forventer før du ser etter, og hva du finner.</translation>
        </message>
        <message>
            <source>State something…</source>
            <translation>Hevd noe…</translation>
        </message>
        <message>
            <source>+ State something (N)</source>
            <translation>+ Hevd noe (N)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksporter…</translation>
        </message>
        <message>
            <source>Find a claim, or write a new one</source>
            <translation>Finn en påstand, eller skriv en ny</translation>
        </message>
        <message>
            <source>State “{words}”</source>
            <translation>Hevd «{words}»</translation>
        </message>
        <message numerus="yes">
            <source>For which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>Hvilken påstand taler denne %n passasjen for?</numerusform>
                <numerusform>Hvilken påstand taler disse %n passasjene for?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Against which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>Hvilken påstand taler denne %n passasjen mot?</numerusform>
                <numerusform>Hvilken påstand taler disse %n passasjene mot?</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a cell first: a code in a case.</source>
            <translation>Velg først en celle: en kode i en case.</translation>
        </message>
        <message>
            <source>For which claim is {cell} cited?</source>
            <translation>Hvilken påstand taler {cell} for?</translation>
        </message>
        <message>
            <source>Against which claim is {cell} cited?</source>
            <translation>Hvilken påstand taler {cell} mot?</translation>
        </message>
        <message>
            <source>Choose an excerpt first.</source>
            <translation>Velg først et utdrag.</translation>
        </message>
        <message>
            <source>Code the passage first: claims stand on coded passages.</source>
            <translation>Kod passasjen først: påstander bygger på kodede passasjer.</translation>
        </message>
        <message>
            <source>You read only: the claims stay as they are.</source>
            <translation>Du kan bare lese: påstandene blir som de er.</translation>
        </message>
        <message>
            <source>For it</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Against it</source>
            <translation>Mot</translation>
        </message>
        <message>
            <source>Drag a card here, or choose a passage anywhere and press Ctrl+Shift+P (for) or Ctrl+Shift+X (against).</source>
            <translation>Dra et kort hit, eller velg en passasje hvor som helst og trykk Ctrl+Shift+P (for) eller Ctrl+Shift+X (mot).</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) are coded no longer.</source>
            <translation>
                <numerusform>%n passasje er ikke kodet lenger.</numerusform>
                <numerusform>%n passasjer er ikke kodet lenger.</numerusform>
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
            <translation>Case den handler om</translation>
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
            <translation>Koding</translation>
        </message>
        <message>
            <source>Find a code for the passage; letters do it too</source>
            <translation>Finn en kode til passasjen; bokstaver gjør det også</translation>
        </message>
        <message>
            <source>Rate the coding here; 1 is the lowest step of its scale</source>
            <translation>Angi retning her; 1 er det laveste trinnet på skalaen</translation>
        </message>
        <message>
            <source>Rate the coding here one step higher</source>
            <translation>Flytt retningen her ett trinn opp</translation>
        </message>
        <message>
            <source>Rate the coding here one step lower</source>
            <translation>Flytt retningen her ett trinn ned</translation>
        </message>
        <message>
            <source>Give the coding here a star</source>
            <translation>Gi passasjen her en stjerne</translation>
        </message>
        <message>
            <source>Remove the coding here</source>
            <translation>Fjern koden fra passasjen her</translation>
        </message>
        <message>
            <source>Write a note on the coding here</source>
            <translation>Skriv en merknad til passasjen her</translation>
        </message>
        <message>
            <source>Pin the passage here as a good example of its code</source>
            <translation>Fest passasjen her som et godt eksempel på koden</translation>
        </message>
        <message>
            <source>Pin the passage here as an example at the border of its code</source>
            <translation>Fest passasjen her som et eksempel på grensen av koden</translation>
        </message>
        <message>
            <source>Pin the passage here as an example of what its code is not</source>
            <translation>Fest passasjen her som et eksempel på hva koden ikke er</translation>
        </message>
        <message>
            <source>Pin the passage here to the definition of its code…</source>
            <translation>Fest passasjen her til definisjonen av koden…</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Kilder</translation>
        </message>
        <message>
            <source>Mark the source as done, or take it up again</source>
            <translation>Sett kilden til ferdig, eller ta den opp igjen</translation>
        </message>
        <message>
            <source>Find a source</source>
            <translation>Finn en kilde</translation>
        </message>
        <message>
            <source>What was asked in the interview, and the guide</source>
            <translation>Hva det er spurt om i intervjuet, og guiden</translation>
        </message>
        <message>
            <source>Next source</source>
            <translation>Neste kilde</translation>
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
            <translation>Skriv ut teksten med kodede passasjer…</translation>
        </message>
        <message>
            <source>Save the text with its codings as PDF…</source>
            <translation>Lagre teksten med kodede passasjer som PDF…</translation>
        </message>
        <message>
            <source>Longer lines</source>
            <translation>Lengre linjer</translation>
        </message>
        <message>
            <source>Shorter lines</source>
            <translation>Kortere linjer</translation>
        </message>
        <message>
            <source>Show own codings only, or those of all</source>
            <translation>Vis bare egne kodede passasjer eller alles</translation>
        </message>
        <message>
            <source>Stripes beside the text: the next choice</source>
            <translation>Striper ved teksten: neste valg</translation>
        </message>
        <message>
            <source>Choose what has a stripe beside the text</source>
            <translation>Velg hva som har en stripe ved teksten</translation>
        </message>
        <message>
            <source>Go to the list of what is coded here</source>
            <translation>Gå til listen over det som er kodet her</translation>
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
            <translation>Vanlig skriftstørrelse</translation>
        </message>
        <message>
            <source>The text beside</source>
            <translation>Teksten ved siden av</translation>
        </message>
        <message>
            <source>Code here (F6)</source>
            <translation>Kod her (F6)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Code again with the code used last</source>
            <translation>Kod igjen med koden som sist ble brukt</translation>
        </message>
        <message>
            <source>Mark a code in the palette, to code with several</source>
            <translation>Kryss av en kode i paletten for å kode med flere</translation>
        </message>
        <message>
            <source>Make a new code of the passage</source>
            <translation>Opprett en ny kode ut fra passasjen</translation>
        </message>
        <message>
            <source>Code in vivo: the selected words become the code</source>
            <translation>Kod in vivo: de merkede ordene blir til koden</translation>
        </message>
        <message>
            <source>Where nothing is selected: code sentences, or turns</source>
            <translation>Når ingenting er merket: kod setninger eller taleturer</translation>
        </message>
        <message>
            <source>Change the code of the coding here</source>
            <translation>Bytt koden på passasjen her</translation>
        </message>
        <message>
            <source>Say what the coding here speaks about</source>
            <translation>Oppgi hva passasjen her handler om</translation>
        </message>
        <message>
            <source>Say in short what the passage here says</source>
            <translation>Si i korthet hva passasjen her sier</translation>
        </message>
        <message>
            <source>Favourite codes</source>
            <translation>Favorittkoder</translation>
        </message>
        <message>
            <source>Give the highlighted code a key</source>
            <translation>Gi den uthevede koden en tast</translation>
        </message>
        <message>
            <source>Code with “{code}”</source>
            <translation>Kod med «{code}»</translation>
        </message>
        <message>
            <source>The passage of a coding</source>
            <translation>Grensene for passasjen</translation>
        </message>
        <message>
            <source>Begin one word earlier</source>
            <translation>Begynn ett ord tidligere</translation>
        </message>
        <message>
            <source>Begin one word later</source>
            <translation>Begynn ett ord senere</translation>
        </message>
        <message>
            <source>End one word later</source>
            <translation>Slutt ett ord senere</translation>
        </message>
        <message>
            <source>End one word earlier</source>
            <translation>Slutt ett ord tidligere</translation>
        </message>
        <message>
            <source>Begin one sentence earlier</source>
            <translation>Begynn én setning tidligere</translation>
        </message>
        <message>
            <source>Begin one sentence later</source>
            <translation>Begynn én setning senere</translation>
        </message>
        <message>
            <source>End one sentence later</source>
            <translation>Slutt én setning senere</translation>
        </message>
        <message>
            <source>End one sentence earlier</source>
            <translation>Slutt én setning tidligere</translation>
        </message>
        <message>
            <source>Split the coding at the caret</source>
            <translation>Del passasjen ved markøren</translation>
        </message>
        <message>
            <source>Move the coding chosen last to what is selected</source>
            <translation>Flytt den sist valgte passasjen til det merkede</translation>
        </message>
        <message>
            <source>Note on this passage</source>
            <translation>Merknad til denne passasjen</translation>
        </message>
        <message>
            <source>In short, in your words</source>
            <translation>I korthet, med egne ord</translation>
        </message>
        <message>
            <source>Paraphrase of this passage</source>
            <translation>Fortetting av denne passasjen</translation>
        </message>
        <message>
            <source>Example…</source>
            <translation>Eksempel…</translation>
        </message>
        <message>
            <source>Pin the passage to the definition of its code</source>
            <translation>Fest passasjen til definisjonen av koden</translation>
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
            <translation>☆ Gi stjerne</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
        <message>
            <source>▤ In {collections}</source>
            <translation>▤ I {collections}</translation>
        </message>
        <message>
            <source>Coded by {coder}.</source>
            <translation>Kodet av {coder}.</translation>
        </message>
        <message>
            <source>Keys {first} to {last}, + and −</source>
            <translation>Tastene {first} til {last}, + og −</translation>
        </message>
        <message>
            <source>Code, words of the passage, note</source>
            <translation>Kode, ord i passasjen, merknad</translation>
        </message>
        <message>
            <source>Filter the codings of this text</source>
            <translation>Filtrer de kodede passasjene i teksten</translation>
        </message>
        <message>
            <source>Codings of this text</source>
            <translation>De kodede passasjene i teksten</translation>
        </message>
        <message>
            <source>Enter goes there, Esc back</source>
            <translation>Enter går dit, Esc tilbake</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} av {all}</translation>
        </message>
        <message>
            <source>Codings in this text · {count}</source>
            <translation>Kodet i denne teksten · {count}</translation>
        </message>
        <message>
            <source>No coding is like that.</source>
            <translation>Ingen kodet passasje passer til det.</translation>
        </message>
        <message>
            <source>Nothing is coded in this text yet.</source>
            <translation>Ingenting er kodet i denne teksten ennå.</translation>
        </message>
        <message>
            <source>You have coded this passage with this code already.</source>
            <translation>Du har allerede kodet denne passasjen med koden.</translation>
        </message>
        <message>
            <source>Comparisons count the agreed layer here; choose yourself under “Coded by”.</source>
            <translation>I sammenligninger teller felles koding her; velg selv under «Kodet av».</translation>
        </message>
        <message>
            <source>Comparisons count {name}’s codings here; choose yourself under “Coded by”.</source>
            <translation>Sammenligningen teller kodingene til {name} her; velg deg selv under «Kodet av».</translation>
        </message>
        <message>
            <source>This passage was coded so already: the two codings are one now.</source>
            <translation>Passasjen var allerede kodet slik: de to er nå én.</translation>
        </message>
        <message>
            <source>Its rating went, since the codes are not rated on the same scale.</source>
            <translation>Retningen er fjernet, for kodene har ikke samme skala.</translation>
        </message>
        <message>
            <source>The scale has no step {digit}.</source>
            <translation>Skalaen har ikke et trinn {digit}.</translation>
        </message>
        <message>
            <source>This passage is in the agreed layer. Code as the agreed layer to change it.</source>
            <translation>Passasjen er i felles koding. Kod i felles koding for å endre den.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You are changing the agreed layer only.</source>
            <translation>Passasjen er kodet av {coder}. Du endrer bare felles koding.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You change only your own codings.</source>
            <translation>{coder} har kodet denne passasjen. Du kan bare endre det du selv har kodet.</translation>
        </message>
        <message>
            <source>This passage is in the agreed layer.</source>
            <translation>Passasjen er i felles koding.</translation>
        </message>
        <message>
            <source>The agreed layer has this passage with this code already.</source>
            <translation>Felles koding har allerede denne passasjen med denne koden.</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) of passages with the same code overlap in it.</source>
            <translation>
                <numerusform>%n par av passasjer med samme kode overlapper i den.</numerusform>
                <numerusform>%n par av passasjer med samme kode overlapper i den.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{code}” has no rating scale. Give it one in the codebook.</source>
            <translation>«{code}» har ingen skala. Gi den en i kodeboken.</translation>
        </message>
        <message>
            <source>No coding here. Put the caret on a coded passage first.</source>
            <translation>Her er ingenting kodet. Sett først markøren i en kodet passasje.</translation>
        </message>
        <message>
            <source>You read only: {holder} has this study open.</source>
            <translation>Bare lesing: {holder} har studien åpen.</translation>
        </message>
        <message>
            <source>You read only: the study file cannot be written.</source>
            <translation>Bare lesing: det kan ikke skrives i studiefilen.</translation>
        </message>
        <message>
            <source>Use when</source>
            <translation>Bruk når</translation>
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
            <translation>Ikke definert ennå. Skriv en definisjon i kodeboken.</translation>
        </message>
        <message>
            <source>A key for “{code}”</source>
            <translation>En tast for «{code}»</translation>
        </message>
        <message>
            <source>&amp;No key</source>
            <translation>&amp;Ingen tast</translation>
        </message>
        <message>
            <source>Alt+{digit} codes “{code}” from now on.</source>
            <translation>Alt+{digit} koder heretter «{code}».</translation>
        </message>
        <message>
            <source>“{code}” has no key any more.</source>
            <translation>«{code}» har ikke lenger noen tast.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Søk</translation>
        </message>
        <message>
            <source>Search the whole study for words</source>
            <translation>Søk etter ord i hele studien</translation>
        </message>
        <message>
            <source>Suggest passages for a code</source>
            <translation>Foreslå passasjer til en kode</translation>
        </message>
        <message>
            <source>Auto-code by a rule</source>
            <translation>Autokod etter en regel</translation>
        </message>
        <message>
            <source>Nothing has been coded yet that could be repeated.</source>
            <translation>Det er ennå ikke kodet noe som kan gjentas.</translation>
        </message>
        <message>
            <source>No code has the key Alt+{digit} yet. Ctrl+B gives it to one.</source>
            <translation>Ingen kode har tasten Alt+{digit} ennå. Ctrl+B gir en kode tasten.</translation>
        </message>
        <message>
            <source>Select the words that shall become a code.</source>
            <translation>Merk ordene som skal bli til en kode.</translation>
        </message>
        <message>
            <source>That is too long for the name of a code. Select fewer words.</source>
            <translation>Det er for langt til navnet på en kode. Merk færre ord.</translation>
        </message>
        <message>
            <source>At the top of the codebook</source>
            <translation>Øverst i kodeboken</translation>
        </message>
        <message>
            <source>Where nothing is selected the sentence is coded.</source>
            <translation>Når ingenting er merket, kodes setningen.</translation>
        </message>
        <message>
            <source>Where nothing is selected the turn or paragraph is coded.</source>
            <translation>Når ingenting er merket, kodes taleturen eller avsnittet.</translation>
        </message>
        <message>
            <source>The caret is in a question. Select words first, or press Space for the whole turn.</source>
            <translation>Markøren står i et spørsmål. Merk først noen ord, eller trykk på mellomrom for hele taleturen.</translation>
        </message>
        <message>
            <source>The selection has no words. Select a passage first.</source>
            <translation>Det er ingen ord i det merkede. Merk først en passasje.</translation>
        </message>
        <message>
            <source>Select a passage first: with the mouse, with Shift and arrows, or Space.</source>
            <translation>Merk først en passasje: med musen, med Skift og piltaster eller med mellomrom.</translation>
        </message>
        <message>
            <source>Whose codings are shown</source>
            <translation>Hvem sine kodede passasjer som vises</translation>
        </message>
        <message>
            <source>Correct ▾</source>
            <translation>Rett ▾</translation>
        </message>
        <message>
            <source>{share} % coded</source>
            <translation>{share} % kodet</translation>
        </message>
        <message>
            <source>part {number} of {count}</source>
            <translation>del {number} av {count}</translation>
        </message>
        <message>
            <source>✓ Settled: open again</source>
            <translation>✓ Avsluttet: åpne igjen</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Avslutt</translation>
        </message>
        <message>
            <source>✓ Done: take up again</source>
            <translation>✓ Ferdig: ta opp igjen</translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation>Sett til ferdig</translation>
        </message>
        <message>
            <source>Agreed layer ▾</source>
            <translation>Felles koding ▾</translation>
        </message>
        <message>
            <source>Agreed layer: in work ▾</source>
            <translation>Felles koding: i arbeid ▾</translation>
        </message>
        <message>
            <source>Agreed layer: settled ▾</source>
            <translation>Felles koding: avsluttet ▾</translation>
        </message>
        <message>
            <source>Coding the agreed layer ▾</source>
            <translation>Du koder i felles koding ▾</translation>
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
            <translation>Felles koding</translation>
        </message>
        <message numerus="yes">
            <source>%n coding(s) of others are not shown. Choose All above to see them.</source>
            <translation>
                <numerusform>%n passasje kodet av andre vises ikke. Velg Alle ovenfor for å se den.</numerusform>
                <numerusform>%n passasjer kodet av andre vises ikke. Velg Alle ovenfor for å se dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the caret on a coded passage to see what was coded there.</source>
            <translation>Sett markøren i en kodet passasje for å se hva som er kodet der.</translation>
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
            <translation>Søk i hele studien</translation>
        </message>
        <message>
            <source>This text has no time stamps.</source>
            <translation>Denne teksten har ingen tidsangivelser.</translation>
        </message>
        <message>
            <source>minutes and seconds, or hours, minutes and seconds</source>
            <translation>minutter og sekunder, eller timer, minutter og sekunder</translation>
        </message>
        <message>
            <source>Clear the agreed layer</source>
            <translation>Tøm felles koding</translation>
        </message>
        <message>
            <source>Lead coder of this source</source>
            <translation>Hovedkoder for kilden</translation>
        </message>
        <message>
            <source>Begin the agreed layer from {names}</source>
            <translation>Begynn felles koding fra {names}</translation>
        </message>
        <message>
            <source>Begin an empty agreed layer</source>
            <translation>Begynn en tom felles koding</translation>
        </message>
        <message>
            <source>What you code goes into the agreed layer. {keys} leads back to your own.</source>
            <translation>Det du koder, går inn i felles koding. {keys} fører tilbake til din egen.</translation>
        </message>
        <message>
            <source>You code under your own name: {name}.</source>
            <translation>Du koder under ditt eget navn: {name}.</translation>
        </message>
        <message>
            <source>Code as the agreed layer</source>
            <translation>Kod i felles koding</translation>
        </message>
        <message>
            <source>Take the passage here into the agreed layer</source>
            <translation>Ta passasjen her med i felles koding</translation>
        </message>
        <message>
            <source>Settle the agreed layer: it counts from now on</source>
            <translation>Avslutt felles koding: den teller fra nå av</translation>
        </message>
        <message>
            <source>Open the agreed layer again: the lead coder counts</source>
            <translation>Åpne felles koding igjen: hovedkoderen teller</translation>
        </message>
        <message>
            <source>Settle the agreed layer of the source, or open it again</source>
            <translation>Avslutt felles koding av kilden, eller åpne den igjen</translation>
        </message>
        <message>
            <source>Begin the agreed layer with what everybody coded</source>
            <translation>Begynn felles koding med det alle har kodet</translation>
        </message>
        <message>
            <source>Agreed layer and lead coder of the source…</source>
            <translation>Felles koding og hovedkoder for kilden…</translation>
        </message>
        <message>
            <source>Clear the agreed layer of the source</source>
            <translation>Tøm felles koding av kilden</translation>
        </message>
        <message>
            <source>This speaker says nothing after this.</source>
            <translation>Denne taleren sier ikke mer etter dette.</translation>
        </message>
        <message>
            <source>This speaker says nothing before this.</source>
            <translation>Denne taleren sier ingenting før dette.</translation>
        </message>
        <message>
            <source>No codings are shown in this text.</source>
            <translation>Ingen kodede passasjer vises i denne teksten.</translation>
        </message>
        <message>
            <source>That was the last coding of this text.</source>
            <translation>Det var den siste kodede passasjen i teksten.</translation>
        </message>
        <message>
            <source>That was the first coding of this text.</source>
            <translation>Det var den første kodede passasjen i teksten.</translation>
        </message>
        <message>
            <source>After this, something is coded in every answer.</source>
            <translation>Etter dette er noe kodet i hvert svar.</translation>
        </message>
        <message>
            <source>Before this, something is coded in every answer.</source>
            <translation>Før dette er noe kodet i hvert svar.</translation>
        </message>
        <message>
            <source>This text is shown in one piece.</source>
            <translation>Teksten vises i ett stykke.</translation>
        </message>
        <message>
            <source>This is the last part.</source>
            <translation>Dette er den siste delen.</translation>
        </message>
        <message>
            <source>This is the first part.</source>
            <translation>Dette er den første delen.</translation>
        </message>
        <message>
            <source>Questions are skipped when you move by turns and sentences.</source>
            <translation>Spørsmål hoppes over når du flytter etter taleturer og setninger.</translation>
        </message>
        <message>
            <source>Questions are not skipped any more.</source>
            <translation>Spørsmål hoppes ikke lenger over.</translation>
        </message>
        <message>
            <source>Move in the text</source>
            <translation>Flytt i teksten</translation>
        </message>
        <message>
            <source>Next turn, also with text selected</source>
            <translation>Neste taletur, også med merket tekst</translation>
        </message>
        <message>
            <source>Previous turn, also with text selected</source>
            <translation>Forrige taletur, også med merket tekst</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>Neste setning</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>Forrige setning</translation>
        </message>
        <message>
            <source>Next paragraph</source>
            <translation>Neste avsnitt</translation>
        </message>
        <message>
            <source>Previous paragraph</source>
            <translation>Forrige avsnitt</translation>
        </message>
        <message>
            <source>Next turn</source>
            <translation>Neste taletur</translation>
        </message>
        <message>
            <source>Previous turn</source>
            <translation>Forrige taletur</translation>
        </message>
        <message>
            <source>Next turn of the same speaker</source>
            <translation>Neste taletur av samme taler</translation>
        </message>
        <message>
            <source>Previous turn of the same speaker</source>
            <translation>Forrige taletur av samme taler</translation>
        </message>
        <message>
            <source>Next coded passage</source>
            <translation>Neste kodede passasje</translation>
        </message>
        <message>
            <source>Previous coded passage</source>
            <translation>Forrige kodede passasje</translation>
        </message>
        <message>
            <source>Next answer without a coding</source>
            <translation>Neste svar uten kode</translation>
        </message>
        <message>
            <source>Previous answer without a coding</source>
            <translation>Forrige svar uten kode</translation>
        </message>
        <message>
            <source>Next part of a long text</source>
            <translation>Neste del av en lang tekst</translation>
        </message>
        <message>
            <source>Previous part of a long text</source>
            <translation>Forrige del av en lang tekst</translation>
        </message>
        <message>
            <source>Stop at questions again when moving</source>
            <translation>Stopp ved spørsmål igjen når du flytter</translation>
        </message>
        <message>
            <source>Skip questions when moving</source>
            <translation>Hopp over spørsmål når du flytter</translation>
        </message>
        <message>
            <source>Go to the text, or to the one beside it</source>
            <translation>Gå til teksten eller til den ved siden av</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Merk</translation>
        </message>
        <message>
            <source>Select the turn or paragraph</source>
            <translation>Marker taleturen eller avsnittet</translation>
        </message>
        <message>
            <source>Select the sentence; once more the next one too</source>
            <translation>Merk setningen; én gang til også den neste</translation>
        </message>
        <message>
            <source>Select on by a word</source>
            <translation>Merk ett ord fram</translation>
        </message>
        <message>
            <source>Select back by a word</source>
            <translation>Merk ett ord tilbake</translation>
        </message>
        <message>
            <source>Select on by a sentence</source>
            <translation>Merk én setning fram</translation>
        </message>
        <message>
            <source>Select back by a sentence</source>
            <translation>Merk én setning tilbake</translation>
        </message>
        <message>
            <source>Select on by a turn</source>
            <translation>Merk én taletur fram</translation>
        </message>
        <message>
            <source>Select back by a turn</source>
            <translation>Merk én taletur tilbake</translation>
        </message>
        <message>
            <source>Select on by a paragraph</source>
            <translation>Merk ett avsnitt fram</translation>
        </message>
        <message>
            <source>Select back by a paragraph</source>
            <translation>Merk ett avsnitt tilbake</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Finn i teksten</translation>
        </message>
        <message>
            <source>Find words in this text</source>
            <translation>Finn ord i denne teksten</translation>
        </message>
        <message>
            <source>Find them again</source>
            <translation>Finn neste forekomst</translation>
        </message>
        <message>
            <source>Find them before this</source>
            <translation>Finn forrige forekomst</translation>
        </message>
        <message>
            <source>Go to a time of the recording</source>
            <translation>Gå til et tidspunkt i opptaket</translation>
        </message>
        <message>
            <source>List the codings of this text</source>
            <translation>Vis de kodede passasjene i teksten</translation>
        </message>
        <message>
            <source>Go to the same case in the other wave, and back</source>
            <translation>Gå til samme case i den andre runden og tilbake</translation>
        </message>
        <message>
            <source>Open the same case in the other wave beside, or close it</source>
            <translation>Åpne samme case i den andre runden ved siden av, eller lukk den</translation>
        </message>
        <message>
            <source>Choose among the sources of the case in the other wave</source>
            <translation>Velg mellom kildene til casen i den andre runden</translation>
        </message>
        <message>
            <source>Name of the new code</source>
            <translation>Navn på den nye koden</translation>
        </message>
        <message>
            <source>Type to find the code above it</source>
            <translation>Skriv for å finne koden over den</translation>
        </message>
        <message>
            <source>Code above the new code</source>
            <translation>Kode over den nye koden</translation>
        </message>
        <message>
            <source>Codes under which it can stand</source>
            <translation>Koder den kan stå under</translation>
        </message>
        <message>
            <source>New code for this passage</source>
            <translation>Ny kode for denne passasjen</translation>
        </message>
        <message>
            <source>Where in the codebook</source>
            <translation>Hvor i kodeboken</translation>
        </message>
        <message>
            <source>Take comments from Word into the study…</source>
            <translation>Ta kommentarer fra Word inn i studien…</translation>
        </message>
        <message>
            <source>Type to find a code</source>
            <translation>Skriv for å finne en kode</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Finn en kode</translation>
        </message>
        <message>
            <source>No code is called so.</source>
            <translation>Ingen kode heter det.</translation>
        </message>
        <message>
            <source>New code…</source>
            <translation>Ny kode…</translation>
        </message>
        <message>
            <source>Make a code of what is typed, and code with it (Shift+Enter)</source>
            <translation>Opprett en kode av det skrevne, og kod med den (Shift+Enter)</translation>
        </message>
        <message>
            <source>Enter gives the passage this code instead</source>
            <translation>Enter gir passasjen denne koden i stedet</translation>
        </message>
        <message>
            <source>Change the code</source>
            <translation>Bytt kode</translation>
        </message>
        <message numerus="yes">
            <source>%n marked; Enter codes with all of them</source>
            <translation>
                <numerusform>%n krysset av; Enter koder med den</numerusform>
                <numerusform>%n krysset av; Enter koder med alle</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>Ctrl+Enter codes and stays; Tab marks several</source>
            <translation>Ctrl+Enter koder og blir; Tab krysser av flere</translation>
        </message>
        <message>
            <source>Code the selected passage, or the turn at the caret</source>
            <translation>Kod den merkede passasjen eller taleturen ved markøren</translation>
        </message>
        <message>
            <source>Mark, to code with several</source>
            <translation>Kryss av for å kode med flere</translation>
        </message>
        <message>
            <source>Give it a key…</source>
            <translation>Gi den en tast…</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>krysset av</translation>
        </message>
        <message>
            <source>Codes that fit</source>
            <translation>Koder som passer</translation>
        </message>
        <message>
            <source>The codebook is empty. Write a first code, then code passages with it here.</source>
            <translation>Kodeboken er tom. Skriv den første koden, og kod deretter passasjer med den her.</translation>
        </message>
        <message>
            <source>Write a code</source>
            <translation>Skriv en kode</translation>
        </message>
        <message>
            <source>Here you read and code. Bring in a transcript or a note first.</source>
            <translation>Her leses og kodes materialet. Importer først en transkripsjon eller et notat.</translation>
        </message>
        <message>
            <source>Bring in files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>Choose a source in the list to read it.</source>
            <translation>Velg en kilde i listen for å lese den.</translation>
        </message>
        <message numerus="yes">
            <source>%n lost passage(s)…</source>
            <translation>
                <numerusform>%n tapt passasje…</numerusform>
                <numerusform>%n tapte passasjer…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the text with its codings</source>
            <translation>Lagre teksten med kodede passasjer</translation>
        </message>
        <message>
            <source>The text is in {file}.</source>
            <translation>Teksten er lagret i {file}.</translation>
        </message>
        <message>
            <source>{file} could not be written. Choose another folder, or close the file.</source>
            <translation>{file} kunne ikke skrives. Velg en annen mappe, eller lukk filen.</translation>
        </message>
        <message>
            <source>coded by {coders}</source>
            <translation>kodet av {coders}</translation>
        </message>
        <message>
            <source>Lines of {number} characters, where there is room.</source>
            <translation>Linjer på {number} tegn, der det er plass.</translation>
        </message>
        <message>
            <source>Select the words to which the coding chosen last shall move.</source>
            <translation>Merk ordene som den sist valgte passasjen skal flyttes til.</translation>
        </message>
        <message>
            <source>The passage cannot go any further that way.</source>
            <translation>Passasjen kan ikke komme lenger den veien.</translation>
        </message>
        <message>
            <source>A text is being corrected, and what you changed in it is not saved.</source>
            <translation>En tekst er under retting, og endringene i den er ikke lagret.</translation>
        </message>
        <message>
            <source>A long text, shown in {count} parts: Ctrl+Shift+PgDown leads to the next.</source>
            <translation>En lang tekst, vist i {count} deler: Ctrl+Shift+PgDown fører til den neste.</translation>
        </message>
        <message>
            <source>Whole study</source>
            <translation>Hele studien</translation>
        </message>
        <message>
            <source>done</source>
            <translation>ferdig</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>i gang</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>ikke begynt</translation>
        </message>
        <message>
            <source>No source is called so here.</source>
            <translation>Ingen kilde her heter det.</translation>
        </message>
        <message>
            <source>Show all material</source>
            <translation>Vis alt materialet</translation>
        </message>
        <message>
            <source>Stripes: {which} ▾</source>
            <translation>Striper: {which} ▾</translation>
        </message>
        <message numerus="yes">
            <source>%n of {count} codings have no stripe</source>
            <translation>
                <numerusform>%n av {count} kodede passasjer har ingen stripe</numerusform>
                <numerusform>%n av {count} kodede passasjer har ingen stripe</numerusform>
            </translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>most coded</source>
            <translation>mest brukte</translation>
        </message>
        <message>
            <source>used last</source>
            <translation>sist brukte</translation>
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
            <translation>ikke i felles koding</translation>
        </message>
        <message>
            <source>density</source>
            <translation>tetthet</translation>
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
                <numerusform>%n annen kilde passer også: Ctrl+Shift+W viser den.</numerusform>
                <numerusform>%n andre kilder passer også: Ctrl+Shift+W viser dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>F6 goes to the text beside, to read and code there.</source>
            <translation>F6 går til teksten ved siden av, så den kan leses og kodes der.</translation>
        </message>
        <message>
            <source>There is nothing of this case from another wave.</source>
            <translation>Det er ingenting fra en annen runde om denne casen.</translation>
        </message>
    </context>
    <context>
        <name>Codebook</name>
        <message>
            <source>Codebook</source>
            <translation>Kodebok</translation>
        </message>
        <message>
            <source>Codebook files</source>
            <translation>Kodebokfiler</translation>
        </message>
        <message>
            <source>Move the code up</source>
            <translation>Flytt koden opp</translation>
        </message>
        <message>
            <source>Move the code down</source>
            <translation>Flytt koden ned</translation>
        </message>
        <message>
            <source>Move the code below the one above</source>
            <translation>Flytt koden inn under koden ovenfor</translation>
        </message>
        <message>
            <source>Move the code one level up</source>
            <translation>Flytt koden ett nivå opp</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Finn en kode</translation>
        </message>
        <message>
            <source>New code beside this one</source>
            <translation>Ny kode ved siden av denne</translation>
        </message>
        <message>
            <source>New code below this one</source>
            <translation>Ny underkode til denne</translation>
        </message>
        <message>
            <source>Suggest passages for the code</source>
            <translation>Foreslå passasjer til koden</translation>
        </message>
        <message>
            <source>Rename the code</source>
            <translation>Gi koden nytt navn</translation>
        </message>
        <message>
            <source>Merge the code into…</source>
            <translation>Slå koden sammen med…</translation>
        </message>
        <message>
            <source>Split the code…</source>
            <translation>Del opp koden…</translation>
        </message>
        <message>
            <source>Look the code’s passages through</source>
            <translation>Gå gjennom kodens passasjer</translation>
        </message>
        <message>
            <source>Pin a coded passage…</source>
            <translation>Fest en kodet passasje…</translation>
        </message>
        <message>
            <source>Retire the code, or take it up again</source>
            <translation>Ta koden ut av bruk, eller ta den i bruk igjen</translation>
        </message>
        <message>
            <source>Sort these codes by name</source>
            <translation>Sorter disse kodene etter navn</translation>
        </message>
        <message>
            <source>Versions of the codebook…</source>
            <translation>Versjoner av kodeboken…</translation>
        </message>
        <message>
            <source>Remove the code</source>
            <translation>Fjern koden</translation>
        </message>
        <message>
            <source>Export the codebook…</source>
            <translation>Eksporter kodeboken…</translation>
        </message>
        <message>
            <source>Import a codebook…</source>
            <translation>Importer en kodebok…</translation>
        </message>
        <message>
            <source>Looking through</source>
            <translation>Gjennomgang</translation>
        </message>
        <message>
            <source>Back to the codebook</source>
            <translation>Tilbake til kodeboken</translation>
        </message>
        <message>
            <source>The passage stays</source>
            <translation>La passasjen bli</translation>
        </message>
        <message>
            <source>Code the passage instead with…</source>
            <translation>Kod i stedet passasjen med…</translation>
        </message>
        <message>
            <source>The passage is not coded</source>
            <translation>Fjern passasjen fra koden</translation>
        </message>
        <message>
            <source>Good example</source>
            <translation>Godt eksempel</translation>
        </message>
        <message>
            <source>Example at the border</source>
            <translation>Eksempel på grensen</translation>
        </message>
        <message>
            <source>Example of what the code is not</source>
            <translation>Eksempel på hva koden ikke er</translation>
        </message>
        <message>
            <source>Show the passage in its source</source>
            <translation>Vis passasjen i kilden</translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation>Neste passasje</translation>
        </message>
        <message>
            <source>Passage before</source>
            <translation>Forrige passasje</translation>
        </message>
        <message>
            <source>All that wait stay</source>
            <translation>La resten bli</translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passasje</numerusform>
                <numerusform>%n kodede passasjer</numerusform>
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
            <translation>«{code}» er fjernet med {what}.</translation>
        </message>
        <message>
            <source>Merge “{code}” into:</source>
            <translation>Slå «{code}» sammen med:</translation>
        </message>
        <message>
            <source>Pin a passage to “{code}”:</source>
            <translation>Fest en passasje til «{code}»:</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>Fra en fil…</translation>
        </message>
        <message>
            <source>The codebook is in {file}.</source>
            <translation>Kodeboken er lagret i {file}.</translation>
        </message>
        <message>
            <source>codebook</source>
            <translation>kodebok</translation>
        </message>
        <message>
            <source>Import a codebook</source>
            <translation>Importer en kodebok</translation>
        </message>
        <message>
            <source>Codebooks</source>
            <translation>Kodebøker</translation>
        </message>
        <message>
            <source>found in the material, not brought to it</source>
            <translation>funnet i materialet, ikke brakt inn i det</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Slå sammen med…</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Del opp…</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Ta ut av bruk</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>is not rated</source>
            <translation>uten retning</translation>
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
            <translation>Utførlig</translation>
        </message>
        <message>
            <source>Use when</source>
            <translation>Bruk når</translation>
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
            <translation>Farge</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Snarvei</translation>
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
            <translation>Opphav</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Another example</source>
            <translation>Enda et eksempel</translation>
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
            <translation>på grensen</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>passer ikke</translation>
        </message>
        <message>
            <source>Import {file}</source>
            <translation>Importer {file}</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) added</source>
            <translation>
                <numerusform>%n kode lagt til</numerusform>
                <numerusform>%n koder lagt til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty field(s) filled</source>
            <translation>
                <numerusform>%n tomt felt utfylt</numerusform>
                <numerusform>%n tomme felt utfylt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n felt er ulikt</numerusform>
                <numerusform>%n felt er ulike</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) the same</source>
            <translation>
                <numerusform>%n kode er lik</numerusform>
                <numerusform>%n koder er like</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Lagt til</translation>
        </message>
        <message>
            <source>Filled where nothing stands</source>
            <translation>Utfylt der ingenting står</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Like</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Keep all mine</source>
            <translation>Behold alle mine</translation>
        </message>
        <message>
            <source>Take all theirs</source>
            <translation>Ta alle filens</translation>
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
            <translation>Ta filens</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>merknad: {note}</translation>
        </message>
        <message>
            <source>example: {kind}</source>
            <translation>eksempel: {kind}</translation>
        </message>
        <message>
            <source>Looked through</source>
            <translation>Gjennomgått</translation>
        </message>
        <message>
            <source>What changed in the definition</source>
            <translation>Hva som er endret i definisjonen</translation>
        </message>
        <message>
            <source>{done} of {total} looked through</source>
            <translation>{done} av {total} gjennomgått</translation>
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
            <translation>Alle passasjer med denne koden er gjennomgått.</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>blir</translation>
        </message>
        <message>
            <source>another code…</source>
            <translation>en annen kode…</translation>
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
            <translation>på grensen</translation>
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
            <translation>Kod i stedet passasjen med:</translation>
        </message>
        <message>
            <source>codebook, version {number}</source>
            <translation>kodebok, versjon {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n utfylt</numerusform>
                <numerusform>%n utfylt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n as before</source>
            <translation>
                <numerusform>%n uendret</numerusform>
                <numerusform>%n uendret</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the codebook</source>
            <translation>Eksporter kodeboken</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Løsne</translation>
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
            <translation>Her står kodene og hva de betyr. Ta en ferdig kodebok, eller opprett en kode.</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Ny kode</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versjoner…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksporter…</translation>
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
                <numerusform>%n passasje til gjennomgang</numerusform>
                <numerusform>%n passasjer til gjennomgang</numerusform>
            </translation>
        </message>
        <message>
            <source>Split “{code}” into:</source>
            <translation>Del opp «{code}» i:</translation>
        </message>
        <message>
            <source>New codes come below it. Then each of its passages goes to one, to several, or stays.</source>
            <translation>Nye koder blir underkoder til den. Deretter går hver passasje til én kode, til flere, eller den blir.</translation>
        </message>
        <message>
            <source>Code {letter}</source>
            <translation>Kode {letter}</translation>
        </message>
        <message>
            <source>Begin to split</source>
            <translation>Begynn oppdelingen</translation>
        </message>
        <message>
            <source>Retired: not used for new passages.</source>
            <translation>Ute av bruk: brukes ikke for nye passasjer.</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>Ta i bruk igjen</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>Gå gjennom</translation>
        </message>
        <message>
            <source>“{code}” went into this code: {passages}</source>
            <translation>«{code}» er slått sammen med denne koden: {passages}</translation>
        </message>
        <message numerus="yes">
            <source>%n of them stood here already</source>
            <translation>
                <numerusform>%n av dem fantes her allerede</numerusform>
                <numerusform>%n av dem fantes her allerede</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>ute av bruk</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Use by case and wave</source>
            <translation>Bruk etter case og runde</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Bruk</translation>
        </message>
        <message>
            <source>Persons, passages in brackets</source>
            <translation>Personer, passasjer i parentes</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Forskjeller</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Versjon {number}</translation>
        </message>
        <message>
            <source>the codebook as it is now</source>
            <translation>kodeboken slik den er nå</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>versjon {number}</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Fjernet</translation>
        </message>
        <message>
            <source>Renamed</source>
            <translation>Gitt nytt navn</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttet</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Ingen forskjeller.</translation>
        </message>
        <message>
            <source>No version yet. Freeze the codebook before a meeting or a round of coding: what changes later can then be read here, word by word.</source>
            <translation>Ingen versjon ennå. Frys kodeboken før et møte, eller før kodingen går videre: det som endres senere, kan da leses her, ord for ord.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versjoner</translation>
        </message>
        <message>
            <source>What the version is for</source>
            <translation>Hva versjonen er til</translation>
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
            <translation>Eksporter denne versjonen…</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Passages with those of sub-codes: by wave as the comparison counts them, and all, of every coder.</source>
            <translation>Passasjer, også underkodenes: per runde, slik de telles i sammenligningen, og alle, uansett hvem som har kodet dem.</translation>
        </message>
    </context>
    <context>
        <name>Coder</name>
        <message>
            <source>What you code is kept under your name:</source>
            <translation>Det du koder, lagres under navnet ditt:</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Navnet ditt</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>Bruk dette navnet</translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message>
            <source>Begin a collection first: give it a name.</source>
            <translation>Begynn først en utdragssamling: gi den et navn.</translation>
        </message>
        <message>
            <source>Put a heading below the entry</source>
            <translation>Sett inn en overskrift under</translation>
        </message>
        <message>
            <source>Put own words below the entry</source>
            <translation>Sett inn egne ord under</translation>
        </message>
        <message>
            <source>Write in the entry</source>
            <translation>Skriv i det valgte</translation>
        </message>
        <message>
            <source>Move the entries up</source>
            <translation>Flytt det valgte opp</translation>
        </message>
        <message>
            <source>Move the entries down</source>
            <translation>Flytt det valgte ned</translation>
        </message>
        <message>
            <source>Take the entries out</source>
            <translation>Ta ut det valgte</translation>
        </message>
        <message>
            <source>Copy the collection as text</source>
            <translation>Kopier utdragssamlingen som tekst</translation>
        </message>
        <message>
            <source>Export the collection to Word or Markdown…</source>
            <translation>Eksporter utdragssamlingen til Word eller Markdown…</translation>
        </message>
        <message>
            <source>Choose an excerpt or select words first.</source>
            <translation>Velg et utdrag, eller merk ord først.</translation>
        </message>
        <message>
            <source>You read only: the collection stays as it is.</source>
            <translation>Du kan bare lese: utdragssamlingen blir som den er.</translation>
        </message>
        <message>
            <source>It stands in “{name}” already.</source>
            <translation>Den står allerede i «{name}».</translation>
        </message>
        <message>
            <source>Copied “{name}” as text</source>
            <translation>«{name}» er kopiert som tekst</translation>
        </message>
        <message>
            <source>Export the collection</source>
            <translation>Eksporter utdragssamlingen</translation>
        </message>
        <message>
            <source>“{name}” is in {file}.</source>
            <translation>«{name}» er lagret i {file}.</translation>
        </message>
        <message>
            <source>Name of the collection</source>
            <translation>Navn på utdragssamlingen</translation>
        </message>
        <message>
            <source>No collection yet</source>
            <translation>Ingen utdragssamling ennå</translation>
        </message>
        <message>
            <source>Collection in use: {name}. Choose another one</source>
            <translation>Utdragssamling i bruk: {name}. Velg en annen</translation>
        </message>
        <message>
            <source>What can be done with the collection</source>
            <translation>Hva som kan gjøres med utdragssamlingen</translation>
        </message>
        <message>
            <source>Choose the collection in use…</source>
            <translation>Velg utdragssamling i bruk…</translation>
        </message>
        <message>
            <source>Begin a collection</source>
            <translation>Begynn en utdragssamling</translation>
        </message>
        <message>
            <source>Rename the collection</source>
            <translation>Gi utdragssamlingen nytt navn</translation>
        </message>
        <message>
            <source>Remove the collection</source>
            <translation>Fjern utdragssamlingen</translation>
        </message>
        <message>
            <source>Read as text</source>
            <translation>Les som tekst</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>Ny utdragssamling</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Gi nytt navn</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Kopier som tekst</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksporter…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Entries of the collection</source>
            <translation>Innholdet i utdragssamlingen</translation>
        </message>
        <message>
            <source>Hide the collection</source>
            <translation>Skjul utdragssamlingen</translation>
        </message>
        <message>
            <source>Hide the collection (Ctrl+Shift+T)</source>
            <translation>Skjul utdragssamlingen (Ctrl+Shift+T)</translation>
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
            <translation>Utdragssamling</translation>
        </message>
        <message>
            <source>Which collection shall be in use?</source>
            <translation>Hvilken utdragssamling skal være i bruk?</translation>
        </message>
        <message>
            <source>Find a collection, or name a new one</source>
            <translation>Finn en utdragssamling, eller gi navn til en ny</translation>
        </message>
        <message>
            <source>New collection “{name}”</source>
            <translation>Ny utdragssamling «{name}»</translation>
        </message>
        <message>
            <source>What the argument is</source>
            <translation>Hva argumentet er</translation>
        </message>
        <message>
            <source>Note on the collection</source>
            <translation>Merknad til utdragssamlingen</translation>
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
            <translation>Her står det ingenting ennå. Trykk Ctrl+T på en passasje hvor som helst, eller dra passasjer hit.</translation>
        </message>
        <message>
            <source>Excerpts for an argument belong here, in the order in which you tell it. Press Ctrl+T on a passage anywhere, or drag passages here: a collection is begun with them.</source>
            <translation>Her samles utdrag til et argument, i den rekkefølgen det skal fortelles. Trykk Ctrl+T på en passasje hvor som helst, eller dra passasjer hit: da begynner en utdragssamling med dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n utdrag</numerusform>
                <numerusform>%n utdrag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n caser</numerusform>
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
            <translation>Ikke med: {names}</translation>
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
            <translation>oransje</translation>
        </message>
        <message>
            <source>green</source>
            <translation>grønn</translation>
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
            <translation>blågrønn</translation>
        </message>
        <message>
            <source>red</source>
            <translation>rød</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>fiolett</translation>
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
            <translation>rosa</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farge</translation>
        </message>
    </context>
    <context>
        <name>CommentsBack</name>
        <message>
            <source>take</source>
            <translation>ta med</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>utelat</translation>
        </message>
        <message>
            <source>another code…</source>
            <translation>annen kode…</translation>
        </message>
        <message>
            <source>as a memo</source>
            <translation>som memo</translation>
        </message>
        <message>
            <source>other passage</source>
            <translation>annen passasje</translation>
        </message>
        <message>
            <source>Comments from Word</source>
            <translation>Kommentarer fra Word</translation>
        </message>
        <message>
            <source>Take the comment</source>
            <translation>Ta med kommentaren</translation>
        </message>
        <message>
            <source>Leave the comment out</source>
            <translation>Utelat kommentaren</translation>
        </message>
        <message>
            <source>Choose another code for it</source>
            <translation>Velg en annen kode til den</translation>
        </message>
        <message>
            <source>Write it into a memo instead</source>
            <translation>Skriv den i et memo i stedet</translation>
        </message>
        <message>
            <source>What is selected in the text is its passage</source>
            <translation>Det merkede i teksten er passasjen</translation>
        </message>
        <message>
            <source>See its passage in the source</source>
            <translation>Se passasjen i kilden</translation>
        </message>
        <message>
            <source>Take what is marked into the study</source>
            <translation>Ta det som er markert, inn i studien</translation>
        </message>
        <message>
            <source>Another document…</source>
            <translation>Et annet dokument…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>{name} (a new coder)</source>
            <translation>{name} (ny koder)</translation>
        </message>
        <message>
            <source>{author} is coded as</source>
            <translation>{author} føres som</translation>
        </message>
        <message>
            <source>Comments that somebody set in a transcript in Word become codings here. Take out a transcript with its codings as comments, or send any file that was imported.</source>
            <translation>Kommentarer som noen har satt i en transkripsjon i Word, blir til kodede passasjer her. Eksporter en transkripsjon med det som er kodet, som kommentarer, eller send en hvilken som helst fil som ble importert.</translation>
        </message>
        <message>
            <source>Choose a document…</source>
            <translation>Velg et dokument…</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>løst</translation>
        </message>
        <message>
            <source>In the document: “{words}”</source>
            <translation>I dokumentet: «{words}»</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Merknad: {note}</translation>
        </message>
        <message>
            <source>Comments from Word were decided on and are not taken into the study yet.</source>
            <translation>Kommentarer fra Word er avgjort, men ikke tatt inn i studien ennå.</translation>
        </message>
        <message>
            <source>A Word document with comments</source>
            <translation>Et Word-dokument med kommentarer</translation>
        </message>
        <message>
            <source>Select its words in the text at the right, then press P.</source>
            <translation>Merk ordene i teksten til høyre, og trykk så P.</translation>
        </message>
        <message>
            <source>Select the words of the passage in the text first.</source>
            <translation>Merk først ordene i passasjen i teksten.</translation>
        </message>
        <message numerus="yes">
            <source>Take %n into the study</source>
            <translation>
                <numerusform>Ta %n inn i studien</numerusform>
                <numerusform>Ta %n inn i studien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for a decision</source>
            <translation>
                <numerusform>%n må avgjøres</numerusform>
                <numerusform>%n må avgjøres</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in this document is new to the study.</source>
            <translation>Ingenting i dette dokumentet er nytt for studien.</translation>
        </message>
        <message>
            <source>Say above which source this document is of.</source>
            <translation>Oppgi ovenfor hvilken kilde dette dokumentet hører til.</translation>
        </message>
        <message>
            <source>Which code does the comment mean?</source>
            <translation>Hvilken kode mener kommentaren?</translation>
        </message>
        <message>
            <source>Find a code, or write the name of a new one</source>
            <translation>Finn en kode, eller skriv navnet på en ny</translation>
        </message>
        <message>
            <source>Make the new code “{name}”</source>
            <translation>Opprett den nye koden «{name}»</translation>
        </message>
        <message>
            <source>is taken</source>
            <translation>tas med</translation>
        </message>
        <message>
            <source>is left out</source>
            <translation>utelates</translation>
        </message>
        <message>
            <source>waits for a decision</source>
            <translation>må avgjøres</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentarer</translation>
        </message>
        <message>
            <source>Source that the document is of</source>
            <translation>Kilden dokumentet hører til</translation>
        </message>
        <message>
            <source>Source: as the document tells</source>
            <translation>Kilde: som dokumentet oppgir</translation>
        </message>
    </context>
    <context>
        <name>CompareScreen</name>
        <message>
            <source>Switch the measure</source>
            <translation>Bytt mål</translation>
        </message>
        <message>
            <source>Offer more or fewer measures</source>
            <translation>Vis flere eller færre mål</translation>
        </message>
        <message>
            <source>Count with or without sub-codes</source>
            <translation>Tell med eller uten underkoder</translation>
        </message>
        <message>
            <source>Show or hide the legend</source>
            <translation>Vis eller skjul tegnforklaringen</translation>
        </message>
        <message>
            <source>Fold all codes</source>
            <translation>Fold sammen alle koder</translation>
        </message>
        <message>
            <source>Unfold all codes</source>
            <translation>Fold ut alle koder</translation>
        </message>
        <message>
            <source>Restrict both waves to what both have (≠), or go back</source>
            <translation>Begrens begge rundene til det begge har (≠), eller gå tilbake</translation>
        </message>
        <message>
            <source>Put the notices away, or bring them back</source>
            <translation>Legg merknadene bort, eller hent dem fram</translation>
        </message>
        <message>
            <source>Show or hide totals</source>
            <translation>Vis eller skjul totalene</translation>
        </message>
        <message>
            <source>Set the thresholds of change</source>
            <translation>Sett tersklene for endring</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grunnlag</translation>
        </message>
        <message>
            <source>Choose what is crossed</source>
            <translation>Velg hva som krysses</translation>
        </message>
        <message>
            <source>Swap rows and columns</source>
            <translation>Bytt om rader og kolonner</translation>
        </message>
        <message>
            <source>Codes × cases × waves again</source>
            <translation>Koder × caser × runder igjen</translation>
        </message>
        <message>
            <source>Choose the two waves that are compared</source>
            <translation>Velg de to rundene som sammenlignes</translation>
        </message>
        <message>
            <source>Choose order and groups</source>
            <translation>Velg rekkefølge og grupper</translation>
        </message>
        <message>
            <source>Move the column to the left</source>
            <translation>Flytt kolonnen til venstre</translation>
        </message>
        <message>
            <source>Move the column to the right</source>
            <translation>Flytt kolonnen til høyre</translation>
        </message>
        <message>
            <source>Move the row up</source>
            <translation>Flytt raden opp</translation>
        </message>
        <message>
            <source>Move the row down</source>
            <translation>Flytt raden ned</translation>
        </message>
        <message>
            <source>What changed in the open view</source>
            <translation>Hva som er endret i den åpne visningen</translation>
        </message>
        <message>
            <source>Save the view under a name</source>
            <translation>Lagre visningen under et navn</translation>
        </message>
        <message>
            <source>Saved views: open, rename, remove</source>
            <translation>Lagrede visninger: åpne, gi nytt navn, fjern</translation>
        </message>
        <message>
            <source>Take the open view as seen now</source>
            <translation>Noter hva den åpne visningen viser nå</translation>
        </message>
        <message>
            <source>Close the view</source>
            <translation>Lukk visningen</translation>
        </message>
        <message>
            <source>Questionnaires beside this code and case</source>
            <translation>Spørreskjemaer ved siden av denne koden og casen</translation>
        </message>
        <message>
            <source>Say what the empty cell is: absent, not asked</source>
            <translation>Oppgi hva den tomme cellen er: fraværende, ikke spurt</translation>
        </message>
        <message>
            <source>Read the cell side by side</source>
            <translation>Les cellen side om side</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbake til matrisen</translation>
        </message>
        <message>
            <source>Case over the years</source>
            <translation>Casen over årene</translation>
        </message>
        <message>
            <source>Site over the years</source>
            <translation>Stedet over årene</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transkripsjonen</translation>
        </message>
        <message>
            <source>Write what changed in the cell</source>
            <translation>Skriv hva som er endret i cellen</translation>
        </message>
        <message>
            <source>Say that what is written still holds</source>
            <translation>Angi at det skrevne fortsatt holder</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopier tabellen med tabelltekst</translation>
        </message>
        <message>
            <source>Copy the matrix as a picture</source>
            <translation>Kopier matrisen som bilde</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Sammenlign</translation>
        </message>
        <message>
            <source>No two waves are compared here.</source>
            <translation>Ingen to runder sammenlignes her.</translation>
        </message>
        <message>
            <source>Both waves have the same kinds of source and roles here.</source>
            <translation>Begge rundene har de samme kildetypene og informanttypene her.</translation>
        </message>
        <message>
            <source>Only what both waves have here: the same key goes back to the filter before</source>
            <translation>Bare det begge rundene har her: samme tast går tilbake til filteret fra før</translation>
        </message>
        <message>
            <source>There is nothing to explain: the cell is not empty, or its sources are not coded.</source>
            <translation>Det er ingenting å forklare: cellen er ikke tom, eller kildene er ikke kodet.</translation>
        </message>
        <message>
            <source>Say what the empty cell is</source>
            <translation>Oppgi hva den tomme cellen er</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>The topic is</source>
            <translation>Temaet er</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrunnelse</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Fraværende</translation>
        </message>
        <message>
            <source>Asked about</source>
            <translation>Spurt om</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Ikke spurt</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>What was asked in {source}</source>
            <translation>Hva det er spurt om i {source}</translation>
        </message>
        <message>
            <source>You read for it, and it is not there.</source>
            <translation>Du har lett etter det, og det er ikke der.</translation>
        </message>
        <message>
            <source>All interviews of the cell raised the topic.</source>
            <translation>Temaet er tatt opp i alle intervjuene i cellen.</translation>
        </message>
        <message>
            <source>All interviews of the cell left the topic out.</source>
            <translation>Temaet er utelatt i alle intervjuene i cellen.</translation>
        </message>
        <message>
            <source>What was said of the cell by hand is forgotten.</source>
            <translation>Det som er oppgitt om cellen for hånd, fjernes.</translation>
        </message>
        <message>
            <source>Confirmed to be absent.</source>
            <translation>Bekreftet fraværende.</translation>
        </message>
        <message>
            <source>Empty because nobody asked about it in these interviews.</source>
            <translation>Tom fordi ingen har spurt om det i disse intervjuene.</translation>
        </message>
        <message>
            <source>It was asked about, and nobody spoke of it.</source>
            <translation>Det er spurt om, og ingen snakket om det.</translation>
        </message>
        <message>
            <source>Nobody mentions it; whether it was asked about is unknown, since no question of the guide covers it.</source>
            <translation>Ingen nevner det; om det er spurt om, er ukjent, for ingen spørsmål i guiden dekker det.</translation>
        </message>
        <message>
            <source>Nobody mentions it; whether it was asked about is not confirmed yet in every interview.</source>
            <translation>Ingen nevner det; om det er spurt om, er ennå ikke bekreftet i alle intervjuene.</translation>
        </message>
        <message>
            <source>Only notes or documents: nobody was asked, and nobody saw it.</source>
            <translation>Bare notater eller dokumenter: ingen er spurt, og ingen har sett det.</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Skriv for å finne</translation>
        </message>
        <message>
            <source>The marks tell the change between</source>
            <translation>Tegnene viser endringen mellom</translation>
        </message>
        <message>
            <source>Moved out of its group: the groups are put away.</source>
            <translation>Flyttet ut av gruppen: grupperingen er fjernet.</translation>
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
            <translation>Uten</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Tegnforklaring</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Totalt</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Alle under ett</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Terskler</translation>
        </message>
        <message>
            <source>From where on a difference is marked</source>
            <translation>Fra hvor en forskjell merkes</translation>
        </message>
        <message>
            <source>Questionnaires</source>
            <translation>Spørreskjemaer</translation>
        </message>
        <message>
            <source>Questionnaires beside this code and case (Q)</source>
            <translation>Spørreskjemaer ved siden av denne koden og casen (Q)</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Færre</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mer</translation>
        </message>
        <message>
            <source>Sources, codings, words and excerpts</source>
            <translation>Kilder, passasjer, ord og utdrag</translation>
        </message>
        <message>
            <source>Copied the table</source>
            <translation>Tabellen er kopiert</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Copied the picture</source>
            <translation>Bildet er kopiert</translation>
        </message>
        <message>
            <source>Copied the part in sight: the whole is too large for one picture</source>
            <translation>Den synlige delen er kopiert: det hele er for stort for ett bilde</translation>
        </message>
        <message>
            <source>Side of the matrix</source>
            <translation>Side av matrisen</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>Hva som står der</translation>
        </message>
        <message>
            <source>Tab leads to the next side, Enter chooses, Esc is done.</source>
            <translation>Tab fører til neste side, Enter velger, Esc avslutter.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
        <message>
            <source>changes places</source>
            <translation>bytter plass</translation>
        </message>
        <message>
            <source>Bands of numbers begin at (empty: proposed from the values)</source>
            <translation>Intervaller av tall begynner ved (tom: foreslås ut fra verdiene)</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ingenting</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>koder</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>caser</translation>
        </message>
        <message>
            <source>sites</source>
            <translation>steder</translation>
        </message>
        <message>
            <source>areas</source>
            <translation>samfunnsområder</translation>
        </message>
        <message>
            <source>waves</source>
            <translation>runder</translation>
        </message>
        <message>
            <source>times spoken about</source>
            <translation>tider det snakkes om</translation>
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
            <translation>Rader</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolonner</translation>
        </message>
        <message>
            <source>Cells split by</source>
            <translation>Celler delt etter</translation>
        </message>
        <message>
            <source>variable of cases</source>
            <translation>variabel for caser</translation>
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
            <translation>Som i studien</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Etter navn</translation>
        </message>
        <message>
            <source>By the figure, highest first</source>
            <translation>Etter tallet, det høyeste først</translation>
        </message>
        <message>
            <source>By the rating, highest first</source>
            <translation>Etter retningen, den høyeste først</translation>
        </message>
        <message>
            <source>Alike ones side by side</source>
            <translation>De som ligner, side om side</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>For hånd</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Samfunnsområde</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ingenting</translation>
        </message>
        <message>
            <source>What is crossed by what (X)</source>
            <translation>Hva som krysses med hva (X)</translation>
        </message>
        <message>
            <source>The two waves that the marks compare (W)</source>
            <translation>De to rundene tegnene sammenligner (W)</translation>
        </message>
        <message>
            <source>Order and groups of columns and rows (O)</source>
            <translation>Rekkefølge og grupper for kolonner og rader (O)</translation>
        </message>
        <message>
            <source>Saved views (V)</source>
            <translation>Lagrede visninger (V)</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Visninger</translation>
        </message>
        <message>
            <source>by area</source>
            <translation>etter samfunnsområde</translation>
        </message>
        <message>
            <source>no groups</source>
            <translation>ingen grupper</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Rekkefølge</translation>
        </message>
        <message>
            <source>What to know before concluding</source>
            <translation>Verdt å vite før konklusjonen</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Legg bort</translation>
        </message>
        <message>
            <source>Not shown again until it says something else</source>
            <translation>Vises ikke igjen før den sier noe annet</translation>
        </message>
        <message>
            <source>Order and groups</source>
            <translation>Rekkefølge og grupper</translation>
        </message>
        <message>
            <source>Grouped by</source>
            <translation>Gruppert etter</translation>
        </message>
        <message>
            <source>By hand: drag the headings, or Alt+Shift with an arrow key.</source>
            <translation>For hånd: dra overskriftene, eller Alt+Shift med en piltast.</translation>
        </message>
        <message>
            <source>all columns together</source>
            <translation>alle kolonner under ett</translation>
        </message>
        <message>
            <source>all rows together</source>
            <translation>alle rader under ett</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passasjer</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Lagre visningen</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Navn på visningen</translation>
        </message>
        <message>
            <source>Save this view as</source>
            <translation>Lagre visningen som</translation>
        </message>
        <message>
            <source>There is a view of this name: this one takes its place.</source>
            <translation>Det finnes en visning med dette navnet: denne kommer i stedet.</translation>
        </message>
        <message>
            <source>Filter, crossing, measure, order and folded rows are kept with it.</source>
            <translation>Filter, kryssing, mål, rekkefølge og sammenfoldede rader lagres med den.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstatt</translation>
        </message>
        <message>
            <source>What changed in “{view}”</source>
            <translation>Hva som er endret i «{view}»</translation>
        </message>
        <message>
            <source>This cell is not shown now: open the view again.</source>
            <translation>Cellen vises ikke nå: åpne visningen igjen.</translation>
        </message>
        <message>
            <source>There is nothing to know here besides the caption.</source>
            <translation>Her er ingenting å vite ut over tabellteksten.</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Tilbake til standardverdiene</translation>
        </message>
        <message>
            <source>They hold for you in this study, here and on the command line.</source>
            <translation>De gjelder for deg i denne studien, her og på kommandolinjen.</translation>
        </message>
        <message>
            <source>Write a number, such as {example}.</source>
            <translation>Skriv et tall, for eksempel {example}.</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>trinn</translation>
        </message>
        <message>
            <source>Persons, sources: ▲▼ from</source>
            <translation>Personer, kilder: ▲▼ fra</translation>
        </message>
        <message>
            <source>percentage points</source>
            <translation>prosentpoeng</translation>
        </message>
        <message>
            <source>Share, words, codings: ▲▼ from</source>
            <translation>Andel, ord, passasjer: ▲▼ fra</translation>
        </message>
        <message>
            <source>times as much</source>
            <translation>ganger så mye</translation>
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
            <translation>trinn mellom motsatte gjennomsnitt</translation>
        </message>
        <message>
            <source>Uneven talk: said from</source>
            <translation>Ulikt mye snakk: nevnes fra</translation>
        </message>
        <message>
            <source>times as many words on</source>
            <translation>ganger så mange ord</translation>
        </message>
        <message>
            <source>There is no case or site here. Choose one in the matrix.</source>
            <translation>Her er ingen case og ikke noe sted. Velg i matrisen.</translation>
        </message>
        <message>
            <source>source that came</source>
            <translation>kilde kommet til</translation>
        </message>
        <message>
            <source>passage that came</source>
            <translation>passasje kommet til</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>borte</translation>
        </message>
        <message>
            <source>What changed?</source>
            <translation>Hva er endret?</translation>
        </message>
        <message>
            <source>Take as seen now</source>
            <translation>Noter som sett</translation>
        </message>
        <message>
            <source>“{view}” is crossed by something that is gone from the study.</source>
            <translation>«{view}» krysses med noe som ikke lenger finnes i studien.</translation>
        </message>
        <message>
            <source>“{view}” has changed since {date}: {what}.</source>
            <translation>«{view}» er endret siden {date}: {what}.</translation>
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
                <numerusform>%n passasje kommet til</numerusform>
                <numerusform>%n passasjer kommet til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) went</source>
            <translation>
                <numerusform>%n kilde borte</numerusform>
                <numerusform>%n kilder borte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) went</source>
            <translation>
                <numerusform>%n passasje borte</numerusform>
                <numerusform>%n passasjer borte</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>ikke der</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>uten tall</translation>
        </message>
        <message>
            <source>no mark</source>
            <translation>uten tegn</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Lagrede visninger</translation>
        </message>
        <message>
            <source>A view keeps filter, crossing, measure and order. None is saved yet.</source>
            <translation>En visning tar vare på filter, kryssing, mål og rekkefølge. Ingen er lagret ennå.</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Nytt navn</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>Gi nytt navn (F2)</translation>
        </message>
        <message>
            <source>Remove (Del)</source>
            <translation>Fjern (Del)</translation>
        </message>
        <message>
            <source>Save this one… (Ctrl+S)</source>
            <translation>Lagre denne… (Ctrl+S)</translation>
        </message>
        <message>
            <source>{date} · its crossing is gone</source>
            <translation>{date} · det den krysses med, er borte</translation>
        </message>
        <message>
            <source>{date} · changed since</source>
            <translation>{date} · endret siden</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>Give sources a case</source>
            <translation>Knytt kilder til en case</translation>
        </message>
        <message>
            <source>Make a codebook</source>
            <translation>Lag en kodebok</translation>
        </message>
        <message>
            <source>Compare without waves</source>
            <translation>Sammenlign uten runder</translation>
        </message>
        <message>
            <source>Code a passage</source>
            <translation>Kod en passasje</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Nullstill filteret</translation>
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
            <translation>Registrer verdier</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>A corrected text of this source</source>
            <translation>En rettet tekst til denne kilden</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versjoner</translation>
        </message>
        <message>
            <source>Leave the versions</source>
            <translation>Gå ut av versjonene</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>Rett teksten</translation>
        </message>
        <message>
            <source>Take in a corrected file</source>
            <translation>Legg inn en rettet fil</translation>
        </message>
        <message>
            <source>Earlier versions of the text</source>
            <translation>Tidligere versjoner av teksten</translation>
        </message>
        <message>
            <source>Lost passages</source>
            <translation>Tapte passasjer</translation>
        </message>
        <message>
            <source>Lost passages of the study</source>
            <translation>Tapte passasjer i studien</translation>
        </message>
        <message>
            <source>Place the chosen passage where the text is selected</source>
            <translation>Plasser den valgte passasjen der teksten er merket</translation>
        </message>
        <message>
            <source>Correct the text (F4)</source>
            <translation>Rett teksten (F4)</translation>
        </message>
        <message>
            <source>Take in a corrected file…</source>
            <translation>Legg inn en rettet fil…</translation>
        </message>
        <message>
            <source>Earlier versions (Shift+F4)</source>
            <translation>Tidligere versjoner (Shift+F4)</translation>
        </message>
        <message>
            <source>Carry my changes onto the text that was saved meanwhile</source>
            <translation>Overfør endringene mine til teksten som ble lagret i mellomtiden</translation>
        </message>
        <message>
            <source>Go to the next place that both changed</source>
            <translation>Gå til neste sted som begge har endret</translation>
        </message>
        <message>
            <source>Save as a new version</source>
            <translation>Lagre som ny versjon</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Gå ut uten å lagre</translation>
        </message>
        <message>
            <source>Undo in the text</source>
            <translation>Angre i teksten</translation>
        </message>
        <message>
            <source>Do again in the text</source>
            <translation>Gjør om i teksten</translation>
        </message>
        <message>
            <source>Begin somebody else’s turn here</source>
            <translation>La en annens taletur begynne her</translation>
        </message>
        <message>
            <source>Only a new line</source>
            <translation>Bare en ny linje</translation>
        </message>
        <message>
            <source>Say who speaks in this turn</source>
            <translation>Oppgi hvem som snakker i denne taleturen</translation>
        </message>
        <message>
            <source>Join the turn with the one before</source>
            <translation>Slå taleturen sammen med den forrige</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Finn og erstatt</translation>
        </message>
        <message>
            <source>Find the next</source>
            <translation>Finn neste</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Finn forrige</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Gå til teksten</translation>
        </message>
        <message>
            <source>Go to the next passage to decide</source>
            <translation>Gå til neste passasje som skal avgjøres</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>Ingenting venter på å bli avgjort.</translation>
        </message>
        <message>
            <source>Choose a passage at the right first.</source>
            <translation>Velg først en passasje til høyre.</translation>
        </message>
        <message>
            <source>Select the words where the passage belongs first.</source>
            <translation>Merk først ordene der passasjen hører hjemme.</translation>
        </message>
        <message>
            <source>A moment: the summary is being made anew.</source>
            <translation>Et øyeblikk: oppsummeringen lages på nytt.</translation>
        </message>
        <message>
            <source>Select where “{words}” belongs and press Ctrl+Enter.</source>
            <translation>Merk der «{words}» hører hjemme, og trykk på Ctrl+Enter.</translation>
        </message>
        <message>
            <source>Here (Ctrl+Enter)</source>
            <translation>Her (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Not now (Esc)</source>
            <translation>Ikke nå (Esc)</translation>
        </message>
        <message>
            <source>The study is read only: nothing can be corrected.</source>
            <translation>Studien kan bare leses: ingenting kan rettes.</translation>
        </message>
        <message>
            <source>Correcting {source}</source>
            <translation>Retter {source}</translation>
        </message>
        <message>
            <source>Save (Ctrl+S)</source>
            <translation>Lagre (Ctrl+S)</translation>
        </message>
        <message>
            <source>{file} in the place of {source}</source>
            <translation>{file} i stedet for {source}</translation>
        </message>
        <message>
            <source>Take it in (Ctrl+S)</source>
            <translation>Legg inn (Ctrl+S)</translation>
        </message>
        <message>
            <source>Version {number} in the place of {source}</source>
            <translation>Versjon {number} i stedet for {source}</translation>
        </message>
        <message>
            <source>Bring it back (Ctrl+S)</source>
            <translation>Hent tilbake (Ctrl+S)</translation>
        </message>
        <message>
            <source>The text is the same as the present one, to the letter.</source>
            <translation>Teksten er helt lik den nåværende, bokstav for bokstav.</translation>
        </message>
        <message>
            <source>Nothing is changed, so there is nothing to save.</source>
            <translation>Ingenting er endret, så det er ingenting å lagre.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision before anything is saved.</source>
            <translation>
                <numerusform>%n passasje må avgjøres før noe lagres.</numerusform>
                <numerusform>%n passasjer må avgjøres før noe lagres.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on correcting</source>
            <translation>Fortsett å rette</translation>
        </message>
        <message>
            <source>What you changed is not saved. Leave it?</source>
            <translation>Endringene er ikke lagret. Gå ut likevel?</translation>
        </message>
        <message>
            <source>Write in the text as anywhere; the underlines move along.

Enter inside a turn asks who speaks from there, F2 who speaks in this turn, Ctrl+J joins it with the one before. Ctrl+F finds and replaces.

What becomes of the coded passages is said here before anything is saved.</source>
            <translation>Skriv i teksten som ellers; understrekingene flytter med.

Enter inne i en taletur spør hvem som snakker derfra, F2 hvem som snakker i denne taleturen, Ctrl+J slår den sammen med den forrige. Ctrl+F finner og erstatter.

Hva som skjer med de kodede passasjene, står her før noe lagres.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Hva som er endret</translation>
        </message>
        <message>
            <source>The text as it came in.</source>
            <translation>Teksten slik den ble importert.</translation>
        </message>
        <message>
            <source>The text is the same; only turns or speakers were changed.</source>
            <translation>Teksten er den samme; bare taleturer eller talere er endret.</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>linje {number}</translation>
        </message>
        <message>
            <source>Text to correct</source>
            <translation>Tekst som skal rettes</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Finn</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Erstatt med</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstatt</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Erstatt alle</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>ikke funnet</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n gang</numerusform>
                <numerusform>%n ganger</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} av {total}</translation>
        </message>
        <message>
            <source>Versions of {source}</source>
            <translation>Versjoner av {source}</translation>
        </message>
        <message>
            <source>Bring this text back…</source>
            <translation>Hent tilbake denne teksten…</translation>
        </message>
        <message>
            <source>This is the present text.</source>
            <translation>Dette er den nåværende teksten.</translation>
        </message>
        <message>
            <source>Where lost passages are listed from</source>
            <translation>Hvor de tapte passasjene i listen er fra</translation>
        </message>
        <message>
            <source>Place it there (Ctrl+Enter)</source>
            <translation>Plasser den der (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Remove the coding (Del)</source>
            <translation>Fjern den kodede passasjen (Del)</translation>
        </message>
        <message>
            <source>Leave (Esc)</source>
            <translation>Gå ut (Esc)</translation>
        </message>
        <message>
            <source>This source</source>
            <translation>Denne kilden</translation>
        </message>
        <message>
            <source>The study</source>
            <translation>Studien</translation>
        </message>
        <message>
            <source>Their words are no longer in the text. Select where one belongs and press Ctrl+Enter.</source>
            <translation>Ordene i dem står ikke lenger i teksten. Merk der en av dem hører hjemme, og trykk på Ctrl+Enter.</translation>
        </message>
        <message>
            <source>No passage is lost. Every coding of the study lies in its text.</source>
            <translation>Ingen passasje er tapt. Alle kodede passasjer i studien har plassen sin i teksten.</translation>
        </message>
        <message>
            <source>No passage of this source is lost.</source>
            <translation>Ingen passasje i denne kilden er tapt.</translation>
        </message>
        <message>
            <source>The source was removed, so it is not corrected any more.</source>
            <translation>Kilden er fjernet, så den rettes ikke lenger.</translation>
        </message>
        <message>
            <source>The text was changed elsewhere meanwhile. Nothing of it is overwritten: your changes can be carried onto the new text, and you decide where both changed the same place.</source>
            <translation>Teksten er endret et annet sted i mellomtiden. Ingenting av det overskrives: endringene dine kan overføres til den nye teksten, og du avgjør hva som skal gjelde der begge har endret det samme.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Gå ut</translation>
        </message>
        <message>
            <source>Carry my changes over (Ctrl+S)</source>
            <translation>Overfør endringene mine (Ctrl+S)</translation>
        </message>
        <message>
            <source>Your changes stand in the new text. They are not saved yet.</source>
            <translation>Endringene dine står i den nye teksten. De er ikke lagret ennå.</translation>
        </message>
        <message>
            <source>Both changed this place ({n} to decide). It read “{was}”. You wrote “{mine}”, meanwhile it became “{theirs}”.</source>
            <translation>Begge har endret dette stedet (igjen å avgjøre: {n}). Det sto «{was}». Du skrev «{mine}», i mellomtiden ble det til «{theirs}».</translation>
        </message>
        <message>
            <source>Take the other one</source>
            <translation>Ta den andre</translation>
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
            <translation>Det er ikke noe sted som begge har endret.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You remove only your own codings.</source>
            <translation>Passasjen er kodet av {coder}. Du kan bare fjerne det du selv har kodet.</translation>
        </message>
        <message>
            <source>{coder} coded this passage. You place only your own codings.</source>
            <translation>Passasjen er kodet av {coder}. Du kan bare plassere det du selv har kodet.</translation>
        </message>
        <message>
            <source>{share} % alike</source>
            <translation>{share} % likt</translation>
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
            <translation>En etikett, kjent eller ny</translation>
        </message>
        <message>
            <source>New speaker “{label}”</source>
            <translation>Ny taler «{label}»</translation>
        </message>
        <message>
            <source>A new line only, the turn goes on</source>
            <translation>Bare en ny linje, taleturen fortsetter</translation>
        </message>
        <message>
            <source>Join with the turn before</source>
            <translation>Slå sammen med forrige taletur</translation>
        </message>
        <message>
            <source>Write the label as “{label}” in all turns</source>
            <translation>Skriv etiketten som «{label}» i alle taleturene</translation>
        </message>
        <message>
            <source>What becomes of the passages</source>
            <translation>Hva som skjer med passasjene</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision (F8)</source>
            <translation>
                <numerusform>%n passasje må avgjøres (F8)</numerusform>
                <numerusform>%n passasjer må avgjøres (F8)</numerusform>
            </translation>
        </message>
        <message>
            <source>As proposed (Enter)</source>
            <translation>Som foreslått (Enter)</translation>
        </message>
        <message>
            <source>Another place (P)</source>
            <translation>En annen plass (P)</translation>
        </message>
        <message>
            <source>Let it be lost (L)</source>
            <translation>La den gå tapt (L)</translation>
        </message>
        <message>
            <source>Take the decision back (U)</source>
            <translation>Angre avgjørelsen (U)</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Må avgjøres</translation>
        </message>
        <message>
            <source>Lose their passage</source>
            <translation>Går tapt</translation>
        </message>
        <message>
            <source>Found again</source>
            <translation>Funnet igjen</translation>
        </message>
        <message>
            <source>Read otherwise</source>
            <translation>Får ny ordlyd</translation>
        </message>
        <message>
            <source>✓ as proposed</source>
            <translation>✓ som foreslått</translation>
        </message>
        <message>
            <source>✓ placed</source>
            <translation>✓ plassert</translation>
        </message>
        <message>
            <source>✓ lost</source>
            <translation>✓ tapt</translation>
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
            <translation>endret</translation>
        </message>
        <message>
            <source>grows</source>
            <translation>blir lengre</translation>
        </message>
        <message>
            <source>shrinks</source>
            <translation>blir kortere</translation>
        </message>
        <message>
            <source>two speakers now</source>
            <translation>nå to talere</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>tapt</translation>
        </message>
        <message>
            <source>found</source>
            <translation>funnet</translation>
        </message>
        <message>
            <source>It was lost; the same words stand there again.</source>
            <translation>Den var tapt; de samme ordene står der igjen.</translation>
        </message>
        <message>
            <source>One of its edges was cut off.</source>
            <translation>Den ene enden av den er kuttet bort.</translation>
        </message>
        <message>
            <source>Nothing of it is left at its place.</source>
            <translation>Ingenting av den er igjen på plassen.</translation>
        </message>
        <message>
            <source>Where it lies now is not certain.</source>
            <translation>Det er ikke sikkert hvor den ligger nå.</translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n blir stående</numerusform>
                <numerusform>%n blir stående</numerusform>
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
                <numerusform>%n endres</numerusform>
                <numerusform>%n endres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n grow(s)</source>
            <translation>
                <numerusform>%n blir lengre</numerusform>
                <numerusform>%n blir lengre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shrink(s)</source>
            <translation>
                <numerusform>%n blir kortere</numerusform>
                <numerusform>%n blir kortere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found again</source>
            <translation>
                <numerusform>%n funnet igjen</numerusform>
                <numerusform>%n funnet igjen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) its passage</source>
            <translation>
                <numerusform>%n går tapt</numerusform>
                <numerusform>%n går tapt</numerusform>
            </translation>
        </message>
        <message>
            <source>No passages are coded here.</source>
            <translation>Ingen passasjer er kodet her.</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Endret: {what}</translation>
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
                <numerusform>%n taletur til</numerusform>
                <numerusform>%n taleturer til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) fewer</source>
            <translation>
                <numerusform>%n færre taletur</numerusform>
                <numerusform>%n færre taleturer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) by somebody else</source>
            <translation>
                <numerusform>%n taletur med en annen taler</numerusform>
                <numerusform>%n taleturer med en annen taler</numerusform>
            </translation>
        </message>
        <message>
            <source>new: {labels}</source>
            <translation>ny: {labels}</translation>
        </message>
        <message>
            <source>Who speaks from here?</source>
            <translation>Hvem snakker herfra?</translation>
        </message>
        <message>
            <source>Who speaks in this turn? Now: {label}</source>
            <translation>Hvem snakker i denne taleturen? Nå: {label}</translation>
        </message>
        <message>
            <source>There is no turn before this one.</source>
            <translation>Det er ingen taletur før denne.</translation>
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
            <translation>Ingenting er endret siden du begynte.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Det er ingenting å gjøre om.</translation>
        </message>
        <message>
            <source>Put the caret in a turn first.</source>
            <translation>Sett først markøren i en taletur.</translation>
        </message>
        <message>
            <source>Who speaks here…</source>
            <translation>Hvem som snakker her…</translation>
        </message>
        <message>
            <source>Split the turn here…</source>
            <translation>Del taleturen her…</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Klipp ut</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Lim inn</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>Finn og erstatt…</translation>
        </message>
    </context>
    <context>
        <name>Drift</name>
        <message>
            <source>Also paragraphs of observation notes and documents</source>
            <translation>Også avsnitt i observasjonsnotater og dokumenter</translation>
        </message>
        <message>
            <source>Draw the passages</source>
            <translation>Trekk passasjene</translation>
        </message>
        <message>
            <source>Nothing is coded by you in this study yet. Code sources and mark them done.</source>
            <translation>Du har ikke kodet noe i denne studien ennå. Kod kilder, og sett dem til ferdig.</translation>
        </message>
        <message>
            <source>Type the names of one or more codes, with a semicolon between them.</source>
            <translation>Skriv navnet på én eller flere koder, med semikolon mellom.</translation>
        </message>
        <message>
            <source>{wave}: {coded} coded, {uncoded} not</source>
            <translation>{wave}: {coded} kodet, {uncoded} ikke</translation>
        </message>
        <message>
            <source>no source of yours is marked done</source>
            <translation>ingen av dine kilder er satt til ferdig</translation>
        </message>
        <message>
            <source>Somewhere there are fewer than {n}: then all kinds of that code have as many as the scarcest.</source>
            <translation>Noen steder finnes det færre enn {n}: da får alle typer av den koden like mange som den det er færrest av.</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Codes, such as Roles; Anchoring</source>
            <translation>Koder, for eksempel Roller; Forankring</translation>
        </message>
        <message>
            <source>Did the world change, or the coder?</source>
            <translation>Har verden endret seg, eller den som koder?</translation>
        </message>
        <message>
            <source>Passages that you have read come back mixed: some that held a code and as many that did not, from every wave, without year, place, names and old codes. You code them again. Then it shows whether a change between the waves is found by the coder of today, too.</source>
            <translation>Passasjer du har lest, kommer igjen i blandet rekkefølge: noen som hadde en kode, og like mange som ikke hadde den, fra hver runde, uten år, sted, navn og gamle koder. Du koder dem på nytt. Så vises det om en endring mellom rundene også finnes når det kodes i dag.</translation>
        </message>
        <message>
            <source>Passages of each code and wave, coded, and as many not coded</source>
            <translation>Passasjer av hver kode og runde, kodet, og like mange ikke kodet</translation>
        </message>
        <message>
            <source>Words that a turn must have at least</source>
            <translation>Ord en taletur minst må ha</translation>
        </message>
        <message>
            <source>Back (Backspace)</source>
            <translation>Tilbake (Backspace)</translation>
        </message>
        <message>
            <source>Finish now</source>
            <translation>Avslutt nå</translation>
        </message>
        <message>
            <source>Finish and see what came out</source>
            <translation>Avslutt og se hva som kom ut</translation>
        </message>
        <message>
            <source>{n} of {total} coded again</source>
            <translation>{n} av {total} kodet på nytt</translation>
        </message>
        <message>
            <source>Passage {n}</source>
            <translation>Passasje {n}</translation>
        </message>
        <message>
            <source>None of them: next (Enter)</source>
            <translation>Ingen av dem: neste (Enter)</translation>
        </message>
        <message>
            <source>Next (Enter)</source>
            <translation>Neste (Enter)</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Framdrift</translation>
        </message>
        <message>
            <source>What is not coded again counts nowhere</source>
            <translation>Det som ikke er kodet på nytt, teller ingen steder</translation>
        </message>
        <message>
            <source>Press its key where a code belongs to the passage; ▮ stands for what would tell where from.</source>
            <translation>Trykk kodens snarvei når koden hører til passasjen; ▮ står for det som ville røpe hvor den er fra.</translation>
        </message>
        <message>
            <source>All passages are coded again. Once it is finished the test shows where they are from and is closed.</source>
            <translation>Alle passasjene er kodet på nytt. Når testen avsluttes, viser den hvor de er fra, og er lukket.</translation>
        </message>
        <message>
            <source>Back to the last passage</source>
            <translation>Tilbake til den siste passasjen</translation>
        </message>
        <message>
            <source>Begin a new test</source>
            <translation>Begynn en ny test</translation>
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
            <translation>Behold det som er funnet, og gå videre</translation>
        </message>
        <message>
            <source>Go back to the passage before</source>
            <translation>Gå tilbake til forrige passasje</translation>
        </message>
        <message>
            <source>Finish the test</source>
            <translation>Avslutt testen</translation>
        </message>
        <message>
            <source>Read the passages of a figure</source>
            <translation>Les passasjene bak et tall</translation>
        </message>
        <message>
            <source>Go to the passage in its text</source>
            <translation>Gå til passasjen i teksten</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopier tabellen med tabelltekst</translation>
        </message>
        <message>
            <source>Begin a new drift test</source>
            <translation>Begynn en ny drifttest</translation>
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
            <translation>Drifttester</translation>
        </message>
        <message>
            <source>Finished: {name}</source>
            <translation>Avsluttet: {name}</translation>
        </message>
        <message>
            <source>Begun: {name}</source>
            <translation>I gang: {name}</translation>
        </message>
        <message>
            <source>Passages of the chosen figure</source>
            <translation>Passasjene bak det valgte tallet</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>No passage stands behind this figure.</source>
            <translation>Det står ingen passasje bak dette tallet.</translation>
        </message>
        <message>
            <source>Agreement of then and now</source>
            <translation>Samsvar mellom den gang og nå</translation>
        </message>
        <message>
            <source>Passages that were coded again</source>
            <translation>Passasjer som er kodet på nytt</translation>
        </message>
        <message>
            <source>Coded then and now</source>
            <translation>Kodet den gang og nå</translation>
        </message>
        <message>
            <source>Coded then, not now</source>
            <translation>Kodet den gang, ikke nå</translation>
        </message>
        <message>
            <source>Not coded then, but now</source>
            <translation>Ikke kodet den gang, men nå</translation>
        </message>
        <message>
            <source>Coded neither then nor now</source>
            <translation>Verken kodet den gang eller nå</translation>
        </message>
        <message>
            <source>Part in which then and now say the same</source>
            <translation>Andelen der den gang og nå sier det samme</translation>
        </message>
        <message>
            <source>Cohen’s kappa: agreement beyond chance; a dash where nothing varies</source>
            <translation>Cohens kappa: samsvar ut over det tilfeldige; en strek der ingenting varierer</translation>
        </message>
        <message>
            <source>Of those coded then, the part that is coded again</source>
            <translation>Av dem som var kodet den gang, andelen som er kodet på nytt</translation>
        </message>
        <message>
            <source>Of those not coded then, the part that is coded now</source>
            <translation>Av dem som ikke var kodet den gang, andelen som er kodet nå</translation>
        </message>
        <message>
            <source>Twice what is coded both times, of all that is coded then and now</source>
            <translation>To ganger det som er kodet begge ganger, av alt som er kodet den gang og nå</translation>
        </message>
        <message>
            <source>Mean of the parts coded then and now; half of the passages were drawn coded</source>
            <translation>Gjennomsnittet av andelene som er kodet den gang og nå; halvparten av passasjene ble trukket som kodet</translation>
        </message>
    </context>
    <context>
        <name>Excerpts</name>
        <message>
            <source>Excerpts {wave}</source>
            <translation>Utdrag {wave}</translation>
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
            <translation>om det som forventes</translation>
        </message>
        <message>
            <source>about {wave}</source>
            <translation>om {wave}</translation>
        </message>
        <message>
            <source>Open answers of respondents, who were not interviewed</source>
            <translation>Åpne svar fra respondenter, som ikke er intervjuet</translation>
        </message>
        <message>
            <source>No identified speaker: {kind}</source>
            <translation>Uten identifisert taler: {kind}</translation>
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
            <translation>merknad: {note}</translation>
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
            <translation>Nullstill</translation>
        </message>
        <message>
            <source>Look at the whole study again</source>
            <translation>Se hele studien igjen</translation>
        </message>
        <message>
            <source>Filter: {field} …</source>
            <translation>Filter: {field} …</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Nullstill filteret</translation>
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
            <translation>hovedkoder eller felles</translation>
        </message>
        <message>
            <source>Count the codings of: {name}</source>
            <translation>Tell det som er kodet av {name}</translation>
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
            <translation>Caser</translation>
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
            <translation>Kodet av</translation>
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
            <translation>{chosen} av {every}</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Skriv for å finne</translation>
        </message>
        <message>
            <source>Find in {list}</source>
            <translation>Finn i {list}</translation>
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
            <translation>Fortsett over andre spørsmål</translation>
        </message>
        <message>
            <source>The rule</source>
            <translation>Regelen</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem som snakker</translation>
        </message>
        <message>
            <source>In which role</source>
            <translation>Hvilken informanttype</translation>
        </message>
        <message>
            <source>Below which heading</source>
            <translation>Under hvilken overskrift</translation>
        </message>
        <message>
            <source>Take a question of the guide</source>
            <translation>Velg et spørsmål fra guiden</translation>
        </message>
        <message>
            <source>Questions, one a line</source>
            <translation>Spørsmål, ett per linje</translation>
        </message>
        <message>
            <source>How like a question must be, of 100</source>
            <translation>Hvor mye et spørsmål må ligne, av 100</translation>
        </message>
        <message>
            <source>By who speaks</source>
            <translation>Etter hvem som snakker</translation>
        </message>
        <message>
            <source>By role</source>
            <translation>Etter informanttype</translation>
        </message>
        <message>
            <source>By question: what is answered to it</source>
            <translation>Etter spørsmål: det som svares på det</translation>
        </message>
        <message>
            <source>By heading: what stands below it</source>
            <translation>Etter overskrift: det som står under den</translation>
        </message>
        <message>
            <source>By words: search…</source>
            <translation>Etter ord: søk…</translation>
        </message>
        <message>
            <source>Open an interview guide…</source>
            <translation>Åpne en intervjuguide…</translation>
        </message>
        <message>
            <source>Likeness at least</source>
            <translation>Likhet minst</translation>
        </message>
        <message>
            <source>An interview guide</source>
            <translation>En intervjuguide</translation>
        </message>
        <message>
            <source>Choose a code and a rule: here stands what the rule proposes, to be approved by you.</source>
            <translation>Velg en kode og en regel: her står det regelen foreslår, til din godkjenning.</translation>
        </message>
        <message>
            <source>Say by what: nothing is proposed before.</source>
            <translation>Oppgi etter hva: ingenting foreslås før det.</translation>
        </message>
        <message numerus="yes">
            <source>Code %n passage(s)</source>
            <translation>
                <numerusform>Kod %n passasje</numerusform>
                <numerusform>Kod %n passasjer</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>Enter codes what is marked; N takes the marks away</source>
            <translation>Enter koder det som er krysset av; N fjerner kryssene</translation>
        </message>
        <message>
            <source>Space marks, A marks all; only what is marked is coded</source>
            <translation>Mellomrom krysser av, A krysser av alle; bare det som er krysset av, kodes</translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s); nothing is coded yet</source>
            <translation>
                <numerusform>%n forslag; ingenting er kodet ennå</numerusform>
                <numerusform>%n forslag; ingenting er kodet ennå</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded with this code already</source>
            <translation>
                <numerusform>%n er allerede kodet med denne koden</numerusform>
                <numerusform>%n er allerede kodet med denne koden</numerusform>
            </translation>
        </message>
        <message>
            <source>No code chosen</source>
            <translation>Ingen kode valgt</translation>
        </message>
        <message>
            <source>Another code…</source>
            <translation>En annen kode…</translation>
        </message>
        <message>
            <source>Choose a code…</source>
            <translation>Velg en kode…</translation>
        </message>
        <message>
            <source>Enter finds passages like those of the code</source>
            <translation>Enter finner passasjer som ligner kodens</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Foreslå</translation>
        </message>
        <message>
            <source>Enter takes the code for auto-coding</source>
            <translation>Enter velger koden til autokoding</translation>
        </message>
        <message>
            <source>Take the code</source>
            <translation>Velg koden</translation>
        </message>
        <message>
            <source>That was the last one.</source>
            <translation>Det var den siste.</translation>
        </message>
        <message>
            <source>That was the first.</source>
            <translation>Det var den første.</translation>
        </message>
        <message numerus="yes">
            <source>Enter codes %n passage(s) with the code</source>
            <translation>
                <numerusform>Enter koder %n passasje med koden</numerusform>
                <numerusform>Enter koder %n passasjer med koden</numerusform>
            </translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Søk</translation>
        </message>
        <message>
            <source>Auto-code</source>
            <translation>Autokod</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Close, and go back to where you were (Esc)</source>
            <translation>Lukk, og gå tilbake dit du var (Esc)</translation>
        </message>
        <message>
            <source>What is coded</source>
            <translation>Hva som kodes</translation>
        </message>
        <message>
            <source>the hit</source>
            <translation>treffet</translation>
        </message>
        <message>
            <source>its sentence</source>
            <translation>setningen</translation>
        </message>
        <message>
            <source>its turn</source>
            <translation>taleturen</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passasjer</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>krysset av</translation>
        </message>
        <message>
            <source>coded already</source>
            <translation>allerede kodet</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>avvist</translation>
        </message>
        <message>
            <source>question</source>
            <translation>spørsmål</translation>
        </message>
        <message>
            <source>Words, kommun*, forankring~, “a phrase”</source>
            <translation>Ord, kommun*, forankring~, «en frase»</translation>
        </message>
        <message>
            <source>Search the whole study</source>
            <translation>Søk i hele studien</translation>
        </message>
        <message>
            <source>kommun* finds a beginning, forankring~ all forms, “vi har” a phrase, leder NEAR/5 kommune two words near each other, /gr.n/ a regular expression. Several words must stand in one turn or paragraph.</source>
            <translation>kommun* finner en begynnelse, forankring~ alle former, «vi har» en frase, leder NÆR/5 kommune to ord nær hverandre, /gr.n/ et regulært uttrykk. Flere ord må stå i samme taletur eller avsnitt.</translation>
        </message>
        <message>
            <source>Word forms</source>
            <translation>Ordformer</translation>
        </message>
        <message>
            <source>forankring finds forankret, forankrede too</source>
            <translation>forankring finner også forankret, forankrede</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulært uttrykk</translation>
        </message>
        <message>
            <source>Whose words are searched</source>
            <translation>Hvem sine ord det søkes i</translation>
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
            <translation>Uten intervjueren</translation>
        </message>
        <message>
            <source>Participants in interviews</source>
            <translation>Informanter i intervjuer</translation>
        </message>
        <message numerus="yes">
            <source>%n words apart at most</source>
            <translation>
                <numerusform>Høyst %n ord fra hverandre</numerusform>
                <numerusform>Høyst %n ord fra hverandre</numerusform>
            </translation>
        </message>
        <message>
            <source>In one turn</source>
            <translation>I samme taletur</translation>
        </message>
        <message>
            <source>As a phrase</source>
            <translation>Som frase</translation>
        </message>
        <message>
            <source>Type words to search every text that the filter lets through.</source>
            <translation>Skriv ord for å søke i alle tekster som filteret slipper gjennom.</translation>
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
            <translation>Enter eller bokstaver finner koden til det som er krysset av; N fjerner kryssene</translation>
        </message>
        <message>
            <source>Enter goes to the text; Space marks, A marks all; letters find a code</source>
            <translation>Enter går til teksten; mellomrom krysser av, A krysser av alle; bokstaver finner en kode</translation>
        </message>
        <message numerus="yes">
            <source>Found nowhere in the %n source(s) that were looked through.</source>
            <translation>
                <numerusform>Ikke funnet i den ene kilden (%n) det er søkt i.</numerusform>
                <numerusform>Ikke funnet i de %n kildene det er søkt i.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s) in {sources} of {searched} sources</source>
            <translation>
                <numerusform>%n treff i {sources} av {searched} kilder</numerusform>
                <numerusform>%n treff i {sources} av {searched} kilder</numerusform>
            </translation>
        </message>
        <message>
            <source>and more: the search was broken off</source>
            <translation>og flere: søket ble avbrutt</translation>
        </message>
        <message numerus="yes">
            <source>the first %n are listed</source>
            <translation>
                <numerusform>bare det første vises (%n)</numerusform>
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
            <translation>Hvem sine kodede passasjer som er eksempler</translation>
        </message>
        <message>
            <source>Like everybody’s passages</source>
            <translation>Som ligner alles passasjer</translation>
        </message>
        <message>
            <source>Like my own</source>
            <translation>Som ligner mine egne</translation>
        </message>
        <message>
            <source>Show rejected ones too</source>
            <translation>Vis også avviste</translation>
        </message>
        <message>
            <source>Reading all texts once</source>
            <translation>Leser alle tekster én gang</translation>
        </message>
        <message>
            <source>Choose a code: here stand passages that read like those it has, to be judged by you.</source>
            <translation>Velg en kode: her står passasjer som ligner dem den har, til din vurdering.</translation>
        </message>
        <message>
            <source>Reading all texts once…</source>
            <translation>Leser alle tekster én gang…</translation>
        </message>
        <message>
            <source>Enter or A codes the passage, X rejects it, Space goes to the text</source>
            <translation>Enter eller A koder passasjen, X avviser den, mellomrom går til teksten</translation>
        </message>
        <message>
            <source>Code it</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Avvis</translation>
        </message>
        <message>
            <source>Like</source>
            <translation>Ligner</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) like the {coded} that have the code</source>
            <translation>
                <numerusform>%n passasje som ligner de {coded} som har koden</numerusform>
                <numerusform>%n passasjer som ligner de {coded} som har koden</numerusform>
            </translation>
        </message>
        <message>
            <source>No other passage shares telling words with what is coded so far.</source>
            <translation>Ingen annen passasje har særpregede ord felles med det som er kodet hittil.</translation>
        </message>
        <message numerus="yes">
            <source>%n rejected before, not shown</source>
            <translation>
                <numerusform>%n avvist før, vises ikke</numerusform>
                <numerusform>%n avvist før, vises ikke</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded so already.</source>
            <translation>
                <numerusform>%n var allerede kodet slik.</numerusform>
                <numerusform>%n var allerede kodet slik.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, said by the interviewer.</source>
            <translation>
                <numerusform>%n utelatt: sagt av intervjueren.</numerusform>
                <numerusform>%n utelatt: sagt av intervjueren.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new was coded.</source>
            <translation>Ingenting nytt er kodet.</translation>
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
            <translation>Angi at sammenfatningen fortsatt holder</translation>
        </message>
        <message>
            <source>Go to the passages, and back to the words</source>
            <translation>Gå til passasjene, og tilbake til teksten</translation>
        </message>
        <message>
            <source>Cite the passage, or no longer</source>
            <translation>Vis til passasjen, eller ikke lenger</translation>
        </message>
        <message>
            <source>Say in short what the passage says</source>
            <translation>Si i korthet hva passasjen sier</translation>
        </message>
        <message>
            <source>Go to the passage in its transcript</source>
            <translation>Gå til passasjen i transkripsjonen</translation>
        </message>
        <message>
            <source>Gather paraphrases into the summary</source>
            <translation>Samle fortettinger i sammenfatningen</translation>
        </message>
        <message>
            <source>Go to what the mark at the caret cites</source>
            <translation>Gå til det henvisningen ved markøren viser til</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Skjema</translation>
        </message>
        <message>
            <source>Go to the next summary to look at again</source>
            <translation>Gå til neste sammenfatning å se på igjen</translation>
        </message>
        <message>
            <source>Go to the one before to look at again</source>
            <translation>Gå til forrige å se på igjen</translation>
        </message>
        <message>
            <source>Go to the next empty cell that has passages</source>
            <translation>Gå til neste tomme celle med passasjer</translation>
        </message>
        <message>
            <source>Go to the empty cell before</source>
            <translation>Gå til forrige tomme celle</translation>
        </message>
        <message>
            <source>Read the whole case as a text</source>
            <translation>Les hele casen som en tekst</translation>
        </message>
        <message>
            <source>Read the code across the cases</source>
            <translation>Les koden på tvers av casene</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Waves below or beside each other</source>
            <translation>Runder under eller ved siden av hverandre</translation>
        </message>
        <message>
            <source>Hide or show empty codes</source>
            <translation>Skjul eller vis tomme koder</translation>
        </message>
        <message>
            <source>Show sites too, or cases only</source>
            <translation>Vis også steder, eller bare caser</translation>
        </message>
        <message>
            <source>Fold the code, or the one above</source>
            <translation>Fold sammen koden, eller den over</translation>
        </message>
        <message>
            <source>Fold all codes, or none</source>
            <translation>Fold sammen alle koder, eller ingen</translation>
        </message>
        <message>
            <source>Copy the grid as a table</source>
            <translation>Kopier skjemaet som tabell</translation>
        </message>
        <message>
            <source>Export the summaries…</source>
            <translation>Eksporter sammenfatningene…</translation>
        </message>
        <message>
            <source>Show or hide {part}</source>
            <translation>Vis eller skjul {part}</translation>
        </message>
        <message>
            <source>Below each other</source>
            <translation>Under hverandre</translation>
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
            <translation>Les casen</translation>
        </message>
        <message>
            <source>Read the code</source>
            <translation>Les koden</translation>
        </message>
        <message>
            <source>{done} of {every} written</source>
            <translation>{done} av {every} skrevet</translation>
        </message>
        <message numerus="yes">
            <source>%n to look at again</source>
            <translation>
                <numerusform>%n å se på igjen</numerusform>
                <numerusform>%n å se på igjen</numerusform>
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
                <numerusform>%n passasje</numerusform>
                <numerusform>%n passasjer</numerusform>
            </translation>
        </message>
        <message>
            <source>passages changed since it was written</source>
            <translation>passasjer er endret siden den ble skrevet</translation>
        </message>
        <message>
            <source>Summaries, case by code</source>
            <translation>Sammenfatninger, case etter kode</translation>
        </message>
        <message>
            <source>A summary says in your words what the passages of a case and code say. First there must be cases, waves and codes.</source>
            <translation>En sammenfatning sier med egne ord hva passasjene i en case og en kode sier. Først må det finnes caser, runder og koder.</translation>
        </message>
        <message>
            <source>Go to the material</source>
            <translation>Gå til materialet</translation>
        </message>
        <message>
            <source>Nothing is to be looked at again: every summary rests on what it was written on.</source>
            <translation>Ingenting å se på igjen: alle sammenfatninger bygger på det de er skrevet på.</translation>
        </message>
        <message>
            <source>Every cell with passages that is shown has a summary.</source>
            <translation>Alle viste celler med passasjer har en sammenfatning.</translation>
        </message>
        <message>
            <source>Copied the grid as a table with its caption</source>
            <translation>Skjemaet er kopiert som tabell med tabelltekst</translation>
        </message>
        <message>
            <source>Back to the grid (Esc)</source>
            <translation>Tilbake til skjemaet (Esc)</translation>
        </message>
        <message>
            <source>Summaries: {name}</source>
            <translation>Sammenfatninger: {name}</translation>
        </message>
        <message>
            <source>Nothing is written here yet. Escape leads back to the grid.</source>
            <translation>Ingenting er skrevet her ennå. Escape fører tilbake til skjemaet.</translation>
        </message>
        <message>
            <source>Passages behind the summary</source>
            <translation>Passasjer bak sammenfatningen</translation>
        </message>
        <message>
            <source>Gather paraphrases (Ctrl+G)</source>
            <translation>Samle fortettinger (Ctrl+G)</translation>
        </message>
        <message>
            <source>Space cite · F2 paraphrase · G transcript</source>
            <translation>Mellomrom vis til · F2 fortetting · G transkripsjon</translation>
        </message>
        <message>
            <source>In short (F2)</source>
            <translation>I korthet (F2)</translation>
        </message>
        <message>
            <source>What the passage says, in your words</source>
            <translation>Hva passasjen sier, med egne ord</translation>
        </message>
        <message>
            <source>Paraphrase of the chosen passage</source>
            <translation>Fortetting av den valgte passasjen</translation>
        </message>
        <message>
            <source>The passage that was cited here is gone.</source>
            <translation>Passasjen det ble vist til her, er borte.</translation>
        </message>
        <message>
            <source>{wave}: no passage</source>
            <translation>{wave}: ingen passasje</translation>
        </message>
        <message>
            <source>Cited, in another cell</source>
            <translation>Vist til, i en annen celle</translation>
        </message>
        <message>
            <source>No passage lies in this cell. What is written here rests on none.</source>
            <translation>Det ligger ingen passasje i denne cellen. Det som er skrevet her, bygger ikke på noen.</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>Find an absence</source>
            <translation>Finn et fravær</translation>
        </message>
        <message>
            <source>What is absent</source>
            <translation>Det som er fraværende</translation>
        </message>
        <message>
            <source>Confirm again</source>
            <translation>Bekreft på nytt</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Trekk tilbake</translation>
        </message>
        <message>
            <source>Go to the cell</source>
            <translation>Gå til cellen</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>go to the cell in Compare</source>
            <translation>gå til cellen i Sammenlign</translation>
        </message>
        <message>
            <source>confirm again</source>
            <translation>bekreft på nytt</translation>
        </message>
        <message>
            <source>take back that it is absent</source>
            <translation>trekk tilbake fraværet</translation>
        </message>
        <message>
            <source>find an absence</source>
            <translation>finn et fravær</translation>
        </message>
        <message>
            <source>copy the table</source>
            <translation>kopier tabellen</translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed to be absent</source>
            <translation>
                <numerusform>%n bekreftet fraværende</numerusform>
                <numerusform>%n bekreftet fraværende</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fallen back: look again</source>
            <translation>
                <numerusform>%n falt bort: se på det igjen</numerusform>
                <numerusform>%n falt bort: se på dem igjen</numerusform>
            </translation>
        </message>
        <message>
            <source>What you read for and did not find belongs here, with the reason. Choose an empty cell in Compare and press A.</source>
            <translation>Her samles det du har lett etter og ikke funnet, med begrunnelse. Velg en tom celle i Sammenlign, og trykk A.</translation>
        </message>
        <message>
            <source>Go to Compare</source>
            <translation>Gå til Sammenlign</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Intervjuer</translation>
        </message>
        <message>
            <source>Questions of the guide</source>
            <translation>Spørsmål i guiden</translation>
        </message>
        <message>
            <source>What the interviewer says</source>
            <translation>Det intervjueren sier</translation>
        </message>
        <message>
            <source>A proposal is only a hint: nothing counts before you confirm it.</source>
            <translation>Et forslag er bare et hint: ingenting teller før du har bekreftet det.</translation>
        </message>
        <message>
            <source>To confirm</source>
            <translation>Må bekreftes</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Looking for the questions …</source>
            <translation>Leter etter spørsmålene …</translation>
        </message>
        <message>
            <source>{known} of {total} confirmed</source>
            <translation>{known} av {total} bekreftet</translation>
        </message>
        <message>
            <source>All questions of “{source}” are confirmed.</source>
            <translation>Alle spørsmål i «{source}» er bekreftet.</translation>
        </message>
        <message>
            <source>put in this turn</source>
            <translation>stilt i denne taleturen</translation>
        </message>
        <message>
            <source>not put</source>
            <translation>ikke stilt</translation>
        </message>
        <message>
            <source>unknown again</source>
            <translation>ukjent igjen</translation>
        </message>
        <message>
            <source>leave open</source>
            <translation>la stå åpent</translation>
        </message>
        <message>
            <source>turn behind</source>
            <translation>neste taletur</translation>
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
            <translation>i transkripsjonen</translation>
        </message>
        <message>
            <source>the rest was not put</source>
            <translation>resten er ikke stilt</translation>
        </message>
        <message>
            <source>take back all of it</source>
            <translation>trekk tilbake alt</translation>
        </message>
        <message>
            <source>next interview</source>
            <translation>neste intervju</translation>
        </message>
        <message>
            <source>Where there are interviews and a guide, it is confirmed here what was asked. Begin with the guide.</source>
            <translation>Når det finnes intervjuer og en guide, bekreftes det her hva det er spurt om. Begynn med guiden.</translation>
        </message>
        <message>
            <source>To the guide</source>
            <translation>Til guiden</translation>
        </message>
        <message>
            <source>Bring questions in</source>
            <translation>Importer spørsmål</translation>
        </message>
        <message>
            <source>Guides and lists of questions</source>
            <translation>Guider og spørsmålslister</translation>
        </message>
        <message>
            <source>Take the guide out</source>
            <translation>Eksporter guiden</translation>
        </message>
        <message>
            <source>Wrote the guide to {path}</source>
            <translation>Guiden er skrevet til {path}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) came in</source>
            <translation>
                <numerusform>%n spørsmål importert</numerusform>
                <numerusform>%n spørsmål importert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n endret</numerusform>
                <numerusform>%n endret</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n there already</source>
            <translation>
                <numerusform>%n fantes fra før</numerusform>
                <numerusform>%n fantes fra før</numerusform>
            </translation>
        </message>
        <message>
            <source>Find a question</source>
            <translation>Finn et spørsmål</translation>
        </message>
        <message>
            <source>Write a new question and press Enter</source>
            <translation>Skriv et nytt spørsmål, og trykk Enter</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>Nytt spørsmål</translation>
        </message>
        <message>
            <source>All waves</source>
            <translation>Alle runder</translation>
        </message>
        <message>
            <source>No question covers these codes: whether they were asked about stays unknown</source>
            <translation>Ingen spørsmål dekker disse kodene: om det er spurt om dem, er fortsatt ukjent</translation>
        </message>
        <message>
            <source>Every code is covered by a question.</source>
            <translation>Alle koder er dekket av et spørsmål.</translation>
        </message>
        <message>
            <source>{wave} leaves out: {codes}. There they count as not asked.</source>
            <translation>{wave} utelater: {codes}. Der teller de som ikke spurt.</translation>
        </message>
        <message>
            <source>new question</source>
            <translation>nytt spørsmål</translation>
        </message>
        <message>
            <source>move up</source>
            <translation>flytt opp</translation>
        </message>
        <message>
            <source>move down</source>
            <translation>flytt ned</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>fjern</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>rediger</translation>
        </message>
        <message>
            <source>find a question</source>
            <translation>finn et spørsmål</translation>
        </message>
        <message>
            <source>bring in from a file…</source>
            <translation>importer fra en fil…</translation>
        </message>
        <message>
            <source>take out to a file…</source>
            <translation>eksporter til en fil…</translation>
        </message>
        <message>
            <source>What was to be asked belongs here, each question tied to codes: then a cell without passages can tell whether nobody asked or nobody answered. Drop a list of questions here.</source>
            <translation>Her samles det som skulle spørres om, hvert spørsmål knyttet til koder: da kan en celle uten passasjer vise om ingen har spurt eller ingen har svart. Slipp en liste med spørsmål her.</translation>
        </message>
        <message>
            <source>Bring questions in…</source>
            <translation>Importer spørsmål…</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Skriv et spørsmål</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flytt opp</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flytt ned</translation>
        </message>
        <message>
            <source>Bring in…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>Eksporter…</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>Spørsmålet</translation>
        </message>
        <message>
            <source>Find an interview, case or wave</source>
            <translation>Finn et intervju, en case eller en runde</translation>
        </message>
        <message>
            <source>Interviews by questions</source>
            <translation>Intervjuer × spørsmål</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>Kopier tabellen</translation>
        </message>
        <message>
            <source>open the place, or confirm</source>
            <translation>åpne stedet, eller bekreft</translation>
        </message>
        <message>
            <source>find an interview</source>
            <translation>finn et intervju</translation>
        </message>
        <message>
            <source>{known} of {total} questions in {sources} interviews are confirmed ({share} %): {put} put, {denied} not put, {unknown} unknown.</source>
            <translation>{known} av {total} spørsmål i {sources} intervjuer er bekreftet ({share} %): {put} stilt, {denied} ikke stilt, {unknown} ukjent.</translation>
        </message>
        <message>
            <source>Interview guide</source>
            <translation>Intervjuguide</translation>
        </message>
        <message>
            <source>The guide</source>
            <translation>Guiden</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>Hva det er spurt om</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Oversikt</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Fraværende</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>type to find a code; several with ;</source>
            <translation>skriv for å finne en kode; flere med ;</translation>
        </message>
        <message>
            <source>other ways to put it, one a line: they help to find it</source>
            <translation>andre måter å si det på, én per linje: de gjør det lettere å finne</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Spørsmål</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Nøkkel</translation>
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
            <translation>Merknad</translation>
        </message>
        <message>
            <source>There is no code “{name}”. Type some of its letters and choose it.</source>
            <translation>Det er ingen kode «{name}». Skriv noen av bokstavene, og velg den.</translation>
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
            <translation>Begrunnelse</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Bekreftet av</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Når</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>put</source>
            <translation>stilt</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>ukjent</translation>
        </message>
        <message>
            <source>not of this wave</source>
            <translation>ikke i denne runden</translation>
        </message>
        <message>
            <source>no code: it says nothing of any cell</source>
            <translation>ingen kode: det sier ikke noe om noen celle</translation>
        </message>
        <message>
            <source>no questions in its wave</source>
            <translation>ingen spørsmål i runden</translation>
        </message>
        <message>
            <source>perhaps here · likeness {score} of 100</source>
            <translation>kanskje her · likhet {score} av 100</translation>
        </message>
        <message>
            <source>no likely place: choose a turn, or say that it was not put</source>
            <translation>ingen sannsynlig plass: velg en taletur, eller oppgi at det ikke er stilt</translation>
        </message>
        <message>
            <source>nobody answers</source>
            <translation>ingen svarer</translation>
        </message>
        <message>
            <source>stands</source>
            <translation>gjelder</translation>
        </message>
        <message>
            <source>fallen: the cell has passages now</source>
            <translation>falt bort: cellen har passasjer nå</translation>
        </message>
        <message>
            <source>fallen: sources or codings behind it have changed</source>
            <translation>falt bort: kilder eller kodede passasjer bak er endret</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Find</source>
            <translation>Finn</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>Finn i historikken</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historikk</translation>
        </message>
        <message>
            <source>{action} (undone)</source>
            <translation>{action} (angret)</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Files on their way in</source>
            <translation>Filer på vei inn</translation>
        </message>
        <message>
            <source>Change the cell, in all selected rows</source>
            <translation>Endre cellen i alle merkede rader</translation>
        </message>
        <message>
            <source>Bring in or leave out</source>
            <translation>Importer eller utelat</translation>
        </message>
        <message>
            <source>What is proposed is right</source>
            <translation>Bekreft forslagene</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>Fyll nedover</translation>
        </message>
        <message>
            <source>Copy the column of the selected rows</source>
            <translation>Kopier kolonnen i de merkede radene</translation>
        </message>
        <message>
            <source>Paste into the column</source>
            <translation>Lim inn i kolonnen</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Angre den siste endringen</translation>
        </message>
        <message>
            <source>Do the change again</source>
            <translation>Gjør om endringen</translation>
        </message>
        <message>
            <source>Find a file</source>
            <translation>Finn en fil</translation>
        </message>
        <message>
            <source>Decide about passages of a corrected file</source>
            <translation>Avgjør passasjer i en rettet fil</translation>
        </message>
        <message>
            <source>Bring the table in where it belongs</source>
            <translation>Importer tabellen der den hører til</translation>
        </message>
        <message>
            <source>Save what is proposed as a table</source>
            <translation>Lagre det foreslåtte som en tabell</translation>
        </message>
        <message>
            <source>Say who speaks</source>
            <translation>Oppgi hvem som snakker</translation>
        </message>
        <message>
            <source>{file}: a new version of {source}</source>
            <translation>{file}: en ny versjon av {source}</translation>
        </message>
        <message>
            <source>Done (Ctrl+S)</source>
            <translation>Ferdig (Ctrl+S)</translation>
        </message>
        <message>
            <source>Passages of a corrected file</source>
            <translation>Passasjer i en rettet fil</translation>
        </message>
        <message>
            <source>Everything is decided</source>
            <translation>Alt er avgjort</translation>
        </message>
        <message>
            <source>Back to the files; what is decided stays</source>
            <translation>Tilbake til filene; det avgjorte beholdes</translation>
        </message>
        <message>
            <source>Go to the next passage to decide</source>
            <translation>Gå til neste passasje som skal avgjøres</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Gå til teksten</translation>
        </message>
        <message>
            <source>Place the chosen passage where the text is selected</source>
            <translation>Plasser den valgte passasjen der teksten er merket</translation>
        </message>
        <message>
            <source>{table} is written: fill it in, and use it here.</source>
            <translation>{table} er skrevet: fyll den ut, og bruk den her.</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) of variables came in.</source>
            <translation>
                <numerusform>%n variabelverdi er importert.</numerusform>
                <numerusform>%n variabelverdier er importert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) came in.</source>
            <translation>
                <numerusform>%n hendelse er importert.</numerusform>
                <numerusform>%n hendelser er importert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not a label</source>
            <translation>Ikke en etikett</translation>
        </message>
        <message>
            <source>Who {label} is, by name</source>
            <translation>Hvem {label} er, med navn</translation>
        </message>
        <message>
            <source>Role of {label}</source>
            <translation>Informanttype for {label}</translation>
        </message>
        <message numerus="yes">
            <source>The same in %n other file(s)</source>
            <translation>
                <numerusform>Det samme i %n annen fil</numerusform>
                <numerusform>Det samme i %n andre filer</numerusform>
            </translation>
        </message>
        <message>
            <source>Interviewer</source>
            <translation>Intervjuer</translation>
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
            <translation>navn</translation>
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
            <translation>Bruk en tabell…</translation>
        </message>
        <message>
            <source>Save as a table…</source>
            <translation>Lagre som tabell…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>{done} of {total}: {what}</source>
            <translation>{done} av {total}: {what}</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} av {total}</translation>
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
                <numerusform>%n å se på</numerusform>
                <numerusform>%n å se på</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n klar</numerusform>
                <numerusform>%n klare</numerusform>
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
            <translation>Studien har ingen runder. Opprett {names}</translation>
        </message>
        <message>
            <source>Nothing is written yet. With several rows selected, an edit holds for all of them.</source>
            <translation>Ingenting er skrevet ennå. Når flere rader er merket, gjelder en endring alle.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>Files are being read. Wait, or stop that first.</source>
            <translation>Filer leses inn nå. Vent, eller stopp innlesingen først.</translation>
        </message>
        <message>
            <source>Import a whole folder</source>
            <translation>Importer en hel mappe</translation>
        </message>
        <message>
            <source>What the last import did</source>
            <translation>Hva den siste importen gjorde</translation>
        </message>
        <message>
            <source>{table} says where the files belong.</source>
            <translation>{table} sier hvor filene hører til.</translation>
        </message>
        <message>
            <source>{table} is a table of files. Drop the files together with it.</source>
            <translation>{table} er en tabell over filer. Slipp filene sammen med den.</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.</source>
            <translation>Ingenting venter på å bli avgjort.</translation>
        </message>
        <message>
            <source>Read more</source>
            <translation>Les mer</translation>
        </message>
        <message>
            <source>“{text}” cannot stand there.</source>
            <translation>«{text}» kan ikke stå der.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>That is right</source>
            <translation>Det stemmer</translation>
        </message>
        <message>
            <source>Look for turns here too</source>
            <translation>Se etter taleturer her også</translation>
        </message>
        <message>
            <source>Make the wave {name}</source>
            <translation>Opprett runden {name}</translation>
        </message>
        <message numerus="yes">
            <source>Decide about %n passage(s) (F8)</source>
            <translation>
                <numerusform>Avgjør %n passasje (F8)</numerusform>
                <numerusform>Avgjør %n passasjer (F8)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Who is who holds for the %n chosen file(s).</source>
            <translation>
                <numerusform>Hvem som er hvem, gjelder den %n valgte filen.</numerusform>
                <numerusform>Hvem som er hvem, gjelder de %n valgte filene.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take over %n proposed name(s)</source>
            <translation>
                <numerusform>Godta %n foreslått navn</numerusform>
                <numerusform>Godta %n foreslåtte navn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) came in.</source>
            <translation>
                <numerusform>%n fil er importert.</numerusform>
                <numerusform>%n filer er importert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) have a new version of their text.</source>
            <translation>
                <numerusform>%n kilde har fått en ny versjon av teksten.</numerusform>
                <numerusform>%n kilder har fått en ny versjon av teksten.</numerusform>
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
            <translation>Gjort samtidig:</translation>
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
                <numerusform>%n fil er utelatt.</numerusform>
                <numerusform>%n filer er utelatt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>The text as it was recognised</source>
            <translation>Teksten slik den er tolket</translation>
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
            <translation>Merk</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem snakker</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Gyldighet</translation>
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
            <translation>En planlagt kilde må ha en case eller et sted, en runde og en type.</translation>
        </message>
        <message>
            <source>The study has no wave {words}: choose another one, or make it.</source>
            <translation>Studien har ingen runde {words}: velg en annen, eller opprett den.</translation>
        </message>
        <message>
            <source>New wave {words}.</source>
            <translation>Ny runde {words}.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision.</source>
            <translation>
                <numerusform>%n passasje må avgjøres.</numerusform>
                <numerusform>%n passasjer må avgjøres.</numerusform>
            </translation>
        </message>
        <message>
            <source>No wave.</source>
            <translation>Ingen runde.</translation>
        </message>
        <message>
            <source>The same text is already there as {words}.</source>
            <translation>Samme tekst finnes allerede som {words}.</translation>
        </message>
        <message>
            <source>New case {words}.</source>
            <translation>Ny case {words}.</translation>
        </message>
        <message>
            <source>New site {words}.</source>
            <translation>Nytt sted {words}.</translation>
        </message>
        <message>
            <source>No case: belongs to the whole study.</source>
            <translation>Ingen case: hører til hele studien.</translation>
        </message>
        <message>
            <source>Looks like {words} ({percent} %).</source>
            <translation>Ligner {words} ({percent} %).</translation>
        </message>
        <message>
            <source>A new version of {words}.</source>
            <translation>Ny versjon av {words}.</translation>
        </message>
        <message>
            <source>May be somebody known: {words}.</source>
            <translation>Kan være noen som allerede er med: {words}.</translation>
        </message>
        <message>
            <source>Not sure: {fields}.</source>
            <translation>Usikkert: {fields}.</translation>
        </message>
        <message>
            <source>where it was dropped</source>
            <translation>der den ble sluppet</translation>
        </message>
        <message>
            <source>the table</source>
            <translation>tabellen</translation>
        </message>
        <message>
            <source>file name</source>
            <translation>filnavnet</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>mappen</translation>
        </message>
        <message>
            <source>first lines</source>
            <translation>de første linjene</translation>
        </message>
        <message>
            <source>the label</source>
            <translation>etiketten</translation>
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
            <translation>dagen dokumentet ble laget</translation>
        </message>
        <message>
            <source>{field} {value} (you)</source>
            <translation>{field} {value} (oppgitt av deg)</translation>
        </message>
        <message>
            <source>{field} {value}? (nothing tells it)</source>
            <translation>{field} {value}? (ingenting viser det)</translation>
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
            <translation>ikke avgjort</translation>
        </message>
        <message>
            <source>A new version of it</source>
            <translation>En ny versjon av den</translation>
        </message>
        <message>
            <source>A source of its own</source>
            <translation>En egen kilde</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Utelat</translation>
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
            <translation>intervjuer</translation>
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
                <numerusform>%n taleturer</numerusform>
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
                <numerusform>Planlegg %n kilde</numerusform>
                <numerusform>Planlegg %n kilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>Importer %n fil</numerusform>
                <numerusform>Importer %n filer</numerusform>
            </translation>
        </message>
        <message>
            <source>Use this table instead</source>
            <translation>Bruk denne tabellen i stedet</translation>
        </message>
        <message>
            <source>Bring the variables in</source>
            <translation>Importer variablene</translation>
        </message>
        <message>
            <source>Bring the events in</source>
            <translation>Importer hendelsene</translation>
        </message>
        <message>
            <source>Go on with the questionnaire…</source>
            <translation>Fortsett med spørreskjemaet…</translation>
        </message>
        <message>
            <source>no turns</source>
            <translation>ingen taleturer</translation>
        </message>
        <message>
            <source>“{label}” is the interviewer</source>
            <translation>«{label}» er intervjueren</translation>
        </message>
        <message>
            <source>“{label}” is {role}</source>
            <translation>«{label}» er {role}</translation>
        </message>
        <message>
            <source>Remembered for the next files: {rules}</source>
            <translation>Huskes til de neste filene: {rules}</translation>
        </message>
        <message>
            <source>New waves: {names}</source>
            <translation>Nye runder: {names}</translation>
        </message>
        <message>
            <source>New cases: {names}</source>
            <translation>Nye caser: {names}</translation>
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
            <translation>Velg case eller sted</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>Neste case</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>Choose the role</source>
            <translation>Velg informanttype</translation>
        </message>
        <message>
            <source>Choose the questions</source>
            <translation>Velg spørsmål</translation>
        </message>
        <message>
            <source>Choose the codes beside the question</source>
            <translation>Velg kodene ved siden av spørsmålet</translation>
        </message>
        <message>
            <source>Take the code away from the question</source>
            <translation>Ta koden bort fra spørsmålet</translation>
        </message>
        <message>
            <source>Switch the measure of the codes</source>
            <translation>Bytt mål for kodene</translation>
        </message>
        <message>
            <source>Count codes with or without sub-codes</source>
            <translation>Tell koder med eller uten underkoder</translation>
        </message>
        <message>
            <source>Show a table, or the charts again</source>
            <translation>Vis en tabell, eller diagrammene igjen</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grunnlag</translation>
        </message>
        <message>
            <source>Show who is behind the bar</source>
            <translation>Vis hvem som er bak søylen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopier tabellen med tabelltekst</translation>
        </message>
        <message>
            <source>Copy the question as a picture</source>
            <translation>Kopier spørsmålet som bilde</translation>
        </message>
        <message>
            <source>Copy all questions as a picture</source>
            <translation>Kopier alle spørsmål som bilde</translation>
        </message>
        <message>
            <source>Save the charts as SVG…</source>
            <translation>Lagre diagrammene som SVG…</translation>
        </message>
        <message>
            <source>Questionnaires beside codes</source>
            <translation>Spørreskjemaer ved siden av koder</translation>
        </message>
        <message>
            <source>Choose codes…</source>
            <translation>Velg koder…</translation>
        </message>
        <message>
            <source>Which codes stand beside this question (K)</source>
            <translation>Hvilke koder som står ved siden av dette spørsmålet (K)</translation>
        </message>
        <message>
            <source>No code stands beside this question yet. Choose those that are about the same, and what was said stands beside what was answered.</source>
            <translation>Ingen kode står ved siden av dette spørsmålet ennå. Velg dem som handler om det samme, så står det som er sagt, ved siden av det som er svart.</translation>
        </message>
        <message>
            <source>Back to the passages</source>
            <translation>Tilbake til passasjene</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Spørsmål</translation>
        </message>
        <message>
            <source>Codes beside the question</source>
            <translation>Koder ved siden av spørsmålet</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>ingen data</translation>
        </message>
        <message>
            <source>open answers: {words}</source>
            <translation>åpne svar: {words}</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Copied the question as a picture</source>
            <translation>Spørsmålet er kopiert som bilde</translation>
        </message>
        <message>
            <source>So many questions are too large for one picture. Choose fewer, or save as SVG.</source>
            <translation>Så mange spørsmål er for store for ett bilde. Velg færre, eller lagre som SVG.</translation>
        </message>
        <message>
            <source>Copied all questions as a picture</source>
            <translation>Alle spørsmål er kopiert som bilde</translation>
        </message>
        <message>
            <source>Save the charts as SVG</source>
            <translation>Lagre diagrammene som SVG</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>{name} gave no open answer</source>
            <translation>{name} ga ikke noe åpent svar</translation>
        </message>
        <message>
            <source>Back to Compare</source>
            <translation>Tilbake til Sammenlign</translation>
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
            <translation>Spørsmål…</translation>
        </message>
        <message>
            <source>Which questions are shown (Q)</source>
            <translation>Hvilke spørsmål som vises (Q)</translation>
        </message>
        <message>
            <source>Measure of the codes</source>
            <translation>Mål for kodene</translation>
        </message>
        <message>
            <source>Charts or table</source>
            <translation>Diagrammer eller tabell</translation>
        </message>
        <message>
            <source>All cases and sites</source>
            <translation>Alle caser og steder</translation>
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
            <translation>Tabell</translation>
        </message>
        <message>
            <source>Here answers to questionnaires stand beside what was said in interviews. Import a questionnaire (.csv or .xlsx, one row a respondent) in Material.</source>
            <translation>Her står svar på spørreskjemaer ved siden av det som er sagt i intervjuer. Importer et spørreskjema (.csv eller .xlsx, én rad per respondent) i Materiale.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>No respondent is of this case, site, role or wave.</source>
            <translation>Ingen respondent hører til denne casen, dette stedet, denne informanttypen eller denne runden.</translation>
        </message>
        <message>
            <source>Look at all respondents</source>
            <translation>Se på alle respondenter</translation>
        </message>
        <message>
            <source>Copy the question with its codes as a picture</source>
            <translation>Kopier spørsmålet med kodene som bilde</translation>
        </message>
        <message>
            <source>{some} of {all} respondents {wave}</source>
            <translation>{some} av {all} respondenter {wave}</translation>
        </message>
        <message>
            <source>No data: no source here passes.</source>
            <translation>Ingen data: ingen kilde her kommer gjennom filteret.</translation>
        </message>
        <message>
            <source>Questionnaires beside codes as a table</source>
            <translation>Spørreskjemaer ved siden av koder som tabell</translation>
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
            <translation>Taster på dette skjermbildet</translation>
        </message>
        <message>
            <source>Ctrl+K finds every action by its name.</source>
            <translation>Ctrl+K finner alle handlinger ved navn.</translation>
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
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>Variables as a table</source>
            <translation>Variabler som tabell</translation>
        </message>
        <message>
            <source>Names out, and withdrawal</source>
            <translation>Fjerning av navn og tilbaketrekking</translation>
        </message>
        <message>
            <source>Interview guide, and what was asked</source>
            <translation>Intervjuguide, og hva det er spurt om</translation>
        </message>
        <message>
            <source>Sheets that are edited in Excel and come back</source>
            <translation>Ark som redigeres i Excel og leses inn igjen</translation>
        </message>
        <message>
            <source>Import a questionnaire</source>
            <translation>Importer et spørreskjema</translation>
        </message>
        <message>
            <source>Case or site over the years</source>
            <translation>Case eller sted over årene</translation>
        </message>
        <message>
            <source>Take comments from Word into the study</source>
            <translation>Ta kommentarer fra Word inn i studien</translation>
        </message>
        <message>
            <source>The case before</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>The case behind</source>
            <translation>Neste case</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Remove from the study</source>
            <translation>Fjern fra studien</translation>
        </message>
        <message>
            <source>Plan a source in this cell</source>
            <translation>Planlegg en kilde i denne cellen</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Åpne siden</translation>
        </message>
        <message>
            <source>What the signs mean</source>
            <translation>Hva tegnene betyr</translation>
        </message>
        <message>
            <source>Correct the text</source>
            <translation>Rett teksten</translation>
        </message>
        <message>
            <source>Earlier versions of the text</source>
            <translation>Tidligere versjoner av teksten</translation>
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
            <translation>Min koding: {state}</translation>
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
            <translation>{n} av {sources}</translation>
        </message>
        <message>
            <source>{sources} · {done} done</source>
            <translation>{sources} · {done} ferdig</translation>
        </message>
        <message>
            <source>planned: {kind}</source>
            <translation>planlagt: {kind}</translation>
        </message>
        <message>
            <source>Double click opens the page.</source>
            <translation>Dobbeltklikk åpner siden.</translation>
        </message>
        <message>
            <source>Click to plan a source; files can be dropped here.</source>
            <translation>Klikk for å planlegge en kilde; filer kan slippes her.</translation>
        </message>
        <message>
            <source>Not heard in this wave: {roles}</source>
            <translation>Ikke hørt i denne runden: {roles}</translation>
        </message>
        <message>
            <source>Not heard in this case: {roles}</source>
            <translation>Ikke hørt i denne casen: {roles}</translation>
        </message>
        <message>
            <source>○ ended {date}</source>
            <translation>○ sluttet {date}</translation>
        </message>
        <message>
            <source>○ began {date}</source>
            <translation>○ begynte {date}</translation>
        </message>
        <message>
            <source>Nothing in {place}</source>
            <translation>Ingenting i {place}</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) that count</source>
            <translation>
                <numerusform>%n ord som teller</numerusform>
                <numerusform>%n ord som teller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passasje</numerusform>
                <numerusform>%n kodede passasjer</numerusform>
            </translation>
        </message>
        <message>
            <source>coding not begun</source>
            <translation>koding ikke begynt</translation>
        </message>
        <message>
            <source>coding begun</source>
            <translation>koding i gang</translation>
        </message>
        <message>
            <source>coding done</source>
            <translation>koding ferdig</translation>
        </message>
        <message>
            <source>● coding done · ◐ begun · ○ not begun · broken line: planned</source>
            <translation>● koding ferdig · ◐ i gang · ○ ikke begynt · stiplet linje: planlagt</translation>
        </message>
        <message>
            <source>A role that is struck was not heard; in colour: it was in another wave.</source>
            <translation>En gjennomstreket informanttype er ikke hørt; i farge: den er hørt i en annen runde.</translation>
        </message>
        <message>
            <source>The whole study's</source>
            <translation>Hele studiens</translation>
        </message>
        <message>
            <source>Without a site</source>
            <translation>Uten sted</translation>
        </message>
        <message>
            <source>no wave</source>
            <translation>ingen runde</translation>
        </message>
        <message>
            <source>interview</source>
            <translation>intervju</translation>
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
            <translation>spørreskjema</translation>
        </message>
        <message>
            <source>Import files here…</source>
            <translation>Importer filer hit…</translation>
        </message>
        <message>
            <source>Give up this plan</source>
            <translation>Fjern denne planlagte kilden</translation>
        </message>
        <message>
            <source>Plan: {kind}</source>
            <translation>Planlegg: {kind}</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>Ingen bestemt</translation>
        </message>
        <message>
            <source>Open to code</source>
            <translation>Åpne for å kode</translation>
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
            <translation>Caser</translation>
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
            <translation>Min koding</translation>
        </message>
        <message>
            <source>Lead coder</source>
            <translation>Hovedkoder</translation>
        </message>
        <message>
            <source>Agreed layer</source>
            <translation>Felles koding</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Hvem snakker</translation>
        </message>
        <message>
            <source>How the text begins</source>
            <translation>Begynnelsen av teksten</translation>
        </message>
        <message>
            <source>Note on this source</source>
            <translation>Merknad til denne kilden</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importer filer…</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Interview guide</source>
            <translation>Intervjuguide</translation>
        </message>
        <message>
            <source>Short name, such as K07</source>
            <translation>Kortnavn, f.eks. K07</translation>
        </message>
        <message>
            <source>Name, such as 2017</source>
            <translation>Navn, f.eks. 2017</translation>
        </message>
        <message>
            <source>Whose coding is shown</source>
            <translation>Hvem sin koding som vises</translation>
        </message>
        <message>
            <source>Whose coding the circles and bars show</source>
            <translation>Hvem sin koding sirklene og stolpene viser</translation>
        </message>
        <message>
            <source>{name} (me)</source>
            <translation>{name} (meg)</translation>
        </message>
        <message>
            <source>lead or agreed</source>
            <translation>hovedkoder eller felles</translation>
        </message>
        <message>
            <source>the lead coders</source>
            <translation>hovedkoderne</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} av {total} ferdig</translation>
        </message>
        <message>
            <source>{done} done · {begun} begun · {left} not begun</source>
            <translation>{done} ferdig · {begun} i gang · {left} ikke begynt</translation>
        </message>
        <message>
            <source>The study is read only: nothing can be brought in.</source>
            <translation>Studien er skrivebeskyttet: ingenting kan importeres.</translation>
        </message>
        <message>
            <source>Interviews, notes and documents belong here. Drop files anywhere on this window.</source>
            <translation>Her samles intervjuer, notater og dokumenter. Slipp filer hvor som helst i vinduet.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.csv)</source>
            <translation>Tabeller (*.xlsx *.csv)</translation>
        </message>
        <message>
            <source>A table that says where the files belong</source>
            <translation>En tabell som sier hvor filene hører til</translation>
        </message>
        <message>
            <source>Choose a source or a case to see what it is.</source>
            <translation>Velg en kilde eller en case for å se hva den er.</translation>
        </message>
        <message>
            <source>More about {name}</source>
            <translation>Mer om {name}</translation>
        </message>
        <message>
            <source>Memo on {name}…</source>
            <translation>Memo om {name}…</translation>
        </message>
        <message>
            <source>{name} withdraws…</source>
            <translation>{name} trekker seg…</translation>
        </message>
        <message>
            <source>Who {label} is</source>
            <translation>Hvem {label} er</translation>
        </message>
        <message>
            <source>nobody known</source>
            <translation>ingen kjent</translation>
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
            <translation>intervjuer</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>Ikke begynt</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>I gang</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Ferdig</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>I arbeid</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Avsluttet</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kortnavn</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tittel</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Samfunnsområder</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Begynner</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Slutter</translation>
        </message>
        <message>
            <source>Note on this case</source>
            <translation>Merknad til denne casen</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Note on this site</source>
            <translation>Merknad til dette stedet</translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message>
            <source>Caption</source>
            <translation>Tabelltekst</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopier tabellen med tabelltekst</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Kopier bilde</translation>
        </message>
        <message>
            <source>Copy the matrix with its caption as a picture</source>
            <translation>Kopier matrisen med tabelltekst som bilde</translation>
        </message>
        <message>
            <source>beside: nobody identified, or about another time</source>
            <translation>i tillegg: ingen identifisert, eller om en annen tid</translation>
        </message>
        <message>
            <source>yes: at least one passage</source>
            <translation>ja: minst én passasje</translation>
        </message>
        <message>
            <source>passages without a figure, such as unrated ones</source>
            <translation>passasjer uten tall, for eksempel uten retning</translation>
        </message>
        <message>
            <source>incomplete: not all its sources are coded</source>
            <translation>ufullstendig: ikke alle kildene er kodet</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Tegnforklaring</translation>
        </message>
        <message>
            <source>the figure over all waves; a break where there is none; the dot: the later wave</source>
            <translation>tallet over alle runder; et brudd der det ikke er noe; prikken: den senere runden</translation>
        </message>
        <message>
            <source>totals</source>
            <translation>totalt</translation>
        </message>
        <message>
            <source>the darker, the larger the figure</source>
            <translation>jo mørkere, desto større tall</translation>
        </message>
        <message>
            <source>the brighter, the larger the figure</source>
            <translation>jo lysere, desto større tall</translation>
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
            <translation>Passasjer</translation>
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
            <translation>Ja/nei</translation>
        </message>
        <message>
            <source>Excerpt</source>
            <translation>Utdrag</translation>
        </message>
        <message>
            <source>How many different persons have a passage, of those heard</source>
            <translation>Hvor mange ulike personer som har en passasje, av dem som er hørt</translation>
        </message>
        <message>
            <source>How many different sources have a passage</source>
            <translation>Hvor mange ulike kilder som har en passasje</translation>
        </message>
        <message>
            <source>How many passages are coded</source>
            <translation>Hvor mange passasjer som er kodet</translation>
        </message>
        <message>
            <source>How many words lie in the coded passages</source>
            <translation>Hvor mange ord det er i de kodede passasjene</translation>
        </message>
        <message>
            <source>Words in coded passages, of all words said</source>
            <translation>Ord i kodede passasjer, av alle ord som er sagt</translation>
        </message>
        <message>
            <source>Mean rating, each person counting once</source>
            <translation>Gjennomsnittlig retning; hver person teller én gang</translation>
        </message>
        <message>
            <source>Whether there is any coded passage at all</source>
            <translation>Om det i det hele tatt er en kodet passasje</translation>
        </message>
        <message>
            <source>The strongest excerpt: starred, else rated furthest from 0, else longest</source>
            <translation>Det sterkeste utdraget: med stjerne, ellers lengst fra 0 i retning, ellers det lengste</translation>
        </message>
        <message>
            <source>no data: no source here that the filter lets through</source>
            <translation>ingen data: ingen kilde her som filteret slipper gjennom</translation>
        </message>
        <message>
            <source>not coded: the sources wait to be coded</source>
            <translation>ikke kodet: kildene venter på å bli kodet</translation>
        </message>
        <message>
            <source>absent: confirmed by a researcher who read for it</source>
            <translation>fraværende: bekreftet av en forsker som har lett etter det</translation>
        </message>
        <message>
            <source>not asked: no interview raised the topic</source>
            <translation>ikke spurt: temaet er ikke tatt opp i noe intervju</translation>
        </message>
        <message>
            <source>silent: coded, and the topic does not come up</source>
            <translation>taus: kodet, men temaet kommer ikke opp</translation>
        </message>
        <message>
            <source>no data: the filter hides its sources</source>
            <translation>ingen data: filteret skjuler kildene</translation>
        </message>
        <message>
            <source>no data: the case had not begun</source>
            <translation>ingen data: casen var ikke begynt</translation>
        </message>
        <message>
            <source>no data: the case had ended</source>
            <translation>ingen data: casen var avsluttet</translation>
        </message>
        <message>
            <source>no data: nothing was collected</source>
            <translation>ingen data: ingenting er samlet inn</translation>
        </message>
        <message>
            <source>silent though asked</source>
            <translation>taus</translation>
        </message>
        <message>
            <source>not mentioned</source>
            <translation>ikke nevnt</translation>
        </message>
        <message>
            <source>not observed: there are only notes or documents</source>
            <translation>ikke observert: det er bare notater eller dokumenter</translation>
        </message>
        <message>
            <source>was confirmed to be absent; sources or codings have changed since: look again</source>
            <translation>ble bekreftet fraværende; kilder eller kodede passasjer er endret siden: se på det igjen</translation>
        </message>
        <message>
            <source>cannot be compared</source>
            <translation>kan ikke sammenlignes</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nytt</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>borte</translation>
        </message>
        <message>
            <source>turned</source>
            <translation>snudd</translation>
        </message>
        <message>
            <source>more</source>
            <translation>mer</translation>
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
            <translation>snudd: retningen har skiftet fortegn, med minst {steps} trinn</translation>
        </message>
        <message>
            <source>cannot be compared: one year lacks data, coding or the question</source>
            <translation>kan ikke sammenlignes: ett av årene mangler data, koding eller spørsmålet</translation>
        </message>
        <message>
            <source>new: silent or absent before, a passage now</source>
            <translation>nytt: taus eller fraværende før, en passasje nå</translation>
        </message>
        <message>
            <source>gone: a passage before, silent or absent now</source>
            <translation>borte: en passasje før, taus eller fraværende nå</translation>
        </message>
        <message>
            <source>more: {limit}</source>
            <translation>mer: {limit}</translation>
        </message>
        <message>
            <source>less: {limit}</source>
            <translation>mindre: {limit}</translation>
        </message>
        <message>
            <source>much the same: none of the other marks</source>
            <translation>omtrent det samme: ingen av de andre tegnene</translation>
        </message>
        <message>
            <source>kinds of source or roles differ between the years</source>
            <translation>kildetyper eller informanttyper er ulike mellom årene</translation>
        </message>
        <message>
            <source>counted again as distinct, never added up</source>
            <translation>talt på nytt, hver én gang, aldri lagt sammen</translation>
        </message>
        <message>
            <source>The site's own</source>
            <translation>Stedets egne</translation>
        </message>
        <message>
            <source>The study's own</source>
            <translation>Hele studiens</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nei</translation>
        </message>
        <message>
            <source>Sources that belong to {site} itself, not to one of its cases</source>
            <translation>Kilder som hører til {site} selv, ikke til en av casene der</translation>
        </message>
        <message>
            <source>Sources that belong to the whole study</source>
            <translation>Kilder som hører til hele studien</translation>
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
            <translation>endring</translation>
        </message>
        <message>
            <source>Line, per 1,000 words: {figures}</source>
            <translation>Linje, per 1000 ord: {figures}</translation>
        </message>
        <message>
            <source>Line: {figures}</source>
            <translation>Linje: {figures}</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>brudd</translation>
        </message>
        <message>
            <source>incomplete: not all sources are coded</source>
            <translation>ufullstendig: ikke alle kilder er kodet</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passasje</numerusform>
                <numerusform>%n passasjer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without an identified speaker ({kind})</source>
            <translation>
                <numerusform>%n passasje uten identifisert taler ({kind})</numerusform>
                <numerusform>%n passasjer uten identifisert taler ({kind})</numerusform>
            </translation>
        </message>
        <message>
            <source>absent: {reason}</source>
            <translation>fraværende: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without a figure</source>
            <translation>
                <numerusform>%n passasje uten tall</numerusform>
                <numerusform>%n passasjer uten tall</numerusform>
            </translation>
        </message>
        <message>
            <source>{figure} of {base} persons</source>
            <translation>{figure} av {base} personer</translation>
        </message>
        <message>
            <source>{figure} of {base} sources</source>
            <translation>{figure} av {base} kilder</translation>
        </message>
        <message>
            <source>{figure} passages in {base} words</source>
            <translation>{figure} passasjer i {base} ord</translation>
        </message>
        <message>
            <source>{figure} words</source>
            <translation>{figure} ord</translation>
        </message>
        <message>
            <source>{figure} of {base} words</source>
            <translation>{figure} av {base} ord</translation>
        </message>
        <message>
            <source>{figure}, of {base} rated</source>
            <translation>{figure}, av {base} med retning</translation>
        </message>
        <message>
            <source>by {points} percentage points or more</source>
            <translation>med minst {points} prosentpoeng</translation>
        </message>
        <message>
            <source>by {steps} step or more</source>
            <translation>med minst {steps} trinn</translation>
        </message>
        <message>
            <source>{ratio} times as much or more</source>
            <translation>minst {ratio} ganger så mye</translation>
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
            <translation>Uten navn</translation>
        </message>
        <message>
            <source>My memo</source>
            <translation>Mitt memo</translation>
        </message>
        <message>
            <source>What do you think about it? [[ makes a link. Only you write here.</source>
            <translation>Hva tenker du om det? [[ lager en henvisning. Bare du skriver her.</translation>
        </message>
        <message>
            <source>Ctrl+click or Alt+Enter goes there</source>
            <translation>Ctrl+klikk eller Alt+Enter går dit</translation>
        </message>
        <message>
            <source>What the link may lead to</source>
            <translation>Hva henvisningen kan føre til</translation>
        </message>
        <message>
            <source>Links here:</source>
            <translation>Henviser hit:</translation>
        </message>
        <message>
            <source>[[{words}]] may be several things: write its kind before it, [[case:{words}]].</source>
            <translation>[[{words}]] kan være flere ting: skriv hva slags det er foran, [[case:{words}]].</translation>
        </message>
        <message>
            <source>[[{words}]] leads nowhere: nothing is called so.</source>
            <translation>[[{words}]] fører ingen steder: ingenting heter det.</translation>
        </message>
        <message>
            <source>All memos</source>
            <translation>Alle memoer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Lukk (Esc)</translation>
        </message>
        <message>
            <source>{kind}: {name}</source>
            <translation>{kind}: {name}</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Studie</translation>
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
            <translation>Passasje</translation>
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
            <translation>Kopier som tekst</translation>
        </message>
        <message>
            <source>Copied the day as text</source>
            <translation>Dagen er kopiert som tekst</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n endring</numerusform>
                <numerusform>%n endringer</numerusform>
            </translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dager</translation>
        </message>
        <message>
            <source>My note of the day</source>
            <translation>Min merknad for dagen</translation>
        </message>
        <message>
            <source>What was on your mind on this day?</source>
            <translation>Hva tenkte du på denne dagen?</translation>
        </message>
        <message>
            <source>Note of the day</source>
            <translation>Dagens merknad</translation>
        </message>
        <message>
            <source>Go there (Enter)</source>
            <translation>Gå dit (Enter)</translation>
        </message>
        <message>
            <source>Memos that link here</source>
            <translation>Memoer som henviser hit</translation>
        </message>
        <message>
            <source>On anything</source>
            <translation>Om hva som helst</translation>
        </message>
        <message>
            <source>By anybody</source>
            <translation>Av hvem som helst</translation>
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
            <translation>{n} av {total} memoer</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) lead nowhere</source>
            <translation>
                <numerusform>%n henvisning fører ingen steder</numerusform>
                <numerusform>%n henvisninger fører ingen steder</numerusform>
            </translation>
        </message>
        <message>
            <source>linked to {name}</source>
            <translation>med henvisning til {name}</translation>
        </message>
        <message>
            <source>with open links</source>
            <translation>med åpne henvisninger</translation>
        </message>
        <message>
            <source>List all again: {what}</source>
            <translation>Vis alle igjen: {what}</translation>
        </message>
        <message>
            <source>Find in memos</source>
            <translation>Finn i memoene</translation>
        </message>
        <message>
            <source>Kind of thing</source>
            <translation>Hva memoene handler om</translation>
        </message>
        <message>
            <source>Who wrote</source>
            <translation>Hvem som har skrevet</translation>
        </message>
        <message>
            <source>Memos belong here: thoughts on a passage, a code, a case, a cell. Ctrl+M writes one wherever you are.</source>
            <translation>Her samles memoer: tanker om en passasje, en kode, en case, en celle. Ctrl+M skriver et memo hvor du enn er.</translation>
        </message>
        <message numerus="yes">
            <source>%n open link(s)</source>
            <translation>
                <numerusform>%n åpen henvisning</numerusform>
                <numerusform>%n åpne henvisninger</numerusform>
            </translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>What this memo was on is gone.</source>
            <translation>Det memoet handlet om, er borte.</translation>
        </message>
        <message>
            <source>Write the memo that is shown</source>
            <translation>Skriv i memoet som vises</translation>
        </message>
        <message>
            <source>Copy the day as text</source>
            <translation>Kopier dagen som tekst</translation>
        </message>
        <message>
            <source>Show the memos</source>
            <translation>Vis memoene</translation>
        </message>
        <message>
            <source>Show the day log</source>
            <translation>Vis dagsloggen</translation>
        </message>
        <message>
            <source>Go to what the memo is on</source>
            <translation>Gå til det memoet handler om</translation>
        </message>
        <message>
            <source>List the memos that link here</source>
            <translation>Vis memoene som henviser hit</translation>
        </message>
        <message>
            <source>List memos with open links, or all</source>
            <translation>Vis memoer med åpne henvisninger, eller alle</translation>
        </message>
        <message>
            <source>Day log</source>
            <translation>Dagslogg</translation>
        </message>
    </context>
    <context>
        <name>MessageLine</name>
        <message>
            <source>What happened</source>
            <translation>Hva som skjedde</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Forstått</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source>Persons alone in their role, site and wave</source>
            <translation>Personer som er alene om informanttype, sted og runde</translation>
        </message>
        <message>
            <source>Alone in role, site and wave</source>
            <translation>Alene om informanttype, sted og runde</translation>
        </message>
        <message numerus="yes">
            <source>Whoever knows the place knows who these %n person(s) are, whatever stands for their names. It is no promise for the others: what people tell may still say who they are.</source>
            <translation>
                <numerusform>Den som kjenner stedet, vet hvem den %n personen her er, uansett hva som står i stedet for navnet. Det er ikke noe løfte for de andre: det folk forteller, kan fortsatt røpe hvem de er.</numerusform>
                <numerusform>Den som kjenner stedet, vet hvem disse %n personene er, uansett hva som står i stedet for navnene. Det er ikke noe løfte for de andre: det folk forteller, kan fortsatt røpe hvem de er.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody whom the filter lets through is alone in their role, site and wave. It is no promise: what people tell may still say who they are.</source>
            <translation>Ingen som filteret slipper gjennom, er alene om informanttype, sted og runde. Det er ikke noe løfte: det folk forteller, kan fortsatt røpe hvem de er.</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>ingen informanttype</translation>
        </message>
        <message>
            <source>For good</source>
            <translation>For godt</translation>
        </message>
        <message>
            <source>Take the names out for good…</source>
            <translation>Fjern navnene for godt…</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Earlier texts, the files that came in, the names in the history and all backups of this study go for good. Nothing before this can be undone then.</source>
            <translation>Tidligere tekster, filene som ble importert, navnene i historikken og alle sikkerhetskopier av studien blir borte for godt. Etterpå kan ingenting før dette angres.</translation>
        </message>
        <message>
            <source>Take the names out for good?</source>
            <translation>Fjerne navnene for godt?</translation>
        </message>
        <message>
            <source>Take out for good</source>
            <translation>Fjern for godt</translation>
        </message>
        <message>
            <source>for good</source>
            <translation>for godt</translation>
        </message>
        <message>
            <source>Taking the names out for good …</source>
            <translation>Fjerner navnene for godt …</translation>
        </message>
        <message>
            <source>The names were taken out for good. Keep the report.</source>
            <translation>Navnene er fjernet for godt. Ta vare på rapporten.</translation>
        </message>
        <message>
            <source>The study is read only.</source>
            <translation>Studien er skrivebeskyttet.</translation>
        </message>
        <message>
            <source>The key holds no names. Judge names under Review, and replace them first.</source>
            <translation>Nøkkelen inneholder ingen navn. Vurder først navn under Gjennomgang, og erstatt dem.</translation>
        </message>
        <message numerus="yes">
            <source>%n approved place(s) still hold a name. Replace them first.</source>
            <translation>
                <numerusform>%n godkjent sted har fortsatt et navn. Erstatt det først.</numerusform>
                <numerusform>%n godkjente steder har fortsatt et navn. Erstatt dem først.</numerusform>
            </translation>
        </message>
        <message>
            <source>earlier versions of the texts</source>
            <translation>tidligere versjoner av tekstene</translation>
        </message>
        <message>
            <source>the files that the texts came from, as the study keeps them</source>
            <translation>filene tekstene kom fra, slik de er lagret i studien</translation>
        </message>
        <message>
            <source>quotes and names in the history; nothing before can be undone</source>
            <translation>passasjer og navn i historikken; ingenting før dette kan angres</translation>
        </message>
        <message>
            <source>the program’s backups of this study; a new one is made</source>
            <translation>programmets sikkerhetskopier av studien; det lages en ny</translation>
        </message>
        <message>
            <source>The key still puts names back. To make that impossible, delete the key and every copy of it.</source>
            <translation>Nøkkelen kan fortsatt sette inn navn igjen. Slett nøkkelen og alle kopier av den for å gjøre det umulig.</translation>
        </message>
        <message>
            <source>This does not make the study anonymous: what people tell may say who they are though no name is left.</source>
            <translation>Studien blir ikke anonym av dette: det folk forteller, kan røpe hvem de er, selv om ingen navn er igjen.</translation>
        </message>
        <message>
            <source>What goes:</source>
            <translation>Dette blir borte:</translation>
        </message>
        <message>
            <source>What no program can reach, and you must see to:</source>
            <translation>Dette kan ikke noe program nå, så det må du selv sørge for:</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Velg…</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Hva som er galt</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>Lag en nøkkel</translation>
        </message>
        <message>
            <source>Open the key</source>
            <translation>Åpne nøkkelen</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Lag nøkkelen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Say which file it is.</source>
            <translation>Oppgi hvilken fil det er.</translation>
        </message>
        <message>
            <source>The two pass phrases differ. Type them once more.</source>
            <translation>De to passordfrasene er ulike. Skriv dem en gang til.</translation>
        </message>
        <message>
            <source>The key is being encrypted. That takes some seconds.</source>
            <translation>Nøkkelen krypteres. Det tar noen sekunder.</translation>
        </message>
        <message>
            <source>The key is being opened. That takes some seconds.</source>
            <translation>Nøkkelen åpnes. Det tar noen sekunder.</translation>
        </message>
        <message>
            <source>The key is a file that says which words stand for whom. It is encrypted: without its pass phrase nobody can open it, and nobody can help you if you lose it.</source>
            <translation>Nøkkelen er en fil som sier hvilke ord som står for hvem. Den er kryptert: uten passordfrasen kan ingen åpne den, og ingen kan hjelpe hvis passordfrasen går tapt.</translation>
        </message>
        <message>
            <source>Keep it where the study is not, and the pass phrase elsewhere again.</source>
            <translation>Oppbevar den et annet sted enn studien, og passordfrasen et tredje sted.</translation>
        </message>
        <message>
            <source>Outside the folder of the study</source>
            <translation>Utenfor mappen til studien</translation>
        </message>
        <message>
            <source>Several words, at least 12 characters</source>
            <translation>Flere ord, minst 12 tegn</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>Pass phrase</source>
            <translation>Passordfrase</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Én gang til</translation>
        </message>
        <message>
            <source>The pass phrase once more</source>
            <translation>Passordfrasen én gang til</translation>
        </message>
        <message>
            <source>The key of this study</source>
            <translation>Nøkkelen til denne studien</translation>
        </message>
        <message>
            <source>Approve everywhere</source>
            <translation>Godkjenn overalt</translation>
        </message>
        <message>
            <source>Approve only this one</source>
            <translation>Godkjenn bare dette</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Avvis</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Ikke avgjort</translation>
        </message>
        <message>
            <source>Key {key}</source>
            <translation>Tast {key}</translation>
        </message>
        <message>
            <source>Several people have this name. Say what is to stand in its place.</source>
            <translation>Flere personer har dette navnet. Oppgi hva som skal stå i stedet.</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) selected</source>
            <translation>
                <numerusform>%n navn merket</numerusform>
                <numerusform>%n navn merket</numerusform>
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
            <translation>Hva som står i stedet for navnet</translation>
        </message>
        <message>
            <source>Close the key</source>
            <translation>Lukk nøkkelen</translation>
        </message>
        <message>
            <source>A report was neither copied nor saved. It cannot be made again.</source>
            <translation>En rapport er verken kopiert eller lagret. Den kan ikke lages på nytt.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Approve the name everywhere</source>
            <translation>Godkjenn navnet overalt</translation>
        </message>
        <message>
            <source>Approve only this hit</source>
            <translation>Godkjenn bare dette treffet</translation>
        </message>
        <message>
            <source>Reject the name, or the hit</source>
            <translation>Avvis navnet eller treffet</translation>
        </message>
        <message>
            <source>Make it undecided again</source>
            <translation>Opphev avgjørelsen</translation>
        </message>
        <message>
            <source>Write what stands in its place</source>
            <translation>Skriv hva som skal stå i stedet</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Find a name</source>
            <translation>Finn et navn</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Søk på nytt</translation>
        </message>
        <message>
            <source>Key: {file}</source>
            <translation>Nøkkel: {file}</translation>
        </message>
        <message>
            <source>it lies beside the study: keep it elsewhere</source>
            <translation>den ligger ved siden av studien: oppbevar den et annet sted</translation>
        </message>
        <message>
            <source>The key is closed.</source>
            <translation>Nøkkelen er lukket.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Gjennomgang</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstatt</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Tilbaketrekking</translation>
        </message>
        <message>
            <source>Alone in a role</source>
            <translation>Alene om typen</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>Replace the names</source>
            <translation>Erstatt navnene</translation>
        </message>
        <message>
            <source>Put the names back</source>
            <translation>Sett inn navnene igjen</translation>
        </message>
        <message>
            <source>Until they are taken out for good, the names still stand in earlier texts, in the files that came in, in the history and in backups.</source>
            <translation>Inntil navnene er fjernet for godt, står de fortsatt i tidligere tekster, i filene som ble importert, i historikken og i sikkerhetskopier.</translation>
        </message>
        <message>
            <source>Looking through the study …</source>
            <translation>Søker gjennom studien …</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) replaced.</source>
            <translation>
                <numerusform>Navn er erstattet %n sted.</numerusform>
                <numerusform>Navn er erstattet %n steder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The names are back in %n place(s).</source>
            <translation>
                <numerusform>Navnene er satt inn igjen %n sted.</numerusform>
                <numerusform>Navnene er satt inn igjen %n steder.</numerusform>
            </translation>
        </message>
        <message>
            <source>{places} would be replaced: in {sources} and {fields}.</source>
            <translation>Navn ville blitt erstattet {places}: i {sources} og {fields}.</translation>
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
                <numerusform>%n felt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s) begin or end within a name and take it in.</source>
            <translation>
                <numerusform>%n kodet passasje begynner eller slutter midt i et navn og får med hele navnet.</numerusform>
                <numerusform>%n kodede passasjer begynner eller slutter midt i et navn og får med hele navnet.</numerusform>
            </translation>
        </message>
        <message>
            <source>All passages stay on their words; a genitive keeps its ending.</source>
            <translation>Alle passasjer blir på ordene sine; en genitiv beholder endelsen.</translation>
        </message>
        <message>
            <source>Everything that is approved is replaced.</source>
            <translation>Alt som er godkjent, er erstattet.</translation>
        </message>
        <message>
            <source>Nothing that is approved stands in the study. Judge names under Review first.</source>
            <translation>Ingenting som er godkjent, står i studien. Vurder først navn under Gjennomgang.</translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) stand in the study, and the key puts the names back.</source>
            <translation>
                <numerusform>%n erstatning står i studien, og nøkkelen setter inn navnet igjen.</numerusform>
                <numerusform>%n erstatninger står i studien, og nøkkelen setter inn navnene igjen.</numerusform>
            </translation>
        </message>
        <message>
            <source>No replacement that this key tells of stands in the study.</source>
            <translation>Ingen erstatning som nøkkelen kjenner, står i studien.</translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) were edited and cannot be put back.</source>
            <translation>
                <numerusform>%n erstatning er redigert, så navnet kan ikke settes inn igjen.</numerusform>
                <numerusform>%n erstatninger er redigert, så navnene kan ikke settes inn igjen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Lagre…</translation>
        </message>
        <message>
            <source>The report is copied.</source>
            <translation>Rapporten er kopiert.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Lagre rapporten</translation>
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
            <translation>Rapporten er lagret i {file}.</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>Søket ble avbrutt.</translation>
        </message>
        <message>
            <source>Nothing was found that may tell who somebody is.</source>
            <translation>Det er ikke funnet noe som kan røpe hvem noen er.</translation>
        </message>
        <message>
            <source>Every name that was found is judged. Replace those that are approved.</source>
            <translation>Alle navn som er funnet, er vurdert. Erstatt dem som er godkjent.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Vis alle</translation>
        </message>
        <message>
            <source>No name is like that.</source>
            <translation>Ingen navn passer til det.</translation>
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
            <translation>Treff med teksten rundt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Ask the language model too</source>
            <translation>Spør språkmodellen også</translation>
        </message>
        <message>
            <source>Where one is installed for the language; it takes minutes.</source>
            <translation>Der en er installert for språket; det tar noen minutter.</translation>
        </message>
        <message>
            <source>What was looked for</source>
            <translation>Hva det er søkt etter</translation>
        </message>
        <message numerus="yes">
            <source>Show %n unlikely find(s) too</source>
            <translation>
                <numerusform>Vis også %n usannsynlig treff</numerusform>
                <numerusform>Vis også %n usannsynlige treff</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind of find</source>
            <translation>Type treff</translation>
        </message>
        <message>
            <source>Undecided {n}</source>
            <translation>Ikke avgjort {n}</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>Alle {n}</translation>
        </message>
        <message>
            <source>Inconsistent {n}</source>
            <translation>Motstridende {n}</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>Alle typer</translation>
        </message>
        <message>
            <source>Type “{word}” to go on:</source>
            <translation>Skriv «{word}» for å fortsette:</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbake</translation>
        </message>
        <message>
            <source>Name or pseudonym</source>
            <translation>Navn eller pseudonym</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Trekk tilbake…</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Kvittering</translation>
        </message>
        <message>
            <source>All that {name} said goes for good, from the texts, the history and the backups. Nothing before this can be undone then.</source>
            <translation>Alt {name} har sagt, fjernes for godt fra tekstene, historikken og sikkerhetskopiene. Etterpå kan ingenting før dette angres.</translation>
        </message>
        <message>
            <source>{name} withdraws?</source>
            <translation>Trekker {name} seg?</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Fjern for godt</translation>
        </message>
        <message>
            <source>Removing what was said …</source>
            <translation>Fjerner det som er sagt …</translation>
        </message>
        <message>
            <source>The informant is withdrawn. Keep the receipt.</source>
            <translation>Informanten er trukket tilbake. Ta vare på kvitteringen.</translation>
        </message>
        <message>
            <source>Somebody who withdraws leaves the study for good: their turns, the passages on them, their entries in the history, and the program’s backups.</source>
            <translation>En informant som trekker seg, fjernes for godt fra studien: taleturene, passasjene i dem, oppføringene i historikken og programmets sikkerhetskopier.</translation>
        </message>
        <message>
            <source>The key is not open. If there is one, open it first under Review: it holds the name too.</source>
            <translation>Nøkkelen er ikke åpen. Hvis det finnes en, åpne den først under Gjennomgang: den inneholder også navnet.</translation>
        </message>
        <message>
            <source>Informant</source>
            <translation>Informant</translation>
        </message>
        <message>
            <source>What stays, and you must look at:</source>
            <translation>Dette blir stående, og du må se på det:</translation>
        </message>
        <message>
            <source>{turns} and {passages}</source>
            <translation>{turns} og {passages}</translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n taletur</numerusform>
                <numerusform>%n taleturer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n kodet passasje</numerusform>
                <numerusform>%n kodede passasjer</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole of {source}: nobody else speaks in it</source>
            <translation>hele {source}: ingen andre snakker i den</translation>
        </message>
        <message>
            <source>{turns} of {source}</source>
            <translation>{turns} i {source}</translation>
        </message>
        <message>
            <source>what others say, also about them; the receipt says who still mentions the name</source>
            <translation>det andre sier, også om informanten; kvitteringen viser hvem som fortsatt nevner navnet</translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s), cut to what others said</source>
            <translation>
                <numerusform>%n kodet passasje, kortet ned til det andre sa</numerusform>
                <numerusform>%n kodede passasjer, kortet ned til det andre sa</numerusform>
            </translation>
        </message>
        <message>
            <source>the files that came in: {files}</source>
            <translation>filene som ble importert: {files}</translation>
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
            <translation>e-post</translation>
        </message>
        <message>
            <source>address</source>
            <translation>adresse</translation>
        </message>
        <message>
            <source>place</source>
            <translation>stedsnavn</translation>
        </message>
        <message>
            <source>institution</source>
            <translation>institusjon</translation>
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
            <translation>begynner med en dato slik personnumre gjør</translation>
        </message>
        <message>
            <source>has the shape of such a thing</source>
            <translation>har riktig form</translation>
        </message>
        <message>
            <source>the name of an informant</source>
            <translation>navnet på en informant</translation>
        </message>
        <message>
            <source>a speaker’s label</source>
            <translation>etiketten til en taler</translation>
        </message>
        <message>
            <source>is in the key</source>
            <translation>står i nøkkelen</translation>
        </message>
        <message>
            <source>the name of a site</source>
            <translation>navnet på et sted</translation>
        </message>
        <message>
            <source>a common first name</source>
            <translation>et vanlig fornavn</translation>
        </message>
        <message>
            <source>a common surname</source>
            <translation>et vanlig etternavn</translation>
        </message>
        <message>
            <source>a title stands before it</source>
            <translation>en tittel står foran</translation>
        </message>
        <message>
            <source>a capital within a sentence</source>
            <translation>stor forbokstav inne i en setning</translation>
        </message>
        <message>
            <source>begins a sentence and is never written small</source>
            <translation>begynner en setning og skrives aldri med liten forbokstav</translation>
        </message>
        <message>
            <source>ends as such names do</source>
            <translation>ender slik den slags navn gjør</translation>
        </message>
        <message>
            <source>the language model takes it for one</source>
            <translation>gjenkjent av språkmodellen</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>ikke avgjort</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>godkjent</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>avvist</translation>
        </message>
        <message>
            <source>judged in part</source>
            <translation>delvis avgjort</translation>
        </message>
        <message>
            <source>The same words stand for {names}. Approved, they become one name.</source>
            <translation>De samme ordene står for {names}. Når de godkjennes, blir de til ett navn.</translation>
        </message>
        <message>
            <source>In the texts it has other words already: {replacements}</source>
            <translation>I tekstene står det allerede andre ord for det: {replacements}</translation>
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
            <translation>tittelen på studien</translation>
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
            <translation>merknad til et sted</translation>
        </message>
        <message>
            <source>name of an area</source>
            <translation>navn på et samfunnsområde</translation>
        </message>
        <message>
            <source>name of a case</source>
            <translation>navn på en case</translation>
        </message>
        <message>
            <source>title of a case</source>
            <translation>tittel på en case</translation>
        </message>
        <message>
            <source>note on a case</source>
            <translation>merknad til en case</translation>
        </message>
        <message>
            <source>name of an informant</source>
            <translation>navn på en informant</translation>
        </message>
        <message>
            <source>note on an informant</source>
            <translation>merknad til en informant</translation>
        </message>
        <message>
            <source>label of a speaker</source>
            <translation>etikett for en taler</translation>
        </message>
        <message>
            <source>name of a respondent</source>
            <translation>navn på en respondent</translation>
        </message>
        <message>
            <source>a remembered label</source>
            <translation>en etikett som huskes</translation>
        </message>
        <message>
            <source>name of a source</source>
            <translation>navn på en kilde</translation>
        </message>
        <message>
            <source>note on a source</source>
            <translation>merknad til en kilde</translation>
        </message>
        <message>
            <source>name of the file</source>
            <translation>navnet på filen</translation>
        </message>
        <message>
            <source>the line below excerpts</source>
            <translation>linjen under utdrag</translation>
        </message>
        <message>
            <source>note on a coded passage</source>
            <translation>merknad til en kodet passasje</translation>
        </message>
        <message>
            <source>paraphrase of a coded passage</source>
            <translation>fortetting av en kodet passasje</translation>
        </message>
        <message>
            <source>words of a lost passage</source>
            <translation>ord i en tapt passasje</translation>
        </message>
        <message>
            <source>memo</source>
            <translation>memo</translation>
        </message>
        <message>
            <source>an event</source>
            <translation>en hendelse</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>et spørsmål</translation>
        </message>
        <message>
            <source>reason of an absence</source>
            <translation>begrunnelse for et fravær</translation>
        </message>
        <message>
            <source>a summary</source>
            <translation>en sammenfatning</translation>
        </message>
        <message>
            <source>reason of a case rating</source>
            <translation>begrunnelse for en casevurdering</translation>
        </message>
        <message>
            <source>what a step of the ladder means</source>
            <translation>hva et trinn på stigen betyr</translation>
        </message>
        <message>
            <source>a line of the change sheet</source>
            <translation>en linje i endringsoversikten</translation>
        </message>
        <message>
            <source>a claim</source>
            <translation>en påstand</translation>
        </message>
        <message>
            <source>what is expected of a claim</source>
            <translation>hva som ventes av en påstand</translation>
        </message>
        <message>
            <source>note on a claim</source>
            <translation>notat til en påstand</translation>
        </message>
        <message>
            <source>note on a passage of a claim</source>
            <translation>notat til et utdrag i en påstand</translation>
        </message>
        <message>
            <source>note on a cell of a claim</source>
            <translation>merknad til en celle i en påstand</translation>
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
            <translation>notat til en analyse</translation>
        </message>
        <message>
            <source>a collection</source>
            <translation>en utdragssamling</translation>
        </message>
        <message>
            <source>words in a collection</source>
            <translation>ord i en utdragssamling</translation>
        </message>
        <message>
            <source>name of a recipe</source>
            <translation>navn på en oppskrift</translation>
        </message>
        <message>
            <source>what a recipe holds</source>
            <translation>hva en oppskrift inneholder</translation>
        </message>
        <message>
            <source>file name of a recipe</source>
            <translation>filnavn i en oppskrift</translation>
        </message>
        <message>
            <source>folder of a recipe</source>
            <translation>mappe i en oppskrift</translation>
        </message>
        <message>
            <source>name of a view</source>
            <translation>navn på en visning</translation>
        </message>
        <message>
            <source>a merged code</source>
            <translation>en sammenslått kode</translation>
        </message>
        <message>
            <source>an earlier definition</source>
            <translation>en tidligere definisjon</translation>
        </message>
        <message>
            <source>a frozen codebook</source>
            <translation>en fryst kodebok</translation>
        </message>
        <message>
            <source>note on a frozen codebook</source>
            <translation>merknad til en fryst kodebok</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>en verdi</translation>
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
            <translation>Hva vil du gjøre?</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Handlinger</translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation>Ingen handling heter det.</translation>
        </message>
        <message>
            <source>Go to the excerpt {label}</source>
            <translation>Gå til utdraget {label}</translation>
        </message>
    </context>
    <context>
        <name>Patterns</name>
        <message>
            <source>Show the pattern {name}</source>
            <translation>Vis mønsteret {name}</translation>
        </message>
        <message>
            <source>Next pattern</source>
            <translation>Neste mønster</translation>
        </message>
        <message>
            <source>Previous pattern</source>
            <translation>Forrige mønster</translation>
        </message>
        <message>
            <source>Count with or without sub-codes</source>
            <translation>Tell med eller uten underkoder</translation>
        </message>
        <message>
            <source>Show main codes or all codes</source>
            <translation>Vis hovedkoder eller alle koder</translation>
        </message>
        <message>
            <source>Use this order of cases in Compare</source>
            <translation>Bruk denne rekkefølgen av caser i Sammenlign</translation>
        </message>
        <message>
            <source>Hold this branch of the tree against the others</source>
            <translation>Hold denne grenen av treet opp mot de andre</translation>
        </message>
        <message>
            <source>Read what stands behind it</source>
            <translation>Les det som står bak</translation>
        </message>
        <message>
            <source>Back to the drawing</source>
            <translation>Tilbake til tegningen</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transkripsjonen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show the check line by line, or put it away</source>
            <translation>Vis grunnlaget linje for linje, eller legg det bort</translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation>Kopier tabellen med tabelltekst</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Kopier bildet</translation>
        </message>
        <message>
            <source>Save the picture as SVG or PNG</source>
            <translation>Lagre bildet som SVG eller PNG</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Lagre tabellen</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Mønstre</translation>
        </message>
        <message>
            <source>This interview brings no new inductive code.</source>
            <translation>Dette intervjuet gir ingen ny induktiv kode.</translation>
        </message>
        <message>
            <source>New codes</source>
            <translation>Nye koder</translation>
        </message>
        <message numerus="yes">
            <source>the first %n passage(s)</source>
            <translation>
                <numerusform>den første %n passasjen</numerusform>
                <numerusform>de første %n passasjene</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing coded here.</source>
            <translation>Ingenting er kodet her.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passasje</numerusform>
                <numerusform>%n passasjer</numerusform>
            </translation>
        </message>
        <message>
            <source>No passage.</source>
            <translation>Ingen passasje.</translation>
        </message>
        <message>
            <source>Codes of the two cases</source>
            <translation>Kodene i de to casene</translation>
        </message>
        <message>
            <source>Only {case}</source>
            <translation>Bare {case}</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Begge</translation>
        </message>
        <message>
            <source>{code}: difference {difference}, p = {p}; {first} {mean1} ({n1} cases), {second} {mean2} ({n2} cases)</source>
            <translation>{code}: forskjell {difference}, p = {p}; {first} {mean1} ({n1} caser), {second} {mean2} ({n2} caser)</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Forskjell</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Caser</translation>
        </message>
        <message>
            <source>p (guide)</source>
            <translation>p (pekepinn)</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Mønster</translation>
        </message>
        <message>
            <source>Use this order in Compare</source>
            <translation>Bruk rekkefølgen i Sammenlign</translation>
        </message>
        <message>
            <source>With sub-codes</source>
            <translation>Med underkoder</translation>
        </message>
        <message>
            <source>Without sub-codes</source>
            <translation>Uten underkoder</translation>
        </message>
        <message>
            <source>Count with or without sub-codes (U)</source>
            <translation>Tell med eller uten underkoder (U)</translation>
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
            <translation>Gruppert etter</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>against</source>
            <translation>mot</translation>
        </message>
        <message>
            <source>Passages share</source>
            <translation>Passasjene har felles</translation>
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
            <translation>Intervjuer</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Grunnlag</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Løp</translation>
        </message>
        <message>
            <source>Reached at</source>
            <translation>Nådd ved</translation>
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
            <translation>{role}, {kind}, {wave}: {persons} personer, {sources} kilder, {words} ord</translation>
        </message>
        <message numerus="yes">
            <source>planned %n</source>
            <translation>
                <numerusform>%n planlagt</numerusform>
                <numerusform>%n planlagt</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody yet, though in another wave or planned</source>
            <translation>ingen ennå, men i en annen runde eller planlagt</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>{cases}: joined at a likeness of {likeness}</source>
            <translation>{cases}: samlet ved likheten {likeness}</translation>
        </message>
        <message>
            <source>{cases}: no cell can be compared in both</source>
            <translation>{cases}: ingen celle kan sammenlignes i begge</translation>
        </message>
        <message>
            <source>{cases}: likeness {likeness}; {both} cells coded in both, {either} in either, {all} compared</source>
            <translation>{cases}: likhet {likeness}; {both} celler kodet i begge, {either} i minst én, {all} sammenlignet</translation>
        </message>
        <message>
            <source>Copy the drawing with its caption as a picture</source>
            <translation>Kopier tegningen med tabelltekst som bilde</translation>
        </message>
        <message>
            <source>Open the codebook</source>
            <translation>Åpne kodeboken</translation>
        </message>
        <message>
            <source>scale {low} to {high}; – no figure</source>
            <translation>skala {low} til {high}; – ikke noe tall</translation>
        </message>
        <message>
            <source>{wave}, interview {number}: {name}; new codes {new}, so far {known}</source>
            <translation>{wave}, intervju {number}: {name}; nye koder {new}, hittil {known}</translation>
        </message>
        <message>
            <source>in the run {n} ({share} % of the base)</source>
            <translation>i løpet {n} ({share} % av grunnlaget)</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Intervju</translation>
        </message>
        <message>
            <source>New in the run</source>
            <translation>Nye i løpet</translation>
        </message>
        <message>
            <source>% of the base</source>
            <translation>% av grunnlaget</translation>
        </message>
        <message numerus="yes">
            <source>%n interview(s) without a date stand last.</source>
            <translation>
                <numerusform>%n intervju uten dato står sist.</numerusform>
                <numerusform>%n intervjuer uten dato står sist.</numerusform>
            </translation>
        </message>
        <message>
            <source>base</source>
            <translation>grunnlag</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>nådd</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Copied the picture</source>
            <translation>Bildet er kopiert</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) lie with no other and are left out</source>
            <translation>
                <numerusform>%n kode ligger ikke sammen med noen annen og er utelatt</numerusform>
                <numerusform>%n koder ligger ikke sammen med noen annen og er utelatt</numerusform>
            </translation>
        </message>
        <message>
            <source>difference {value}</source>
            <translation>forskjell {value}</translation>
        </message>
        <message>
            <source>{wave}: {n} in common of {first} and {second} passages, c = {c}</source>
            <translation>{wave}: {n} felles av {first} og {second} passasjer, c = {c}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>Likhet</translation>
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
            <translation>Metning</translation>
        </message>
        <message>
            <source>Who was heard</source>
            <translation>Hvem ble hørt</translation>
        </message>
        <message>
            <source>Cases by likeness</source>
            <translation>Caser etter likhet</translation>
        </message>
        <message>
            <source>What sets two groups of cases apart</source>
            <translation>Hva som skiller to grupper av caser</translation>
        </message>
        <message>
            <source>Codes that lie together</source>
            <translation>Koder som ligger sammen</translation>
        </message>
        <message>
            <source>Profiles of cases</source>
            <translation>Profiler av caser</translation>
        </message>
        <message>
            <source>Choose a cell: here stand the codes that its two cases share, and those that only one of them has, with their passages.</source>
            <translation>Velg en celle: her står kodene de to casene har felles, og de som bare den ene har, med passasjene.</translation>
        </message>
        <message>
            <source>Choose a dot to read the passages of a case, or a line to read those of both groups.</source>
            <translation>Velg et punkt for å lese passasjene i en case, eller en linje for å lese passasjene i begge grupper.</translation>
        </message>
        <message>
            <source>Choose a cell to read the passages in which the two codes lie together.</source>
            <translation>Velg en celle for å lese passasjene der de to kodene ligger sammen.</translation>
        </message>
        <message>
            <source>Choose a line of a case to read its passages in each wave.</source>
            <translation>Velg linjen til en case for å lese passasjene i hver runde.</translation>
        </message>
        <message>
            <source>Choose an interview to read the passages that brought new codes.</source>
            <translation>Velg et intervju for å lese passasjene som ga nye koder.</translation>
        </message>
        <message>
            <source>Choose a cell to read what was coded of those who were heard there.</source>
            <translation>Velg en celle for å lese det som er kodet hos dem som ble hørt der.</translation>
        </message>
        <message>
            <source>Same words</source>
            <translation>Samme ord</translation>
        </message>
        <message>
            <source>Same or next turn</source>
            <translation>Samme eller neste taletur</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
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
            <translation>Etter dato</translation>
        </message>
        <message>
            <source>By coding</source>
            <translation>Etter koding</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Samfunnsområde</translation>
        </message>
        <message>
            <source>Cases by hand</source>
            <translation>Caser for hånd</translation>
        </message>
        <message>
            <source>Patterns show once passages are coded.</source>
            <translation>Mønstre vises når passasjer er kodet.</translation>
        </message>
        <message>
            <source>The filter lets fewer than two cases through: nothing to compare.</source>
            <translation>Filteret slipper færre enn to caser gjennom: ingenting å sammenligne.</translation>
        </message>
        <message>
            <source>Two groups with at least one case each are needed. Choose others, or choose cases by hand.</source>
            <translation>Det trengs to grupper med minst én case i hver. Velg andre, eller velg caser for hånd.</translation>
        </message>
        <message>
            <source>The codebook has no inductive codes. Codes that were there before the material cannot show saturation; mark those that were found in it as inductive in the codebook.</source>
            <translation>Kodeboken har ingen induktive koder. Koder som fantes før materialet, kan ikke vise metning; angi i kodeboken at de som er funnet i det, er induktive.</translation>
        </message>
        <message>
            <source>The filter lets no coded interview through.</source>
            <translation>Filteret slipper ikke gjennom noe kodet intervju.</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Se i:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>Fil&amp;navn:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Filtype:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Mappe:</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Velg</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Åpne</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Lagre</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Lagre som</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Fram</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Overordnet mappe</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Opprett ny mappe</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Listevisning</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Detaljvisning</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Min datamaskin</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Slett</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Gi nytt &amp;navn</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Ny mappe</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Vis s&amp;kjulte filer</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Finn mappe</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 finnes allerede.
Vil du erstatte den?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Filen ble ikke funnet.
Kontroller at filnavnet er riktig.</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Størrelse</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Endret</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Angre</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Gjør om</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Klipp &amp;ut</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopier</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Lim inn</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slett</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Merk alt</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lagre</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ja</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Nei</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Lukk</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Forkast</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjelp</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Bruk</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Tilbakestill</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Angre</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Gjør om</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Klipp &amp;ut</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopier</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Lim inn</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slett</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Merk alt</translation>
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
            <translation>Velg utfallet</translation>
        </message>
        <message>
            <source>Choose conditions</source>
            <translation>Velg betingelser</translation>
        </message>
        <message>
            <source>Choose the cases</source>
            <translation>Velg casene</translation>
        </message>
        <message>
            <source>Explain the absence of the outcome, or its presence</source>
            <translation>Forklar at utfallet mangler, eller at det er til stede</translation>
        </message>
        <message>
            <source>Keep the analysis under a name</source>
            <translation>Lagre analysen under et navn</translation>
        </message>
        <message>
            <source>Open a kept analysis</source>
            <translation>Åpne en lagret analyse</translation>
        </message>
        <message>
            <source>Show or hide what must be known</source>
            <translation>Vis eller skjul det som er verdt å merke seg</translation>
        </message>
        <message>
            <source>Next path in the plot</source>
            <translation>Neste vei i plottet</translation>
        </message>
        <message>
            <source>Previous path in the plot</source>
            <translation>Forrige vei i plottet</translation>
        </message>
        <message>
            <source>Plot this path against the outcome</source>
            <translation>Plott denne veien mot utfallet</translation>
        </message>
        <message>
            <source>Open the case, or go to its passages</source>
            <translation>Åpne casen, eller gå til passasjene</translation>
        </message>
        <message>
            <source>Go to the rating of the case</source>
            <translation>Gå til vurderingen av casen</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Copy all tables of the analysis</source>
            <translation>Kopier alle tabeller i analysen</translation>
        </message>
        <message>
            <source>Copy what is shown as a picture</source>
            <translation>Kopier det som vises, som bilde</translation>
        </message>
        <message>
            <source>Save what is shown as a picture…</source>
            <translation>Lagre det som vises, som bilde…</translation>
        </message>
        <message>
            <source>Save for R…</source>
            <translation>Lagre for R…</translation>
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
            <translation>Ankerpunkter</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupper</translation>
        </message>
        <message>
            <source>In the set with these values</source>
            <translation>I mengden med disse verdiene</translation>
        </message>
        <message>
            <source>Values with which a case is in the set</source>
            <translation>Verdier som setter en case i mengden</translation>
        </message>
        <message>
            <source>Thresholds between groups of cases, from out to in; the numbers smooth the groups.</source>
            <translation>Terskler mellom grupper av caser, fra utenfor til innenfor; tallene glatter gruppene.</translation>
        </message>
        <message>
            <source>Fully out; neither in nor out; fully in. Type them, or press in the picture.</source>
            <translation>Helt utenfor; verken innenfor eller utenfor; helt innenfor. Skriv dem, eller trykk i bildet.</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Betingelser</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Caser</translation>
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
            <translation>Kort navn på {set}</translation>
        </message>
        <message>
            <source>Leave {set} out</source>
            <translation>Utelat {set}</translation>
        </message>
        <message>
            <source>Nothing is recorded in this wave.</source>
            <translation>Ingenting er registrert i denne runden.</translation>
        </message>
        <message>
            <source>Its presence is expected to lead there</source>
            <translation>Det forventes å føre dit at den er til stede</translation>
        </message>
        <message>
            <source>Its absence is expected to lead there</source>
            <translation>Det forventes å føre dit at den mangler</translation>
        </message>
        <message>
            <source>Nothing is expected of it</source>
            <translation>Ingenting forventes av den</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Vurder</translation>
        </message>
        <message>
            <source>Go to the rating of this case</source>
            <translation>Gå til vurderingen av denne casen</translation>
        </message>
        <message>
            <source>Memberships of the case</source>
            <translation>Casens medlemskap</translation>
        </message>
        <message>
            <source>Passages of the case</source>
            <translation>Casens passasjer</translation>
        </message>
        <message>
            <source>No case chosen</source>
            <translation>Ingen case er valgt</translation>
        </message>
        <message>
            <source>Choose a case in the table: here its ratings and passages are read.</source>
            <translation>Velg en case i tabellen: her leses vurderingene og passasjene.</translation>
        </message>
        <message>
            <source>No passage stands behind it.</source>
            <translation>Det står ingen passasje bak.</translation>
        </message>
        <message>
            <source>{n} carry the rating, {more} more in its cell</source>
            <translation>{n} bærer vurderingen, {more} til i cellen</translation>
        </message>
        <message>
            <source>Not rated.</source>
            <translation>Ikke vurdert.</translation>
        </message>
        <message>
            <source>Numbers of the cases, with the anchors</source>
            <translation>Casenes tall, med ankerpunktene</translation>
        </message>
        <message numerus="yes">
            <source>%n thing to know</source>
            <translation>
                <numerusform>%n ting å merke seg</numerusform>
                <numerusform>%n ting å merke seg</numerusform>
            </translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabeller</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Vei</translation>
        </message>
        <message>
            <source>No row shows the outcome, so there is no path. Look at the consistency.</source>
            <translation>Ingen rad viser utfallet, så det er ingen vei. Se på konsistensen.</translation>
        </message>
        <message>
            <source>Which conditions of the cases go together with an outcome? Choose what is to be explained, a rated code or a variable, then two to five conditions.</source>
            <translation>Hvilke betingelser ved casene går sammen med et utfall? Velg det som skal forklares, en vurdert kode eller en variabel, og så to til fem betingelser.</translation>
        </message>
        <message>
            <source>What may lead there? Choose two to five conditions of the cases.</source>
            <translation>Hva kan føre dit? Velg to til fem betingelser ved casene.</translation>
        </message>
        <message>
            <source>Kept analyses</source>
            <translation>Lagrede analyser</translation>
        </message>
        <message>
            <source>Keep as…</source>
            <translation>Lagre som…</translation>
        </message>
        <message>
            <source>Name of the analysis</source>
            <translation>Navn på analysen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Utfall</translation>
        </message>
        <message>
            <source>Wave of the outcome</source>
            <translation>Runde for utfallet</translation>
        </message>
        <message>
            <source>Wave of the conditions</source>
            <translation>Runde for betingelsene</translation>
        </message>
        <message>
            <source>Explain its absence</source>
            <translation>Forklar at det mangler</translation>
        </message>
        <message>
            <source>Choose conditions…</source>
            <translation>Velg betingelser…</translation>
        </message>
        <message>
            <source>Whose ratings</source>
            <translation>Hvem sine vurderinger</translation>
        </message>
        <message>
            <source>Not kept</source>
            <translation>Ikke lagret</translation>
        </message>
        <message>
            <source>{n} of {all} cases</source>
            <translation>{n} av {all} caser</translation>
        </message>
        <message>
            <source>All cases</source>
            <translation>Alle caser</translation>
        </message>
        <message>
            <source>of</source>
            <translation>fra</translation>
        </message>
        <message>
            <source>What counts</source>
            <translation>Hva som teller</translation>
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
            <translation>Caser minst</translation>
        </message>
        <message>
            <source>Rated by</source>
            <translation>Vurdert av</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Memberships</source>
            <translation>Medlemskap</translation>
        </message>
        <message numerus="yes">
            <source>%n configuration without enough cases</source>
            <translation>
                <numerusform>%n konfigurasjon uten nok caser</numerusform>
                <numerusform>%n konfigurasjoner uten nok caser</numerusform>
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
            <translation>Sannhetstabell for {outcome}</translation>
        </message>
        <message>
            <source>Where none of its parts is necessary, but one or the other is</source>
            <translation>Der ingen av delene er nødvendig, men den ene eller den andre er det</translation>
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
            <translation>Dekning</translation>
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
            <translation>Taler imot</translation>
        </message>
        <message>
            <source>Paths to {outcome}</source>
            <translation>Veier til {outcome}</translation>
        </message>
        <message>
            <source>Conservative: nothing is assumed</source>
            <translation>Konservativ: ingenting forutsettes</translation>
        </message>
        <message>
            <source>Parsimonious: whatever makes it shorter is assumed</source>
            <translation>Parsimonisk: alt som gjør den kortere, forutsettes</translation>
        </message>
        <message>
            <source>Intermediate: only what is expected is assumed</source>
            <translation>Mellomliggende: bare det som forventes, forutsettes</translation>
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
            <translation>Modell {n} av {all}</translation>
        </message>
        <message numerus="yes">
            <source>%n more model of the same size; copy the table for all</source>
            <translation>
                <numerusform>%n modell til av samme størrelse; kopier tabellen for å få alle</numerusform>
                <numerusform>%n modeller til av samme størrelse; kopier tabellen for å få alle</numerusform>
            </translation>
        </message>
        <message>
            <source>not covered:</source>
            <translation>ikke dekket:</translation>
        </message>
        <message>
            <source>All paths</source>
            <translation>Alle veier</translation>
        </message>
        <message>
            <source>Assumed without a case:</source>
            <translation>Forutsatt uten en case:</translation>
        </message>
        <message>
            <source>(cannot be)</source>
            <translation>(ikke mulig)</translation>
        </message>
        <message>
            <source>The same for every cut above {low} up to {high}.</source>
            <translation>Det samme for alle grenser over {low} opp til {high}.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ingenting</translation>
        </message>
        <message>
            <source>From {low} to {high}: {models}.</source>
            <translation>Fra {low} til {high}: {models}.</translation>
        </message>
        <message>
            <source>Truth table</source>
            <translation>Sannhetstabell</translation>
        </message>
        <message>
            <source>Necessity</source>
            <translation>Nødvendighet</translation>
        </message>
        <message>
            <source>Paths</source>
            <translation>Veier</translation>
        </message>
        <message>
            <source>Plot</source>
            <translation>Plott</translation>
        </message>
        <message>
            <source>{used} of {all} cases; rated by {rater}; consistency from {cut}, PRI from {pri}, cases from {least}</source>
            <translation>{used} av {all} caser; vurdert av {rater}; konsistens fra {cut}, PRI fra {pri}, caser fra {least}</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Merk</translation>
        </message>
        <message>
            <source>Copied all tables of the analysis</source>
            <translation>Alle tabeller i analysen er kopiert</translation>
        </message>
        <message>
            <source>Copied as a picture</source>
            <translation>Kopiert som bilde</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>Save for R</source>
            <translation>Lagre for R</translation>
        </message>
    </context>
    <context>
        <name>Questionnaire</name>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>velg</translation>
        </message>
        <message>
            <source>One source a question</source>
            <translation>Én kilde per spørsmål</translation>
        </message>
        <message>
            <source>One source a respondent</source>
            <translation>Én kilde per respondent</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolonne</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Hva den er til</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Most frequent</source>
            <translation>Vanligst</translation>
        </message>
        <message>
            <source>A file that tells of the columns</source>
            <translation>En fil som beskriver kolonnene</translation>
        </message>
        <message>
            <source>Import a questionnaire</source>
            <translation>Importer et spørreskjema</translation>
        </message>
        <message>
            <source>Use a description…</source>
            <translation>Bruk en beskrivelse…</translation>
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
            <translation>Åpne svar</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>{n} of {all} answered</source>
            <translation>{n} av {all} har svart</translation>
        </message>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n ulikt svar</numerusform>
                <numerusform>%n ulike svar</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no answers in the file.</source>
            <translation>Det er ingen svar i filen.</translation>
        </message>
        <message>
            <source>Choose the wave of these answers.</source>
            <translation>Velg hvilken runde svarene hører til.</translation>
        </message>
        <message>
            <source>Only one column can be for the same: look at {columns}.</source>
            <translation>Bare én kolonne kan brukes til det samme: se på {columns}.</translation>
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
                <numerusform>%n lukket spørsmål</numerusform>
                <numerusform>%n lukkede spørsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n åpent spørsmål</numerusform>
                <numerusform>%n åpne spørsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondent(s) came in</source>
            <translation>
                <numerusform>%n respondent importert</numerusform>
                <numerusform>%n respondenter importert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n verdi</numerusform>
                <numerusform>%n verdier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) of open answers</source>
            <translation>
                <numerusform>%n kilde med åpne svar</numerusform>
                <numerusform>%n kilder med åpne svar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Settings</source>
            <translation>Innstillinger</translation>
        </message>
    </context>
    <context>
        <name>Ratings</name>
        <message>
            <source>Rate {step}: {meaning}</source>
            <translation>Vurder {step}: {meaning}</translation>
        </message>
        <message>
            <source>Take what the passages suggest</source>
            <translation>Ta det passasjene tyder på</translation>
        </message>
        <message>
            <source>Write the reason</source>
            <translation>Skriv begrunnelsen</translation>
        </message>
        <message>
            <source>Let the passage carry the rating, or no more</source>
            <translation>La passasjen bære vurderingen, eller ikke lenger</translation>
        </message>
        <message>
            <source>Take the rating back</source>
            <translation>Trekk vurderingen tilbake</translation>
        </message>
        <message>
            <source>Next that is not rated</source>
            <translation>Neste som ikke er vurdert</translation>
        </message>
        <message>
            <source>Previous that is not rated</source>
            <translation>Forrige som ikke er vurdert</translation>
        </message>
        <message>
            <source>Next that is rated differently</source>
            <translation>Neste som er vurdert ulikt</translation>
        </message>
        <message>
            <source>Previous that is rated differently</source>
            <translation>Forrige som er vurdert ulikt</translation>
        </message>
        <message>
            <source>Write what the steps mean</source>
            <translation>Skriv hva trinnene betyr</translation>
        </message>
        <message>
            <source>One code down the cases, or one case down its codes</source>
            <translation>Én kode nedover casene, eller én case nedover kodene</translation>
        </message>
        <message>
            <source>Choose the code or case</source>
            <translation>Velg kode eller case</translation>
        </message>
        <message>
            <source>Next code or case</source>
            <translation>Neste kode eller case</translation>
        </message>
        <message>
            <source>Previous code or case</source>
            <translation>Forrige kode eller case</translation>
        </message>
        <message>
            <source>Look at the ratings of the next rater</source>
            <translation>Se vurderingene til den neste som har vurdert</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Go to the place in the text</source>
            <translation>Gå til stedet i teksten</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy the ratings with their reasons</source>
            <translation>Kopier vurderingene med begrunnelser</translation>
        </message>
        <message>
            <source>Copy the ladders as a picture</source>
            <translation>Kopier stigene som bilde</translation>
        </message>
        <message>
            <source>Save the ladders as a picture…</source>
            <translation>Lagre stigene som bilde…</translation>
        </message>
        <message>
            <source>Save all ratings as a table…</source>
            <translation>Lagre alle vurderinger som tabell…</translation>
        </message>
        <message>
            <source>Go to the passages of the cell, or into the text</source>
            <translation>Gå til passasjene i cellen, eller inn i teksten</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>Vurderinger</translation>
        </message>
        <message>
            <source>Passages that carry the rating</source>
            <translation>Passasjer som bærer vurderingen</translation>
        </message>
        <message>
            <source>Other passages of the cell</source>
            <translation>Andre passasjer i cellen</translation>
        </message>
        <message>
            <source>No passage chosen yet. A, or drag one here.</source>
            <translation>Ingen passasje er valgt ennå. A, eller dra en hit.</translation>
        </message>
        <message numerus="yes">
            <source>%n passage that was chosen is gone.</source>
            <translation>
                <numerusform>%n passasje som var valgt, er borte.</numerusform>
                <numerusform>%n passasjer som var valgt, er borte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Carried by {n}</source>
            <translation>Bæres av {n}</translation>
        </message>
        <message>
            <source>Other passages here: {n}</source>
            <translation>Andre passasjer her: {n}</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Ta det</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrunnelse</translation>
        </message>
        <message>
            <source>What in the case carries it?</source>
            <translation>Hva i casen bærer den?</translation>
        </message>
        <message>
            <source>Rated by {name}</source>
            <translation>Vurdert av {name}</translation>
        </message>
        <message>
            <source>Not kept yet: a rating needs its reason.</source>
            <translation>Ikke lagret ennå: en vurdering må ha en begrunnelse.</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps it.</source>
            <translation>Ctrl+Enter lagrer den.</translation>
        </message>
        <message>
            <source>There is no source of this case here.</source>
            <translation>Det er ingen kilde fra denne casen her.</translation>
        </message>
        <message>
            <source>Not rated.</source>
            <translation>Ikke vurdert.</translation>
        </message>
        <message>
            <source>All passages of the cell carry the rating.</source>
            <translation>Alle passasjene i cellen bærer vurderingen.</translation>
        </message>
        <message>
            <source>No passage is coded here.</source>
            <translation>Ingen passasje er kodet her.</translation>
        </message>
        <message>
            <source>Everything in sight is rated.</source>
            <translation>Alt som vises, er vurdert.</translation>
        </message>
        <message>
            <source>Nothing in sight is rated differently.</source>
            <translation>Ingenting som vises, er vurdert ulikt.</translation>
        </message>
        <message>
            <source>What stands side by side</source>
            <translation>Hva som står side om side</translation>
        </message>
        <message>
            <source>Whose ratings</source>
            <translation>Hvem sine vurderinger</translation>
        </message>
        <message>
            <source>Rated by</source>
            <translation>Vurdert av</translation>
        </message>
        <message>
            <source>One code, all cases</source>
            <translation>Én kode, alle caser</translation>
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
                <numerusform>%n ikke vurdert</numerusform>
                <numerusform>%n ikke vurdert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated differently</source>
            <translation>
                <numerusform>%n vurdert ulikt</numerusform>
                <numerusform>%n vurdert ulikt</numerusform>
            </translation>
        </message>
        <message>
            <source>(.33) suggested · – cannot be rated · ◇ another rater</source>
            <translation>(.33) foreslått · – kan ikke vurderes · ◇ vurdert av en annen</translation>
        </message>
        <message>
            <source>Ratings of the cases</source>
            <translation>Vurderinger av casene</translation>
        </message>
        <message>
            <source>Here cases are rated on a code: how far each is in it. Add cases and codes first.</source>
            <translation>Her vurderes caser på en kode: hvor langt hver av dem er innenfor. Legg først til caser og koder.</translation>
        </message>
        <message>
            <source>This is the rating of somebody else. Only one's own is taken back.</source>
            <translation>Dette er en annens vurdering. Bare ens egen kan trekkes tilbake.</translation>
        </message>
        <message>
            <source>What {step} means</source>
            <translation>Hva {step} betyr</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tast</translation>
        </message>
        <message>
            <source>{what}; rated by {rater}; </source>
            <translation>{what}; vurdert av {rater}; </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n rating with its reason</source>
            <translation>
                <numerusform>%n vurdering er kopiert med begrunnelse</numerusform>
                <numerusform>%n vurderinger er kopiert med begrunnelser</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied the ladders as a picture</source>
            <translation>Stigene er kopiert som bilde</translation>
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation>{file} er skrevet</translation>
        </message>
        <message>
            <source>Save all ratings</source>
            <translation>Lagre alle vurderinger</translation>
        </message>
        <message>
            <source>not visited</source>
            <translation>ikke besøkt</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>ikke vurdert</translation>
        </message>
        <message>
            <source>cannot be rated</source>
            <translation>kan ikke vurderes</translation>
        </message>
        <message>
            <source>The passages suggest {step} (mean rating {mean})</source>
            <translation>Passasjene tyder på {step} (gjennomsnittlig retning {mean})</translation>
        </message>
        <message>
            <source>Confirmed as absent, so {step} is suggested</source>
            <translation>Bekreftet fraværende, så {step} foreslås</translation>
        </message>
        <message>
            <source>The passages suggest {step} ({part} % of those heard speak of it)</source>
            <translation>Passasjene tyder på {step} ({part} % av dem som ble hørt, snakker om det)</translation>
        </message>
        <message>
            <source>Cannot be rated</source>
            <translation>Kan ikke vurderes</translation>
        </message>
        <message>
            <source>Fully out</source>
            <translation>Helt utenfor</translation>
        </message>
        <message>
            <source>More out than in</source>
            <translation>Mer utenfor enn innenfor</translation>
        </message>
        <message>
            <source>More in than out</source>
            <translation>Mer innenfor enn utenfor</translation>
        </message>
        <message>
            <source>Fully in</source>
            <translation>Helt innenfor</translation>
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
            <translation>Kjør alle oppskrifter</translation>
        </message>
        <message>
            <source>Save as recipe</source>
            <translation>Lagre som oppskrift</translation>
        </message>
        <message>
            <source>Save in the recipe that is open</source>
            <translation>Lagre i oppskriften som er åpen</translation>
        </message>
        <message>
            <source>Show the recipes</source>
            <translation>Vis oppskriftene</translation>
        </message>
        <message>
            <source>Make a report again that came back</source>
            <translation>Lag på nytt en rapport som er kommet tilbake</translation>
        </message>
        <message>
            <source>Choose the kind of report</source>
            <translation>Velg type rapport</translation>
        </message>
        <message>
            <source>Go to what is wanted</source>
            <translation>Gå til det som skal med</translation>
        </message>
        <message>
            <source>Go to the preview</source>
            <translation>Gå til forhåndsvisningen</translation>
        </message>
        <message>
            <source>Choose as what it is written</source>
            <translation>Velg hva slags fil som skrives</translation>
        </message>
        <message>
            <source>Want what is usual</source>
            <translation>Sett tilbake til det vanlige</translation>
        </message>
        <message>
            <source>Stop writing</source>
            <translation>Stopp skrivingen</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapporter</translation>
        </message>
        <message>
            <source>Write it elsewhere…</source>
            <translation>Skriv den et annet sted…</translation>
        </message>
        <message>
            <source>Write it here, and keep the old one</source>
            <translation>Skriv den her, og behold den gamle</translation>
        </message>
        <message>
            <source>Choose the report that came back</source>
            <translation>Velg rapporten som er kommet tilbake</translation>
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
            <translation>Ingenting ble skrevet.</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt would be added</source>
            <translation>
                <numerusform>%n utdrag kommer til</numerusform>
                <numerusform>%n utdrag kommer til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be changed</source>
            <translation>
                <numerusform>%n endres</numerusform>
                <numerusform>%n endres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would go to the end, as gone</source>
            <translation>
                <numerusform>%n flyttes til slutten som bortfalt</numerusform>
                <numerusform>%n flyttes til slutten som bortfalt</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: nothing became different in the study.</source>
            <translation>{name}: ingenting er blitt annerledes i studien.</translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph of others stays where it is.</source>
            <translation>
                <numerusform>%n avsnitt fra andre blir der det er.</numerusform>
                <numerusform>%n avsnitt fra andre blir der de er.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was edited by hand, and stays so.</source>
            <translation>
                <numerusform>%n utdrag er rettet for hånd og blir slik.</numerusform>
                <numerusform>%n utdrag er rettet for hånd og blir slik.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was taken out by hand, and stays out.</source>
            <translation>
                <numerusform>%n utdrag er fjernet for hånd og forblir ute.</numerusform>
                <numerusform>%n utdrag er fjernet for hånd og forblir ute.</numerusform>
            </translation>
        </message>
        <message>
            <source>Added: {ids}</source>
            <translation>Kommet til: {ids}</translation>
        </message>
        <message>
            <source>Changed: {ids}</source>
            <translation>Endret: {ids}</translation>
        </message>
        <message>
            <source>Gone, at the end now: {ids}</source>
            <translation>Bortfalt, nå til slutt: {ids}</translation>
        </message>
        <message>
            <source>Edited by hand, and left so: {ids}</source>
            <translation>Rettet for hånd og latt være slik: {ids}</translation>
        </message>
        <message>
            <source>Taken out by hand, and left out: {ids}</source>
            <translation>Fjernet for hånd og utelatt: {ids}</translation>
        </message>
        <message>
            <source>Nothing became different in the study.</source>
            <translation>Ingenting er blitt annerledes i studien.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… og %n til</numerusform>
                <numerusform>… og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>What came back from Excel…</source>
            <translation>Det som kom tilbake fra Excel…</translation>
        </message>
        <message>
            <source>What came back from Word…</source>
            <translation>Det som kom tilbake fra Word…</translation>
        </message>
        <message>
            <source>Writing recipes…</source>
            <translation>Skriver oppskrifter…</translation>
        </message>
        <message>
            <source>Save as recipe…</source>
            <translation>Lagre som oppskrift…</translation>
        </message>
        <message>
            <source>Name of the recipe</source>
            <translation>Navn på oppskriften</translation>
        </message>
        <message>
            <source>Save in the recipe</source>
            <translation>Lagre i oppskriften</translation>
        </message>
        <message>
            <source>The filter is that of the recipe now.</source>
            <translation>Filteret er nå det som står i oppskriften.</translation>
        </message>
        <message>
            <source>Choose a Word document whose looks are used</source>
            <translation>Velg et Word-dokument med utseendet som skal brukes</translation>
        </message>
        <message>
            <source>How this report looks is seen in the file itself.</source>
            <translation>Hvordan denne rapporten ser ut, går fram av selve filen.</translation>
        </message>
        <message>
            <source>Look first at what is said below the preview.</source>
            <translation>Se først på det som står under forhåndsvisningen.</translation>
        </message>
        <message>
            <source>Kinds of reports</source>
            <translation>Slag av rapporter</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>Oppskrifter</translation>
        </message>
        <message>
            <source>All recipes…</source>
            <translation>Alle oppskrifter…</translation>
        </message>
        <message>
            <source>A report that is kept is written again with one key.</source>
            <translation>En rapport som er lagret, skrives på nytt med én tast.</translation>
        </message>
        <message>
            <source>Make a report again…</source>
            <translation>Lag en rapport på nytt…</translation>
        </message>
        <message>
            <source>A report in Word that came back, with what others wrote in it</source>
            <translation>En rapport i Word som er kommet tilbake, med det andre har skrevet i den</translation>
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
            <translation>Kodet av</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Kilde</translation>
        </message>
        <message>
            <source>Drag to move, or Alt+Up and Alt+Down; Space switches on and off</source>
            <translation>Dra for å flytte, eller bruk Alt+pil opp og Alt+pil ned; mellomrom slår av og på</translation>
        </message>
        <message>
            <source>Use only the bar above</source>
            <translation>Bruk bare linjen ovenfor</translation>
        </message>
        <message>
            <source>Open the key…</source>
            <translation>Åpne nøkkelen…</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Velg…</translation>
        </message>
        <message>
            <source>Without</source>
            <translation>Uten</translation>
        </message>
        <message>
            <source>Written as</source>
            <translation>Skrives som</translation>
        </message>
        <message>
            <source>Word template of the institution</source>
            <translation>Institusjonens Word-mal</translation>
        </message>
        <message>
            <source>Selection (the bar above)</source>
            <translation>Utvalg (linjen over)</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Gjelder</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>Nested by</source>
            <translation>Ordnet etter</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Deler</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tittel</translation>
        </message>
        <message>
            <source>Line below an excerpt</source>
            <translation>Linje under et utdrag</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Språk i rapporten</translation>
        </message>
        <message>
            <source>compared as in Compare</source>
            <translation>sammenlignet som i Sammenlign</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>Som vanlig</translation>
        </message>
        <message>
            <source>By name, as in the study</source>
            <translation>Med navn, som i studien</translation>
        </message>
        <message>
            <source>By role and number</source>
            <translation>Med informanttype og nummer</translation>
        </message>
        <message>
            <source>That of the program</source>
            <translation>Samme som programmet</translation>
        </message>
        <message>
            <source>The program’s own</source>
            <translation>Programmets egen</translation>
        </message>
        <message>
            <source>No key is open: names of others whom people mention stay.</source>
            <translation>Ingen nøkkel er åpen: navn på andre som folk nevner, blir stående.</translation>
        </message>
        <message numerus="yes">
            <source>The key is open: %n names in it are replaced.</source>
            <translation>
                <numerusform>Nøkkelen er åpen: %n navn i den erstattes.</numerusform>
                <numerusform>Nøkkelen er åpen: %n navn i den erstattes.</numerusform>
            </translation>
        </message>
        <message>
            <source>How the report will read</source>
            <translation>Slik blir rapporten</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>Oppskrift</translation>
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
            <translation>Sist kjørt</translation>
        </message>
        <message>
            <source>Run this one</source>
            <translation>Kjør denne</translation>
        </message>
        <message>
            <source>Back to Reports</source>
            <translation>Tilbake til Rapporter</translation>
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
            <translation>Ord, og i klammeparenteser: {study}, {report}, {kind}, {date}, {time}</translation>
        </message>
        <message>
            <source>Folder, from that of the study</source>
            <translation>Mappe, fra mappen til studien</translation>
        </message>
        <message>
            <source>Run this recipe</source>
            <translation>Kjør denne oppskriften</translation>
        </message>
        <message>
            <source>Open the recipe</source>
            <translation>Åpne oppskriften</translation>
        </message>
        <message>
            <source>Rename the recipe</source>
            <translation>Gi oppskriften nytt navn</translation>
        </message>
        <message>
            <source>Remove the recipe</source>
            <translation>Fjern oppskriften</translation>
        </message>
        <message>
            <source>Move the recipe up</source>
            <translation>Flytt oppskriften opp</translation>
        </message>
        <message>
            <source>Move the recipe down</source>
            <translation>Flytt oppskriften ned</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Legg bort</translation>
        </message>
        <message>
            <source>Write it all the same</source>
            <translation>Skriv den likevel</translation>
        </message>
        <message>
            <source>Make it again with what they wrote…</source>
            <translation>Lag den på nytt med det de har skrevet…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åpne</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Vis i mappen</translation>
        </message>
        <message>
            <source>… and so on. The file holds all of it.</source>
            <translation>… og så videre. Filen inneholder alt.</translation>
        </message>
        <message>
            <source>Table {number}: {caption}</source>
            <translation>Tabell {number}: {caption}</translation>
        </message>
        <message>
            <source>Figure {number}: {caption}</source>
            <translation>Figur {number}: {caption}</translation>
        </message>
        <message>
            <source>I have looked at it; write it all the same</source>
            <translation>Jeg har sett på det; skriv den likevel</translation>
        </message>
        <message>
            <source>Looking at what to know before it leaves…</source>
            <translation>Ser etter hva som er verdt å vite før den går ut …</translation>
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
            <translation>Tabell for andre programmer</translation>
        </message>
        <message>
            <source>Pictures for print</source>
            <translation>Bilder for trykk</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Page for a browser</source>
            <translation>Side for nettleser</translation>
        </message>
        <message>
            <source>Write {file}…</source>
            <translation>Skriv {file}…</translation>
        </message>
        <message>
            <source>{name}: {kept} was changed since and stays. The new one is {files}.</source>
            <translation>{name}: {kept} er endret siden og blir stående. Den nye er {files}.</translation>
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
            <translation>Det som er borte fra studien, er utelatt.</translation>
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
            <translation>Koding</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Kodebok</translation>
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
            <translation>Utdragssamlinger</translation>
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
            <translation>Kontroller studien</translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation>Lagre en kopi nå</translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation>Lukk studien</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farger</translation>
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
            <translation>Språk</translation>
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
            <translation>Dette er ikke kjent.</translation>
        </message>
        <message>
            <source>As in the sheet</source>
            <translation>Som i arket</translation>
        </message>
        <message>
            <source>As in the study</source>
            <translation>Som i studien</translation>
        </message>
        <message>
            <source>Both texts</source>
            <translation>Begge tekstene</translation>
        </message>
        <message>
            <source>When the sheet was written</source>
            <translation>Da arket ble skrevet</translation>
        </message>
        <message>
            <source>In the study now</source>
            <translation>I studien nå</translation>
        </message>
        <message>
            <source>In the sheet</source>
            <translation>I arket</translation>
        </message>
        <message>
            <source>Which cells are listed</source>
            <translation>Hvilke celler som vises</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Ta inn</translation>
        </message>
        <message>
            <source>Write a sheet…</source>
            <translation>Skriv et ark…</translation>
        </message>
        <message>
            <source>Open an edited sheet…</source>
            <translation>Åpne et redigert ark…</translation>
        </message>
        <message>
            <source>Open an edited sheet</source>
            <translation>Åpne et redigert ark</translation>
        </message>
        <message>
            <source>Write a sheet to be edited</source>
            <translation>Skriv et ark som skal redigeres</translation>
        </message>
        <message>
            <source>Wrote {file}. Edit the coloured columns, and open it here again.</source>
            <translation>{file} er skrevet. Rediger de fargede kolonnene, og åpne filen her igjen.</translation>
        </message>
        <message>
            <source>Sheets that come back</source>
            <translation>Ark som leses inn igjen</translation>
        </message>
        <message>
            <source>Take or leave what is selected</source>
            <translation>Ta inn det merkede, eller la det være</translation>
        </message>
        <message>
            <source>Take what was decided</source>
            <translation>Ta inn det som er avgjort</translation>
        </message>
        <message>
            <source>Nothing was edited that the study has not.</source>
            <translation>Ingenting er redigert som studien ikke allerede har.</translation>
        </message>
        <message numerus="yes">
            <source>Took %n cell(s) from the sheet.</source>
            <translation>
                <numerusform>%n celle er tatt inn fra arket.</numerusform>
                <numerusform>%n celler er tatt inn fra arket.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>Co-authors edit summaries, ratings, variables and codes in Excel or LibreOffice. Write a sheet for them; what comes back is shown here, cell by cell, before anything changes.</source>
            <translation>Medforfattere redigerer sammenfatninger, vurderinger, variabler og koder i Excel eller LibreOffice. Skriv et ark til dem; det som kommer tilbake, vises her, celle for celle, før noe endres.</translation>
        </message>
        <message>
            <source>Summaries, case by code</source>
            <translation>Sammenfatninger, etter case og kode</translation>
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
            <translation>Passasjer og kodene deres</translation>
        </message>
        <message>
            <source>? decide</source>
            <translation>? avgjør</translation>
        </message>
        <message>
            <source>✓ take</source>
            <translation>✓ ta inn</translation>
        </message>
        <message>
            <source>– leave</source>
            <translation>– la være</translation>
        </message>
        <message>
            <source>+ both</source>
            <translation>+ begge</translation>
        </message>
        <message>
            <source>changed in both</source>
            <translation>endret begge steder</translation>
        </message>
        <message>
            <source>filled</source>
            <translation>fylt ut</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>endret</translation>
        </message>
        <message>
            <source>emptied</source>
            <translation>tømt</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Hva som skjer</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Celle</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Gjelder</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolonne</translation>
        </message>
        <message>
            <source>In the study</source>
            <translation>I studien</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Changed in both</source>
            <translation>Endret begge steder</translation>
        </message>
        <message>
            <source>Emptied</source>
            <translation>Tømt</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Verdt å vite</translation>
        </message>
        <message>
            <source>written {moment}</source>
            <translation>skrevet {moment}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n rad</numerusform>
                <numerusform>%n rader</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are not in it any more, of which nothing becomes</source>
            <translation>
                <numerusform>%n rad finnes ikke lenger i arket; det den gjelder, endres ikke</numerusform>
                <numerusform>%n rader finnes ikke lenger i arket; det de gjelder, endres ikke</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) stay as the study has them</source>
            <translation>
                <numerusform>%n celle blir som i studien</numerusform>
                <numerusform>%n celler blir som i studien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) not decided: they stay as the study has them</source>
            <translation>
                <numerusform>%n konflikt er ikke avgjort: den blir som i studien</numerusform>
                <numerusform>%n konflikter er ikke avgjort: de blir som i studien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n cell(s)</source>
            <translation>
                <numerusform>Ta inn %n celle</numerusform>
                <numerusform>Ta inn %n celler</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>Next code</source>
            <translation>Neste kode</translation>
        </message>
        <message>
            <source>Previous code</source>
            <translation>Forrige kode</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>Neste case</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>Forrige case</translation>
        </message>
        <message>
            <source>Choose the cases that stand side by side</source>
            <translation>Velg casene som står side om side</translation>
        </message>
        <message>
            <source>Choose the code</source>
            <translation>Velg kode</translation>
        </message>
        <message>
            <source>Take the case away</source>
            <translation>Ta casen bort</translation>
        </message>
        <message>
            <source>Write what changed</source>
            <translation>Skriv hva som er endret</translation>
        </message>
        <message>
            <source>Say that what is written still holds</source>
            <translation>Angi at det skrevne fortsatt holder</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Side om side</translation>
        </message>
        <message>
            <source>Show or hide the check line by line</source>
            <translation>Vis eller skjul grunnlaget linje for linje</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transkripsjonen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Copy all of it as a table, with its caption</source>
            <translation>Kopier alt som tabell med tabelltekst</translation>
        </message>
        <message>
            <source>Copy all of it as text, with its caption</source>
            <translation>Kopier alt som tekst med tabelltekst</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbake til matrisen</translation>
        </message>
        <message>
            <source>Code: {code}</source>
            <translation>Kode: {code}</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n caser</numerusform>
            </translation>
        </message>
        <message>
            <source>Cases: {cases}</source>
            <translation>Caser: {cases}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
        </message>
        <message>
            <source>Take {case} away</source>
            <translation>Ta {case} bort</translation>
        </message>
        <message>
            <source>Excerpts side by side</source>
            <translation>Utdrag side om side</translation>
        </message>
        <message>
            <source>What was shown here is gone. Choose a cell of the matrix, and press Enter.</source>
            <translation>Det som ble vist her, er borte. Velg en celle i matrisen, og trykk Enter.</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Caser</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Copied the text with its caption</source>
            <translation>Teksten er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>No passage here: the line above says of each wave why.</source>
            <translation>Ingen passasje her: linjen over sier hvorfor, for hver runde.</translation>
        </message>
        <message>
            <source>Nobody knows who speaks</source>
            <translation>Ukjent hvem som snakker</translation>
        </message>
        <message>
            <source>Without a role</source>
            <translation>Uten informanttype</translation>
        </message>
        <message>
            <source>{role} · others</source>
            <translation>{role} · andre</translation>
        </message>
        <message>
            <source>nobody else says it</source>
            <translation>ingen andre sier det</translation>
        </message>
        <message>
            <source>no data: nobody here was heard, nothing collected</source>
            <translation>ingen data: ingen her er hørt, ingenting er samlet inn</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Create study</source>
            <translation>Opprett studie</translation>
        </message>
        <message>
            <source>Empty: made from the material</source>
            <translation>Tom: blir til ut fra materialet</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Velg…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbake</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tittel</translation>
        </message>
        <message>
            <source>Waves</source>
            <translation>Runder</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Kodebok</translation>
        </message>
        <message>
            <source>Language of the material</source>
            <translation>Språket i materialet</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>Lagres i</translation>
        </message>
        <message>
            <source>New study</source>
            <translation>Ny studie</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Studier</translation>
        </message>
        <message>
            <source>Keep the study in</source>
            <translation>Lagre studien i</translation>
        </message>
        <message>
            <source>Try the sample study</source>
            <translation>Prøv eksempelstudien</translation>
        </message>
        <message>
            <source>Eighteen projects, two years, already coded: see what changed.</source>
            <translation>Atten prosjekter, to år, allerede kodet: se hva som endret seg.</translation>
        </message>
        <message>
            <source>From a codebook that is ready, or from nothing.</source>
            <translation>Fra en ferdig kodebok eller helt fra bunnen.</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Åpne en studie</translation>
        </message>
        <message>
            <source>A .qualcase file; or drop one on this window.</source>
            <translation>En .qualcase-fil; kan også slippes her i vinduet.</translation>
        </message>
        <message>
            <source>Continue with {title}</source>
            <translation>Fortsett med {title}</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>Siste studier</translation>
        </message>
        <message>
            <source>What differs between cases, what changed between the years.</source>
            <translation>Hva som er ulikt mellom casene, og hva som har endret seg mellom årene.</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>ikke funnet</translation>
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
            <translation>Endringer</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Påstander</translation>
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
            <translation>Sidene i dette rommet</translation>
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
            <translation>Holder fortsatt</translation>
        </message>
        <message>
            <source>Take those words</source>
            <translation>Velg de ordene</translation>
        </message>
        <message>
            <source>Meanwhile it became: “{words}”</source>
            <translation>I mellomtiden ble det til: «{words}»</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Hva som er endret</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sammenfatning</translation>
        </message>
        <message>
            <source>What changed? From … to …</source>
            <translation>Hva er endret? Fra … til …</translation>
        </message>
        <message>
            <source>What do the passages say?</source>
            <translation>Hva sier passasjene?</translation>
        </message>
        <message>
            <source>What happened behind the summary</source>
            <translation>Hva som har skjedd bak sammenfatningen</translation>
        </message>
        <message>
            <source>What happened to the passages behind it</source>
            <translation>Hva som har skjedd med passasjene bak</translation>
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
                <numerusform>%n passasje kommet til</numerusform>
                <numerusform>%n passasjer kommet til</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n endret</numerusform>
                <numerusform>%n endret</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%n flyttet</numerusform>
                <numerusform>%n flyttet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left the cell</source>
            <translation>
                <numerusform>%n ute av cellen</numerusform>
                <numerusform>%n ute av cellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost from the text</source>
            <translation>
                <numerusform>%n ikke lenger i teksten</numerusform>
                <numerusform>%n ikke lenger i teksten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n fjernet</numerusform>
                <numerusform>%n fjernet</numerusform>
            </translation>
        </message>
        <message>
            <source>Since then: {changes}</source>
            <translation>Siden da: {changes}</translation>
        </message>
        <message>
            <source>{coder} wrote other words than {other}</source>
            <translation>{coder} skrev andre ord enn {other}</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>noen</translation>
        </message>
        <message>
            <source>changed in its coding: “{after}”</source>
            <translation>endret i kodingen: «{after}»</translation>
        </message>
        <message>
            <source>came: “{after}”</source>
            <translation>kommet til: «{after}»</translation>
        </message>
        <message>
            <source>changed: “{before}” is “{after}”</source>
            <translation>endret: «{before}» er nå «{after}»</translation>
        </message>
        <message>
            <source>moved: “{before}” is “{after}”</source>
            <translation>flyttet: «{before}» er nå «{after}»</translation>
        </message>
        <message>
            <source>left the cell: “{before}”</source>
            <translation>ute av cellen: «{before}»</translation>
        </message>
        <message>
            <source>lost from the text: “{before}”</source>
            <translation>ikke lenger i teksten: «{before}»</translation>
        </message>
        <message>
            <source>removed: “{before}”</source>
            <translation>fjernet: «{before}»</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) behind it</source>
            <translation>
                <numerusform>%n passasje bak</numerusform>
                <numerusform>%n passasjer bak</numerusform>
            </translation>
        </message>
        <message>
            <source>No passage behind it</source>
            <translation>Ingen passasje bak</translation>
        </message>
        <message>
            <source>holds, says {coder} {moment}</source>
            <translation>holder, ifølge {coder} {moment}</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) cited</source>
            <translation>
                <numerusform>%n passasje som belegg</numerusform>
                <numerusform>%n passasjer som belegg</numerusform>
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
            <translation>Transkripsjon</translation>
        </message>
        <message>
            <source>Code…</source>
            <translation>Kod…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopier</translation>
        </message>
        <message>
            <source>Correct the text here</source>
            <translation>Rett teksten her</translation>
        </message>
    </context>
    <context>
        <name>Variables</name>
        <message>
            <source>‹ Move left</source>
            <translation>‹ Flytt til venstre</translation>
        </message>
        <message>
            <source>Move right ›</source>
            <translation>Flytt til høyre ›</translation>
        </message>
        <message>
            <source>Remove the variable</source>
            <translation>Fjern variabelen</translation>
        </message>
        <message>
            <source>Write the values there are to choose from, one a line.</source>
            <translation>Skriv verdiene det kan velges mellom, én per linje.</translation>
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
            <translation>Verdier</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Merknad</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>Én per linje</translation>
        </message>
        <message>
            <source>The question that was answered, the unit</source>
            <translation>Spørsmålet det er svart på, enheten</translation>
        </message>
        <message>
            <source>Variable</source>
            <translation>Variabel</translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation>Utelat disse</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Avbryt</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) cannot be taken. Nothing is written yet.</source>
            <translation>
                <numerusform>%n celle kan ikke tas inn. Ingenting er skrevet ennå.</numerusform>
                <numerusform>%n celler kan ikke tas inn. Ingenting er skrevet ennå.</numerusform>
            </translation>
        </message>
        <message>
            <source>All can be taken now.</source>
            <translation>Alt kan tas inn nå.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n value(s)</source>
            <translation>
                <numerusform>Skriv inn %n verdi</numerusform>
                <numerusform>Skriv inn %n verdier</numerusform>
            </translation>
        </message>
        <message>
            <source>New variable</source>
            <translation>Ny variabel</translation>
        </message>
        <message>
            <source>Name of the variable</source>
            <translation>Navn på variabelen</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksporter…</translation>
        </message>
        <message>
            <source>Import a questionnaire…</source>
            <translation>Importer et spørreskjema…</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) lay outside the table and were left out.</source>
            <translation>
                <numerusform>%n celle lå utenfor tabellen og ble utelatt.</numerusform>
                <numerusform>%n celler lå utenfor tabellen og ble utelatt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import variables</source>
            <translation>Importer variabler</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.csv)</source>
            <translation>Tabeller (*.xlsx *.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) came in.</source>
            <translation>
                <numerusform>%n verdi er importert.</numerusform>
                <numerusform>%n verdier er importert.</numerusform>
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
            <translation>Eksporter variabler</translation>
        </message>
        <message>
            <source>The table is in {file}.</source>
            <translation>Tabellen er lagret i {file}.</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variabler</translation>
        </message>
        <message>
            <source>Back to the board</source>
            <translation>Tilbake til oversikten</translation>
        </message>
        <message>
            <source>Find a row</source>
            <translation>Finn en rad</translation>
        </message>
        <message>
            <source>Values of the variables</source>
            <translation>Verdiene til variablene</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Caser</translation>
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
            <translation>Her står de som har svart på et spørreskjema, med de lukkede svarene.</translation>
        </message>
        <message>
            <source>What is recorded of each source belongs here: its length, where it was made.</source>
            <translation>Her samles det som registreres om hver kilde: lengden, hvor den er laget.</translation>
        </message>
        <message>
            <source>What is recorded in each wave belongs here: budgets, members, agreements. Or import a table.</source>
            <translation>Her samles det som registreres i hver runde: budsjetter, medlemmer, avtaler. Eller importer en tabell.</translation>
        </message>
    </context>
    <context>
        <name>Widgets</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Studies</source>
            <translation>Studier</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Åpne en studie</translation>
        </message>
        <message>
            <source>Making the study …</source>
            <translation>Oppretter studien …</translation>
        </message>
        <message>
            <source>Making the sample study …</source>
            <translation>Oppretter eksempelstudien …</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importer filer</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Lukk uten å lagre</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tilbake</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Det er ingenting å angre.</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>Gjør om (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Det er ingenting å gjøre om.</translation>
        </message>
        <message>
            <source>saved {time} ✓</source>
            <translation>lagret {time} ✓</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Angre (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Read only: {who} has it open</source>
            <translation>Bare lesing: {who} har den åpen</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Bare lesing</translation>
        </message>
        <message>
            <source>Something went wrong – nothing is lost.</source>
            <translation>Noe gikk galt – ingenting er gått tapt.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopier rapport</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Første steg</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>arrow keys</source>
            <translation>piltaster</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Space, then a code</source>
            <translation>mellomrom, så en kode</translation>
        </message>
        <message>
            <source>Read a change</source>
            <translation>Les en endring</translation>
        </message>
        <message>
            <source>open its passages</source>
            <translation>åpne passasjene</translation>
        </message>
        <message>
            <source>go to the transcript</source>
            <translation>gå til transkripsjonen</translation>
        </message>
        <message>
            <source>code a passage</source>
            <translation>kod en passasje</translation>
        </message>
        <message>
            <source>see the matrix answer</source>
            <translation>se matrisen svare</translation>
        </message>
        <message>
            <source>✓ That was the whole way: from a change to what was said, and from a coding to the figures.</source>
            <translation>✓ Det var hele veien: fra en endring til det som ble sagt, og fra en kodet passasje til tallene.</translation>
        </message>
        <message>
            <source>Report of this…</source>
            <translation>Rapport om dette…</translation>
        </message>
        <message>
            <source>Take what is shown here out, to Word or a table (Alt+R)</source>
            <translation>Ta det som vises her, med ut til Word eller en tabell (Alt+R)</translation>
        </message>
        <message>
            <source>Opening {study} …</source>
            <translation>Åpner {study} …</translation>
        </message>
        <message>
            <source>Files come into a study: open one or make one, then drop them again.</source>
            <translation>Filer hører til i en studie: åpne eller opprett en, og slipp dem så på nytt.</translation>
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
            <translation>Gå til casen som er framme</translation>
        </message>
        <message>
            <source>The case or site before</source>
            <translation>Forrige case eller sted</translation>
        </message>
        <message>
            <source>The case or site behind</source>
            <translation>Neste case eller sted</translation>
        </message>
        <message>
            <source>People, variables and events of the case or site</source>
            <translation>Personer, variabler og hendelser i casen eller på stedet</translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation>Tilbake til matrisen</translation>
        </message>
        <message>
            <source>Next code</source>
            <translation>Neste kode</translation>
        </message>
        <message>
            <source>Code before</source>
            <translation>Forrige kode</translation>
        </message>
        <message>
            <source>Open what is chosen</source>
            <translation>Åpne det valgte</translation>
        </message>
        <message>
            <source>Show all excerpts of the code, or the strongest</source>
            <translation>Vis alle utdrag under koden, eller bare de sterkeste</translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation>Gå til stedet i transkripsjonen</translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation>Vis flere taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation>Vis færre taleturer rundt utdraget</translation>
        </message>
        <message>
            <source>Write what changed</source>
            <translation>Skriv hva som er endret</translation>
        </message>
        <message>
            <source>Copy as a table with its caption</source>
            <translation>Kopier som tabell med tabelltekst</translation>
        </message>
        <message>
            <source>Switch the measure</source>
            <translation>Bytt mål</translation>
        </message>
        <message>
            <source>All codes, those with something, those that changed</source>
            <translation>Alle koder, de med innhold, de som er endret</translation>
        </message>
        <message>
            <source>Order by tree, change or rating</source>
            <translation>Ordne etter kodetre, endring eller retning</translation>
        </message>
        <message>
            <source>Show or hide the matrix beside the page</source>
            <translation>Vis eller skjul matrisen ved siden av</translation>
        </message>
        <message>
            <source>Show or hide the display check</source>
            <translation>Vis eller skjul visningens grunnlag</translation>
        </message>
        <message>
            <source>Fold all codes</source>
            <translation>Fold sammen alle koder</translation>
        </message>
        <message>
            <source>Unfold all codes</source>
            <translation>Fold ut alle koder</translation>
        </message>
        <message>
            <source>Case over the years</source>
            <translation>Casen over årene</translation>
        </message>
        <message>
            <source>Which codes</source>
            <translation>Hvilke koder</translation>
        </message>
        <message>
            <source>Order of the codes</source>
            <translation>Rekkefølgen på kodene</translation>
        </message>
        <message>
            <source>Counted: {measure}</source>
            <translation>Talt: {measure}</translation>
        </message>
        <message>
            <source>People, variables, events</source>
            <translation>Personer, variabler, hendelser</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n kilde uten dato</numerusform>
                <numerusform>%n kilder uten dato</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody heard</source>
            <translation>ingen hørt</translation>
        </message>
        <message>
            <source>There are no two years here to tell a change between.</source>
            <translation>Her er ikke to år å vise en endring mellom.</translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation>Tabellen er kopiert med tabelltekst</translation>
        </message>
        <message>
            <source>Codes by cases</source>
            <translation>Koder × caser</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Alle koder</translation>
        </message>
        <message>
            <source>With something</source>
            <translation>Med innhold</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Endret</translation>
        </message>
        <message>
            <source>Code tree</source>
            <translation>Kodetre</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Endring</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Retning</translation>
        </message>
        <message>
            <source>In the order of the codebook</source>
            <translation>I kodebokens rekkefølge</translation>
        </message>
        <message>
            <source>What changed most first: turned, new or gone, more or less</source>
            <translation>Det mest endrede først: snudd, nytt eller borte, mer eller mindre</translation>
        </message>
        <message>
            <source>The lowest rating of the last year first</source>
            <translation>Den laveste retningen i det siste året først</translation>
        </message>
        <message>
            <source>{site}: documents and notes of its own</source>
            <translation>{site}: stedets egne dokumenter og notater</translation>
        </message>
        <message numerus="yes">
            <source>%n more excerpt(s)</source>
            <translation>
                <numerusform>%n utdrag til</numerusform>
                <numerusform>%n utdrag til</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Færre</translation>
        </message>
        <message>
            <source>What changed? Write it here (E).</source>
            <translation>Hva er endret? Skriv det her (E).</translation>
        </message>
        <message>
            <source>Look again: passages behind it changed.</source>
            <translation>Se på det igjen: passasjer bak er endret.</translation>
        </message>
        <message>
            <source>The study has no waves yet, so no year can stand beside another. Material makes them.</source>
            <translation>Studien har ingen runder ennå, så ingen år kan stå ved siden av hverandre. De opprettes i Materiale.</translation>
        </message>
        <message>
            <source>No source here passes the filter. Clear it to read everything.</source>
            <translation>Ingen kilde her kommer gjennom filteret. Nullstill det for å lese alt.</translation>
        </message>
        <message>
            <source>Nothing is coded here yet. Each passage you code shows at once.</source>
            <translation>Ingenting er kodet her ennå. Hver passasje du koder, vises med det samme.</translation>
        </message>
        <message>
            <source>Nothing changed from one year to the next. “With something” shows what is said.</source>
            <translation>Ingenting er endret fra ett år til det neste. «Med innhold» viser hva som er sagt.</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n caser</numerusform>
            </translation>
        </message>
    </context>
</TS>
