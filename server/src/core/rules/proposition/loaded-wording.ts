import type { Written } from '../../model/claim-facts.ts';
import { onOneLine } from '../../text/one-line.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { phraseAt } from '../../text/read/words/phrases.ts';
import { lowerAt, type TextSpan, type Token, tokenize } from '../../text/read/words/tokens.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { afterThing, type Load, loadedWords } from './loaded-words.ts';

/** Words of the analyst that take sides, or make a fact of what somebody says. */
export const loadedWording: Rule = {
  codes: { 'proposition/loaded-wording': 'information' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null) return;
    const passesOn = claim.kind?.value === 'statement';
    for (const [prose, path] of [
      [claim.proposition, 'proposition'],
      [claim.evaluation?.basis ?? null, 'evaluation.basis'],
    ] as const) {
      const found = prose === null ? null : firstLoaded(prose, passesOn, ask);
      if (prose === null || found === null) continue;
      report({
        code: 'proposition/loaded-wording',
        message: messageOf(found, path),
        at: prose,
        path,
      });
    }
  },
};

interface Loaded {
  readonly words: string;
  readonly load: Load;
}

function messageOf({ words, load }: Loaded, path: string): string {
  const where = path === 'proposition' ? 'The proposition' : 'The basis';
  const why =
    load === 'factive'
      ? `says “${words}”, which takes what somebody says for a fact, or for a lie, without any evidence of ours`
      : `says “${words}”, which judges where it should describe`;
  return `${where} ${why}. Use a neutral word; where the source puts it so, set its words between quotation marks.`;
}

/** The first loaded words outside quotation marks that nobody else is said to use. */
function firstLoaded({ value }: Written<string>, passesOn: boolean, ask: Ask): Loaded | null {
  const text = onOneLine(value);
  const tokens = tokenize(text);
  const hits: { readonly span: TextSpan; readonly load: Load }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phraseAt(loadedWords, tokens, at);
    if (phrase === undefined) continue;
    const to = at + phrase.words.length;
    if (!isName(tokens, at) && !afterThing.has(lowerAt(tokens, to)))
      hits.push({ span: [tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0], load: phrase.value });
    at = to - 1;
  }
  if (hits.length === 0) return null;
  const { quotations, attribution } = ask.readings.ofWords(text);
  const cue = passesOn ? attribution[0] : undefined;
  const own = hits.find(
    ({ span: [start, end] }) =>
      !quotations.some(({ span }) => span[0] < end && start < span[1]) &&
      // What follows a cue in a statement is the speaker’s.
      (cue === undefined || start < cue.cueSpan[1]),
  );
  return own === undefined ? null : { words: text.slice(...own.span), load: own.load };
}

/** With a capital within a sentence it is a name, or a part of one. */
function isName(tokens: readonly Token[], at: number): boolean {
  return at > 0 && isCapital(tokens[at]) && tokens[at - 1]?.kind === 'word';
}
