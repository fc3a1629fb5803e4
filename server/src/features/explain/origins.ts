import { keyOf } from '../../core/derived/line.ts';
import { countsInWords, lineInWords, originCalled } from '../../core/derived/origin-words.ts';
import { type JudgedLine, originsOf } from '../../core/derived/origins.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Known, Section, SectionLine } from './section.ts';

/** The independent origins of the claim and of those that say the same, each with the lines that lead to it. */
export const origins: Section = {
  key: 'origins',
  explain(claim, known) {
    const found = known.ask.derived(originsOf, claim);
    if (found.lines.length === 0) return null;
    const lineOf = (one: JudgedLine) => lineData(one, claim, known);
    const told = found.origins.map(({ voice, key, anonymous }) => ({
      name: originCalled(voice, known.ask),
      anonymous,
      data: { id: voice.id, kind: voice.kind, anonymous },
      lines: found.lines.filter((one) => one.origins.includes(key)).map(lineOf),
    }));
    const open = found.settled ? '' : ' so far: a chain has no end yet';
    return {
      title: countsInWords(found) + open,
      lines: told.flatMap(({ name, anonymous, lines }): readonly SectionLine[] => [
        anonymous ? { text: name, beside: 'anonymous' } : { text: name },
        ...lines.map(({ text, beside }) => ({ text, beside, depth: 1 }) as const),
      ]),
      data: {
        documents: found.documents,
        settled: found.settled,
        origins: told.map(({ name, data, lines }) => ({
          ...data,
          name,
          lines: lines.map((line) => line.data),
        })),
      },
    };
  },
};

function lineData({ claim: its, line }: JudgedLine, claim: Definition, { ask }: Known) {
  const { source, stops, ways } = line;
  const other = its === claim ? '' : `, by ${its.entry.id ?? 'another claim'}`;
  return {
    text: lineInWords(line, ask),
    beside: `in ${source}${other}`,
    data: {
      claim: its.entry.id,
      source,
      hops: [
        ...stops.slice(0, -1).map((stop) => stop.map(({ written }) => written)),
        ...(ways.length === 1
          ? (ways[0] ?? []).map(({ written }) => [written])
          : [ways.map((way) => way[0].written)]),
      ],
      ends: [...new Map(ways.map((way) => [keyOf(way.at(-1) ?? way[0]), way.at(-1) ?? way[0]])).values()].map(
        ({ id }) => id,
      ),
    },
  };
}
