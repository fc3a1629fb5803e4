/** Words that decide, with what stands around them, whether a sentence ends: data, read by `frames.ts`. */

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
      "According Additionally Finally First Second Third Last Overall Separately Similarly Subsequently Ultimately Let Let’s Let's More Less Two Three " +
      'Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Millions Scores Half Nearly Almost About Roughly Around Along Near Like ' +
      'Unlike Above Below Inside Outside Upon Toward Towards Via Per Up Down Out Off Never Always Often Sometimes Usually Nevertheless ' +
      'Nonetheless Otherwise Rather Indeed Likewise Elsewhere Afterward Afterwards Eventually Everybody Anyone Anybody Anything Nowhere ' +
      'Wherever Whoever Whatever Whichever Given Following Citing Speaking Asked Including Based Depending Regarding Concerning Besides ' +
      'Except Were Am Being Been Having Say Says Said Same Various Certain Also Too Very Far Further ' +
      'Together Sure Well Yes Yeah Oh Okay OK Thanks Former Apparently Clearly Judging',
  ),
);

/**
 * People and bodies that open a sentence by their plain plural (`… from the U.S. Officials objected`), where the word
 * after is in small letters: in headlines (`U.S. Officials Object`) the same words follow the name of a state.
 */
export const actors: ReadonlySet<string> = new Set(
  words(
    'Officials Police Residents Analysts Witnesses Investigators Authorities Critics Experts Investors Prosecutors Protesters ' +
      'Demonstrators Rebels Militants Insurgents Gunmen Fighters Reporters Journalists Doctors Medics Diplomats Lawmakers Soldiers ' +
      'Villagers Locals Opponents Supporters Relatives Neighbors Neighbours Activists Observers Sources Survivors Refugees Migrants ' +
      'Students Workers Researchers Scientists Lawyers Attorneys Families Rescuers Firefighters Negotiators Mediators Envoys',
  ),
);

/** Nouns that a letter or number ends (`hepatitis B.`, `Gate 4.`), so that the letter is no initial of a name. */
export const letteredNouns: ReadonlySet<string> = new Set(
  words(
    'hepatitis influenza vitamin plan option group team type category class grade level phase stage section part annex appendix ' +
      'exhibit schedule chapter article gate terminal block zone sector area wing building flight platform route line point figure ' +
      'table unit company battery division pier hangar room ward cell list version model variant',
  ),
);

/** Of the abbreviations before a number, those that stand in names and titles as well and are no words themselves. */
export const shortenedNouns: ReadonlySet<string> = new Set(
  words('Sec Secs Res Sched Exh Evid Civ Crim Proc Ch Rm Op Ops'),
);

/** Names that are written with an exclamation mark, without it. */
export const shoutedNames: ReadonlySet<string> = new Set(words('Yahoo Jeopardy Joomla Kahoot Yum Wham'));

/** Words that, with a number, are the heading of a provision, table or figure at the head of a sentence (`Article 5.`). */
export const provisions: ReadonlySet<string> = new Set(
  words(
    'Article Section Chapter Part Rule Clause Paragraph Annex Appendix Schedule Table Figure Exhibit Step Item Question Art Sec Para Fig',
  ),
);

/** Openers that are common surnames as well: after an initial (`J. An`) they say nothing. */
export const alsoSurnames: ReadonlySet<string> = new Set(
  words(
    'So An Do No My Can Will Many Much Few Her To Of I A Last Just Still Even Case Day More Say Far Near Ten Down Like Rather Further Upon Best',
  ),
);

/** Forms of address that open a sentence after `U.S.` or `Inc.`, unlike ranks (`U.S. Gen. …`). */
export const addresses: ReadonlySet<string> = new Set(words('Mr Mrs Ms'));

/** Name particles in lower case: before a capital they can open a sentence (`al-Qaeda`, `bin Laden`). */
export const nameParticles: ReadonlySet<string> = new Set(
  words(
    'al an as ash ar at ad el ul bin ibn bint abu umm de del della di da dos du la le van von der den ter ten',
  ),
);

/** States by their old abbreviations, which close the name of a town (`Reno, Nev.`). */
export const states: ReadonlySet<string> = new Set(
  words(
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va ' +
      'Vt Wash Wis Wisc Wyo D.C N.C N.D N.H N.J N.M N.Y P.R R.I S.C S.D W.Va Ont Que Sask Alta B.C',
  ),
);

/** Words of a headline's grammar: where they are capitalised in mid-sentence, the line is one. */
export const headlineWords: ReadonlySet<string> = new Set(
  words('And Or But For In On At With From To Of By As Is Are Was Over After'),
);

/** Words no sentence ends with: three dots after one leave something out. */
export const unfinishedWords: ReadonlySet<string> = new Set(
  words(
    'a an the and or but nor of to for with from by at as into than its their his our my your about between because if',
  ),
);

/** Subjects that open a sentence also where the writer uses no capitals. */
export const smallSubjects: ReadonlySet<string> = new Set(
  words(
    "i i'm i’m i've i’ve it it's it’s he he's he’s she she's she’s we we're we’re they they're they’re you this that's that’s there's there’s",
  ),
);

