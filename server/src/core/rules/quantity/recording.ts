import { intervalInWords, intervalOf } from '../../derived/interval.ts';
import { isMeasure } from '../../derived/units.ts';
import type { EntryChange, FixPlan, NewValue } from '../../finding.ts';
import type { Comparator, QuantityFacts } from '../../model/claim-facts.ts';
import type { QuotedFigure } from './quoted-figures.ts';

/** How a figure of a text is recorded. */
interface Recording {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly comparator: Comparator;
}

/** “More than 150” has a min of 151 where things are counted; of what is measured, the number itself is the bound. */
export function recordingOf({ quantity, unit }: QuotedFigure): Recording {
  const { comparator, value = null, min = null, max = null } = quantity;
  const counted = (number: number | null) => number !== null && Number.isInteger(number) && !isMeasure(unit);
  if (comparator === 'more-than' && min !== null)
    return { comparator, value: null, min: counted(min) ? min + 1 : min, max };
  if (comparator === 'fewer-than' && max !== null)
    return { comparator, value: null, min, max: counted(max) ? max - 1 : max };
  return { comparator, value, min, max };
}

/** Records a figure as the text has it: its numbers and its comparator, and no number besides. */
export function recordPlan(
  quantity: QuantityFacts,
  figure: QuotedFigure,
  about: { readonly preferred: boolean },
): FixPlan {
  const recording = recordingOf(figure);
  const changes = (['value', 'min', 'max', 'comparator'] as const).flatMap((key): readonly EntryChange[] => {
    const written = quantity[key]?.value ?? null;
    const wanted = key === 'comparator' ? comparatorTo(quantity, recording) : recording[key];
    if (written === wanted) return [];
    return [wanted === null ? change(quantity, key, null) : change(quantity, key, wanted)];
  });
  return { title: `Record ${said(recording)}, as the text has it`, changes, ...about };
}

function said(recording: Recording): string {
  const words = recordingInWords(recording);
  return words === null ? 'the figure' : `“${words}”`;
}

/** `at least 94`; null where no number is recorded. */
export function recordingInWords(recording: Recording): string | null {
  const interval = intervalOf(recording);
  if (interval === null) return null;
  const words = intervalInWords(interval);
  // “nearly” is more than “below”, though the interval is the same.
  return recording.comparator === 'nearly' ? words.replace('below', 'nearly') : words;
}

function comparatorTo({ comparator }: QuantityFacts, recording: Recording): Comparator | null {
  // Absent means exactly.
  return comparator === null && recording.comparator === 'exactly' ? null : recording.comparator;
}

function change(quantity: QuantityFacts, key: string, value: NewValue | null): EntryChange {
  return { path: quantity.path, key, change: value === null ? { remove: true } : { set: value } };
}
