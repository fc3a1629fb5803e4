import type { FieldPath } from '../../../../schemas/describe.ts';
import { yamlString } from '../../../../schemas/yaml-text.ts';
import { recordingOf } from '../../core/rules/quantity/recording.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import { quoted as quotedText } from '../annotate/yaml-text.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { QuotedWords } from './quoted-words.ts';
import { saidHops } from './said-chain.ts';
import { figureInWords } from './said-figures.ts';
import { saidDates } from './said-times.ts';

interface SaidValue {
  readonly value: string | number;
  readonly detail: string;
}

/** Single values that the quoted sentences give for a field of a claim. */
export function completeSaid(
  context: CompletionContext,
  path: FieldPath,
  quoted: () => readonly QuotedWords[],
): readonly CompletionItem[] {
  const names = path.filter((step) => typeof step === 'string').slice(1);
  const read = path[0] === 'claims' ? READERS[names.join('.')] : undefined;
  if (read === undefined || context.inBlockScalar) return [];
  // Who has begun a sentence of their own is left in peace.
  if (names.at(-1) === 'proposition' && context.typed !== '') return [];
  const seen = new Set<string>(context.beside);
  return read(quoted())
    .filter(({ value }) => value !== '' && !seen.has(String(value)) && seen.add(String(value)))
    .map(({ value, detail }) => ({
      label: String(value),
      kind: 'said',
      detail,
      about: null,
      newText: typeof value === 'number' ? String(value) : written(value, names.at(-1) ?? ''),
      snippet: null,
      span: context.span,
      insertable: false,
      filterText: String(value),
    }));
}

/** A sentence is put in quotes even where YAML would take it without: it is going to be edited. */
function written(text: string, name: string): string {
  return name === 'proposition' ? quotedText(text) : yamlString(text);
}

type Reader = (quoted: readonly QuotedWords[]) => readonly SaidValue[];

const READERS: Readonly<Record<string, Reader>> = {
  proposition: (all) =>
    all.map(({ quote }) => ({
      value: onOneLine(quote.quote.replace(/(?<=\S)\[\d{1,4}\]/g, '')),
      detail: 'the quoted sentence, to be made plain',
    })),
  'quantities.value': numbers('value'),
  'quantities.min': numbers('min'),
  'quantities.max': numbers('max'),
  'quantities.comparator': figures(({ quantity, words }) => ({
    value: quantity.comparator,
    detail: `“${onOneLine(words)}”`,
  })),
  'quantities.of': figures(({ unit, words }) => ({
    value: onOneLine(unit),
    detail: `“${onOneLine(words)}”`,
  })),
  'quantities.expression': figures((figure) => ({
    value: onOneLine(figure.words),
    detail: figureInWords(figure),
  })),
  'time.expression': (all) => saidDates(all).map(({ words, edtf }) => ({ value: words, detail: edtf })),
  'appearances.attribution.cue': (all) =>
    saidHops(all).flatMap(({ cue, words }) => (cue === null ? [] : [{ value: cue, detail: `of ${words}` }])),
  'appearances.likelihood': (all) =>
    sentences(all).flatMap(({ reading, text }) =>
      reading.likelihood.flatMap(({ term, band, span }) =>
        term === null
          ? []
          : [{ value: term, detail: `“${text.slice(...span)}”: ${band?.join('–') ?? ''} %` }],
      ),
    ),
  'appearances.certainty': (all) =>
    sentences(all).flatMap(({ reading, text }) =>
      reading.likelihood.flatMap(({ term, span }) =>
        term === 'likely' || term === 'very-likely' || term === 'almost-certain'
          ? [{ value: 'probable', detail: `“${text.slice(...span)}”` }]
          : [],
      ),
    ),
  'appearances.polarity': (all) =>
    sentences(all).flatMap(({ reading }) =>
      reading.negatedMainVerb ? [{ value: 'negative', detail: 'the sentence says that it is not so' }] : [],
    ),
  'appearances.note-markers': (all) =>
    all.flatMap(({ quote }) =>
      [...quote.quote.matchAll(/(?<=\S)\[(\d{1,4})\]/g)].map(([mark, value = '']) => ({
        value,
        detail: mark,
      })),
    ),
};

function sentences(all: readonly QuotedWords[]) {
  return all.flatMap((one) => one.sentences);
}

function figures(read: (figure: QuotedWords['figures'][number]) => SaidValue): Reader {
  return (all) => all.flatMap((one) => one.figures.map(read));
}

function numbers(key: 'value' | 'min' | 'max'): Reader {
  return (all) =>
    all.flatMap((one) =>
      one.figures.flatMap((figure) => {
        const number = recordingOf(figure)[key];
        return number === null ? [] : [{ value: number, detail: `“${onOneLine(figure.words)}”` }];
      }),
    );
}
