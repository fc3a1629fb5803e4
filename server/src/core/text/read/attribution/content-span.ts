import type { Span } from '../../span.ts';
import { subordinators } from '../words/grammar-words.ts';
import { wordList } from '../words/word-list.ts';
import type { Attribution } from './attribution-hit.ts';

/** Patterns of cues that stand after what they report, or within it. */
const AROUND = wordList(
  'attribution.parenthesis attribution.inverted attribution.verb attribution.quoted-as attribution.passive attribution.passive-by',
);
/** Patterns of cues that stand before what they report at the head of a sentence, and else after it. */
const HEADING = wordList('attribution.according-to attribution.per attribution.in-the-words-of');

const RELATIVES = wordList('which who whom whose that');
/** Before the claimer: the cue is in a clause that says when or why. */
const ASIDES = wordList(subordinators, 'as since after before until once hours days');

/** How far around a cue words are looked at that tell which clause it is in. */
const NEAR = 40;
/** How long the description of a speaker may be. */
const DESCRIPTION = 400;
/** How far behind a cue an aside may end. */
const ASIDE_REACH = 220;
/** A sentence that has gone on for fewer words has only begun. */
const BEGUN = 4;

/**
 * The stretches of a sentence that are what somebody is said to say, by where the cue stands: behind `officials said that`;
 * around `, she said,`; in a relative clause, or one that says when or why, up to its end. What stands before such a
 * cue is the writer's.
 *
 * @param sentence where it stands in the text; the attribution's spans count as it does
 */
export function contentOf(text: string, sentence: Span, attribution: Attribution): readonly Span[] {
  const { cueSpan, claimerSpan, addresseeSpan, pattern } = attribution;
  const from = Math.min(cueSpan[0], claimerSpan?.[0] ?? cueSpan[0]);
  const to = Math.max(cueSpan[1], claimerSpan?.[1] ?? 0, addresseeSpan?.[1] ?? 0);
  const word = wordBefore(text, from);
  // `what they said` says nothing of it.
  if (word === 'what') return [];
  const before = { start: sentence.start, end: from };
  const after = { start: to, end: sentence.end };
  if (HEADING.has(pattern))
    return begins(text, before) ? [after] : goesOn(text, to) ? [before, after] : [before];
  // `because, engineers say, its base …`
  if (AROUND.has(pattern) && ASIDES.has(wordBefore(text, from, /([a-z]+)\s*,\s*$/))) return [after];
  if (AROUND.has(pattern) && claimerSpan !== null && claimerSpan[0] >= cueSpan[1] && isDescribed(text, to)) {
    // `“…,” said Ellis, the keeper of the lock, “and …”`
    const reopened = /[“"]/.exec(text.slice(to, Math.min(sentence.end, to + DESCRIPTION)))?.index;
    return reopened === undefined ? [before] : [before, { start: to + reopened, end: sentence.end }];
  }
  if (AROUND.has(pattern))
    return begins(text, before) || goesOn(text, to) || opensQuotation(text, after)
      ? [before, after]
      : [before];
  if (pattern === 'attribution.noun' && !/^\s+that\b/.test(text.slice(to, to + NEAR))) return [];
  const start = behindAside(text, {
    start: Math.max(cueSpan[1], addresseeSpan?.[1] ?? 0),
    end: sentence.end,
  });
  const closes =
    RELATIVES.has(word) || ASIDES.has(word) || hasRelative(text, attribution) ? ASIDE_ENDS : CLAUSE_ENDS;
  return [{ start, end: clauseEnd(text, { start, end: sentence.end }, closes) }];
}

/** Behind a cue: when or where it was said, an aside, and only then what. The two lengths keep it linear. */
const ASIDE_BEFORE =
  /^(?:\s+(?:on|in|at|during|late|early)\b[^,—–“"]{0,40})?\s*([,—–])[^“"]{1,160}?\1\s*(?=that\b)/;

/** `said on Monday, a day after the fire, that it …`: what is said begins with “that”. */
function behindAside(text: string, { start, end }: Span): number {
  return start + (ASIDE_BEFORE.exec(text.slice(start, Math.min(end, start + ASIDE_REACH)))?.[0].length ?? 0);
}

/** What ends a clause that says when, why or which. */
const ASIDE_ENDS = /[,;—)]/y;
/** What ends the content of a cue: what follows is the writer's as often. */
const CLAUSE_ENDS = /;|,\s+(?:which|who|whose|where|when|but|while|whereas|although|though)\b/y;

/** The same behind a quotation that has the comma in it. */
const CLOSES_WITHIN = /\s+(?:which|who|whose|where|when|but|while|whereas|although|though)\b/y;

function closesWithin(text: string, at: number): boolean {
  CLOSES_WITHIN.lastIndex = at;
  return CLOSES_WITHIN.test(text);
}

/** No more than the first words of a sentence: `The trouble, she said, is …`. */
function begins(text: string, { start, end }: Span): boolean {
  if (end - start > NEAR) return false;
  return text.slice(start, end).split(/\s+/).filter(Boolean).length < BEGUN;
}

/** `said Ellis, the keeper of …`: who the speaker is. */
function isDescribed(text: string, at: number): boolean {
  return /^\s*,\s+(?:an?|the|his|her|its|their|one of|former|head|chief|director|president|chair|who|whose)\s/.test(
    text.slice(at, at + NEAR),
  );
}

/** `, she said, and the …` */
function goesOn(text: string, at: number): boolean {
  return /^\s*[,—–]\s*(?!who|which|adding|citing|speaking|in\b|on\b|at\b|after|during|referring|when|while)/.test(
    text.slice(at, at + NEAR),
  );
}

/** `“…,” she said. “…”` */
function opensQuotation(text: string, { start, end }: Span): boolean {
  return /^[\s,.:]*["“‘]/.test(text.slice(start, Math.min(end, start + NEAR)));
}

function wordBefore(text: string, at: number, where = /([a-z]+)\s*$/): string {
  const before = text.slice(Math.max(0, at - NEAR), at).toLowerCase();
  return where.exec(before)?.[1] ?? '';
}

/** `a group that says it …`: the claimer is what the clause is about. */
function hasRelative(text: string, { claimerSpan: claimer, cueSpan: cue }: Attribution): boolean {
  if (claimer === null || cue[0] < claimer[1]) return false;
  const between = text.slice(Math.max(claimer[1], cue[0] - NEAR), cue[0]).toLowerCase();
  return /\b(?:who|which|that)(?:\s+(?:has|have|had|also|later|once))*\s*$/.test(between);
}

/** Where the clause that begins at a span’s start ends; what stands in quotation marks ends none. */
function clauseEnd(text: string, { start, end }: Span, closes: RegExp): number {
  let quoted = false;
  for (let at = start; at < end; at++) {
    const mark = text[at];
    if (mark === '“' || (mark === '"' && !quoted)) quoted = true;
    else if (mark === '”' || mark === '"') {
      quoted = false;
      // `“…,” but the ferry …`: the comma stands within the marks.
      if (text[at - 1] === ',' && closesWithin(text, at + 1)) return at + 1;
    } else if (!quoted && (mark === ',' || mark === ';' || mark === '—' || mark === ')')) {
      closes.lastIndex = at;
      if (closes.test(text)) return at;
    }
  }
  return end;
}
