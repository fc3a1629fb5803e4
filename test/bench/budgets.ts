/** What must hold on a machine like the one of docs/performance.md. */
export const budgets = {
  keystrokeP95: { claims: 5000, ms: 10 },
  open: { claims: 5000, ms: 800 },
  check: [
    { claims: 25_000, seconds: 2, megabytes: null },
    { claims: 100_000, seconds: 6, megabytes: 500 },
  ],
} as const;

/** `8.2 ms: met` or `12 ms: missed`, for a figure and what it may be at most. */
export function verdict(figure: number, atMost: number, unit: string): string {
  return `${number(figure)} ${unit}: ${figure <= atMost ? 'met' : '**missed**'}`;
}

/** Three digits that matter, without an exponent; thousands in groups. */
export function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
