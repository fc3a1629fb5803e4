import type { AnchorState } from '../../anchoring/locate.ts';
import { recordedHash } from '../../workspace/preserved.ts';
import type { Ask, Definition, Rule, SourceChange } from '../../workspace/rule.ts';
import { isAccepted, isFollowed, isOpen } from '../anchor/fate.ts';

/** The bytes of the report are not those whose hash was recorded (Berkeley Protocol: integrity of digital evidence). */
export const changed: Rule = {
  codes: { 'source/changed': 'warning' },
  kinds: ['source'],
  check(subject, ask, report) {
    const recorded = subject.entry.source?.sha256;
    if (recorded == null || recordedHash(recorded.value) === null) return;
    const change = ask.changeOf(subject);
    const file = ask.sourceFile(subject);
    if (change === null || file.state !== 'read') return;
    const all = fatesOf(subject, ask);
    // What did not stand in the version that was read has not been changed since: its own finding says enough.
    const fates = all.filter(({ state, followed }) => followed || !isOpen(state));
    const open = fates.filter(({ state }) => isOpen(state));
    const accepted = open.filter((fate) => fate.accepted).length;
    const accessed = subject.entry.source?.accessed;
    const version = accessed == null ? 'whose hash was recorded here' : `read on ${accessed}`;
    report({
      code: 'source/changed',
      message: `The report file is no longer the version ${version}: it has been edited, corrected or replaced. ${told(fates, accepted)}${neverStood(all.length - fates.length)}${searched(change, fates, ask.hasDamagedCopy(subject))} ${advice(fates.length, open.length - accepted)}`,
      at: recorded.span,
      path: 'sha256',
      related: [
        { uri: file.uri, span: { start: 0, end: 0 }, message: 'The report as it is now' },
        ...(change.previous === null || change.previous.uri === file.uri
          ? []
          : [{ uri: change.previous.uri, span: { start: 0, end: 0 }, message: 'The version that was read' }]),
      ],
      // With quotes still to be looked at, a new hash would only hide that the report has changed under them.
      fixes:
        open.length > accepted
          ? []
          : [
              {
                title: 'Record the hash of the report as it is now',
                edits: [{ span: recorded.span, newText: JSON.stringify(file.report.sha256) }],
              },
            ],
    });
  },
};

interface Fate {
  readonly state: AnchorState;
  /** Whether the quote stood in the version that was read, as far as that is known. */
  readonly followed: boolean;
  readonly accepted: boolean;
}

function fatesOf(source: Definition, ask: Ask): readonly Fate[] {
  const { id } = source.entry;
  if (id === null) return [];
  return ask.quotesOf(id).flatMap(({ claim, quote }) => {
    const placed = ask.place(quote);
    return placed === null || placed.source !== source
      ? []
      : [{ state: placed.anchor.state, followed: isFollowed(placed), accepted: isAccepted(placed, claim) }];
  });
}

/** What became of so many quotes, as the middle of a sentence, in the order of gravity. */
const WORDS: readonly (readonly [AnchorState, one: string, more: string])[] = [
  ['exact', 'stands as it was', 'stand as they were'],
  ['moved', 'has moved', 'have moved'],
  ['edited', 'is reworded', 'are reworded'],
  [
    'edited-critical',
    'differs in a figure, date, name, “not” or the like',
    'differ in a figure, date, name, “not” or the like',
  ],
  ['ambiguous', 'can no longer be told from its repeats', 'can no longer be told from their repeats'],
  ['deleted', 'is gone', 'are gone'],
];

function told(fates: readonly Fate[], accepted: number): string {
  if (fates.length === 0) return 'No claim quotes it.';
  const known = accepted === 0 ? '' : ` (${accepted} of them accepted with a reason)`;
  const said = WORDS.flatMap(([state, one, more]) => {
    const count = fates.filter((fate) => fate.state === state).length;
    return count === 0 ? [] : [{ count, verb: count === 1 ? one : more }];
  });
  const [only, ...others] = said;
  if (only !== undefined && others.length === 0) return `${allOf(only.count)} ${only.verb}${known}.`;
  const each = said.map(({ count, verb }) => `${count} ${verb}`);
  const last = each.pop() ?? '';
  return `Of its ${fates.length} quotes ${each.join(', ')} and ${last}${known}.`;
}

function allOf(count: number): string {
  if (count === 1) return 'Its one quote';
  return count === 2 ? 'Both of its quotes' : `All of its ${count} quotes`;
}

function neverStood(count: number): string {
  if (count === 0) return '';
  return ` ${count} more ${count === 1 ? 'does' : 'do'} not stand in it, nor did ${count === 1 ? 'it' : 'they'} in the version that was read.`;
}

function searched({ previous }: SourceChange, fates: readonly Fate[], isDamaged: boolean): string {
  if (previous !== null || fates.length === 0) return '';
  return isDamaged
    ? ' The preserved copy of the version that was read is damaged or cannot be opened (its bytes would have to have the hash recorded here), so this is only what a search finds. Check who may read it, or restore it from a backup.'
    : ' The version that was read is not preserved, so this is only what a search finds.';
}

function advice(quotes: number, open: number): string {
  if (quotes === 0 || open === 0)
    return 'Record this version with “Adduce: Preserve Source” or “adduce preserve” once you have looked at it.';
  return `Go through ${open === 1 ? 'it' : 'them'} with “Adduce: Review Changed Source” or “adduce anchors”, then record this version with “Adduce: Preserve Source” or “adduce preserve”.`;
}
