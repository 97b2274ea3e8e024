<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Card</name>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n source without a date</numerusform>
                <numerusform>%n sources without a date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more variable(s)</source>
            <translation>
                <numerusform>Show %n more variable</numerusform>
                <numerusform>Show %n more variables</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message numerus="yes">
            <source>The check found %n problem(s): {first}</source>
            <translation>
                <numerusform>The check found %n problem: {first}</numerusform>
                <numerusform>The check found %n problems: {first}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message numerus="yes">
            <source>Why are these %n lines no change of that kind?</source>
            <translation>
                <numerusform>Why is this %n line no change of that kind?</numerusform>
                <numerusform>Why are these %n lines no change of that kind?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Claims</name>
        <message numerus="yes">
            <source>%n speak against it</source>
            <translation>
                <numerusform>%n speaks against it</numerusform>
                <numerusform>%n speak against it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Why do these %n cells not speak against the claim?</source>
            <translation>
                <numerusform>Why does this %n cell not speak against the claim?</numerusform>
                <numerusform>Why do these %n cells not speak against the claim?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>For which claim does %n passage speak?</numerusform>
                <numerusform>For which claim do these %n passages speak?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Against which claim do these %n passage(s) speak?</source>
            <translation>
                <numerusform>Against which claim does %n passage speak?</numerusform>
                <numerusform>Against which claim do these %n passages speak?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) are coded no longer.</source>
            <translation>
                <numerusform>%n passage is coded no longer.</numerusform>
                <numerusform>%n passages are coded no longer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message numerus="yes">
            <source>%n pair(s) of passages with the same code overlap in it.</source>
            <translation>
                <numerusform>%n pair of passages with the same code overlaps in it.</numerusform>
                <numerusform>%n pairs of passages with the same code overlap in it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All (%n)</source>
            <translation>
                <numerusform>All (%n)</numerusform>
                <numerusform>All (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coding(s) of others are not shown. Choose All above to see them.</source>
            <translation>
                <numerusform>%n coding of others is not shown. Choose All above to see it.</numerusform>
                <numerusform>%n codings of others are not shown. Choose All above to see them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked; Enter codes with all of them</source>
            <translation>
                <numerusform>%n marked; Enter codes with it</numerusform>
                <numerusform>%n marked; Enter codes with all of them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost passage(s)…</source>
            <translation>
                <numerusform>%n lost passage…</numerusform>
                <numerusform>%n lost passages…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {count} codings have no stripe</source>
            <translation>
                <numerusform>%n of {count} codings has no stripe</numerusform>
                <numerusform>%n of {count} codings have no stripe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other source(s) would fit as well: Ctrl+Shift+W lists them.</source>
            <translation>
                <numerusform>%n other source would fit as well: Ctrl+Shift+W lists it.</numerusform>
                <numerusform>%n other sources would fit as well: Ctrl+Shift+W lists them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Codebook</name>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n coded passage</numerusform>
                <numerusform>%n coded passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sub-code(s)</source>
            <translation>
                <numerusform>%n sub-code</numerusform>
                <numerusform>%n sub-codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) added</source>
            <translation>
                <numerusform>%n code added</numerusform>
                <numerusform>%n codes added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty field(s) filled</source>
            <translation>
                <numerusform>%n empty field filled</numerusform>
                <numerusform>%n empty fields filled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n field differs</numerusform>
                <numerusform>%n fields differ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) the same</source>
            <translation>
                <numerusform>%n code the same</numerusform>
                <numerusform>%n codes the same</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n completed</numerusform>
                <numerusform>%n completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n as before</source>
            <translation>
                <numerusform>%n as before</numerusform>
                <numerusform>%n as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) to look through</source>
            <translation>
                <numerusform>%n passage to look through</numerusform>
                <numerusform>%n passages to look through</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them stood here already</source>
            <translation>
                <numerusform>%n of them stood here already</numerusform>
                <numerusform>%n of them stood here already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
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
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CommentsBack</name>
        <message numerus="yes">
            <source>Take %n into the study</source>
            <translation>
                <numerusform>Take %n into the study</numerusform>
                <numerusform>Take %n into the study</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) for a decision</source>
            <translation>
                <numerusform>%n waits for a decision</numerusform>
                <numerusform>%n wait for a decision</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompareScreen</name>
        <message numerus="yes">
            <source>%n cell(s)</source>
            <translation>
                <numerusform>%n cell</numerusform>
                <numerusform>%n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n mark</numerusform>
                <numerusform>%n marks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) came</source>
            <translation>
                <numerusform>%n source came</numerusform>
                <numerusform>%n sources came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) came</source>
            <translation>
                <numerusform>%n passage came</numerusform>
                <numerusform>%n passages came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) went</source>
            <translation>
                <numerusform>%n source went</numerusform>
                <numerusform>%n sources went</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) went</source>
            <translation>
                <numerusform>%n passage went</numerusform>
                <numerusform>%n passages went</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision before anything is saved.</source>
            <translation>
                <numerusform>%n passage waits for your decision before anything is saved.</numerusform>
                <numerusform>%n passages wait for your decision before anything is saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision (F8)</source>
            <translation>
                <numerusform>%n passage waits for your decision (F8)</numerusform>
                <numerusform>%n passages wait for your decision (F8)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s)</source>
            <translation>
                <numerusform>%n stays</numerusform>
                <numerusform>%n stay</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s) along</source>
            <translation>
                <numerusform>%n moves along</numerusform>
                <numerusform>%n move along</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n changes</numerusform>
                <numerusform>%n change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n grow(s)</source>
            <translation>
                <numerusform>%n grows</numerusform>
                <numerusform>%n grow</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shrink(s)</source>
            <translation>
                <numerusform>%n shrinks</numerusform>
                <numerusform>%n shrink</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found again</source>
            <translation>
                <numerusform>%n found again</numerusform>
                <numerusform>%n found again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) its passage</source>
            <translation>
                <numerusform>%n loses its passage</numerusform>
                <numerusform>%n lose their passage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) of the text</source>
            <translation>
                <numerusform>%n place of the text</numerusform>
                <numerusform>%n places of the text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) more</source>
            <translation>
                <numerusform>%n turn more</numerusform>
                <numerusform>%n turns more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) fewer</source>
            <translation>
                <numerusform>%n turn fewer</numerusform>
                <numerusform>%n turns fewer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) by somebody else</source>
            <translation>
                <numerusform>%n turn by somebody else</numerusform>
                <numerusform>%n turns by somebody else</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced at %n place(s).</source>
            <translation>
                <numerusform>Replaced at %n place.</numerusform>
                <numerusform>Replaced at %n places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Excerpts</name>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} and %n more</numerusform>
                <numerusform>{name} and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message numerus="yes">
            <source>Code %n passage(s)</source>
            <translation>
                <numerusform>Code %n passage</numerusform>
                <numerusform>Code %n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s); nothing is coded yet</source>
            <translation>
                <numerusform>%n proposal; nothing is coded yet</numerusform>
                <numerusform>%n proposals; nothing is coded yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded with this code already</source>
            <translation>
                <numerusform>%n coded with this code already</numerusform>
                <numerusform>%n coded with this code already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enter codes %n passage(s) with the code</source>
            <translation>
                <numerusform>Enter codes %n passage with the code</numerusform>
                <numerusform>Enter codes %n passages with the code</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words apart at most</source>
            <translation>
                <numerusform>%n word apart at most</numerusform>
                <numerusform>%n words apart at most</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Code %n…</source>
            <translation>
                <numerusform>Code %n…</numerusform>
                <numerusform>Code %n…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found nowhere in the %n source(s) that were looked through.</source>
            <translation>
                <numerusform>Found nowhere in the %n source that was looked through.</numerusform>
                <numerusform>Found nowhere in the %n sources that were looked through.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s) in {sources} of {searched} sources</source>
            <translation>
                <numerusform>%n hit in {sources} of {searched} sources</numerusform>
                <numerusform>%n hits in {sources} of {searched} sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n are listed</source>
            <translation>
                <numerusform>the first %n is listed</numerusform>
                <numerusform>the first %n are listed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) like the {coded} that have the code</source>
            <translation>
                <numerusform>%n passage like the {coded} that have the code</numerusform>
                <numerusform>%n passages like the {coded} that have the code</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rejected before, not shown</source>
            <translation>
                <numerusform>%n rejected before, not shown</numerusform>
                <numerusform>%n rejected before, not shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded so already.</source>
            <translation>
                <numerusform>%n coded so already.</numerusform>
                <numerusform>%n coded so already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, said by the interviewer.</source>
            <translation>
                <numerusform>%n left out, said by the interviewer.</numerusform>
                <numerusform>%n left out, said by the interviewer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message numerus="yes">
            <source>%n to look at again</source>
            <translation>
                <numerusform>%n to look at again</numerusform>
                <numerusform>%n to look at again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message numerus="yes">
            <source>%n confirmed to be absent</source>
            <translation>
                <numerusform>%n confirmed to be absent</numerusform>
                <numerusform>%n confirmed to be absent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fallen back: look again</source>
            <translation>
                <numerusform>%n fallen back: look again</numerusform>
                <numerusform>%n fallen back: look again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) came in</source>
            <translation>
                <numerusform>%n question came in</numerusform>
                <numerusform>%n questions came in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n there already</source>
            <translation>
                <numerusform>%n there already</numerusform>
                <numerusform>%n there already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%n value(s) of variables came in.</source>
            <translation>
                <numerusform>%n value of a variable came in.</numerusform>
                <numerusform>%n values of variables came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) came in.</source>
            <translation>
                <numerusform>%n event came in.</numerusform>
                <numerusform>%n events came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The same in %n other file(s)</source>
            <translation>
                <numerusform>The same in %n other file</numerusform>
                <numerusform>The same in %n other files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n</source>
            <translation>
                <numerusform>All %n</numerusform>
                <numerusform>All %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n ready</numerusform>
                <numerusform>%n ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot come in</source>
            <translation>
                <numerusform>%n cannot come in</numerusform>
                <numerusform>%n cannot come in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decide about %n passage(s) (F8)</source>
            <translation>
                <numerusform>Decide about %n passage (F8)</numerusform>
                <numerusform>Decide about %n passages (F8)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Who is who holds for the %n chosen file(s).</source>
            <translation>
                <numerusform>Who is who holds for the %n chosen file.</numerusform>
                <numerusform>Who is who holds for the %n chosen files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take over %n proposed name(s)</source>
            <translation>
                <numerusform>Take over %n proposed name</numerusform>
                <numerusform>Take over %n proposed names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) came in.</source>
            <translation>
                <numerusform>%n file came in.</numerusform>
                <numerusform>%n files came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) have a new version of their text.</source>
            <translation>
                <numerusform>%n source has a new version of its text.</numerusform>
                <numerusform>%n sources have a new version of their text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) were planned.</source>
            <translation>
                <numerusform>%n source was planned.</numerusform>
                <numerusform>%n sources were planned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not come in.</source>
            <translation>
                <numerusform>%n file could not come in.</numerusform>
                <numerusform>%n files could not come in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were left out.</source>
            <translation>
                <numerusform>%n file was left out.</numerusform>
                <numerusform>%n files were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) wait for your decision.</source>
            <translation>
                <numerusform>%n passage waits for your decision.</numerusform>
                <numerusform>%n passages wait for your decision.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{turns} in %n file(s)</source>
            <translation>
                <numerusform>{turns} in %n file</numerusform>
                <numerusform>{turns} in %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Plan %n source(s)</source>
            <translation>
                <numerusform>Plan %n source</numerusform>
                <numerusform>Plan %n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>Import %n file</numerusform>
                <numerusform>Import %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned source(s)</source>
            <translation>
                <numerusform>%n planned source</numerusform>
                <numerusform>%n planned sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Material</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) that count</source>
            <translation>
                <numerusform>%n word that counts</numerusform>
                <numerusform>%n words that count</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n coded passage</numerusform>
                <numerusform>%n coded passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without an identified speaker ({kind})</source>
            <translation>
                <numerusform>%n passage without an identified speaker ({kind})</numerusform>
                <numerusform>%n passages without an identified speaker ({kind})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without a figure</source>
            <translation>
                <numerusform>%n passage without a figure</numerusform>
                <numerusform>%n passages without a figure</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Memos</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n memo(s)</source>
            <translation>
                <numerusform>%n memo</numerusform>
                <numerusform>%n memos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) lead nowhere</source>
            <translation>
                <numerusform>%n link leads nowhere</numerusform>
                <numerusform>%n links lead nowhere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open link(s)</source>
            <translation>
                <numerusform>%n open link</numerusform>
                <numerusform>%n open links</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message numerus="yes">
            <source>Whoever knows the place knows who these %n person(s) are, whatever stands for their names. It is no promise for the others: what people tell may still say who they are.</source>
            <translation>
                <numerusform>Whoever knows the place knows who this %n person is, whatever stands for their name. It is no promise for the others: what people tell may still say who they are.</numerusform>
                <numerusform>Whoever knows the place knows who these %n persons are, whatever stands for their names. It is no promise for the others: what people tell may still say who they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n approved place(s) still hold a name. Replace them first.</source>
            <translation>
                <numerusform>%n approved place still holds a name. Replace it first.</numerusform>
                <numerusform>%n approved places still hold a name. Replace them first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) selected</source>
            <translation>
                <numerusform>%n name selected</numerusform>
                <numerusform>%n names selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) replaced.</source>
            <translation>
                <numerusform>%n place replaced.</numerusform>
                <numerusform>%n places replaced.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The names are back in %n place(s).</source>
            <translation>
                <numerusform>The names are back in %n place.</numerusform>
                <numerusform>The names are back in %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n field</numerusform>
                <numerusform>%n fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s) begin or end within a name and take it in.</source>
            <translation>
                <numerusform>%n coded passage begins or ends within a name and takes it in.</numerusform>
                <numerusform>%n coded passages begin or end within a name and take it in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) stand in the study, and the key puts the names back.</source>
            <translation>
                <numerusform>%n replacement stands in the study, and the key puts the name back.</numerusform>
                <numerusform>%n replacements stand in the study, and the key puts the names back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replacement(s) were edited and cannot be put back.</source>
            <translation>
                <numerusform>%n replacement was edited and cannot be put back.</numerusform>
                <numerusform>%n replacements were edited and cannot be put back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n unlikely find(s) too</source>
            <translation>
                <numerusform>Show %n unlikely find too</numerusform>
                <numerusform>Show %n unlikely finds too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation>
                <numerusform>%n coded passage</numerusform>
                <numerusform>%n coded passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s), cut to what others said</source>
            <translation>
                <numerusform>%n coded passage, cut to what others said</numerusform>
                <numerusform>%n coded passages, cut to what others said</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Patterns</name>
        <message numerus="yes">
            <source>the first %n passage(s)</source>
            <translation>
                <numerusform>the first %n passage</numerusform>
                <numerusform>the first %n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>planned %n</source>
            <translation>
                <numerusform>planned %n</numerusform>
                <numerusform>planned %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interview(s) without a date stand last.</source>
            <translation>
                <numerusform>%n interview without a date stands last.</numerusform>
                <numerusform>%n interviews without a date stand last.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) lie with no other and are left out</source>
            <translation>
                <numerusform>%n code lies with no other and is left out</numerusform>
                <numerusform>%n codes lie with no other and are left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Qca</name>
        <message numerus="yes">
            <source>%n rating</source>
            <translation>
                <numerusform>%n rating</numerusform>
                <numerusform>%n ratings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing to know</source>
            <translation>
                <numerusform>%n thing to know</numerusform>
                <numerusform>%n things to know</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n configuration without enough cases</source>
            <translation>
                <numerusform>%n configuration without enough cases</numerusform>
                <numerusform>%n configurations without enough cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more model of the same size; copy the table for all</source>
            <translation>
                <numerusform>%n more model of the same size; copy the table for all</numerusform>
                <numerusform>%n more models of the same size; copy the table for all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Questionnaire</name>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n different</numerusform>
                <numerusform>%n different</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondent(s)</source>
            <translation>
                <numerusform>%n respondent</numerusform>
                <numerusform>%n respondents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed question(s)</source>
            <translation>
                <numerusform>%n closed question</numerusform>
                <numerusform>%n closed questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n open question</numerusform>
                <numerusform>%n open questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondent(s) came in</source>
            <translation>
                <numerusform>%n respondent came in</numerusform>
                <numerusform>%n respondents came in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) of open answers</source>
            <translation>
                <numerusform>%n source of open answers</numerusform>
                <numerusform>%n sources of open answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ratings</name>
        <message numerus="yes">
            <source>%n passage that was chosen is gone.</source>
            <translation>
                <numerusform>%n passage that was chosen is gone.</numerusform>
                <numerusform>%n passages that were chosen are gone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not rated</source>
            <translation>
                <numerusform>%n not rated</numerusform>
                <numerusform>%n not rated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated differently</source>
            <translation>
                <numerusform>%n rated differently</numerusform>
                <numerusform>%n rated differently</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied %n rating with its reason</source>
            <translation>
                <numerusform>Copied %n rating with its reason</numerusform>
                <numerusform>Copied %n ratings with their reasons</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>%n excerpt would be added</source>
            <translation>
                <numerusform>%n excerpt would be added</numerusform>
                <numerusform>%n excerpts would be added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be changed</source>
            <translation>
                <numerusform>%n would be changed</numerusform>
                <numerusform>%n would be changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would go to the end, as gone</source>
            <translation>
                <numerusform>%n would go to the end, as gone</numerusform>
                <numerusform>%n would go to the end, as gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paragraph of others stays where it is.</source>
            <translation>
                <numerusform>%n paragraph of others stays where it is.</numerusform>
                <numerusform>%n paragraphs of others stay where they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was edited by hand, and stays so.</source>
            <translation>
                <numerusform>%n excerpt was edited by hand, and stays so.</numerusform>
                <numerusform>%n excerpts were edited by hand, and stay so.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt was taken out by hand, and stays out.</source>
            <translation>
                <numerusform>%n excerpt was taken out by hand, and stays out.</numerusform>
                <numerusform>%n excerpts were taken out by hand, and stay out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The key is open: %n names in it are replaced.</source>
            <translation>
                <numerusform>The key is open: %n name in it is replaced.</numerusform>
                <numerusform>The key is open: %n names in it are replaced.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetBack</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Took %n cell(s) from the sheet.</source>
            <translation>
                <numerusform>Took %n cell from the sheet.</numerusform>
                <numerusform>Took %n cells from the sheet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are not in it any more, of which nothing becomes</source>
            <translation>
                <numerusform>%n row is not in it any more, of which nothing becomes</numerusform>
                <numerusform>%n rows are not in it any more, of which nothing becomes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) stay as the study has them</source>
            <translation>
                <numerusform>%n cell stays as the study has it</numerusform>
                <numerusform>%n cells stay as the study has them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) not decided: they stay as the study has them</source>
            <translation>
                <numerusform>%n conflict not decided: it stays as the study has it</numerusform>
                <numerusform>%n conflicts not decided: they stay as the study has them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n cell(s)</source>
            <translation>
                <numerusform>Take %n cell</numerusform>
                <numerusform>Take %n cells</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) came</source>
            <translation>
                <numerusform>%n passage came</numerusform>
                <numerusform>%n passages came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved</source>
            <translation>
                <numerusform>%n moved</numerusform>
                <numerusform>%n moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left the cell</source>
            <translation>
                <numerusform>%n left the cell</numerusform>
                <numerusform>%n left the cell</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost from the text</source>
            <translation>
                <numerusform>%n lost from the text</numerusform>
                <numerusform>%n lost from the text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) behind it</source>
            <translation>
                <numerusform>%n passage behind it</numerusform>
                <numerusform>%n passages behind it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) cited</source>
            <translation>
                <numerusform>%n passage cited</numerusform>
                <numerusform>%n passages cited</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Variables</name>
        <message numerus="yes">
            <source>%n cell(s) cannot be taken. Nothing is written yet.</source>
            <translation>
                <numerusform>%n cell cannot be taken. Nothing is written yet.</numerusform>
                <numerusform>%n cells cannot be taken. Nothing is written yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write %n value(s)</source>
            <translation>
                <numerusform>Write %n value</numerusform>
                <numerusform>Write %n values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) lay outside the table and were left out.</source>
            <translation>
                <numerusform>%n cell lay outside the table and was left out.</numerusform>
                <numerusform>%n cells lay outside the table and were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) came in.</source>
            <translation>
                <numerusform>%n value came in.</numerusform>
                <numerusform>%n values came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new variable(s)</source>
            <translation>
                <numerusform>%n new variable</numerusform>
                <numerusform>%n new variables</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Years</name>
        <message numerus="yes">
            <source>%n source(s) without a date</source>
            <translation>
                <numerusform>%n source without a date</numerusform>
                <numerusform>%n sources without a date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more excerpt(s)</source>
            <translation>
                <numerusform>%n more excerpt</numerusform>
                <numerusform>%n more excerpts</numerusform>
            </translation>
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
