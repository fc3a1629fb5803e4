import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { fullParse } from '../../../../server/src/core/yaml/full.ts';
import type { YamlNode, YamlResult } from '../../../../server/src/core/yaml/node.ts';
import { quickParse } from '../../../../server/src/core/yaml/quick.ts';

/**
 * Asserts what must hold for every text: where the quick reader reads it, the full parser reads the same and
 * has nothing to report. Returns whether the quick reader read it.
 */
export function assertReadersAgree(text: string): boolean {
  const quick = quickParse(text);
  if (quick === undefined) return false;
  const full = fullParse(text);
  assert.deepEqual({ text, root: quick, problems: [] }, { text, root: full.root, problems: full.problems });
  assert.equal(full.hasAnchors, false);
  return true;
}

/** Asserts that every span lies inside the text, children inside parents, and problems on one line. */
export function assertSpansLieInside(text: string, { root, problems }: YamlResult): void {
  const within = { start: 0, end: text.length };
  if (root !== null) assertNodeLiesInside(text, root, within);
  for (const problem of problems) {
    assertInside(problem, within, text);
    if (problem.related !== undefined) assertInside(problem.related.span, within, text);
    if (text !== '' && problem.end === problem.start) assert.fail(`empty problem in ${JSON.stringify(text)}`);
    const underlined = text.slice(problem.start, problem.end);
    if (underlined.length > 1) assert.doesNotMatch(underlined, /[\n\r]/);
    assert.doesNotMatch(problem.message, /[\n\r]/);
  }
  assert.ok(problems.filter(({ code }) => code === 'yaml/syntax').length <= 2);
}

function assertNodeLiesInside(text: string, node: YamlNode, around: Span): void {
  assertInside(node, around, text);
  if (node.type === 'list') for (const item of node.items) item && assertNodeLiesInside(text, item, node);
  if (node.type === 'map')
    for (const { key, value } of node.entries) {
      assertNodeLiesInside(text, key, node);
      if (value !== null) assertNodeLiesInside(text, value, node);
    }
}

function assertInside({ start, end }: Span, around: Span, text: string): void {
  if (around.start <= start && start <= end && end <= around.end) return;
  assert.fail(`${start}–${end} is not inside ${around.start}–${around.end} of ${JSON.stringify(text)}`);
}

/** A YAML node without positions, as one would write it in JavaScript; maps as lists of pairs. */
export function plain(node: YamlNode | null): unknown {
  if (node === null) return null;
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'alias':
      return { alias: node.name, target: plain(node.target) };
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.source, plain(value)]));
  }
}

const word = fc.constantFrom(
  'attack',
  'Kerman',
  'the',
  '94',
  '012',
  '2024-01-03',
  'no',
  'true',
  'null',
  '~',
  'C-101',
  '“quoted”',
  'it’s',
  "it's",
  '"so"',
  'a:b',
  'key:',
  '#72',
  '# c',
  '- x',
  '[72]',
  '{x}',
  'a, b',
  '&a',
  '*b',
  '!c',
  '|',
  '>',
  '%',
  '@',
  '?',
  ':',
  ',',
  '\\n',
  '0x1F',
  '1e3',
  '.5',
  '-',
  '...',
  '---',
  '😀',
  'é',
  '\u2028',
  '\u00a0',
  '\ufeff',
  "''",
  '\t',
  ' ',
  '\n',
  '',
);

/** A text as analysts write them, with everything in it that means something to YAML. */
export const phrase: fc.Arbitrary<string> = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

const paragraph = fc
  .array(
    fc.tuple(fc.constantFrom('', ' ', '  ', '\t'), phrase, fc.constantFrom('\n', '\n\n', ' ', '\n\n\n')),
    { maxLength: 5 },
  )
  .map((lines) => lines.flat().join(''));

const scalar = fc.oneof(
  phrase,
  paragraph,
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

const key = fc.oneof({ weight: 5, arbitrary: fc.stringMatching(/^[a-z][a-z-]{0,8}$/) }, phrase);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  ),
}));

