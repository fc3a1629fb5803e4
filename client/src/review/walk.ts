/** What a person has decided about a quote. */
export type Decision = 'accepted' | 'kept' | 'left';

/** How far a review has come: the quotes in order, what was decided, and where one stands. Plain data. */
export interface Walk {
  readonly keys: readonly string[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly at: number;
}

export function startWalk(keys: readonly string[]): Walk {
  return { keys, decisions: new Map(), at: 0 };
}

export function current({ keys, at }: Walk): string | undefined {
  return keys[at];
}

/** Notes a decision on the quote one stands at. */
export function decide(walk: Walk, decision: Decision): Walk {
  const key = current(walk);
  return key === undefined ? walk : { ...walk, decisions: new Map(walk.decisions).set(key, decision) };
}

/** Takes the decision on a quote back and goes there. */
export function reconsider(walk: Walk, key: string): Walk {
  const decisions = new Map(walk.decisions);
  decisions.delete(key);
  const at = walk.keys.indexOf(key);
  return { ...walk, decisions, at: at < 0 ? walk.at : at };
}

/** One quote on or back, round the ends; those that are settled have nothing to show any more. */
export function step(walk: Walk, by: 1 | -1): Walk {
  const count = walk.keys.length;
  for (let steps = 1; steps < count; steps++) {
    const at = (walk.at + by * steps + count * steps) % count;
    const decision = walk.decisions.get(walk.keys[at] ?? '');
    if (decision === undefined || decision === 'left') return { ...walk, at };
  }
  return walk;
}

/** The next quote without a decision, round the end; null when there is none left. */
export function toNextOpen(walk: Walk): Walk | null {
  for (let ahead = 0; ahead < walk.keys.length; ahead++) {
    const at = (walk.at + ahead) % walk.keys.length;
    const key = walk.keys[at];
    if (key !== undefined && !walk.decisions.has(key)) return { ...walk, at };
  }
  return null;
}

/** How many quotes were decided upon in which way. */
export function tally({ decisions }: Walk): Readonly<Record<Decision, number>> {
  const counts = { accepted: 0, kept: 0, left: 0 };
  for (const decision of decisions.values()) counts[decision]++;
  return counts;
}
