import assert from 'node:assert/strict';
import type { Anchor, QuoteSelector } from '../../../../server/src/core/anchoring/anchor.ts';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { locate, placeOfWords } from '../../../../server/src/core/anchoring/locate.ts';
import { betweenNeighbours } from '../../../../server/src/core/anchoring/neighbours.ts';
import {
  garbled,
  type InventedReport,
  invent,
  plain,
  type Random,
  randomFrom,
  written,
} from './invented-report.ts';

const REPORTS = 250;

/** What became of the sentences before and after the quote. */
const NEIGHBOURS: Readonly<Record<string, (random: Random, sentence: string) => string>> = {
  'left alone': (_random, sentence) => sentence,
  'changed in a third of their words': (random, sentence) => garbled(random, sentence, 0.3),
  'changed in most of their words': (random, sentence) => garbled(random, sentence, 0.7),
  'written anew': (random) => plain(random),
  'deleted as well': () => '',
};

describe('a quote that was deleted while its look-alike stays', () => {
  for (const [fate, become] of Object.entries(NEIGHBOURS)) {
    for (const replaced of [false, true]) {
      it(`is never taken for it, its neighbours ${fate}${replaced ? ' and another sentence in its place' : ''}`, () => {
        let wrong = 0;
        for (let seed = 1; seed <= REPORTS; seed++) {
          const random = randomFrom(seed);
          const report = invent(random);
          const [at] = report.twins;
          const now = changed(report, random, become, replaced ? plain(random) : '');
          const anchor = locate(now, selectorOf(report, at), { refind: true });
          if (anchor.start !== undefined) wrong++;
        }
        assert.ok(wrong <= REPORTS * 0.005, `${wrong} of ${REPORTS} attached to another sentence`);
      });

      it(`is never followed to it with the old text at hand, its neighbours ${fate}${replaced ? ' and another sentence in its place' : ''}`, () => {
        for (let seed = 1; seed <= REPORTS; seed++) {
          const random = randomFrom(seed);
          const report = invent(random);
          const [at] = report.twins;
          const now = changed(report, random, become, replaced ? plain(random) : '');
          const anchor = locate(now, selectorOf(report, at), { previous: written(report.sentences) });
          assert.equal(anchor.start, undefined, `report ${seed}: ${now.slice(anchor.start, anchor.end)}`);
        }
      });
    }
  }
});

describe('a quote that was only reworded', () => {
  it('is found where one of its neighbours stays', () => {
    let found = 0;
    for (let seed = 1; seed <= REPORTS; seed++) {
      const random = randomFrom(seed);
      const report = invent(random);
      const at = 10;
      const sentences = [...report.sentences];
      const edited = garbled(random, sentences[at] ?? '', 0.15);
      sentences[at] = edited;
      const beside = random() < 0.5 ? at - 1 : at + 1;
      sentences[beside] = plain(random);
      const now = written(sentences);
      const anchor = locate(now, selectorOf(report, at), { refind: true });
      if (anchor.start === undefined) continue;
      assert.ok(now.slice(anchor.start, anchor.end).includes(edited.split('. ')[0] ?? ''), `report ${seed}`);
      found++;
    }
    assert.ok(found >= REPORTS * 0.92, `${found} of ${REPORTS} found`);
  });
});

describe('where the places of the other quotes are known, and that of the quote is not', () => {
  for (const [fate, become] of Object.entries(NEIGHBOURS))
    it(`fewer look-alikes, or as many, are taken for a deleted quote, its neighbours ${fate}`, () => {
      const wrong = { alone: 0, among: 0 };
      for (let seed = 1; seed <= REPORTS; seed++) {
        const random = randomFrom(seed);
        const report = invent(random);
        const [at] = report.twins;
        const now = changed(report, random, become, '');
        const { alone, among } = withOthers(report, at, now);
        if (alone.start !== undefined) wrong.alone++;
        if (among.start !== undefined) wrong.among++;
      }
      assert.ok(wrong.among <= wrong.alone, `${wrong.among} of ${REPORTS}, ${wrong.alone} without them`);
    });

  it('more of the quotes are found that were reworded along with what stood around them', () => {
    const found = { alone: 0, among: 0 };
    for (let seed = 1; seed <= REPORTS; seed++) {
      const random = randomFrom(seed);
      const report = invent(random);
      const at = 10;
      if (report.twins.includes(at)) continue;
      const sentences = [...report.sentences];
      for (const near of [at - 1, at + 1]) sentences[near] = plain(random);
      const edited = garbled(random, sentences[at] ?? '', 0.3);
      sentences[at] = edited;
      const now = written(sentences);
      const { alone, among } = withOthers(report, at, now);
      for (const anchor of [alone, among])
        if (anchor.start !== undefined)
          assert.ok(now.slice(anchor.start, anchor.end).includes(edited), `report ${seed}`);
      if (alone.start !== undefined) found.alone++;
      if (among.start !== undefined) found.among++;
    }
    assert.ok(found.among >= found.alone + REPORTS * 0.05, `${found.among}, ${found.alone} without them`);
  });
});

/** What is said of a quote whose old offsets are not known: alone, and where every third sentence is quoted as well. */
function withOthers(report: InventedReport, at: number, now: string): Record<'alone' | 'among', Anchor> {
  const quoted = report.sentences.map((_, index) => index).filter((index) => index % 3 === 0 || index === at);
  const folded = fold(now);
  const places = quoted.map((index) => placeOfWords(folded, selectorOf(report, index), undefined));
  const between = betweenNeighbours(places, quoted.indexOf(at), { start: 0, end: now.length });
  assert.ok(between);
  const { quote, prefix = '', suffix = '' } = selectorOf(report, at);
  return {
    alone: locate(folded, { quote, prefix, suffix }, { refind: true }),
    among: locate(folded, { quote, prefix, suffix }, { refind: true, between }),
  };
}

function changed(
  report: InventedReport,
  random: Random,
  become: (r: Random, s: string) => string,
  instead: string,
): string {
  const sentences = [...report.sentences];
  const [at] = report.twins;
  for (const beside of [at - 1, at + 1]) sentences[beside] = become(random, sentences[beside] ?? '');
  sentences[at] = instead;
  return written(sentences);
}

function selectorOf({ sentences }: InventedReport, at: number): QuoteSelector {
  const text = written(sentences);
  const quote = sentences[at] ?? '';
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}
