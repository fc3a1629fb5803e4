import type { Written } from '../../model/claim-facts.ts';
import { lowerAt, type TextSpan, tokenize } from '../../text/read/words/tokens.ts';
import { segment } from '../../text/segment.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { afterOtherConfidence, levels, REACH } from './confidence-words.ts';

/** One sentence of the analyst’s that says how likely and how confident at once, which ICD 203 forbids. */
export const likelihoodWithConfidence: Rule = {
  codes: { 'uncertainty/likelihood-with-confidence': { intel: 'error', newsroom: 'warning' } },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null) return;
    const { proposition, evaluation, relations, kind } = claim;
    const prose: readonly (readonly [Written<string> | null | undefined, string])[] = [
      // A statement is told as its speaker made it.
      [kind?.value === 'statement' ? null : proposition, 'proposition'],
      [evaluation?.basis, 'evaluation.basis'],
      ...relations.map(({ note, path }) => [note, `${path}.note`] as const),
    ];
    for (const [written, path] of prose) {
      const both = written == null ? undefined : bothIn(written.value, ask);
      if (written == null || both === undefined) continue;
      report({
        code: 'uncertainty/likelihood-with-confidence',
        message: `One sentence says “${both.likelihood}” and “${both.confidence}”: readers take the two for one scale, so ICD 203 keeps them apart. Say in one sentence how likely it is, and in another how good the grounds are, or use the fields “likelihood” and “confidence”.`,
        at: written,
        path,
      });
    }
  },
};

interface Both {
  readonly likelihood: string;
  readonly confidence: string;
}

function bothIn(prose: string, ask: Ask): Both | undefined {
  if (!/confiden/i.test(prose)) return undefined;
  for (const { start, end } of segment(prose, { wrapped: true })) {
    const sentence = prose.slice(start, end);
    if (!/confiden/i.test(sentence)) continue;
    const { likelihood, quotations } = ask.readings.ofWords(sentence);
    const own = ([from, to]: TextSpan) => !quotations.some(({ span }) => span[0] <= from && to <= span[1]);
    const likely = likelihood.find(
      ({ span, reason }) => own(span) && reason !== 'idiom' && reason !== 'comparative',
    );
    const confidence = confidenceIn(sentence, own);
    if (likely === undefined || confidence === undefined) continue;
    return {
      likelihood: sentence.slice(...likely.span),
      confidence: sentence.slice(...confidence).replace(/\s+/g, ' '),
    };
  }
  return undefined;
}

/** `high confidence`, `low to moderate confidence`, `our confidence is high` */
function confidenceIn(sentence: string, own: (span: TextSpan) => boolean): TextSpan | undefined {
  const tokens = tokenize(sentence);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !own([token.start, token.end])) continue;
    if (
      token.lower === 'confident' &&
      /^(?:highly|moderately|very|fully|less)$/.test(lowerAt(tokens, at - 1))
    )
      return [tokens[at - 1]?.start ?? token.start, token.end];
    if (token.lower !== 'confidence' || afterOtherConfidence.has(lowerAt(tokens, at + 1))) continue;
    if (tokens[at + 1]?.text === '-' && afterOtherConfidence.has(lowerAt(tokens, at + 2))) continue;
    const before = tokens[at - 1];
    if (before !== undefined && levels.has(before.lower)) return [before.start, token.end];
    for (let next = at + 1; next <= at + REACH; next++) {
      const level = tokens[next];
      if (level === undefined || (level.kind === 'mark' && level.text !== ':')) break;
      if (
        levels.has(level.lower) &&
        /^(?:is|remains|:|only|at|as|was|still|very)$/.test(lowerAt(tokens, next - 1))
      )
        return [token.start, level.end];
    }
  }
  return undefined;
}
