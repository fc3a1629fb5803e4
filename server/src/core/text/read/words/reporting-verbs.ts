import { wordList } from './word-list.ts';

/**
 * What can follow a verb of reporting and give its content.
 *
 * - `free`: it always has content, recognised or not
 * - `clause`: a clause with or without `that`; `that`: only one with `that`
 * - `bare`: a noun phrase behind it begins a clause, whose verb need not be known
 * - `question`: `whether`, `if`, `why`, `how` …
 * - `quote`: a quotation; it can stand behind or within what it reports (`…, she warned`)
 * - `object`: somebody spoken to comes first (`told Reuters that`)
 * - `as`, `of`: `describe … as`, `accuse … of`, `warn of`
 * - `accusing`: `of` needs somebody before it; where nobody is, the verb is a passive (`a man accused of`)
 * - `doing`: `about` or nothing and a verb in -ing (`deny taking`)
 * - `to`: an infinitive (`vow to`); `object-to`: with somebody before it (`urge them to`)
 * - `noun`: a noun phrase is content enough (`claim responsibility`)
 * - `name`: `call it a farce`; `at`: `estimate the crowd at 200`
 * - `hearsay`: in the passive with an infinitive (`is said to`)
 * - `evidence`: as much a verb of things that happen; its subject must be a text or somebody who speaks
 * - `thought`: reports what somebody thinks, also when negated
 * - `listed`: a noun of reporting is its content (`repeat the claim that`)
 * - `held`: it makes a cue together with such a noun (`express concern that`)
 */
export type Frame =
  | 'free'
  | 'clause'
  | 'that'
  | 'bare'
  | 'question'
  | 'quote'
  | 'object'
  | 'as'
  | 'of'
  | 'accusing'
  | 'doing'
  | 'to'
  | 'object-to'
  | 'noun'
  | 'name'
  | 'at'
  | 'hearsay'
  | 'evidence'
  | 'thought'
  | 'listed'
  | 'held';

/** Verbs by what can follow them; particles are joined by `_`. */
export const verbGroups: readonly (readonly [frames: string, verbs: string])[] = [
  ['free clause question quote', 'say'],
  ['clause question object object-to quote', 'tell'],
  ['clause object of doing to object-to quote', 'warn caution'],
  ['clause object of quote', 'inform notify alert'],
  ['clause object quote', 'assure remind brief'],
  ['clause object quote', 'convince persuade reassure'],
  ['that question object object-to quote', 'ask'],
  ['noun', 'urge'],
  ['quote', 'put_it'],
  ['at', 'estimate calculate'],
  ['object-to quote', 'urge implore beseech exhort entreat'],
  ['clause object object-to quote', 'advise beg'],
  ['of accusing', 'accuse'],
  ['noun', 'call_for appeal_for'],
  ['object-to', 'call_on call_upon appeal_to'],
  ['name quote', 'call label brand dub_as deem'],
  ['clause to object quote', 'promise vow pledge swear'],
  ['clause to quote', 'threaten'],
  ['clause to noun quote', 'claim'],
  ['clause noun quote', 'announce allege'],
  ['clause doing noun quote', 'deny'],
  ['clause to noun quote', 'demand'],
  ['bare', 'argue insist contend reckon think'],
  ['clause quote', 'add argue assert insist contend reckon maintain reiterate stress emphasize emphasise'],
  ['clause quote', 'note remark observe comment declare proclaim state report disclose clarify'],
  ['clause doing quote', 'acknowledge concede admit confess complain boast brag'],
  ['clause question quote', 'explain reveal recall recount'],
  ['clause quote', 'confirm affirm reaffirm testify attest certify swear'],
  ['clause quote', 'conclude determine rule hypothesize hypothesise theorize theorise speculate'],
  ['clause quote', 'predict forecast project estimate calculate assess judge foresee envisage posit surmise'],
  ['clause quote', 'point_out make_clear spell_out hit_back chime_in'],
  ['clause quote', 'counter retort rejoin reply respond answer'],
  ['clause doing quote', 'suggest recommend propose'],
  ['doing', 'describe report recall'],
  ['clause quote', 'tweet blog post write email text joke quip lament bemoan rejoice gloat muse opine'],
  [
    'clause quote',
    'protest object grumble gripe plead intone implore urge declare profess avow hint intimate insinuate imply',
  ],
  ['clause quote', 'underline underscore highlight conjecture forewarn prophesy signal telegraph'],
  ['clause quote', 'agree disagree concur reason philosophize postulate rant rave scoff sneer snap'],
  ['that quote', 'charge stipulate specify mention document record publish summarize summarise request'],
  [
    'quote',
    'continue begin conclude finish interject exclaim cry shout yell scream whisper murmur mutter chant',
  ],
  [
    'quote',
    'read laugh smile sigh shrug chuckle smirk bark growl roar thunder fume rage enthuse gush recite mock taunt',
  ],
  ['question quote', 'wonder inquire enquire query question'],
  [
    'clause thought',
    'believe think suspect fear worry reckon guess figure doubt assume feel presume imagine',
  ],
  ['clause quote', 'find'],
  ['clause', 'discover'],
  ['question', 'show demonstrate illustrate'],
  ['clause evidence', 'show indicate demonstrate prove illustrate imply suggest reveal signal'],
  ['hearsay', 'say report allege claim estimate rumor rumour predict forecast project'],
  [
    'as quote',
    'describe characterize characterise portray depict frame denounce condemn criticize criticise praise hail',
  ],
  ['as', 'refer_to'],
  ['as quote', 'decry deride ridicule slam blast dismiss laud tout paint label brand identify cite quote'],
  ['of', 'complain boast'],
  ['listed', 'repeat reiterate renew echo'],
  ['held', 'express voice raise issue make offer deliver air give hold_out'],
];

/** Verbs of the list whose forms are nouns or adjectives as often. */
export const alsoNouns = wordList(
  'report claim state note judge call charge demand promise vow pledge request estimate forecast project document record comment remark answer ' +
    'reply post blog email text tweet joke quip protest object reason signal question query fear worry doubt guess figure brand label ' +
    'paint slam blast laugh smile sigh shrug murmur cry shout scream whisper growl roar thunder fume rage taunt bark air issue voice offer ' +
    'echo show rule alert brief caution counter hint highlight finish rant gripe conjecture mention name quote frame praise make deliver ' +
    'raise express renew threaten feel find read sense rave title suspect cite tout',
);

/** Forms that report nothing: `beginning with`. */
export const notCues = wordList('beginning');
