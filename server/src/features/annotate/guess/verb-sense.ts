import { finiteBe, middleAdverbs } from '../../../core/text/read/words/grammar-words.ts';
import {
  irregularParticiples,
  irregularPastParticiples,
} from '../../../core/text/read/words/irregular-verbs.ts';
import { formsOf } from '../../../core/text/read/words/reporting-forms.ts';
import { lowerAt, type Token } from '../../../core/text/read/words/tokens.ts';
import { wordList } from '../../../core/text/read/words/word-list.ts';

/** What a main verb tells: what will be, what may be, how things are, or what happened. */

/** Whether a main verb says what will be: `will come`, `is expected to`. */
export function looksAhead(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (/^(?:will|shall|won't|shan't)$/.test(lower) || lower.endsWith("'ll")) return true;
  if (!finiteBe.has(lower)) return false;
  const next = behindAdverbs(tokens, at + 1);
  return expected.has(lowerAt(tokens, next)) && lowerAt(tokens, next + 1) === 'to';
}

const expected = wordList('expected likely unlikely bound set due poised going');

/** Whether a main verb says what may be or would be: `could yield`; not `could have`. */
export function mayCome(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:may|might|could|would|couldn't|wouldn't)$/.test(lowerAt(tokens, at))) return false;
  return lowerAt(tokens, behindAdverbs(tokens, at + 1)) !== 'have';
}

/** Whether a main verb tells how things are: `is`, `are held`, `has no`, `remains`; not `was held`, `has left`. */
export function tellsState(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  const next = behindAdverbs(tokens, at + 1);
  const follower = lowerAt(tokens, next);
  if (/^(?:was|were|wasn't|weren't)$/.test(lower)) return follower !== 'being' && !isParticiple(follower);
  if (finiteBe.has(lower) || /^(?:isn't|aren't)$/.test(lower)) return !follower.endsWith('ing');
  if (/^(?:has|have|had|hasn't|haven't|hadn't)$/.test(lower))
    return follower === 'been'
      ? !isParticiple(lowerAt(tokens, behindAdverbs(tokens, next + 1)))
      : !isParticiple(follower);
  if (/^(?:do|does|don't|doesn't|can|cannot|can't|must|should)$/.test(lower)) return true;
  return stative.has(lower) || (lower.endsWith('s') && !lower.endsWith('ss'));
}

/** Whether a word may be a verb, be it a participle, and no name of a thing: `died`, `killing`, `remain`; not `the wounded`. */
export function mayTell(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (/^(?:the|an?|to|of|its|their)$/.test(lowerAt(tokens, at - 1))) return false;
  return stative.has(lower) || /^..+(?:ed|ing)$/.test(lower);
}

/** Whether a word tells how things are and can hardly be anything else but the verb: `remain closed`. */
export function isPlainState(lower: string): boolean {
  return plainStates.has(lower);
}

const plainStates = formsOf(wordList('remain stay belong contain consist exist differ depend'));

/** Verbs that tell no change, in any form. */
const stative = formsOf(
  wordList(
    'remain stay live lie stand belong contain consist own need want hold house lack depend seem differ exist maintain owe ' +
      'possess suffer',
  ),
);

const participles = wordList([...irregularParticiples, ...irregularPastParticiples]);

function isParticiple(lower: string): boolean {
  return participles.has(lower) || (lower.length > 4 && /(?:ed|ing)$/.test(lower));
}

/** The first token from an index that is no adverb; at most three are passed over. */
function behindAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && (middleAdverbs.has(lowerAt(tokens, at)) || lowerAt(tokens, at).endsWith('ly')))
    at++;
  return at;
}