/** Random data as the `yaml` package writes it, in all its styles. */
export const writtenByPackage: fc.Arbitrary<string> = fc
  .tuple(
    value,
    fc.record({
      indent: fc.integer({ min: 1, max: 4 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20, 40, 80),
      minContentWidth: fc.constantFrom(0, 20),
      blockQuote: fc.constantFrom<boolean | 'folded' | 'literal'>(true, false, 'folded', 'literal'),
      collectionStyle: fc.constantFrom<'any' | 'block' | 'flow'>('any', 'any', 'block', 'flow'),
      defaultStringType: fc.constantFrom<
        'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'
      >('PLAIN', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      defaultKeyType: fc.constantFrom<'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'>(
        'PLAIN',
        'PLAIN',
        'QUOTE_SINGLE',
        'QUOTE_DOUBLE',
      ),
      flowCollectionPadding: fc.boolean(),
      singleQuote: fc.constantFrom(true, false, null),
    }),
    fc.boolean(),
  )
  .map(([data, options, windows]) => {
    const text = stringify(data, { ...options, aliasDuplicateObjects: false, keepUndefined: true });
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

const shortValue = fc.oneof(
  phrase,
  phrase.map((text) => `"${text.replaceAll(/["\\\n]/g, ' ')}"`),
  phrase.map((text) => `'${text.replaceAll("'", "''").replaceAll('\n', ' ')}'`),
  fc.constantFrom(
    '{ lines: [1, 2] }',
    '[ {a: b, "c":1}, x ]',
    '[]',
    '{}',
    '[a,\n b,\n  c]',
    '{ a: 1,\n  b: x y }',
    '"a\n   b"',
    '>-\n   x\n\n    y',
    '|2+\n    z\n\n',
  ),
  fc.constantFrom('', '~', 'x # c', '# c', 'word\n    more words\n    and more'),
);

/** Text that looks like an annotation file, by lines, not always well formed. */
export const claimLike: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '  ', '  ', '    ', '      ', '   '),
      fc.constantFrom('', '- ', '- ', '-', '-   ', '- - '),
      fc.constantFrom('id: ', 'kind: ', 'quote: ', 'appearances:', '"a b": ', 'note:   ', '', '# c ', 'x : '),
      shortValue,
      fc.constantFrom(
        '\n',
        '\n',
        '\n',
        '\n\n',
        '\r\n',
        ' \n',
        '\n   \n',
        ' # note\n',
        '\n# note\n',
        '\n    # note\n',
        '',
      ),
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** An annotation file that is well formed. */
export const annotationFile: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }).map((number) => `C-${number}`),
      proposition: phrase,
      note: fc.option(paragraph),
      min: fc.option(fc.integer()),
      appearances: fc.array(fc.record({ source: fc.constantFrom('isw', 'wsj'), quote: phrase }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 4 },
  )
  .map((claims) => stringify({ claims }));

const fragment = fc.constantFrom(
  'a',
  'b',
  'word',
  'a: ',
  'b:',
  ': ',
  ':',
  '- ',
  '-',
  '? ',
  '\n',
  '\n',
  '\n ',
  '\n  ',
  '\n    ',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '#',
  ' #',
  '# c\n',
  '|',
  '>',
  '|-',
  '>+',
  '|2',
  '>1-',
  '\n---\n',
  '\n...\n',
  '--- ',
  '&a ',
  '*a',
  '!t ',
  '!!str ',
  '%',
  '@',
  '`',
  '\\',
  '\\n',
  '\\\n',
  '\ufeff',
  '\u2028',
  '\u0085',
  '😀',
  '\0',
  '“',
  'null',
  '1',
  '-1',
  '.',
  '0x1',
  '<<: ',
  'a: 1\n',
  '- a\n',
  '  - b\n',
  '"x": ',
  "'y': ",
  '{a: 1}',
  '[a, b]',
);

/** Pieces of YAML put together at random. */
export const fragments: fc.Arbitrary<string> = fc
  .array(fragment, { maxLength: 14 })
  .map((parts) => parts.join(''));

/** A text with a few characters left out, put in, or changed. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fragment);
  return fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((before, [place, removed, added]) => {
      const at = Math.floor(place * before.length);
      return before.slice(0, at) + (removed === 1 ? '' : added) + before.slice(at + removed);
    }, text),
  );
}
