import { entityTypes, reliabilities } from '../../../../schemas/vocabularies.ts';
import { ownId, ownString } from '../text/own-string.ts';
import { packed } from '../text/packed.ts';
import { itemsOf, scalarOf, textOf, under } from '../yaml/access.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import type { Placed } from './entry.ts';
import type { EntityFacts, EventFacts, SourceFacts } from './registry-facts.ts';
import {
  mapOf,
  says,
  spanOf,
  wordOf,
  writtenId,
  writtenIds,
  writtenText,
  writtenTexts,
  writtenWord,
} from './written.ts';

/** What the registry says of a work. */
export function readSource(map: YamlMap): SourceFacts {
  const lines = under(under(map, 'segment'), 'lines');
  const [first, last] = itemsOf(lines).map((item) => scalarOf(item)?.value);
  return {
    file: placed(map, 'file'),
    held: !says(map, 'held', false),
    lines:
      lines !== null && isLine(first) && isLine(last) && first <= last
        ? { value: [first, last], span: spanOf(lines) }
        : null,
    wrapped: says(map, 'wrapped', true),
    sha256: placed(map, 'sha256'),
    accessed: writtenId(map, 'accessed')?.value ?? null,
    publisher: writtenId(map, 'publisher')?.value ?? null,
    issued: writtenId(map, 'issued'),
    reliability: writtenWord(map, 'reliability', reliabilities),
    derivedFrom: writtenIds(under(map, 'derived-from')),
    translated: says(map, 'translated', true),
    notes: readNotes(under(map, 'notes')),
    read: writtenText(map, 'read'),
  };
}

function readNotes(node: YamlNode | null): SourceFacts['notes'] {
  const map = mapOf(node);
  if (map === null) return null;
  return packed(
    map.entries.map(({ key, value }) => ({
      marker: ownId(key.source),
      sources: packed(writtenIds(value).map((source) => source.value)),
    })),
  );
}

/** What the registry says of a person, a body or a place. */
export function readEntity(map: YamlMap): EntityFacts {
  const aliases = under(map, 'aliases');
  return {
    type: wordOf(textOf(under(map, 'type')), entityTypes),
    name: writtenText(map, 'name'),
    aliases: writtenTexts(aliases),
    aliasesSpan: aliases === null ? null : spanOf(aliases),
    partOf: writtenId(map, 'part-of')?.value ?? null,
    affiliation: writtenId(map, 'affiliation')?.value ?? null,
    distinctFrom: packed(writtenIds(under(map, 'distinct-from')).map(({ value }) => value)),
  };
}

/** What the registry says of something that happened. */
export function readEvent(map: YamlMap): EventFacts {
  return { time: writtenId(map, 'time'), place: writtenId(under(map, 'place'), 'entity')?.value ?? null };
}

function placed(map: YamlMap, key: string): Placed<string> | null {
  const node = scalarOf(under(map, key));
  const value = textOf(node);
  return node === null || value === null ? null : { value: ownString(value), span: spanOf(node) };
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
