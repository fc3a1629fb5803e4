import {
  articles,
  contractions,
  demonstratives,
  finiteBe,
  neutralPronouns,
  nonFiniteBe,
  possessives,
  subjectPronouns,
} from '../words/grammar-words.ts';
import { formsOf, reportingForms, reportingNouns } from '../words/reporting-forms.ts';
import { without, wordList } from '../words/word-list.ts';

/** Verbs and nouns after or before which a quotation gives somebody's words. */
export const sayingVerbs = wordList(
  without(reportingForms('free', 'quote', 'as', 'name'), [
    // They report, but rarely in somebody's own words.
    ...formsOf(
      wordList(
        'agree alert assess attest begin calculate certify clarify concur determine disagree document estimate finish identify inform judge ' +
          'notify posit project publish question record remind request surmise',
      ),
    ),
    'continue',
    'continuing',
  ]),
  // Forms that are nouns as often, but rarely close to a quotation.
  'answers brands call calls cautions chant chants cites claim claims demands finds frame frames jokes labels mocks notes pledges praises predicts promises quips ' +
    'quotes reads remarks replies reports shouts slams blasts states threatens touts tweet tweets vows',
  // Words about somebody or something, whatever the verb takes else.
  'accused accuses accusing apologised apologized attacked believe believes blamed blames compared defended defends encouraged gasped goes ' +
    'hammered labelled lambasted likened put puts railed rebuked referred refers referring rejected rejects savaged scolded signed speaking speaks spoke summed ' +
    'thanked thinks thought understands according statement speech letter interview email',
);

/** Nouns that say whose words follow `of`, `as` or `that`. */
export const sayingNouns = wordList(
  // `in charge of`, `a sense of` say nothing.
  without(reportingNouns(), 'charge sense'),
  'criticism description words answer reply response message note chants chant cries shouts',
);

/** Words right before a quotation that say it is a name or a term. */
export const namingWords = wordList(
  'dubbed nicknamed named titled entitled termed codenamed called alias aka known word words term terms phrase slogan nickname ' +
    'codename operation expression codeword motto hashtag headline name title pseudonym banner heading brand label theme',
);

/** Of those, what stands further before an `as`: `known in the ranks as “X”`. */
export const nicknaming = wordList('known nicknamed dubbed codenamed');

/** Nouns whose title follows. */
export const titledNouns = wordList(
  'song film movie book album series episode novel poem article chapter show programme program podcast play musical opera single memoir ' +
    'essay painting ballet documentary sketch track anthem hymn ballad hit classic bestseller blockbuster sitcom drama comedy thriller ' +
    'magazine exhibition',
);

/** Verbs that give a name: `as his friends call him`. */
export const callingVerbs = wordList('call calls called dub dubbed nicknamed');

/** Words a clause can open with: its subject, or what stands before it. */
export const clauseOpeners = wordList(
  articles,
  demonstratives,
  without(possessives, 'your'),
  subjectPronouns,
  neutralPronouns,
  contractions,
  'everyone everybody someone nobody that there if when while because but and so no not what who how why where ' +
    "don't never some many most all",
);

/** Subjects that a clause opens with, whatever its verb. */
export const persons = wordList(subjectPronouns, 'nobody everybody everyone somebody someone');

/** Before a quotation, what has a whole clause after it. */
export const beforeClause = wordList('that because whether why how');

export const copulas = wordList(without(finiteBe, 'am'), nonFiniteBe, "it's that's he's she's they're");

/** Words that titles have without a capital. */
export const titleWords = wordList(
  'a an the of in on at to for and or but with by from as vs de la le del der die das und et el',
);

/** Verbs whose object may be a title. */
export const writingVerbs = wordList('wrote write writes writing read reads reading quoted quotes');
