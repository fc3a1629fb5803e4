/** What the commands say about themselves. Kept apart from them so that asking for help loads nothing else. */

/** The commands, in the order in which a newcomer needs them. */
export const COMMANDS = [
  'init',
  'check',
  'explain',
  'report',
  'preserve',
  'anchors',
  'fmt',
  'sentences',
  'locate',
  'lsp',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export const GENERAL_HELP = `Adduce: a type-checker for evidence. Claims in YAML, each tied to the sentences of a report that carry it.

Usage: adduce COMMAND [OPTIONS]

  init [FOLDER]             make a folder of reports a project
  check [PATH…]             check claims against their sources and say what does not hold
  explain CLAIM [PATH]      tell where a claim comes from, and what rests on it
  report [FOLDER]           write down what is claimed, and on what it stands
  preserve FILE… | --all    keep a copy of a report and record its hash
  anchors [PATH…]           say what became of the quotes of reports that have changed
  fmt [PATH…]               lay annotation files out evenly; what they say stays
  sentences FILE            print a report’s sentences, numbered
  locate FILE --quote TEXT  find the place of a quote in a report
  lsp --stdio               serve an editor (Language Server Protocol)

  --help, -h                this text; “adduce COMMAND --help” for one command
  --version, -v             print the version

To begin, in a folder with reports (.txt or .md):

  adduce init               writes adduce.yaml and claims/registry.claims.yaml
  adduce check              checks everything in it

Exit codes: 0 nothing found; 1 something found; 2 wrong usage, or a file could not be read.
`;

const CHECK = `Usage: adduce check [PATH…] [--format text|json|sarif|github] [--fail-level LEVEL]
       adduce check [PATH…] --update-baseline | --prune-baseline
       adduce check [PATH] --list-rules | --explain CODE

Checks the claims of a project: that the YAML is sound, that every id leads somewhere, and that every
quote stands in its report word for word. The findings are those the editor shows.

PATH is a folder or an annotation file (*.claims.yaml); without one, the folder you are in. The project
is the nearest folder at or above PATH with an adduce.yaml; without one, the folder itself. For a file
the project around it is read and the findings in this file are printed; without an adduce.yaml that is
the folder you are in, or for a file elsewhere, the folder around it and the reports it names. Several
folders are several projects. A folder below with an adduce.yaml of its own is a project of its own and
is checked as well.

  --format FORMAT      text    for people (the default)
                       json    for programs: one finding to a line; lines and characters from 0
                       sarif   SARIF 2.1.0, for code hosts and viewers
                       github  annotations on a pull request, from GitHub Actions
  --fail-level LEVEL   exit with 1 for findings this grave or graver: error, warning, information
                       or hint. Default: “fail-level” in adduce.yaml, else error

  --update-baseline    write what is found now to the baseline (.adduce/baseline.json, or “baseline” in
                       adduce.yaml). From then on it is left out, and only what is new is found
  --prune-baseline     take out of the baseline what is found no more, and nothing in
  --baseline FILE      take this file for the baseline
  --no-baseline        find everything

  --list-rules         list every code, with its severity in this project and what it finds
                       (text or json)
  --explain CODE       print the page of a code: what it says, why it matters, what to do

Colours and progress show on a terminal only; NO_COLOR and FORCE_COLOR are honoured.

Examples:
  adduce check                                        this folder’s project
  adduce check claims/kerman.claims.yaml              one file
  adduce check desk-a desk-b --fail-level warning     two projects, strictly
  adduce check --explain anchor/quote-drift           what a finding means
  adduce check --format sarif > adduce.sarif          for upload to a code host
  adduce check --format json | jq '.findings[].code'  which rules found something

Exit codes: 0 nothing at or above the fail level; 1 something; 2 wrong usage, or a file could not be read.
`;

const EXPLAIN = `Usage: adduce explain CLAIM [PATH] [--format text|json]

Tells what is known of one claim: each appearance with its attribution chain and the line of the report it
stands on; its independent origins, with the hops that lead to each; what supports it, what it supports, and
what else in the project would lose all support with one of its origins; its relations; its findings.

A chain ends with its last hop, or goes on through “derived-from” in the registry to the last work there is.
Documents that go back to the same origin count as one.

CLAIM is the id of a claim. PATH is a folder (its project) or an annotation file that has the claim; without
one, the folder you are in.

  --format json   { version, claims: [{ claim, kind, proposition, event, file, range, appearances, origins,
                  support, relations, findings }] }; lines and characters from 0; a part with nothing in it
                  is left out

Examples:
  adduce explain K-201
  adduce explain K-201 samples/kerman --format json | jq '.claims[0].origins.origins[].name'

Exit codes: 0 told; 2 wrong usage, there is no such claim, or a file could not be read.
`;

const REPORT = `Usage: adduce report [FOLDER] [--event ID | --tag TAG] [--format md|html] [-o FILE]

Writes down what is claimed in a project, by event: each claim with its quotes, who says so from whom, how many
independent origins it has, what is made of it, what contradicts it and what the checks have found; the sources as
footnotes. The same project gives the same report.

FOLDER is a project; without one, the folder you are in.

  --event ID       only the claims about one event
  --tag TAG        only the claims with a tag
  --format FORMAT  md    Markdown (the default)
                   html  one file that needs nothing else, ready to be printed
  --output, -o     the file to write; one that is there already is left alone. Without it, the terminal

Examples:
  adduce report > report.md
  adduce report samples/kerman --event kerman-2024 --format html -o kerman.html

Exit codes: 0 written; 2 wrong usage, there is no such event, or a file is there already or could not be read.
`;

const INIT = `Usage: adduce init [FOLDER]

Makes a folder of reports a project. Writes adduce.yaml (settings, with the defaults spelt out) and
claims/registry.claims.yaml, in which every report found (.txt, .md) is registered as a source with its
SHA-256. Nothing that exists is ever overwritten, and no report is changed.

Where claims have been written long before they are checked, “adduce check --update-baseline” writes down
what is found now, and only what is new counts from then on.

Examples:
  adduce init                  the folder you are in
  adduce init ~/reports/kerman another one

Exit codes: 0 done, or nothing to do; 2 wrong usage, or a file could not be read or written.
`;

const PRESERVE = `Usage: adduce preserve FILE… | --all [FOLDER] [--unreviewed]

Keeps the bytes of a report under .adduce/preserved/, named by their SHA-256, and records that hash and
today’s date (sha256, accessed) with every source in the registry that names the file. Should the report
change later, its quotes are compared with this copy. A copy that is there is never written over or removed.

A report that has changed since it was recorded is left alone while quotes of the recorded version do not
stand in it: with a new hash, nobody would see any more what became of them. Go through them first, with
“adduce anchors” or in the editor.

  --all          every report that a source of the project names
  --unreviewed   record the new version of a changed report although quotes do not stand in it

Examples:
  adduce preserve reports/harbour.txt
  adduce preserve --all

Exit codes: 0 done; 1 a report was left alone; 2 wrong usage, or a file could not be read or written.
`;

const ANCHORS = `Usage: adduce anchors [PATH…] [--fix exact|moved|edited]… [--format text|json]

Says what became of the quotes of reports that have changed since their hash was recorded:

  exact            stands where it stood
  moved            the same words stand somewhere else
  edited           other words stand in its place; no figure, date, name, negation or modal differs
  edited-critical  other words stand in its place, and one of these differs
  ambiguous        the words stand in several places
  deleted          gone
  missing-source   its report cannot be read

PATH is a folder (its project), a report or an annotation file; without one, the folder you are in.

  --fix STATE     rewrite the quotes of this state in the annotation files: “edited” takes over the words
                  that stand in the report now; “exact” and “moved” add the context without which their
                  words could not be told from repeats. May be given several times. Nothing else is
                  touched, and edited-critical is never rewritten in bulk
  --format json   { version, reports: [{ file, sources, preserved, quotes: [{ claim, source, state,
                  followed, accepted, file, range, quote, now, nowRange, similar }] }] }; lines and
                  characters from 0

Words that went are marked [-so-], words that came {+so+}.

Examples:
  adduce anchors                                    the project you are in
  adduce anchors reports/harbour.txt --fix edited   accept what was only reworded in one report

Exit codes: 0 every quote stands; 1 some do not; 2 wrong usage, or a file could not be read or written.
`;

const FMT = `Usage: adduce fmt [--check] [PATH…]

Lays annotation files out evenly: indentation, blanks around colons, commas and brackets, one empty line
between entries of several lines. Only blanks and empty lines change. What a file says stays, and so do its
comments, quotation marks, blocks of text, line ends, and the order of keys and entries. An entry that
cannot be read, or uses YAML anchors or tags, is left alone. Editors do the same with “Format Document”.

PATH is a folder (its project, and those below it) or an annotation file; without one, the folder you
are in.

  --check  write nothing; name the files that would change

Examples:
  adduce fmt                                 all annotation files of this project
  adduce fmt claims/kerman.claims.yaml       one file
  adduce fmt --check                         for continuous integration

Exit codes: 0 done, or nothing to do; 1 with --check: something would change; 2 wrong usage, or a file could
not be read or written.
`;

const SENTENCES = `Usage: adduce sentences FILE [--wrapped] [--works] [--format text|json]

Prints the sentences of a report as Adduce sees them, one to a line: number, kind (sentence, heading,
bullet, caption, url, boilerplate), line, text. Abbreviations that adduce.yaml adds under “words” count.

  --wrapped       the file’s lines are broken to fit a page: a sentence may run over several
  --works         print the works the file seems to hold instead: first and last line, title, publisher,
                  date and address as far as the text gives them, and why each is taken for one
  --format json   { version, file, sentences: [{ number, kind, line, start, end, text }] }; number and
                  line from 1, start and end in UTF-16 units from 0; with --works { version, file,
                  works: [{ lines, title, url, issued, publisher, why }] }

Examples:
  adduce sentences reports/harbour.txt
  adduce sentences reports/harbour.txt --format json | jq '.sentences | length'
  adduce sentences reports/digest.txt --works

Exit codes: 0 done; 2 wrong usage, or the file could not be read.
`;

const LOCATE = `Usage: adduce locate FILE --quote TEXT [--prefix TEXT] [--suffix TEXT] [--wrapped]
       [--format text|json]

Finds the place of a quote in a report. The words must be the same; the shapes of quotation marks,
dashes and spaces may differ, and note markers such as [72] may be left out.

  --quote TEXT    the words to find
  --prefix TEXT   words right before them, to tell repeats apart
  --suffix TEXT   words right after them
  --wrapped       the file’s lines are broken to fit a page: a sentence may run over several
  --format json   { version, file, state, start, end, range, sentence, candidates }; offsets in UTF-16
                  units from 0

Prints the state, the place (line:column, from 1) and the sentence around it; for a quote that is not
found, or found several times, the places that may be meant.

Examples:
  adduce locate reports/harbour.txt --quote "closed on Monday"
  adduce locate reports/harbour.txt --quote "on Monday" --prefix "reopened "

Exit codes: 0 the quote stands there exactly once; 1 it does not; 2 wrong usage, or the file could not be read.
`;

const LSP = `Usage: adduce lsp --stdio | --node-ipc | --socket=PORT | --pipe=NAME

Serves an editor over the Language Server Protocol. Editors start this themselves; it is of no use on
a terminal.

  --stdio         over standard input and output: what most editors want
  --node-ipc      over the channel to the Node process that started it
  --socket=PORT   over TCP, to a port on which the editor listens
  --pipe=NAME     over a named pipe or Unix socket on which the editor listens

Example, for Neovim 0.11 and later:
  vim.lsp.config('adduce', { cmd = { 'adduce', 'lsp', '--stdio' },
    filetypes = { 'yaml', 'text', 'markdown' }, root_markers = { 'adduce.yaml' } })
  vim.lsp.enable('adduce')

Exit codes: 0 the editor said goodbye; 1 it went without; 2 wrong usage.
`;

export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  init: INIT,
  check: CHECK,
  explain: EXPLAIN,
  report: REPORT,
  preserve: PRESERVE,
  anchors: ANCHORS,
  fmt: FMT,
  sentences: SENTENCES,
  locate: LOCATE,
  lsp: LSP,
};
