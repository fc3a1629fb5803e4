import {
  articles,
  contractions,
  demonstratives,
  finiteBe,
  neutralPronouns,
  nonFiniteBe,
  possessives,
  subjectPronouns,
} from './grammar-words.ts';
import { without, wordList } from './word-list.ts';

/** Verbs and nouns after or before which a quotation gives somebody's words. */
export const sayingVerbs = wordList(
  'said say says saying told tell tells telling wrote write writes writing added adds adding stated states stating ' +
    'warned warns warning argued argues arguing argue claimed claims claiming claim asked asks asking replied replies responded responds ' +
    'answered answers insisted insists insisting declared declares declaring announced announces tweeted tweets posted texted testified ' +
    'noted notes noting explained explains explaining remarked remarks recalled recalls continued continues concluded concludes vowed vows ' +
    'pledged pledges promised promises threatened threatens described describes describing describe call called calls calling accused ' +
    'accuses accusing denounced denounces denouncing condemned condemns condemning criticized criticised criticizes criticises praised ' +
    'praises hailed hails dismissed dismisses dismissing rejected rejects blamed blames urged urges urging demanded demands citing cited ' +
    'cites quoted quotes quoting frame frames framed framing characterized characterised characterizes characterises portrayed portrays ' +
    'labeled labelled labels branded brands complained complains acknowledged acknowledges conceded concedes admitted admits suggested ' +
    'suggests reported reports according statement read reads asserted asserts alleged alleges alleging predicted predicts joked jokes ' +
    'quipped quips shouted shouts shouting chanted chants chanting understands believes believe thinks thought likened compared deemed ' +
    'boasted boasts lamented laments confirmed confirms denied denies tweet speech letter interview email slammed slams blasted blasts ' +
    'derided decried mocked mocks lambasted ridiculed touted touts referred refers referring lauded thanked railed fumed recounted scoffed ' +
    'sneered mused whispered yelled screamed cried exclaimed retorted countered interjected sighed muttered murmured gasped observed ' +
    'observes opined reiterated stressed stresses emphasized emphasised maintained maintains proclaimed reckons reckoned ruled found finds ' +
    'spoke speaks speaking hinted assured assures reassured advised cautioned cautions begged pleaded wondered wonders goes put puts ' +
    'attacked apologised apologized defended defends rebuked scolded mentioned signed hammered exhorted implored encouraged savaged summed',
);

/** Nouns that say whose words follow `of`, `as` or `that`. */
export const sayingNouns = wordList(
  'allegations allegation accusations accusation claims claim remarks remark comments comment warning warnings complaint complaints ' +
    'criticism threat threats demand demands assurance assurances suggestion suggestions promise promises description words statement ' +
    'answer reply response message note chants chant cries shouts testimony report',
);

/** Words right before a quotation that say it is a name or a term. */
export const namingWords = wordList(
  'dubbed nicknamed named titled entitled termed codenamed so-called called alias aka known word words term terms phrase slogan nickname ' +
    'codename operation expression codeword motto hashtag headline name title pseudonym banner heading brand label theme',
);

/** Nouns whose title follows. */
export const titledNouns = wordList(
  'song film movie book album series episode novel poem article chapter show programme program podcast play musical opera single memoir ' +
    'essay painting ballet documentary sketch track anthem hymn ballad hit classic bestseller blockbuster sitcom drama comedy thriller ' +
    'magazine exhibition',
);

/** Verbs that give a name: `as his friends call him`. */
export const callingVerbs = wordList('call calls called dub dubbed nicknamed');

/** Of those, what stands further before an `as`: `known in the ranks as “X”`. */
export const nicknaming = wordList('known nicknamed dubbed codenamed');

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
