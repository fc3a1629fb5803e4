import type { FixPlan } from '../../finding.ts';
import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { readNegatedMainVerb } from '../../text/read/clauses/negation.ts';
import { likelihoodBands } from '../../text/read/estimates/likelihood-words.ts';
import { stemOf, stemsOf } from '../../text/read/words/stems.ts';
import { type TextSpan, tokenize } from '../../text/read/words/tokens.ts';
import type { Draft, Rule } from '../../workspace/rule.ts';
import { type Matter, MOST_CHARACTERS, matterOf } from './bearing.ts';
import { negationOf } from './negation-in.ts';
import { negatives } from './negation-words.ts';
import { type Passage, passagesOf, said } from './passages.ts';

/** A claim that affirms what its quote denies, or the other way round (FactBank: polarity). */
export const polarityFlip: Rule = {
  codes: { 'uncertainty/polarity-flip': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim?.proposition == null) return;
    const { value: proposition } = claim.proposition;
    const matter = matterOf(claim, ask);
    const inWords = readNegatedMainVerb(tokenize(proposition));
    for (const appearance of claim.appearances) {
      if (appearance.unread.includes('polarity')) continue;
      const passages = passagesOf(appearance, ask);
      // The claim is that it was said; what was denied in it is another matter.
      if (claim.kind?.value === 'statement' && passages.some(({ attribution }) => attribution.length > 0))
        continue;
      const inField = appearance.polarity?.value === 'negative';
      if (inWords !== inField) {
        const affirming = affirmingIn(passages, matter);
        if (affirming !== undefined) report(affirmed(appearance, inField));
      } else if (
        !isUnlikely(appearance) &&
        passages.some(({ reading }) => reading.negatedMainVerb) &&
        (inWords || !isNegativeIn(proposition, passages))
      ) {
        for (const passage of passages) {
          const span = negationOf(passage, matter);
          if (span === undefined) continue;
          report(denied(appearance, passage, span, inWords));
          break;
        }
      }
    }
  },
};

/** `will not agree`, recorded as an agreement that is very unlikely, denies it as well. */
function isUnlikely({ likelihood }: AppearanceFacts): boolean {
  return likelihood !== null && likelihoodBands[likelihood.value][1] <= 45;
}

function denied(appearance: AppearanceFacts, passage: Passage, span: TextSpan, twice: boolean): Draft {
  const words = `“${said(passage, span)}”`;
  const message = twice
    ? `The text says ${words} and so does the proposition; with a negative polarity on top, the claim affirms what the text denies. Leave the proposition positive and let “polarity” carry the “not” (FactBank), or take the polarity out.`
    : `The text says ${words}, but the claim affirms it. Record the polarity as negative and leave the proposition positive (FactBank); otherwise the claim says the opposite of its source.`;
  return {
    ...placeOf(appearance),
    message,
    related: passage.place(span, 'What the text denies'),
    plans: [plan(appearance, twice ? 'positive' : 'negative')],
  };
}

function affirmed(appearance: AppearanceFacts, inField: boolean): Draft {
  return {
    ...placeOf(appearance),
    message: `The text says so without any negation, but the claim denies it${inField ? ' by its polarity' : ' in its proposition'}. One of the two says the opposite of the source: look at the sentence again.`,
    plans: inField ? [plan(appearance, 'positive')] : [],
  };
}

function placeOf({ polarity, quote, path, ...part }: AppearanceFacts): Pick<Draft, 'code' | 'at' | 'path'> {
  const code = 'uncertainty/polarity-flip';
  return polarity === null
    ? { code, at: quote?.span ?? part, path }
    : { code, at: polarity, path: `${path}.polarity` };
}

function plan({ path }: AppearanceFacts, polarity: 'positive' | 'negative'): FixPlan {
  return {
    title: `Record the polarity as ${polarity}`,
    changes: [{ path, key: 'polarity', change: { set: polarity } }],
    preferred: true,
  };
}

/** The passage that has all the words of a proposition, where no passage has a negative word of any kind. */
function affirmingIn(passages: readonly Passage[], matter: Matter): Passage | undefined {
  const denies = ({ words, reading }: Passage) =>
    reading.negatedMainVerb || reading.likelihood.length > 0 || hasAny(words, negatives);
  if (matter.size < 2 || passages.some(denies)) return undefined;
  return passages.find(({ tokens }) => {
    const stems = stemsOf(tokens);
    return [...matter].every((stem) => stems.has(stem));
  });
}

/** A proposition denies in words of its own: `lacks power` for `does not have power`, `caused no injuries`. */
function isNegativeIn(proposition: string, passages: readonly Passage[]): boolean {
  const own = tokenize(proposition.slice(0, MOST_CHARACTERS)).filter(({ lower }) => negatives.has(lower));
  if (own.length === 0) return false;
  const stems = new Set(passages.flatMap(({ tokens }) => [...stemsOf(tokens)]));
  return own.some((token) => {
    const stem = stemOf(token);
    return stem === undefined || !stems.has(stem);
  });
}

function hasAny(words: string, list: ReadonlySet<string>): boolean {
  return tokenize(words).some(({ lower }) => list.has(lower) || lower.endsWith("n't"));
}
