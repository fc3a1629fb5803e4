/** The value that `part` of all values do not exceed: the nearest rank, so always one that was measured. */
export function percentile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(part * ordered.length));
  const value = ordered[rank - 1];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
