import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Quote } from '../../model/entry.ts';
import { onOneLine } from '../../text/one-line.ts';
import { likeness, stemsOf } from '../../text/stems.ts';
import type { Ask, Definition, DraftPlace, Rule } from '../../workspace/rule.ts';
import { saidIdentical } from './identical-claims.ts';
import { placesIn, readSentencesOf } from './sentences.ts';

/** Two quotations of one speaker, each in quotation marks, that do not read the same (AP, Reuters: quotes are verbatim). */
export const verbatimDivergence: Rule = {
  codes: { 'sourcing/verbatim-divergence': 'warning' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const own = directIn(subject, ask);
    if (own.length === 0) return;
    const others = saidIdentical(subject, ask).flatMap((claim) => directIn(claim, ask));
    for (const [at, one] of own.entries()) {
      const other = [...own.slice(0, at), ...others].find(
        (another) =>
          another.speaker === one.speaker &&
          differ(another.words, one.words) &&
          // One text quotes a speech in several pieces; two versions of one sentence are alike.
          (another.quote.source !== one.quote.source || areVersions(another.words, one.words)),
      );
      if (other === undefined) continue;
      report({
        code: 'sourcing/verbatim-divergence',
        message: `“${shortened(one.words)}” here and “${shortened(other.words)}” in ${other.claim === subject ? 'another appearance' : (other.claim.entry.id ?? 'the other claim')} both stand as the very words of “${one.speaker}”, and differ: at least one is a paraphrase or a translation in quotation marks. Find the original; what is not verbatim is “quotation: indirect”.`,
        at: one.quote.span,
        path: one.quote.path,
        related: [
          ...one.places,
          ...(other.claim === subject
            ? []
            : [{ definition: other.claim, message: 'The claim that is identical to this one' }]),
          ...other.places,
        ],
      });
      return;
    }
  },
};

/** What is given as somebody's very words. */
interface Verbatim {
  readonly claim: Definition;
  readonly quote: Quote;
  /** Id of the last in the chain. */
  readonly speaker: string;
  /** What stands in quotation marks, as far as it is quoted. */
  readonly words: string;
  readonly places: readonly DraftPlace[];
}

function directIn(claim: Definition, ask: Ask): readonly Verbatim[] {
  return (claim.entry.claim?.appearances ?? []).flatMap((appearance) => {
    const { quote, quotation, attribution } = appearance;
    const last = attribution.length > 1 ? attribution.at(-1) : undefined;
    const [speaker, another] = last?.claimers ?? [];
    if (quotation?.value !== 'direct' || quote === null || speaker === undefined || another !== undefined)
      return [];
    return [{ claim, quote, speaker: speaker.value, ...spoken(appearance, quote, ask) }];
  });
}

/** The quotations that a quote holds; all of it where none can be made out, as where a mark is missing. */
function spoken(appearance: AppearanceFacts, quote: Quote, ask: Ask): Pick<Verbatim, 'words' | 'places'> {
  const sentences = readSentencesOf(appearance, ask);
  const stretches = sentences.flatMap((sentence) => {
    const { text, part, reading } = sentence;
    return reading.quotations
      .filter(({ kind, span: [start, end] }) => kind === 'direct' && start < part.end && end > part.start)
      .map(({ span: [start, end] }) => {
        const cut = [Math.max(start, part.start), Math.min(end, part.end)] as const;
        return { sentence, cut, words: text.slice(...cut) };
      });
  });
  const places = sentences.flatMap((sentence) =>
    placesIn(
      sentence,
      [sentence.part.start, sentence.part.end],
      `As ${quote.source ?? 'this source'} has it`,
    ),
  );
  if (stretches.length === 0) return { words: onOneLine(quote.quote), places };
  return { words: onOneLine(stretches.map(({ words }) => words).join(' ')), places };
}

/** Neither is the other or a part of it. */
function differ(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  return (
    first !== '' &&
    second !== '' &&
    !` ${first} `.includes(` ${second} `) &&
    !` ${second} `.includes(` ${first} `)
  );
}

/** Whether two wordings have most of their words in common. */
function areVersions(a: string, b: string): boolean {
  const [first, second] = [stemsOf(a), stemsOf(b)];
  return Math.min(first.size, second.size) >= FEWEST && likeness(first, second) >= LIKE;
}

/** Fewer words of matter are alike by chance. */
const FEWEST = 3;
const LIKE = 0.5;

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[\d{1,5}\]/g, ' ')
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Without the marks around them, and no longer than fits a message. */
function shortened(words: string): string {
  const bare = words.replace(/^[“”"]\s*|[,.]?\s*[“”"]$/g, '');
  return bare.length <= 80 ? bare : `${bare.slice(0, 79).trimEnd()}…`;
}
