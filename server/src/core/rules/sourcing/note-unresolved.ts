import type { AppearanceFacts } from '../../model/claim-facts.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { placesIn, type Sentence, sentencesOf } from './sentences.ts';

/** Markers that stand together, and what may close a sentence behind them; looked for at its very end. */
const LAST_NOTES = /((?:\[\d{1,5}(?:,\s?\d{1,5})*\][\s,]*)+)[.!?”"’)\s]*$/;
/** How much of a sentence’s end is looked at. */
const NEAR = 60;

/** A note stands behind the quoted sentence, and nobody has recorded it, or what it leads to (ICD 206: cite the source). */
export const noteUnresolved: Rule = {
  codes: { 'sourcing/note-unresolved': 'information' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    for (const appearance of claim?.appearances ?? []) {
      const { quote, noteMarkers, path } = appearance;
      if (quote === null) continue;
      const notes = sentencesOf(appearance, ask).flatMap(notesBehind);
      const recorded = new Set((noteMarkers?.value ?? []).map(bare));
      const missing = notes.filter(({ marker }) => !recorded.has(marker));
      if (missing.length > 0)
        report({
          code: 'sourcing/note-unresolved',
          message: `The sentence rests on ${inWords(missing.map(({ marker }) => marker))}, which “note-markers” does not record. The note names the source behind the sentence; without it nobody can look up what the claim rests on. Record it, and what stands behind it under “notes” of the source, once somebody knows.`,
          at: noteMarkers ?? quote.span,
          path: noteMarkers === null ? path : `${path}.note-markers`,
          related: missing.flatMap(({ sentence, span }) => placesIn(sentence, span, 'The note’s marker')),
          plans: [
            {
              title: `Record ${inWords(missing.map(({ marker }) => marker))}`,
              changes:
                noteMarkers === null
                  ? [{ path, key: 'note-markers', change: { set: missing.map(({ marker }) => marker) } }]
                  : missing.map(({ marker }) => ({ path, key: 'note-markers', change: { add: marker } })),
              preferred: true,
            },
          ],
        });
      withoutSource(appearance, ask, report);
    }
  },
};

/** Markers recorded for which the source, though its notes were looked up, names nothing. */
function withoutSource(appearance: AppearanceFacts, ask: Ask, report: Parameters<Rule['check']>[2]): void {
  const { source, noteMarkers, path } = appearance;
  if (source === null || noteMarkers === null || noteMarkers.value.length === 0) return;
  const [work] = ask.definitions('source', source.value);
  const notes = work?.entry.source?.notes ?? null;
  if (work === undefined || notes === null) return;
  const known = new Set(notes.map(({ marker }) => bare(marker)));
  const unknown = [...new Set(noteMarkers.value.map(bare))].filter((marker) => !known.has(marker));
  if (unknown.length === 0) return;
  report({
    code: 'sourcing/note-unresolved',
    message: `“notes” of “${source.value}” says nothing of ${inWords(unknown)}, though its other notes have been looked up: the trail ends at the marker. Add what stands behind it, or correct the marker.`,
    at: noteMarkers,
    path: `${path}.note-markers`,
    related: [{ definition: work, message: 'The source and its notes' }],
  });
}

function notesBehind(sentence: Sentence) {
  const { text, span } = sentence;
  const from = Math.max(span.start, span.end - NEAR);
  const match = LAST_NOTES.exec(text.slice(from, span.end));
  if (match === null) return [];
  return [...(match[1] ?? '').matchAll(/\d+/g)].map((note) => {
    const start = from + match.index + note.index;
    return { marker: note[0], sentence, span: [start, start + note[0].length] as const };
  });
}

/** `[72]` and `72` are one. */
function bare(marker: string): string {
  return marker.trim().replace(/^\[(.*)\]$/, '$1');
}

function inWords(markers: readonly string[]): string {
  return markers.length === 1 ? `note ${markers[0]}` : `notes ${markers.join(', ')}`;
}
