import { commonMeasures } from '../../../../../schemas/vocabularies.ts';
import type { QuotedFigure } from '../../../core/rules/quantity/quoted-figures.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { isBlank, type ReadyMap, type ReadyValue } from '../../completion/ready.ts';
import { saidFigures } from '../../completion/said-figures.ts';
import { usedWords } from '../../used-words.ts';
import { measureAround } from './measure.ts';

/** A sentence with more figures is a table, and nobody claims all of it at once. */
const MOST = 4;
const MOST_MEASURES = 12;

/** Figures as quantities, with what they seem to measure, each number a stop; not those of which nothing tells. */
export function readyFigures(
  workspace: Workspace,
  figures: readonly QuotedFigure[],
  sentence: string,
): readonly ReadyMap[] {
  if (figures.length > MOST) return [];
  const used = [...usedWords(workspace, 'measure', 'claims').keys()];
  const measures = [...new Set([...used, ...Object.keys(commonMeasures)])].slice(0, MOST_MEASURES);
  return saidFigures([{ figures }], measures).flatMap(({ map, words }) => {
    const unit = map.find(([key]) => key === 'of')?.[1];
    const measure = measureAround(sentence, words, typeof unit === 'string' ? unit : null);
    if (measure === null) return [];
    return [
      map.map(([key, value]) =>
        withStops(key, value, [measure, ...measures.filter((one) => one !== measure)]),
      ),
    ];
  });
}

function withStops(key: string, value: ReadyValue, measures: readonly string[]): ReadyMap[number] {
  if (typeof value === 'number') return [key, { text: value }];
  const choices = measures.filter((word) => !/[,|]/.test(word));
  return key === 'measure' && isBlank(value) ? [key, { text: choices[0] ?? '', choices }] : [key, value];
}
