import type { Quote, Waiver } from '../../model/entry.ts';
import type { Ask, Definition, Draft, Rule } from '../../workspace/rule.ts';
import { explainUnused, WAIVER_UNUSED } from '../../workspace/unused-waiver.ts';
import { accepts } from '../../workspace/waivers.ts';

/**
 * Waivers of a claim or of its appearances that accept nothing. One that accepts a finding which another one says more
 * about, or whose rule is switched off, is used. Those of a whole file are looked at when its findings are put together.
 */
export const waiverUnused: Rule = {
  codes: { [WAIVER_UNUSED]: 'warning' },
  kinds: ['claim'],
  check() {
    // What is unused can be told when all rules have spoken.
  },
  afterwards(subject, found, ask, report) {
    const { waivers } = subject.entry;
    if (waivers.length === 0) return;
    const used = usedAmong(waivers, found);
    // One that accepts unused waivers would accept what is found of itself.
    for (const waiver of waivers)
      if (waiver.rule !== WAIVER_UNUSED && !used.has(waiver) && canBeTold(waiver, subject, ask))
        report(draftOf(waiver, ask));
  },
};

/** The waivers that accept one of some findings. */
function usedAmong(waivers: readonly Waiver[], found: readonly Draft[]): ReadonlySet<Waiver> {
  const byCode = new Map<string, Draft[]>();
  for (const draft of found) {
    const there = byCode.get(draft.code);
    if (there === undefined) byCode.set(draft.code, [draft]);
    else there.push(draft);
  }
  return new Set(
    waivers.filter((waiver) => byCode.get(waiver.rule)?.some((draft) => accepts(waiver, draft)) === true),
  );
}

/** While a report cannot be read or a rule is not asked, nothing is found; what would be, nobody knows. */
function canBeTold({ rule, path }: Waiver, { entry }: Definition, ask: Ask): boolean {
  const code = ask.codes.get(rule);
  if (code?.kinds.includes('claim') !== true) return true;
  if (code.onRequest && !ask.isWanted(rule)) return false;
  return entry.quotes.every(
    (quote) => (path !== '' && !quote.path.startsWith(`${path}.`)) || isReadable(quote, ask),
  );
}

function isReadable({ source }: Quote, ask: Ask): boolean {
  const [work] = source === null ? [] : ask.definitions('source', source);
  if (work === undefined) return false;
  const { state } = ask.sourceFile(work);
  return state === 'read' || state === 'not-held';
}

function draftOf(waiver: Waiver, ask: Ask): Draft {
  const { rule, path, item, start, end } = waiver;
  const { message, meant } = explainUnused(rule, path === '' ? 'claim' : 'appearance', ask.codes);
  return {
    code: WAIVER_UNUSED,
    message,
    at: { start, end },
    path: `${path === '' ? '' : `${path}.`}waive[${item}].rule`,
    fixes: meant.map((code, i) => ({
      title: `Change to “${code}”`,
      edits: [{ span: { start, end }, newText: code }],
      preferred: i === 0 && meant.length === 1,
    })),
    plans: [
      { title: 'Take out this waiver', changes: [{ path, key: 'waive', change: { removeItem: item } }] },
    ],
  };
}
