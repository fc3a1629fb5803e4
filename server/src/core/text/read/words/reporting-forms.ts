import { nounGroups } from './reporting-nouns.ts';
import { alsoNouns, type Frame, verbGroups } from './reporting-verbs.ts';
import { BASE, eachForm, pluralOf, THIRD } from './verb-forms.ts';

/** Every form of some verbs. */
export function formsOf(verbs: Iterable<string>): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const verb of verbs) eachForm(verb, (form) => forms.add(form));
  return forms;
}

/**
 * The forms of the verbs of reporting that have one of the frames: all but those that are nouns as often (`claims`,
 * `a report`). Verbs with a particle are left out.
 */
export function reportingForms(...frames: readonly Frame[]): ReadonlySet<string> {
  const wanted: ReadonlySet<string> = new Set(frames);
  const forms = new Set<string>();
  for (const [list, verbs] of verbGroups) {
    if (!list.split(' ').some((frame) => wanted.has(frame))) continue;
    for (const verb of verbs.split(' ')) {
      if (verb.includes('_')) continue;
      const nouns = alsoNouns.has(verb) ? BASE | THIRD : 0;
      eachForm(verb, (form, kind) => {
        if ((kind & nouns) === 0) forms.add(form);
      });
    }
  }
  return forms;
}

/** The nouns of reporting, in the singular and plural. */
export function reportingNouns(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, nouns] of nounGroups)
    for (const noun of nouns.split(' ')) found.add(noun).add(pluralOf(noun));
  return found;
}
