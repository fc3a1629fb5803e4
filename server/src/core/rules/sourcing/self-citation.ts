import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Ask, DraftPlace, Rule } from '../../workspace/rule.ts';
import { isPublisher, publisherNames } from './names.ts';
import { placesIn, readSentencesOf } from './sentences.ts';

/** Words that say that something was said before. */
const EARLIER = /\b(?:previously|earlier|already|first)\b/i;
/** The same behind the cue. */
const EARLIER_BEHIND = /^\s+(?:previously|earlier|first|last (?:week|month|year))\b/i;
/** The same before who says so: `as the Gazette reported`. */
const AS_BEFORE = /\bas\s+$/i;
/** Without any of these words no quote does so, and none needs to be read. */
const HINT = /\b(?:previously|earlier|already|first|last|as)\b/i;
/** How far around the words the others are looked for. */
const NEAR = 24;

/** The quote leans on what the same outlet reported before: its own word twice is no support. */
export const selfCitation: Rule = {
  codes: { 'sourcing/self-citation': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    for (const appearance of claim?.appearances ?? []) {
      const { quote } = appearance;
      if (quote === null || !HINT.test(quote.quote)) continue;
      const found = ownIn(appearance, ask);
      if (found === null) continue;
      const { words, related } = found;
      report({
        code: 'sourcing/self-citation',
        message: `“${words}” is the publisher citing itself: its own earlier report adds no second source, and what it rested on cannot be seen here. Quote without these words, and find the earlier report if the claim hangs on it.`,
        at: quote.span,
        path: quote.path,
        related,
      });
    }
  },
};

function ownIn(
  appearance: AppearanceFacts,
  ask: Ask,
): { readonly words: string; readonly related: readonly DraftPlace[] } | null {
  let names: ReadonlySet<string> | null = null;
  for (const sentence of readSentencesOf(appearance, ask)) {
    const { text, part, reading } = sentence;
    for (const { claimerSpan, cueSpan } of reading.attribution) {
      if (claimerSpan === null) continue;
      const from = Math.min(claimerSpan[0], cueSpan[0]);
      const to = Math.max(claimerSpan[1], cueSpan[1]);
      if (from < part.start || to > part.end) continue;
      const earlier =
        EARLIER.test(text.slice(from, to)) ||
        EARLIER_BEHIND.test(text.slice(to, Math.min(part.end, to + NEAR))) ||
        AS_BEFORE.test(text.slice(Math.max(part.start, from - NEAR), from));
      if (!earlier) continue;
      names ??= publisherNames(appearance, ask);
      if (!isPublisher(text.slice(...claimerSpan), names)) continue;
      const words = text.slice(from, to);
      return { words, related: placesIn(sentence, [from, to], 'The publisher cites itself') };
    }
  }
  return null;
}
