/** `26000` as `26,000`, the same on every machine. */
export function grouped(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
