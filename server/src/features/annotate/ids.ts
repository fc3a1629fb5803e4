/**
 * The next free claim id in the manner of those already there: `C-214` after `C-213`, `kerman-007` after
 * `kerman-006`. `near` are the ids of the file the claim goes into, in order; `taken` says which ids are
 * used anywhere.
 */
export function nextClaimId(
  near: readonly string[],
  all: readonly string[],
  taken: (id: string) => boolean,
): string {
  const pattern = lastNumbered(near) ?? lastNumbered(all) ?? { prefix: 'C-', number: 0, width: 3 };
  let highest = pattern.number;
  for (const id of near) highest = Math.max(highest, numberWith(pattern.prefix, id));
  for (let number = highest + 1; ; number++) {
    const id = pattern.prefix + String(number).padStart(pattern.width, '0');
    if (!taken(id)) return id;
  }
}

/** A free id made of a file's name: letters, digits, dots, dashes; `report`, `report-2`, … */
export function sourceIdFor(fileName: string, taken: (id: string) => boolean): string {
  return idFor(fileName.replace(/\.[^.]+$/, ''), taken);
}

/** A free id made of some words, such as a title. */
export function idFor(words: string, taken: (id: string) => boolean): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const base = slug === '' ? 'report' : slug;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken(id)) return id;
  }
}

function lastNumbered(ids: readonly string[]) {
  for (let i = ids.length - 1; i >= 0; i--) {
    const match = /^(.*?)(\d{1,9})$/.exec(ids[i] ?? '');
    if (match?.[1] !== undefined && match[2] !== undefined)
      return { prefix: match[1], number: Number(match[2]), width: match[2].length };
  }
  return null;
}

function numberWith(prefix: string, id: string): number {
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^\d{1,9}$/.test(rest) ? Number(rest) : 0;
}
