import type { Range, Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Known } from './section.ts';

/** A place in a file; its range as lines and UTF-16 characters from 0. */
export interface PlaceData {
  readonly file: string;
  readonly range: Range;
}

export function placeData(uri: string, span: Span, { workspace, fileOf }: Known): PlaceData {
  return { file: fileOf(uri), range: workspace.rangeIn(uri, span) };
}

/** Where the id of an entry stands. */
export function entryPlace(definition: Definition, known: Known): PlaceData | null {
  const [place] = known.workspace.placesOf(definition);
  return place === undefined ? null : placeData(place.uri, place.idSpan, known);
}

/** `reports/harbour.txt:12`, the line from 1. */
export function placeInWords(place: PlaceData | null): string {
  return place === null ? '' : `${place.file}:${place.range.start.line + 1}`;
}

/** A claim that is named on the way: what it is and where it stands. */
export function claimData(claim: Definition, known: Known) {
  const { id, type, label } = claim.entry;
  return { claim: id, kind: type, proposition: label, ...entryPlace(claim, known) };
}

/** `C-7 (event): The ferry sank.` */
export function claimInWords({ entry: { id, type, label } }: Definition): string {
  const kind = type === '' ? '' : ` (${type})`;
  return `${id ?? 'a claim without an id'}${kind}${label === '' ? '' : `: ${label}`}`;
}
