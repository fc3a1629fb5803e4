import { counts } from '../../derived/identical.ts';
import { originCalled } from '../../derived/origin-words.ts';
import { linchpinOf } from '../../derived/support.ts';
import type { Rule } from '../../workspace/rule.ts';

/** A judgement that seems to stand on several claims, all of which hang on one origin. */
export const linchpin: Rule = {
  codes: { 'relation/linchpin': 'warning' },
  kinds: ['claim'],
  check(claim, ask, report) {
    const kind = claim.entry.claim?.kind;
    if ((kind?.value !== 'assessment' && kind?.value !== 'forecast') || !counts(claim)) return;
    const found = ask.derived(linchpinOf, claim);
    if (found === null) return;
    const { origin, support } = found;
    // With one line of support there is nothing that would seem to be more than it is.
    const own = (claim.entry.claim?.appearances.length ?? 0) > 0 ? 1 : 0;
    if (support.length + own < 2) return;
    const name = originCalled(origin.voice, ask);
    const ids = support.flatMap(({ entry }) => entry.id ?? []);
    const list = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ` and ${ids.length - 5} more` : '');
    const lines = own === 0 ? 'All of its support' : 'Its own chain and all of its support';
    report({
      code: 'relation/linchpin',
      message: `${lines} (${list}) hang on one origin, ${name}: if that is wrong, nothing is left under this ${kind.value}. Look for support from somebody else, or say in “evaluation” how much rests on it.`,
      at: kind,
      path: 'kind',
      related: support.slice(0, 10).map((definition) => ({ definition, message: `Hangs on ${name} too` })),
    });
  },
};
