import { BE, CONJUNCTION, CONTRACTION, classOf } from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { mindAdjectives } from '../words/reporting-nouns.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { contentAfter } from './attribution-content.ts';
import { add, addChecked, continued, isOwn, type Search } from './attribution-hit.ts';
import { FRAME } from './attribution-lexicon.ts';
import { isStop } from './attribution-marks.ts';
import { speakerAfter } from './attribution-speaker.ts';
import { standOf } from './attribution-stand.ts';
import { subjectBefore } from './attribution-subject.ts';
import { notSources } from './attribution-words.ts';

/** Cues that are no verbs and no nouns of reporting: `according to`, `in the words of`, `per`, `is convinced that`. */
export function readOther(search: Search, at: number, token: Token): void {
  const { tokens } = search;
  if (token.lower === 'according') {
    if (tokens[at + 1]?.lower !== 'to') return;
    const source = speakerAfter(tokens, at + 2);
    if (source === undefined || notSources.has(lowerAt(tokens, source.to - 1)) || isOwn(tokens, source))
      return;
    add(search, at, at + 2, source, 'attribution.according-to');
  } else if (token.lower === 'words') {
    const start = tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in' ? at - 2 : -1;
    if (start < 0 || tokens[at + 1]?.lower !== 'of') return;
    const source = speakerAfter(tokens, at + 2);
    if (source !== undefined) add(search, start, at + 2, source, 'attribution.in-the-words-of');
  } else if (token.lower === 'per') {
    if (!isStop(tokens[at - 1]) || !(isCapital(tokens[at + 1]) || tokens[at + 1]?.lower === 'the')) return;
    const source = speakerAfter(tokens, at + 1);
    if (source !== undefined && isStop(tokens[source.to])) add(search, at, at + 1, source, 'attribution.per');
  } else if (mindAdjectives.has(token.lower)) readMind(search, at);
}

/** `is convinced that`, `were worried about losing` */
export function readMind(search: Search, at: number): boolean {
  const { tokens } = search;
  const stand = standOf(tokens, at);
  let from = stand.from;
  const contracted = (classOf(tokens[stand.from - 1]) & CONTRACTION) !== 0;
  const linked = contracted || (stand.auxiliaries & BE) !== 0;
  if (
    !linked &&
    /^(?:remain|remains|remained|became|become|becomes|feel|feels|felt|seem|seems|seemed)$/.test(
      lowerAt(tokens, stand.from - 1),
    )
  )
    from = standOf(tokens, stand.from - 1).from;
  else if (!linked) return false;
  const content = contentAfter(tokens, at + 1, FRAME.clause | FRAME.doing);
  if (content === undefined || content.kind === 'quote') return false;
  const before = tokens[from - 1];
  const joined = (classOf(before) & CONJUNCTION) !== 0;
  const own = { from: from - 1, to: from };
  const subject = contracted ? own : joined ? continued(search, from, true) : subjectBefore(tokens, from);
  if (subject === undefined || tokens[subject.from]?.lower === 'it') return false;
  return addChecked(
    search,
    at,
    at + 1,
    subject,
    { forms: 0, frames: FRAME.evidence, particle: undefined },
    content,
    'attribution.mind',
  );
}
