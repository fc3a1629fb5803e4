import type { Waiver } from '../model/entry.ts';
import type { Definition, Draft } from './rule.ts';

/** Whether a person has accepted the finding, in the entry or in the part of it that it stands in. */
export function isWaived(finding: Pick<Draft, 'code' | 'path'>, { entry }: Definition): boolean {
  return entry.waivers.some((waiver) => accepts(waiver, finding));
}

/** Whether a waiver is for this finding. */
export function accepts(waiver: Waiver, { code, path }: Pick<Draft, 'code' | 'path'>): boolean {
  return (
    waiver.rule === code && (waiver.path === '' || path === waiver.path || path.startsWith(`${waiver.path}.`))
  );
}
