<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to {room}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open a study…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New study…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export excerpts to Word or a table…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo: {action}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do again: {action}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find an action by its name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keys on this screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the name you code under</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>Everything is in order: every coded passage says what the text says.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A copy was kept: {file}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The check found %n problem(s): {first}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeScreen</name>
        <message>
            <source>Code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a code for the passage; letters do it too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rate the coding here: 1 is the lowest step, + and − go up and down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give the coding here a star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove the coding here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note on the coding here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move in the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select the turn or paragraph</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next turn, also with text selected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous turn, also with text selected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next turn</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous turn</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the same case in the other wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark the source as done, or take it up again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show own codings only, or those of all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Usual size of type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on this passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>★ Take the star away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>☆ Star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Coded by {coder}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keys {first} to {last}, + and −</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You have coded this passage with this code already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The scale has no step {digit}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{code}” has no rating scale. Give it one in the codebook.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No coding here. Put the caret on a coded passage first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{coder} coded this passage. You change only your own codings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You read only: {holder} has this study open.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You read only: the study file cannot be written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not defined yet. Write a definition in the codebook.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The caret is in a question. Select words first, or press Space for the whole turn.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The selection has no words. Select a passage first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a passage first: with the mouse, with Shift and arrows, or Space.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whose codings are shown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{share} % coded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ Done: take up again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codings here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type to find a code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codes that fit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No code is called so.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The codebook is empty. Write a first code, then code passages with it here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here you read and code. Bring in a transcript or a note first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bring in files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a source in the list to read it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A long text: it is laid out bit by bit, so the scroll bar grows at first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing of this case from another wave.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n coding(s) of others are not shown. Choose All above to see them.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Put the caret on a coded passage to see what was coded there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>All (%n)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Whole study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No source is called so here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show all material</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Codebook</name>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sub-code(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Removed “{code}” with {what}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Merge “{code}” into:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The codebook is in {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export the codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codebooks</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) added</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n as before</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codebook files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move the code up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move the code down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move the code below the one above</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move the code one level up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New code beside this one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New code below this one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename the code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Merge the code into…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove the code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export the codebook…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a codebook…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>found in the material, not brought to it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>is not rated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>({own} with the code itself)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Examples</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In short</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In full</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rating</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Inductive</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Origin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another example</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of example</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Example</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fits well</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at the border</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of a new code at the top</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of a new code below {code}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codes and what they mean belong here. Take a codebook that is ready, or make a code.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of a new code</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Coder</name>
        <message>
            <source>What you code is kept under your name:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>blue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>orange</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>green</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>purple</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>yellow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>teal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>red</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>violet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>olive</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sky blue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>brown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pink</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CompareScreen</name>
        <message>
            <source>Codes by cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Measure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sub-codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With sub-codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Without</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Legend</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources, codings and words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here cases stand side by side, once there is material to compare.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are sources, but none of them belongs to a case yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give sources a case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no code yet to compare the cases by.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make a codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The study has no waves, so no change between years can be shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare without waves</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is coded yet. Each passage you code shows here at once.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Code a passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The filter lets through nothing that is coded.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back to the matrix</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Switch the measure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Offer more or fewer measures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Count with or without sub-codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show or hide the legend</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read the cell side by side</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the place in the transcript</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show more turns around the excerpt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show fewer turns around the excerpt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the matrix as a picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fold all codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unfold all codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied the table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied the table with its caption</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied the picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied the part in sight: the whole is too large for one picture</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Excerpts</name>
        <message>
            <source>Excerpts {wave}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>About {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No identified speaker: {kind}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rating {rating}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>starred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the whole study again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter: {field} …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sites</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kinds of source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Informant types</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Coded by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Participants</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{chosen} of {every}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find in {list}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose nothing in particular</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Find</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{action} (undone)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To know</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {total}: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) came in.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not come in.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is written yet. With several rows selected, an edit holds for all of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>More files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use a table…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot come in</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>new: {cases}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ready</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>look</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cannot come in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The study has no wave {words}: choose another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No wave.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same text is already there as {words}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New case {words}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New site {words}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No case: belongs to the whole study.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>in %n file(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Who {label} is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Role of {label}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>somebody new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>role</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>Keys on this screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl+K finds every action by its name.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Material</name>
        <message>
            <source>Short name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begins</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ends</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on this case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open to code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove from the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My coding</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on this source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Short name, such as K07</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name, such as 2017</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The study is read only: nothing can be brought in.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My coding: {state}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Interviews, notes and documents belong here. Drop files anywhere on this window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{n} of {sources}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A table that says where the files belong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who {label} is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nobody known</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Role of {label}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>role</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>interviewer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site's own</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole study's</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no wave</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) that count</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n coded passage(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message>
            <source>Caption</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the table with its caption</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the matrix with its caption as a picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>beside: passages without an identified speaker, or about another time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>yes: at least one passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>passages without a figure: nobody identified, or nothing rated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>incomplete: not all sources of the cell are coded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Legend</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the darker, the larger the figure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the brighter, the larger the figure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Persons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rating</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yes/no</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many different persons have a passage, of those heard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many different sources have a passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many passages are coded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many words lie in the coded passages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Words in coded passages, of all words said</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mean rating, each person counting once</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whether there is any coded passage at all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no data: no source here passes the filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not coded: there are sources, but nobody has coded them yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>silent: coded, and the topic does not come up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not mentioned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not observed: there are only notes or documents</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cannot be compared</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>gone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>turned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>less</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>much the same</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>turned: from hindering to furthering or back, {steps} step or more apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cannot be compared: one year has no data, no coding or no figure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>new: silent before, a passage now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>gone: a passage before, silent now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>more: {limit}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>less: {limit}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>much the same: none of the other marks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>kinds of source or roles differ between the years</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources that belong to {site} itself, not to one of its cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources that belong to the whole study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sub-codes put away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sub-codes shown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>change</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>incomplete: not all sources are coded</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) about {time}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without an identified speaker ({kind})</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) without a figure</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{figure} of {base} persons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{figure} of {base} sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{figure} passages in {base} words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{figure} words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{figure} of {base} words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{figure}, of {base} rated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>by {points} percentage points or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>by {steps} step or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{ratio} times as much or more</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MessageLine</name>
        <message>
            <source>What happened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Got it</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>What do you want to do?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <source>Material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>You code as {name} …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep a copy now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{n} points</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Create study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty: made from the material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waves</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language of the material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the study in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try the sample study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Four projects, two years, already coded: see what changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From a codebook that is ready, or from nothing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A .qualcase file; or drop one on this window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continue with {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What differs between cases, what changed between the years.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not found</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Also here:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Making the study …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Making the sample study …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>saved {time} ✓</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>excerpts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export excerpts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Writing {file} …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The excerpts are in {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read only: {who} has it open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something went wrong – nothing is lost.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening {study} …</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
