import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import {
  type QuotationContext,
  type QuotationKind,
  quotationKind,
  WORDS,
  wordsIn,
} from './quotation-kind.ts';
import { quotedStretches } from './quotation-marks.ts';
import { sayingVerbs } from './quotation-words.ts';

/** Words of others in a sentence. */
export interface Quotation {
  /** The marks included. */
  readonly span: TextSpan;
  readonly kind: QuotationKind;
  /** What decided the kind. */
  readonly pattern: string;
  /** The mark that has no counterpart in the sentence; null when both stand there. */
  readonly unbalanced: 'opener' | 'closer' | null;
}

/** How many words may stand between two quotations that their speaker divides. */
const SPEAKER_REACH = 16;

/** The quotations of a sentence, in the order of their starts. */
export function readQuotations(sentence: string, tokens: readonly Token[]): readonly Quotation[] {
  const stretches = quotedStretches(sentence);
  if (stretches.length === 0) return [];
  const found: Quotation[] = [];
  // Where an unclosed quotation was cut off: what comes later does not stand in it.
  let cutAt = sentence.length;
  // Where the last direct quotation ended, as a token.
  let directTo: number | undefined;
  for (const stretch of stretches) {
    const inner = stretch.depth > 0 && stretch.start < cutAt;
    const from = firstFrom(tokens, stretch.start);
    const whole = cutAtSpeaker({
      sentence,
      tokens,
      stretch: inner ? stretch : { ...stretch, depth: 0 },
      cut: false,
      continues: directTo !== undefined && speaks(tokens, directTo, from),
      from,
      to: firstFrom(tokens, stretch.end),
    });
    const words = wordsIn(whole);
    if (words.length === 0 && !hasFigure(whole)) continue;
    const [kind, pattern] = quotationKind(whole, words);
    if (whole.stretch.end < stretch.end) cutAt = whole.stretch.end;
    if (kind === 'direct') directTo = whole.to;
    const unbalanced = stretch.marks === 'both' ? null : stretch.marks;
    found.push({ span: [stretch.start, whole.stretch.end], kind, pattern, unbalanced });
  }
  return found;
}

/** Only the speaker stands between two quotations: `,” he said, “`. */
function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > SPEAKER_REACH) return false;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(tokens, at);
    if (lower === 'that' || lower === ':' || lower === ';') return false;
    if (sayingVerbs.has(lower)) return tokens[to - 1]?.kind === 'mark';
  }
  return false;
}

/** An opener without a closer gives way to `, said …`, where the writer speaks again. */
function cutAtSpeaker(context: QuotationContext): QuotationContext {
  const { tokens, from, to, stretch } = context;
  if (stretch.marks !== 'opener' || stretch.depth > 0) return context;
  for (let at = from + 3; at + 1 < to; at++) {
    const token = tokens[at];
    if (token?.text !== ',' || !sayingVerbs.has(lowerAt(tokens, at + 1))) continue;
    return { ...context, to: at + 1, stretch: { ...stretch, end: token.end }, cut: true };
  }
  return context;
}

function hasFigure({ tokens, from, to }: QuotationContext): boolean {
  for (let at = from; at < Math.min(to, from + WORDS); at++) if (tokens[at]?.kind === 'number') return true;
  return false;
}

/** Index of the first token that starts at `offset` or later. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
