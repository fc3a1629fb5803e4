import type { ClaimKind } from '../../../core/model/claim-facts.ts';
import { type EstimatedWords, readEstimates } from '../../../core/rules/uncertainty/estimates.ts';
import { contentOf } from '../../../core/text/read/attribution/content-span.ts';
import { Clauses } from '../../../core/text/read/clauses/clauses.ts';
import { finiteVerbAt } from '../../../core/text/read/clauses/finite-verb.ts';
import { isCapital } from '../../../core/text/read/words/letters.ts';
import { formsOf } from '../../../core/text/read/words/reporting-forms.ts';
import type { TextSpan, Token } from '../../../core/text/read/words/tokens.ts';
import { wordList } from '../../../core/text/read/words/word-list.ts';
import { type Act, actOf } from './act.ts';
import { isPlainState, looksAhead, mayCome, mayTell, tellsState } from './verb-sense.ts';

/** What kind of claim words seem to make, and for a statement which act of speech it is. */
export interface GuessedKind {
  readonly kind: ClaimKind;
  readonly act: Act | null;
}

/**
 * What words of a report most likely claim: that somebody said something, by a verb that does more than report; a judgement
 * about what will be, or about what is, by the words that make it one (ICD 203); else a state or an event, by the main verb
 * of what is reported. A guess, for a person to change.
 */
export function guessKind(words: EstimatedWords): GuessedKind {
  const told = toldIn(words);
  const act = actOf(words, told);
  if (act !== null) return { kind: 'statement', act };
  const verbs = mainVerbs(told);
  if (verbs.some((at) => looksAhead(told, at))) return { kind: 'forecast', act: null };
  if (isJudged(words, told)) return { kind: 'assessment', act: null };
  if (verbs.some((at) => mayCome(told, at))) return { kind: 'forecast', act: null };
  const [first] = verbs;
  return { kind: first === undefined || tellsState(told, first) ? 'state' : 'event', act: null };
}

/** The words that tell what is so: what somebody is reported to have said, where the words report it; else all. */
function toldIn({ words, tokens, reading }: EstimatedWords): readonly Token[] {
  const whole = { start: 0, end: words.length };
  let told = tokens;
  for (const hit of reading.attribution) {
    if (hit.claimerSpan === null) continue;
    const content = contentOf(words, whole, hit);
    const within = told.filter(({ start, end }) =>
      content.some((span) => span.start <= start && end <= span.end),
    );
    if (within.length >= LEAST_TOLD) told = within;
  }
  return told;
}

/** With fewer words nothing is told: `he said so`. */
const LEAST_TOLD = 3;

/** The finite verbs of the main clauses; where there are none, of any. */
function mainVerbs(tokens: readonly Token[]): readonly number[] {
  const clauses = new Clauses(tokens);
  const main: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const isVerb = clauses.advance(at) || isPlainState(tokens[at]?.lower ?? '');
    if (isVerb && !isName(tokens[at], at)) (clauses.lastIsMain ? main : others).push(at);
  }
  if (main.length > 0) return main;
  if (others.length > 0) return others;
  // `people died`, `killing at least 84`: what the walk through the clauses does not take for a verb by itself.
  return tokens.flatMap((token, at) =>
    !isName(token, at) && (finiteVerbAt(tokens, at) !== 'none' || mayTell(tokens, at)) ? [at] : [],
  );
}

/** `States` is no verb. */
function isName(token: Token | undefined, at: number): boolean {
  return token !== undefined && at > 0 && isCapital(token);
}

function isJudged(words: EstimatedWords, told: readonly Token[]): boolean {
  const [first, last] = [told[0], told.at(-1)];
  const isTold = ([start, end]: TextSpan) =>
    first !== undefined && last !== undefined && first.start <= start && end <= last.end;
  return (
    words.reading.attribution.some(({ cueSpan }) =>
      opinions.has(words.words.slice(...cueSpan).toLowerCase()),
    ) ||
    readEstimates(words).some(
      ({ kind, span }) => kind !== 'report' && kind !== 'question' && kind !== 'possibility' && isTold(span),
    )
  );
}

/** Verbs by which somebody says what they think. */
const opinions = formsOf(wordList('believe think argue assess judge reckon doubt consider worry'));
