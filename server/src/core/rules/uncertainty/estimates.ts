import type { Certainty } from '../../model/claim-facts.ts';
import type { Hedge } from '../../text/read/estimates/hedges.ts';
import { type Judgement, readJudgements } from '../../text/read/estimates/judgements.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { stemOf } from '../../text/read/words/stems.ts';
import type { TextSpan, Token } from '../../text/read/words/tokens.ts';
import type { Ask } from '../../workspace/rule.ts';
import { possibilities, reports, suspicions } from './estimate-words.ts';
import type { Passage } from './passages.ts';

/** Words by which a text stands less than fully behind what it says. */
export interface Estimate {
  readonly span: TextSpan;
  readonly kind: EstimateKind;
}

export type EstimateKind =
  /** `likely`: a band of ICD 203, also turned around. */
  | 'likelihood'
  /** `more likely`: no band, and still a judgement. */
  | 'comparative'
  /** `may`, `could`, `possibly` */
  | 'possibility'
  /** `appears to`, `seemingly` */
  | 'seeming'
  /** `reportedly`, `the alleged`: somebody else’s word. */
  | 'report'
  /** `believed to be` */
  | 'belief'
  | Judgement['kind'];

/** How many estimates of a passage are looked at; a sentence with more is no sentence. */
const MOST = 24;

/** The certainty of FactBank that an estimate leaves. */
export function certaintyOf(kind: EstimateKind): Exclude<Certainty, 'certain'> {
  switch (kind) {
    case 'likelihood':
    case 'comparative':
    case 'seeming':
    case 'belief':
    case 'inference':
    case 'conditional':
      return 'probable';
    case 'possibility':
    case 'counterfactual':
      return 'possible';
    case 'report':
    case 'question':
      return 'unspecified';
  }
}

/** The estimates of a passage, in order, each once. */
export function estimatesIn(passage: Passage, ask: Ask): readonly Estimate[] {
  return ask.once(readEstimates, passage);
}

/** What of a passage tells how far its text stands behind what it says. */
export type EstimatedWords = Pick<Passage, 'tokens' | 'words' | 'reading' | 'attribution'>;

/** The estimates of words that no claim stands on yet. */
export function readEstimates(passage: EstimatedWords): readonly Estimate[] {
  const { tokens, words, reading } = passage;
  const judgements = readJudgements(tokens)
    .slice(0, MOST)
    .filter(
      ({ kind, span }) =>
        // Of what people say, `would` is their `will`, and `indicated that` is their word; `suggested that` is their guess.
        (kind !== 'conditional' || passage.attribution.length === 0) &&
        (kind !== 'inference' ||
          words.slice(span[0], span[1]).toLowerCase().startsWith('suggest') ||
          !passage.attribution.some(
            ({ cueSpan, claimerSpan, identification }) =>
              claimerSpan !== null && identification !== 'document' && overlap(cueSpan, span),
          )),
    );
  const unreal = judgements.filter(({ kind }) => kind === 'counterfactual');
  const found: Estimate[] = [
    ...judgements,
    ...reading.likelihood.slice(0, MOST).flatMap(({ span, reason }): Estimate[] => {
      if (reason === 'idiom') return [];
      return [{ span, kind: reason === 'comparative' ? 'comparative' : 'likelihood' }];
    }),
    ...reading.hedges
      .slice(0, MOST)
      .map((hedge): Estimate => ({ span: [hedge[0], hedge[1]], kind: kindOf(hedge, tokens) }))
      .filter(({ span }) => !unreal.some((judgement) => overlap(judgement.span, span))),
    ...suspicionsIn(tokens),
  ];
  return found.sort((a, b) => a.span[0] - b.span[0]).slice(0, MOST);
}

/** `the suspected gunman`, which readers of hedges leave alone. */
function suspicionsIn(tokens: readonly Token[]): readonly Estimate[] {
  const found: Estimate[] = [];
  for (let at = 0; at < tokens.length && found.length < MOST; at++) {
    const token = tokens[at];
    if (token === undefined || !suspicions.has(token.lower) || isCapital(token)) continue;
    // `it became apparent that`, `was supposed to` are something else.
    const hasNoun = stemOf(tokens[at + 1]) !== undefined;
    if (hasNoun || (token.lower === 'suspected' && tokens[at + 1]?.lower === 'of'))
      found.push({ span: [token.start, token.end], kind: 'report' });
  }
  return found;
}

function kindOf([start, , pattern]: Hedge, tokens: readonly Token[]): EstimateKind {
  switch (pattern) {
    case 'hedge.may':
    case 'hedge.might':
    case 'hedge.could':
      return 'possibility';
    case 'hedge.alleged':
      return 'report';
    case 'hedge.opinion':
      return 'belief';
    case 'hedge.word': {
      const word = tokens[tokenAt(tokens, start)]?.lower ?? '';
      if (possibilities.has(word)) return 'possibility';
      return reports.has(word) ? 'report' : 'seeming';
    }
    default:
      return 'seeming';
  }
}

function overlap(a: TextSpan, b: TextSpan): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Index of the first token that ends behind an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
