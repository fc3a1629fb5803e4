/** What form of a verb a word can be, as bit flags. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;

/** Base, past, participle of verbs that do not go by the rule. */
const irregular = new Map(
  (
    'say said said,tell told told,write wrote written,think thought thought,find found found,feel felt felt,hear heard heard,' +
    'read read read,see saw seen,know knew known,swear swore sworn,foresee foresaw foreseen,hold held held,make made made,' +
    'bet bet bet,beg begged begged,sing sang sung,quip quipped quipped,admit admitted admitted,put put put,' +
    'understand understood understood,speak spoke spoken,forecast forecast forecast,blog blogged blogged,vent vented vented,' +
    'refer referred referred,infer inferred inferred,concur concurred concurred,lay laid laid,give gave given,let let let,' +
    'show showed shown,begin began begun,rule ruled ruled,plead pleaded pleaded,rebut rebutted rebutted'
  )
    .split(',')
    .map((entry) => {
      const [base = '', past = '', participle = ''] = entry.split(' ');
      return [base, [past, participle]] as const;
    }),
);

/** Calls back with each form of an English verb and what it is. */
export function eachForm(base: string, tell: (form: string, kind: number) => void): void {
  tell(base, BASE);
  tell(third(base), THIRD);
  const known = irregular.get(base);
  const past = known?.[0] ?? regularPast(base);
  tell(past, PAST);
  tell(known?.[1] ?? past, PARTICIPLE);
  tell(gerund(base, past), GERUND);
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  // `flag`, `flagged`
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function gerund(base: string, past: string): string {
  // `admitted` doubles its last letter, and so does `admitting`.
  if (past === `${base}${base.slice(-1)}ed`) return `${base}${base.slice(-1)}ing`;
  if (/(?:[^e]e)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}
