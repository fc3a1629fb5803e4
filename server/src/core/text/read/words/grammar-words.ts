import { wordList } from './word-list.ts';

/*
 * The closed classes of English words. What a reader takes for a determiner, say, or for the end of a noun phrase is
 * made of these, with what it needs besides.
 */

export const indefiniteArticles = wordList('a an');
export const articles = wordList('the', indefiniteArticles);
/** `that` is a conjunction as often and left to each reader. */
export const demonstratives = wordList('this these those');
/** Before a noun; `his` and `her` stand for one as well. */
export const possessives = wordList('my your his her its our their');

/** Pronouns that can only be a subject. */
export const subjectPronouns = wordList('i he she we they');
/** Pronouns that can only be an object. */
export const objectPronouns = wordList('me him us them');
/** Pronouns that can be a subject and an object. */
export const neutralPronouns = wordList('it you');
export const personalPronouns = wordList(subjectPronouns, objectPronouns, neutralPronouns, 'her');
export const reflexivesOfOthers = wordList('himself herself itself themselves');
/** Pronouns for somebody or other. */
export const indefinitePersons = wordList('everyone everybody someone somebody anyone anybody');

export const finiteBe = wordList('am is are was were');
/** Forms of `be` that are never finite. */
export const nonFiniteBe = wordList('be been being');
export const finiteHave = wordList('have has had');
export const finiteDo = wordList('do does did');
export const modals = wordList('will would can could may might must should shall');

export const negatedBe = wordList("isn't aren't wasn't weren't ain't");
export const negatedHave = wordList("hasn't haven't hadn't");
export const negatedDo = wordList("don't doesn't didn't");
export const negatedModals = wordList(
  "won't wouldn't can't cannot couldn't mightn't mustn't shouldn't shan't needn't daren't",
);
/** Auxiliaries with `not` in them. */
export const negatedAuxiliaries = wordList(negatedBe, negatedHave, negatedDo, negatedModals);

/** A subject with `is` or `has`. */
const contractedIs = wordList("he's she's it's that's there's here's what's who's");
/** A subject with `am` or `are`. */
const contractedAre = wordList("i'm you're we're they're");
/** A subject with `have`. */
const contractedHave = wordList("i've you've we've they've");
/** A subject with `will`. */
export const contractedWill = wordList("i'll you'll he'll she'll it'll we'll they'll");
/** A subject with `had` or `would`. */
const contractedHad = wordList("i'd you'd he'd she'd it'd we'd they'd");
/** A subject and its auxiliary in one. */
export const contractions = wordList(
  contractedIs,
  contractedAre,
  contractedHave,
  contractedWill,
  contractedHad,
  "let's",
);
/** The same with a word that refers to the noun before it. */
export const relativeContractions = wordList("who've who'll who'd that'll");
/** A modal with `have` in it. */
export const contractedModals = wordList("could've would've should've might've");

/** Prepositions that open no clause. */
export const prepositions = wordList(
  'of by with for at in on from about to beyond into onto against between among amongst amid under over above below behind beside ' +
    'beneath through throughout during within without inside outside despite upon near around across along per via toward towards like ' +
    'unlike than besides except including regarding concerning',
);
/** Adverbs of place that are prepositions as well. */
export const particles = wordList('up down off out');

/** Words that open a clause which is not the main one. */
export const subordinators = wordList(
  'because although though while whilst whereas if unless when whenever where wherever who whom which whose whether why how what ' +
    'whatever whoever whichever lest',
);
/** Subordinators that are prepositions or adverbs as well. */
export const looseSubordinators = wordList('as since after before until till than once like');

export const conjunctions = wordList('and but or nor yet then');

/** Adverbs without -ly that stand between a subject and its verb, or an auxiliary and its participle. */
export const middleAdverbs = wordList(
  'not never also already just only even still ever long since yet always often now then almost nearly soon later once again quite ' +
    'rather very too well twice',
);
