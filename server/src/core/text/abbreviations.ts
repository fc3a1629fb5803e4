/**
 * How a word that is written with a stop behaves before a capital or a figure.
 *
 * - `title`: a name follows; never an end (`Gen.`).
 * - `place`: first part of a name (`St.`), or its last (`Main St.`): an end only before a word that opens sentences.
 * - `date`: months and weekdays; no end before a figure or another date word (`Jan. 28`).
 * - `number`: a number or letter follows (`No. 5`, `Fig. B`); otherwise an end.
 * - `tail`: comes after a name (`Inc.`, `Jr.`): an end only before a word that opens sentences.
 * - `inner`: always continues (`e.g.`, `vs.`).
 * - `clock`: `a.m.`, `p.m.`.
 * - `last`: usually closes what it stands in (`etc.`): an end before a capital.
 */
export type Abbreviation = 'title' | 'place' | 'date' | 'number' | 'tail' | 'inner' | 'clock' | 'last';

/** Written with a capital (or all in capitals); in lower case they are ordinary words (`sun`, `mar`, `gen`). */
const capitalised: Readonly<Partial<Record<Abbreviation, string>>> = {
  title:
    'Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Fr Msgr Hon Pres Gen Gens Lt Col Cols Maj Brig Cmdr Comdr Cdr Capt Cpt ' +
    'Sgt Sgts Cpl Pvt Pfc Adm Ens Sen Sens Rep Reps Gov Govs Amb Supt Insp Det Atty Ald Asst Assoc Dep Ayat Sr Sra Rt Vice-Adm',
  place: 'St Ste Sts Mt Mts Ft Pt Sta',
  date: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun',
  number: 'No Nos Art Arts Sec Secs Ch Op Ex Pl App',
  tail:
    'Inc Ltd Co Cos Corp Bros Jr Esq Assn Univ Dept Ave Blvd Rd Hwy Pkwy Sq Bldg Mfg Intl Natl Govt Ind Mil Div Dist ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
};

/** Written in either case. Two-part ones stand without the last stop. */
const anyCase: Readonly<Partial<Record<Abbreviation, string>>> = {
  number: 'no nos n° nr nrs p pp vol vols fig figs para paras pt pts ser eq eqs tel ext',
  tail: 'co inc ltd corp al ph.d m.d b.a m.a ed eds dept est st ave jr min max hr hrs sec secs ft lb lbs oz km kg mi sq tr transl',
  inner: 'vs v e.g eg i.e ie cf viz approx ca c esp incl excl resp aka a.k.a b d',
  clock: 'a.m p.m',
  last: 'etc',
};

const byCapital = table(capitalised);
const byLowerCase = table(anyCase);
const LONGEST = Math.max(...[...byCapital.keys(), ...byLowerCase.keys()].map((word) => word.length));

/** What kind of abbreviation a word is, written without its last stop; undefined when it is an ordinary word. */
export function abbreviationOf(word: string): Abbreviation | undefined {
  if (word === '' || word.length > LONGEST) return undefined;
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) {
    const found =
      byCapital.get(word) ??
      (word.length > 1 ? byCapital.get(word.slice(0, 1) + word.slice(1).toLowerCase()) : undefined);
    if (found !== undefined) return found;
  }
  return byLowerCase.get(word.toLowerCase());
}

/** Months, weekdays and time zones, which may follow `p.m.` or a date word without opening a sentence. */
export const dateWords: ReadonlySet<string> = new Set(
  words(
    'January February March April May June July August September October November December ' +
      'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
      'Mon Tue Tues Wed Thu Thurs Fri Sat Sun GMT UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST EET EEST MSK IST AST ' +
      'Eastern Central Mountain Pacific Greenwich Moscow',
  ),
);

/** Words that, with a capital after a stop, almost always open a sentence rather than go on with a name. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  words(
    "The This That These Those It Its It’s It's He He’s She They They’re We We’re You I I’m There There’s Here What What’s When Whenever Where " +
      'Why Who Whose Whether How Which If Unless Until In On At By For From To Of With Without Within Under Over During Despite ' +
      'Through Throughout Across Among Amid Against Between Behind Beyond After Before Since While Whereas Although Though Because As ' +
      'But And Or So Yet Nor Also However Moreover Meanwhile Furthermore Therefore Thus Hence Instead Still Now Then Later Earlier ' +
      'Once Soon Today Yesterday Tomorrow Recently Previously Currently Many Most Much Some Several Few All Any Both Each Every ' +
      'Either Neither Another Other Others No None Not Nobody Nothing Everyone Everything Someone Something His Her Their Our My Your ' +
      'A An Did Do Does Is Are Was Were Has Have Had Can Could Should Would Will Must Might Please Perhaps Maybe Even Only Just Such ' +
      "According Additionally Finally First Second Third Last Overall Separately Similarly Subsequently Ultimately Let Let’s Let's More Less Two Three",
  ),
);

/** Openers that are common surnames as well: after an initial (`J. An`) they say nothing. */
export const alsoSurnames: ReadonlySet<string> = new Set(
  words('So An Do No My Can Will Many Much Few Her To Of I A Last Just Still Even Case Day More'),
);

/** Forms of address that open a sentence after `U.S.` or `Inc.`, unlike ranks (`U.S. Gen. …`). */
export const addresses: ReadonlySet<string> = new Set(words('Mr Mrs Ms'));

/** Name particles in lower case: before a capital they can open a sentence (`al-Qaeda`, `bin Laden`). */
export const nameParticles: ReadonlySet<string> = new Set(
  words(
    'al an as ash ar at ad el ul bin ibn bint abu umm de del della di da dos du la le van von der den ter ten',
  ),
);

/** Verbs of saying, past and present, that tie a question or exclamation in quotation marks to its speaker. */
export const reportingVerbs: ReadonlySet<string> = new Set(
  words(
    'said says asked asks wondered replied answered added told tweeted wrote writes posted shouted chanted cried exclaimed ' +
      'yelled demanded declared remarked joked quipped insisted argued recalled continued concluded read reads',
  ),
);

/** Prepositions that put a time at the head of a sentence: after `At 5 a.m.` the sentence goes on. */
export const timeHeads: ReadonlySet<string> = new Set(
  words('At By Around About Before After From Until Till Since On Near Nearly Shortly Just Between'),
);

function words(list: string): string[] {
  return list.split(' ');
}

function table(lists: Readonly<Partial<Record<Abbreviation, string>>>): ReadonlyMap<string, Abbreviation> {
  const map = new Map<string, Abbreviation>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const word of words(list)) map.set(word, kind as Abbreviation);
  }
  return map;
}
