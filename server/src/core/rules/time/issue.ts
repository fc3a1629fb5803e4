import { approximateSpan, type DaySpan, edtfSpan } from '../../text/edtf-span.ts';
import type { Definition } from '../../workspace/rule.ts';

/** What is known of the day a work was issued on. */
export type Issue = UnknownIssue | DayOfIssue;

/** The day is not known. */
export type UnknownIssue =
  /** Not said, or not readable as a date. */
  | { readonly known: 'missing' }
  /** Without a first or a last day. */
  | { readonly known: 'open'; readonly edtf: string; readonly span: DaySpan }
  /** Some day of a longer stretch, such as a month. */
  | { readonly known: 'coarsely'; readonly edtf: string; readonly span: DaySpan };

/** The day, or one about it (`~`): then it may be any of the span. */
export interface DayOfIssue {
  readonly known: 'day';
  readonly edtf: string;
  readonly span: DaySpan;
  readonly day: number;
}

/** When a source was issued. */
export function issueOf(source: Definition | null): Issue {
  const edtf = source?.entry.source?.issued?.value;
  const plain = edtf === undefined ? null : edtfSpan(edtf);
  const span = edtf === undefined ? null : approximateSpan(edtf);
  if (edtf === undefined || plain === null || span === null) return { known: 'missing' };
  if (!Number.isFinite(span.first) || !Number.isFinite(span.last)) return { known: 'open', edtf, span };
  if (plain.first !== plain.last) return { known: 'coarsely', edtf, span };
  return { known: 'day', edtf, span, day: plain.first };
}
