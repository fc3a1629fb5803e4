import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';

/** How far before `anonymity` the words begin that ask for it. */
const REACH = 5;
const OPENERS = wordList('on under requested requesting requests asked asking sought insisted granted');
const SPEAKING = wordList('speak discuss comment talk brief be release divulge');

/** The first words of a sentence by which somebody keeps their name out of it: `on condition of anonymity`. */
export function readAnonymity(tokens: readonly Token[]): TextSpan | null {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    switch (token.lower) {
      case 'anonymity':
        return [startOfRequest(tokens, at), token.end];
      case 'anonymously':
        return [token.start, token.end];
      case 'authorized':
      case 'authorised':
      case 'permitted':
      case 'allowed': {
        // `was not authorized to speak`
        const verb = tokens[at + 2];
        const before = tokens[at - 1];
        const denied = before?.lower === 'not' || before?.lower.endsWith("n't") === true;
        if (denied && tokens[at + 1]?.lower === 'to' && verb !== undefined && SPEAKING.has(verb.lower))
          return [before.start, verb.end];
        break;
      }
      case 'named':
      case 'identified':
        // `asked not to be named`
        if (
          tokens[at - 1]?.lower === 'be' &&
          tokens[at - 3]?.lower === 'not' &&
          OPENERS.has(lowerAt(tokens, at - 4))
        )
          return [tokens[at - 4]?.start ?? token.start, token.end];
        break;
      default:
    }
  }
  return null;
}

function startOfRequest(tokens: readonly Token[], anonymity: number): number {
  for (let at = anonymity - 1; at >= Math.max(0, anonymity - REACH); at--) {
    const token = tokens[at];
    if (token !== undefined && OPENERS.has(token.lower)) return token.start;
  }
  return tokens[anonymity]?.start ?? 0;
}
