import { wordList } from './word-list.ts';

/** Words that open a noun phrase, and nothing of it stands before them. */
export const determiners = wordList(
  'the a an this these those his her its their our my your each every some any no another such both all many several most few ' +
    'more fewer other either neither enough numerous various whose',
);

export const numberWords = wordList(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion dozen dozens ' +
    'hundreds thousands scores half',
);

/** What can stand before a determiner or number and belong to the phrase. */
export const predeterminers = wordList(
  'all both half many such most some several only at least about nearly almost the these those next last first past other top final',
);

export const prepositions = wordList(
  'of in on at by for from to with within without into onto over under about against among amid amongst between through throughout during ' +
    'across behind beyond near inside outside toward towards upon via per despite besides including concerning regarding like unlike around ' +
    'above below along up down off out since until before after as than because',
);

/** Prepositions that tie a noun phrase to the noun before it. */
export const joiningPrepositions = wordList(
  'of in at for from to on with near inside outside within against behind under by between like',
);

export const subordinators = wordList(
  'that which who whom whether if when while where why how what although though unless whereas because since until after before once ' +
    'whenever wherever whatever whoever lest as than so',
);

export const conjunctions = wordList('and or but nor yet then plus');

export const modals = wordList(
  "will would can could may might must should shall won't wouldn't can't cannot couldn't mightn't shouldn't 'll 'd ought",
);

export const doing = wordList("do does did don't doesn't didn't");
export const having = wordList("has have had having hasn't haven't hadn't");
export const being = wordList(
  "is are was were be been being am isn't aren't wasn't weren't get got gets getting",
);

/** Pronoun and auxiliary in one, as `he's`. */
export const contractions = wordList(
  "i'm you're we're they're he's she's it's that's there's i've we've you've they've i'll we'll you'll they'll he'll she'll it'll i'd we'd " +
    "they'd he'd she'd you'd who's what's let's",
);

export const negatives = wordList("not never no n't neither nor hardly");

export const subjectPronouns = wordList(
  'he she they it i we you who there everyone everybody nobody somebody someone anyone anybody',
);
export const objectPronouns = wordList('him her them me us you it himself herself themselves itself');

/** Words of time, manner and degree that stand between subject and verb, or between verb and content. */
export const adverbs = wordList(
  'also again now then later still already once twice today yesterday tomorrow tonight often never ever always just even only not first ' +
    'further instead meanwhile however therefore thus nevertheless nonetheless indeed soon yet since too before afterwards afterward earlier ago recently sometimes ' +
    'simply rather quite well very either almost together long much more overnight elsewhere onstage ' +
    'back repeatedly flatly out aloud loud anew once-more initially separately additionally himself herself itself themselves',
);

/** Verbs without a form in `-ed`, and common ones whose form alone tells that a clause has its verb. */
export const plainVerbs = wordList(
  'left made gave took went came became got saw met led won lost hit kept brought bought sold sent spent built stood sat ran began broke ' +
    'spoke rose fell flew drove grew drew threw knew showed paid laid dealt fought caught taught sought meant seemed felt thought found ' +
    'told said wrote held put cut set struck shot chose forgot withdrew stole wore swore ' +
    'means mean starts start started stops stop stopped keeps keep seems appears remains needs wants makes takes gives goes comes becomes gets keeps brings lives owns includes contains requires ' +
    'exists depends belongs lies tends allows involves faces poses makes sees knows says believes thinks wants knows ' +
    'want need know make take give go come become keep bring seem appear remain belong exist depend',
);

export const calendarWords = wordList(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight week month year morning afternoon evening night ' +
    'weekend mid-monday noon midnight ago',
);

/** What stands before a calendar word and goes with it. */
export const beforeCalendar = wordList(
  'on last this late early in earlier next past that since by mid- every the',
);

/** Where something is said: `in a statement`, `at a news conference`. */
export const occasions = wordList(
  'time moment statement interview letter conference briefing report speech email e-mail tweet post memo call remarks address article note testimony video ' +
    'message column release interviews comments hearing meeting rally',
);

/** Adjectives in -ly, and nouns in -ly, which are no adverbs. */
export const notAdverbs = wordList(
  'family assembly early daily weekly monthly italy july supply ally friendly elderly deadly only likely unlikely ' +
    "anomaly monopoly fly reply rally holy ugly bully emily kelly sally billy molly lily reilly connolly o'reilly kimberly beverly yearly costly lonely lovely lively orderly scholarly hourly",
);

/** Nouns and names in -ed or -ing. */
export const notVerbForms = wordList(
  'united ring king wing sing ping bing ming ying jed red need seed bed speed breed deed feed weed shed ahmed mohammed muhammad mohamed hamed saeed rashed khaled fred ted ed ned jared ' +
    'alfred allied armed united-states wed wounded injured unnamed accused king ring spring thing something anything nothing everything ' +
    'morning evening wing string being building meeting beijing sterling sibling hearing briefing ruling finding funding housing ' +
    'training bombing shooting warning filing polling banking beginning ruling neighboring neighbouring ' +
    'visiting acting sitting outgoing incoming retired senior-ranking so-called hundred sacred',
);