/** Titles written small, as before the name of an office; before a word that opens sentences they are ordinary words. */
export const smallTitles: ReadonlySet<string> = new Set(
  words('gov gen sen rep dep col sgt maj lt capt cpl adm cmdr pres prof dr rev det insp supt atty amb asst'),
);

/** Verbs that follow the subject of a sentence: `… sold to Marlow Corp. Reyes was at home.` */
export const finiteVerbs: ReadonlySet<string> = new Set(
  words(
    'said says was were is are has have had did does will would could can may might told took went came made became began denied declined',
  ),
);

/** Abbreviations that close the name of a firm. */
export const firmTails: ReadonlySet<string> = new Set(words('Inc Ltd Corp Bros Pty Plc Bhd Assn'));

/** Words that go on with the name of a firm: `Harbour Corp. Chairman said`. */
export const firmHeads: ReadonlySet<string> = new Set(
  words(
    'Chairman Chairwoman President Chief Director CEO CFO Executive Executives Senior Vice Spokesman Spokeswoman Spokesperson Analyst ' +
      'Founder Shares Stock Shareholders Employees Officials Vessels',
  ),
);

/** Offices and bodies that follow the name of their town: `the Reno, Nev. Police said`. */
export const officeHeads: ReadonlySet<string> = new Set(
  words(
    'Mayor Sheriff Police Fire City County State Council Councilman Councilwoman Councilmember Alderman Commissioner District School ' +
      'Superintendent Judge Attorney Chief Republican Democrat Representative Senator Governor Assemblyman Assemblywoman Delegate',
  ),
);

/** Words that say, behind a comma, who somebody is: `Ana Reyes, the former mayor`. */
export const describers: ReadonlySet<string> = new Set(
  words(
    'the a an who whose then now one his her their its formerly head president director chairman founder',
  ),
);

/** Openers that a speaker is introduced by: `“Why?” A guard at the gate asked.` */
export const determiners: ReadonlySet<string> = new Set(
  words(
    'The A An One Another Former Some Several Many Two Three His Her Their My Our Its Your ' +
      'Someone Somebody Everyone Everybody Nobody Others',
  ),
);

/** Verbs of saying, past and present, that tie a question or exclamation in quotation marks to its speaker. */
export const reportingVerbs: ReadonlySet<string> = new Set(
  words(
    'said says asked asks wondered wonders replied answered added adds told tells tweeted wrote writes posted shouted chanted cried ' +
      'exclaimed exclaims yelled screamed demanded declared declares remarked joked quipped insisted insists argued argues recalled ' +
      'recalls continued continues concluded concludes read reads retorted retorts inquired inquires enquired whispered muttered mutters ' +
      'murmured mused muses interjected interjects pleaded pleads bellowed hollered responded responds',
  ),
);

/** Verbs that say what stands before them only with nothing, or one of `sayingTails`, behind: `“Why?” Ms. Roth pressed.` */
export const alsoReporting: ReadonlySet<string> = new Set(
  words(
    'answers chants cries demands jokes murmurs posts quips remarks replies screams shouts tweets whispers yells ' +
      'pressed questioned began begins laughed laughs smiled sighed sighs called calls noted notes warned warns announced announces ' +
      'protested protests complained complains countered counters offered offers agreed agrees thought thinks explained explains suggested ' +
      'commented observed admitted confessed urged urges begged begs snapped snaps barked roared thundered fumed gushed enthused ' +
      'repeated repeats claimed claims stated states boasted scoffed sneered mocked prayed sang',
  ),
);

/** What may follow such a verb: where, when and to what it was said. */
export const sayingTails: ReadonlySet<string> = new Set(
  words('in on as when while during before after last later again aloud online'),
);

/** Verbs that say something only with a certain word behind: `“Why?” Ms. Roth went on.` */
export const sayingParticles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'went on',
    'goes on',
    'shot back',
    'shoots back',
    'fired back',
    'hit back',
    'chimed in',
    'chimes in',
    'cut in',
    'broke in',
    'called out',
    'calls out',
    'wanted to',
    'wants to',
    'pointed out',
    'points out',
  ].map((pair) => {
    const [verb = '', particle = ''] = pair.split(' ');
    return [verb, new Set([particle])];
  }),
);

/** Verbs of saying in the form that goes with `I`. */
export const speakingForms: ReadonlySet<string> = new Set(
  words('ask say wonder reply answer shout cry whisper mutter insist demand add tell thought think'),
);

/** Pronouns that somebody who speaks is named by. */
export const speakingPronouns: ReadonlySet<string> = new Set(words('I He She They We'));

/** Prepositions that put a time at the head of a sentence: after `At 5 a.m.` and `In Nov.` the sentence goes on. */
export const timeHeads: ReadonlySet<string> = new Set(
  words('At In By Around About Before After From Until Till Since On Near Nearly Shortly Just Between'),
);

function words(list: string): string[] {
  return list.split(' ');
}
