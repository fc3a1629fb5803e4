import type { FixPlan } from '../../finding.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import { onOneLine } from '../../text/one-line.ts';
import { isHyphen } from '../../text/read/names/name-key.ts';
import type { Reading } from '../../text/read/read.ts';
import type { Time } from '../../text/read/times/times.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { type TextSpan, tokenize } from '../../text/read/words/tokens.ts';
import { segment } from '../../text/segment.ts';
import type { Rule } from '../../workspace/rule.ts';
import {
  afterPointer,
  beforeWeekday,
  fromToday,
  ofOthers,
  openPronouns,
  pointers,
  sayingWords,
} from './proposition-words.ts';

/** A proposition that is no AIDA sentence: atomic, independent, declarative, absolute. */
export const notAtomic: Rule = {
  codes: { 'proposition/not-atomic': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    const proposition = claim?.proposition ?? null;
    if (claim === null || proposition === null || proposition.value.trim() === '') return;
    const text = onOneLine(proposition.value);
    const faults = faultsOf(text, claim, ask.readings.ofWords(text));
    const [first] = faults;
    if (first === undefined) return;
    report({
      code: 'proposition/not-atomic',
      message: `${sentenceOf(faults.map(({ what }) => what))} A proposition has to stand by itself, as one plain sentence that is true or false. ${first.advice}`,
      at: proposition,
      path: 'proposition',
      plans: faults.length === 1 ? (first.plans ?? []) : [],
    });
  },
};

interface Fault {
  /** Goes on after “The proposition”. */
  readonly what: string;
  readonly advice: string;
  readonly plans?: readonly FixPlan[];
}

function faultsOf(text: string, { kind }: ClaimFacts, reading: Reading): readonly Fault[] {
  const faults: Fault[] = [];
  const words = (span: TextSpan) => text.slice(...span);
  const isQuoted = ([start, end]: TextSpan) =>
    reading.quotations.some(({ span }) => span[0] <= start && end <= span[1]);
  const pronoun = openingPronoun(text);
  if (pronoun !== null)
    faults.push({
      what: `begins with “${pronoun}”, which no other sentence explains`,
      advice: 'Name who or what is meant.',
    });
  const cue = kind?.value === 'statement' ? undefined : reading.attribution.find(isSaying(words));
  if (cue !== undefined)
    faults.push({
      what: `reports what somebody says (“${words(cue.cueSpan)}”)`,
      advice:
        'Who says it belongs in “attribution”; where the saying is the fact, make it a claim of kind statement.',
    });
  // What a statement passes on, it may pass on with its hedges.
  const reported = kind?.value === 'statement' && reading.attribution.length > 0;
  const hedge = reported ? undefined : hedgesOf(reading).find((span) => !isQuoted(span));
  if (hedge !== undefined)
    faults.push({
      what: `hedges (“${words(hedge)}”)`,
      advice: 'How sure the source is belongs in “certainty” or “likelihood”; say here what is so or is not.',
    });
  const time = reading.times.find((one) => isRelative(one, text) && !isQuoted(one.span));
  if (time !== undefined)
    faults.push({
      what: `counts time from a day that it does not name (“${words(time.span)}”)`,
      advice: 'Put the date into “time”, and name it here only where it tells one event from another.',
    });
  if (segment(text).length > 1)
    faults.push({
      what: 'has more than one sentence',
      advice: 'Make a claim of each, so that each can be supported or refuted alone.',
    });
  if (!/[\p{Sentence_Terminal}…]["”’»')\]]*$/u.test(text))
    faults.push({
      what: 'has no full stop at its end',
      advice: 'Write a whole sentence, not a heading.',
      plans: [
        {
          title: 'Add the full stop',
          changes: [{ path: '', key: 'proposition', change: { set: `${text}.` } }],
          preferred: true,
        },
      ],
    });
  return faults;
}

/** A pronoun at the head of a sentence; capitals throughout make it an acronym (`IT`, `US`). */
function openingPronoun(text: string): string | null {
  const [first, second] = tokenize(text.slice(0, HEAD));
  if (first?.kind !== 'word' || second === undefined) return null;
  const bare = first.lower.replace(/'.*$/, '');
  if (first.text.length > 1 && first.text === first.text.toUpperCase()) return null;
  if (pointers.has(bare)) return afterPointer.has(second.lower) ? first.text : null;
  if (!openPronouns.has(bare)) return null;
  // `She-Wolf`, `I Corps`, `Our Revolution`: names; `their Iranian allies` is none.
  if (isHyphen(second) || (isCapital(second) && !ofOthers.has(bare))) return null;
  return first.text;
}

/** As much as two words may take. */
const HEAD = 100;

function isSaying(words: (span: TextSpan) => string) {
  return ({ cueSpan, pattern }: { readonly cueSpan: TextSpan; readonly pattern: string }): boolean =>
    // `claimed responsibility` is an act.
    pattern !== 'attribution.verb-noun' && sayingWords.has(words(cueSpan).toLowerCase());
}

/** Hedges and words of likelihood; `the alleged ringleader` names a person with due care, `more likely` compares. */
function hedgesOf({ hedges, likelihood }: Reading): readonly TextSpan[] {
  return [
    ...hedges
      .filter(([, , pattern]) => pattern !== 'hedge.alleged')
      .map(([start, end]): TextSpan => [start, end]),
    ...likelihood.filter(({ reason }) => reason === null).map(({ span }) => span),
  ];
}

/** Counted from the day of writing; a day of the year without its year is not, nor are `Friday prayers`. */
function isRelative({ reason, pattern, span: [start, end] }: Time, text: string): boolean {
  if (reason !== 'no-date-of-issue') return false;
  if (pattern !== 'time.weekday') return fromToday.test(text.slice(start, end));
  return (
    beforeWeekday.test(text.slice(Math.max(0, start - HEAD), start)) ||
    /^[\s]*[^\s\p{L}]/u.test(text.slice(end))
  );
}

function sentenceOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1);
  return `The proposition ${rest.length === 0 ? last : `${rest.join(', ')} and ${last}`}.`;
}
