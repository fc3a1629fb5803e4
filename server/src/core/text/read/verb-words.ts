import {
  articles,
  contractedModals,
  contractions,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  middleAdverbs,
  modals,
  objectPronouns,
  possessives,
  reflexivesOfOthers,
  relativeContractions,
} from './grammar-words.ts';
import { irregularPastParticiples, irregularPasts } from './irregular-verbs.ts';
import { without, wordList } from './word-list.ts';

/** Auxiliaries in a finite form, alone or joined to their subject: where one stands there is a clause. */
export const finiteAuxiliaries = wordList(
  finiteBe,
  finiteHave,
  finiteDo,
  modals,
  contractions,
  relativeContractions,
  contractedModals,
  'let',
);

/** Forms of the above that carry no clause of their own after `to` or another auxiliary. */
export const bareAuxiliaries = wordList('have had do let need dare');

/** Pasts that are participles too, but of verbs without an object, and so finite wherever they stand. */
const finitePasts = wordList('said stood thought sat slept felt got meant');

/** Irregular pasts that are no participles: finite wherever they stand. */
export const plainPasts = wordList(irregularPasts, finitePasts);

/** Irregular pasts that may be participles as well. */
export const mixedPasts = wordList(without(irregularPastParticiples, finitePasts), 'sued');

/** What a verb's object begins with; after a form in -ed it tells the past from the participle. */
export const objectOpeners = wordList(
  articles,
  demonstratives,
  possessives,
  objectPronouns,
  reflexivesOfOthers,
  'that it all some any no nothing everything what two three several many most both such',
);

/** Nouns in -s that are no verbs before a subject: `for years the army has not`. */
export const timeNouns = wordList(
  'years weeks months days hours minutes seconds times decades centuries mondays sundays nights mornings',
);

/** What stands before a noun. */
export const determiners = wordList(articles, demonstratives, possessives, 'that some any no every');

/** Adjectives whose clause gives what somebody thinks. */
export const contentAdjectives = wordList('concerned worried convinced certain sure clear confident adamant');

/** Verbs, participles and adjectives whose clause gives what somebody says, thinks or finds, beside the verbs of saying. */
export const contentVerbs = wordList(
  'believe believes believed believing belief think thinks thought thinking know knows knew known knowing show shows showed shown find ' +
    'finds found fear fears feared hope hopes hoped estimate estimates estimated assess assesses assessed judge judges judged ' +
    'worry worries learn learned learnt realize realized realise realised agree agrees agreed stress ' +
    'stresses stressed emphasize emphasized emphasised emphasizes underline underlined underscored indicate indicates indicated reveal ' +
    'reveals revealed disclosed disclose maintain maintains maintained contend contends contended promise promises promised warn warning ' +
    'claim claims claimed reports report clarify clarified clarifies rule ruled rules conclude concluded concludes confirm confirmed ' +
    'confirms determine determined discover discovered suspect suspects suspected suggest suggests suggested suggesting mean means meant ' +
    'feel feels felt say says said saying tell tells told telling hear heard see saw seen predict predicts predicted project projected ' +
    'expect expects expected guess guessed figure figured understand understood insist insists insisted insisting assume assumed assumes ' +
    'decided decide decides decreed guarantee guaranteed guarantees hint hinted hints imply implied implies notice noticed noted notes ' +
    'point pointed pointing prove proved proves reckon reckons reckoned regret regrets remember remembers remembered reiterate reiterated ' +
    'repeat repeated reply replied speculate speculated specify specified stipulate stipulates stipulated swear swore testify testified ' +
    'testifies verify verified wish wishes acknowledge acknowledged acknowledges acknowledging admit admits admitted affirm affirmed allege ' +
    'alleges alleged announce announced announces argue argued argues arguing assert asserted asserts assure assured assures caution ' +
    'cautioned cautions complain complained complains concede conceded concedes declare declared declares deny denied denies explain ' +
    'explained explains inform informed observe observed proclaim proclaimed pledge pledged remark remarked remind reminded state stated ' +
    'states stating vow vowed vows write wrote writes adding added adds add tweeted tweets posted quipped joked complaining recalled ' +
    'recalls convince persuaded notified advised confirming announcing denying reporting knowing showing revealing declaring stressing noting explaining ' +
    'writing recalling replying indicating concluding maintaining hoping fearing worrying promising pledging claiming predicting warning',
);

/** The same that take a hearer before their clause: `told reporters that`. */
export const tellingVerbs = wordList(
  'told tell tells telling warned warns warn warning informed informs assured assures assure reminded reminds convinced convinces ' +
    'persuaded notified advised promised promises showed shows taught pointed points',
);

/** Words after a pronoun that are no verbs. */
export const notVerbs = wordList(
  'not all both each who which that and or but no one too soon once here there however instead rather quite very first later today ' +
    'himself herself itself themselves almost perhaps maybe therefore hence twice',
);

/** Adverbs that may stand before a verb, beside those in -ly. */
export const adverbs = wordList(middleAdverbs, 'so all both');
