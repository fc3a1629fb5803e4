import { wordList } from './word-list.ts';

/** Verbs after or before which a quotation gives somebody's words. */
export const sayingVerbs = wordList(
  'said say says saying told tell tells telling wrote write writes writing added adds adding stated states stating ' +
    'warned warns warning argued argues arguing claimed claims claiming asked asks asking replied replies responded ' +
    'answered insisted insists declared declares declaring announced announces tweeted posted texted testified noted notes ' +
    'explained explains explaining remarked recalled recalls continued concluded concludes vowed vows pledged promised threatened ' +
    'described describes describing call called calls calling accused accuses accusing denounced denounces denouncing condemned ' +
    'condemns condemning criticized criticised praised hailed dismissed dismisses dismissing rejected blamed urged urges urging demanded ' +
    'demands citing cited cites quoted quoting frame frames framed framing characterized characterised characterizes ' +
    'portrayed portrays labeled labelled branded complained complains acknowledged conceded admitted suggested reported reports ' +
    'according statement read reads asserted asserts alleged alleges alleging predicted joked quipped shouted chanted understands ' +
    'believes believe thinks likened compared deemed boasted lamented confirmed denied tweet speech letter interview',
);

/** Words right before a quotation that say it is a name, a title or a term. */
export const namingWords = wordList(
  'dubbed nicknamed named titled entitled termed codenamed so-called called alias aka known word words term terms phrase ' +
    'song film movie book album series episode novel poem article slogan nickname codename operation expression codeword',
);

/** Words that a finite clause almost always has one of. */
export const finiteVerbs = wordList(
  "is are was were am has have had do does did will would can could may might must should shall isn't aren't wasn't weren't " +
    "hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't i'm you're we're they're he's she's " +
    "it's that's there's what's who's i've we've you've they've i'll we'll you'll they'll he'll she'll it'll i'd we'd they'd he'd she'd let's",
);

/** Words a clause can open with: its subject, or what stands before it. */
export const clauseOpeners = wordList(
  'i you we they he she it this that these those there the a an my our their his her its if when while because but and so no not ' +
    "nobody everyone everybody someone what who how why where i'm you're we're they're he's she's it's that's there's i've we've " +
    "you've they've i'll we'll you'll they'll he'll she'll i'd we'd they'd he'd she'd let's don't never some many most all",
);

export const subjectPronouns = wordList('i you we they he she it');

export const articles = wordList('the a an');
