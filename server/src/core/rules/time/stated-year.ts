import { type DaySpan, edtfSpan, spansMeet } from '../../text/edtf-span.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';
import type { ToldTime } from './told-times.ts';

/** How far before a time its year may have been said. */
const BEFORE = 1500;

/** Whether the text around a time gives a year that a span of days lies in, so that the time need not have another. */
export function givesYear({ place }: ToldTime, source: Definition, days: DaySpan, ask: Ask): boolean {
  if (place === null) return false;
  const file = ask.sourceFile(source);
  if (file.state !== 'read') return false;
  const around = { start: Math.max(0, place.span.start - BEFORE), end: place.span.end };
  return ask.readings.at(file.report, around, source).some(({ reading }) =>
    reading.times.some(({ edtf, basis }) => {
      const said = basis === 'sentence' && edtf !== null ? edtfSpan(edtf) : null;
      return said !== null && spansMeet(said, days);
    }),
  );
}
