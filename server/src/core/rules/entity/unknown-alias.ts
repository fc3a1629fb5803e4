import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { Ask, DraftPlace, PlacedQuote, Rule } from '../../workspace/rule.ts';
import { isSomebodyElse, type Likely, type Variant, variantsIn } from './variants.ts';

/** A name in a quote that is nearly the name of an entity, and is nobody’s. */
export const unknownAlias: Rule = {
  codes: { 'entity/unknown-alias': 'warning' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    for (const { quote } of claim?.appearances ?? []) {
      const text = quote === null ? null : textOf(quote, ask);
      if (quote === null || text === null) continue;
      const seen = new Set<string>();
      for (const { span, likely: all, joined } of variantsIn(text.words, ask)) {
        const written = onOneLine(text.words.slice(...span));
        const likely = all.filter((one) => !isSomebodyElse(text.report, written, one));
        if (likely.length === 0 || seen.has(written)) continue;
        seen.add(written);
        report({
          code: 'entity/unknown-alias',
          message: joined ? joinedMessage(written, likely) : messageOf(written, likely),
          at: quote.span,
          path: quote.path,
          related: [
            ...likely.map(
              ({ entity, name }): DraftPlace => ({ definition: entity, message: `Is called “${name}”` }),
            ),
            ...placeOf(text, span),
          ],
          plans: likely.flatMap(({ entity: { entry } }) =>
            entry.id === null
              ? []
              : [
                  {
                    title: `Add “${written}” to the aliases of “${entry.id}”`,
                    changes: [
                      {
                        entry: { kind: 'entity', id: entry.id },
                        path: '',
                        key: 'aliases',
                        change: { add: written },
                      },
                    ],
                    preferred: likely.length === 1,
                  },
                ],
          ),
        });
      }
    }
  },
};

function messageOf(written: string, likely: readonly Likely[]): string {
  const names = likely.slice(0, 2).map(({ entity, name }) => `“${name}” (${entity.entry.id})`);
  return `Nobody is registered as “${written}”, which is nearly ${names.join(' and ')}. Under a spelling that the registry does not list, a name is not found again. Add it to the aliases once you are sure who is meant; if it is somebody else, register them with “distinct-from”.`;
}

function joinedMessage(written: string, likely: readonly Likely[]): string {
  const names = likely.slice(0, 2).map(({ entity, name }) => `“${name}” (${entity.entry.id})`);
  return `“${written}” is ${names.join(' and ')} but for a hyphen, and the registry does not list it so. Who searches for the name elsewhere misses this spelling: add it to the aliases.`;
}

/** The words of a quote as the report has them. */
interface QuotedText {
  readonly words: string;
  /** The whole report; empty where it is not at hand. */
  readonly report: string;
  /** Where they stand; null where the report is not at hand. */
  readonly placed: { readonly uri: string; readonly start: number } | null;
}

/** Null where the quote has no one place in a report that is at hand: another finding says so. */
function textOf(quote: NonNullable<AppearanceFacts['quote']>, ask: Ask): QuotedText | null {
  const placed = ask.place(quote);
  if (placed !== null) return textIn(placed);
  const source = quote.source === null ? undefined : ask.definitions('source', quote.source)[0];
  if (source === undefined || ask.sourceFile(source).state !== 'not-held') return null;
  return { words: quote.quote, report: '', placed: null };
}

function textIn({ anchor: { state, start, end }, report }: PlacedQuote): QuotedText | null {
  if ((state !== 'exact' && state !== 'moved') || start === undefined || end === undefined) return null;
  return { words: report.text.slice(start, end), report: report.text, placed: { uri: report.uri, start } };
}

function placeOf({ placed }: QuotedText, [start, end]: Variant['span']): readonly DraftPlace[] {
  if (placed === null) return [];
  const span = { start: placed.start + start, end: placed.start + end };
  return [{ uri: placed.uri, span, message: 'Where the name stands' }];
}
