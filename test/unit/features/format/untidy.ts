import fc from 'fast-check';

/** Annotation files laid out anyhow: any indentation, blanks and comments everywhere, every style of scalar. */

const blanks = fc.integer({ min: 1, max: 4 }).map((n) => ' '.repeat(n));
const maybeBlanks = fc.integer({ min: 0, max: 3 }).map((n) => ' '.repeat(n));
const word = fc.constantFrom(
  'harbour',
  'C-1',
  'two words',
  'it’s',
  'قاسم',
  '🙂',
  '012',
  'a#b',
  'x:y',
  '2024',
);

const inlineScalar = fc.oneof(
  word,
  word.map((one) => `"${one},  ${one}: #"`),
  word.map((one) => `'${one} ''${one}'' [x]'`),
  fc.constant(''),
);

const flowValue: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    word.map((one) => one),
    word.map((one) => `"${one}"`),
    fc
      .array(fc.tuple(maybeBlanks, tie('value'), maybeBlanks), { maxLength: 3 })
      .map((items) => `[${items.map((parts) => parts.join('')).join(',')}]`),
    fc
      .array(fc.tuple(maybeBlanks, fc.constantFrom('id', 'role', '"x"'), blanks, tie('value'), maybeBlanks), {
        maxLength: 3,
      })
      .map(
        (entries) =>
          `{${entries.map(([a, key, gap, value, b], i) => `${a}${key}${i === 0 ? '' : String(i)}:${gap}${value}${b}`.replace(/"x"(\d)/, '"x$1"')).join(',')}}`,
      ),
  ),
})).value;

type Lines = readonly string[];
const comment = fc
  .tuple(fc.integer({ min: 0, max: 9 }), word)
  .map(([column, one]) => `${' '.repeat(column)}#${one.replaceAll(' ', '_')}#`);
const between: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Lines>([]) },
  { weight: 2, arbitrary: fc.array(fc.oneof(comment, fc.constantFrom('', '   ')), { maxLength: 3 }) },
);
const behind = fc.oneof(
  { weight: 4, arbitrary: maybeBlanks },
  { weight: 1, arbitrary: fc.tuple(blanks, word).map(([gap, one]) => `${gap}#${one.replaceAll(' ', '_')}#`) },
);

/** The value behind a colon: what stands on its line, and the lines below it, for a key at a column. */
type Value = (column: number) => { readonly line: string; readonly below: Lines };

const block: fc.Arbitrary<Value> = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '| #x#'),
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.constantFrom('one', '  two', '# three', '- four', 'key: five', '', 'six  '), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([head, indent, lines]) => (column) => ({
    line: ` ${head}`,
    below: ['first', ...lines].map((line) => (line === '' ? '' : ' '.repeat(column + indent) + line)),
  }));

const longText: fc.Arbitrary<Value> = fc
  .tuple(fc.constantFrom('', '"', "'"), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .map(([mark, indent, gap]) => (column) => ({
    line: ` ${mark}one`,
    below: [...(gap ? [''] : []), `${' '.repeat(column + indent)}two${mark}`],
  }));

const flowLines: fc.Arbitrary<Value> = fc
  .tuple(fc.array(flowValue, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }), comment)
  .map(([items, indent, note]) => (column) => ({
    line: ' [',
    below: [
      ...items.map((item) => `${' '.repeat(column + indent)}${item},  `),
      note,
      `${' '.repeat(column + 1)}]`,
    ],
  }));

interface Nested {
  readonly value: Value;
}

const { value } = fc.letrec<{ value: Value; nested: Nested }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(blanks, inlineScalar, behind).map(
      ([gap, one, after]): Value =>
        () => ({ line: `${gap}${one}${after}`, below: [] }),
    ),
    fc.tuple(blanks, flowValue, behind).map(
      ([gap, one, after]): Value =>
        () => ({ line: `${gap}${one}${after}`, below: [] }),
    ),
    block,
    longText,
    flowLines,
    fc
      .tuple(
        behind,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(between, tie('value')), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([after, indent, values]): Value =>
          (column) => ({
            line: after,
            below: mapLines(values, column + indent),
          }),
      ),
    fc
      .tuple(
        behind,
        fc.integer({ min: 0, max: 4 }),
        blanks,
        fc.array(
          fc.tuple(between, fc.array(fc.tuple(between, tie('value')), { minLength: 1, maxLength: 2 })),
          { minLength: 1, maxLength: 2 },
        ),
      )
      .map(
        ([after, indent, gap, items]): Value =>
          (column) => ({
            line: after,
            below: items.flatMap(([before, values]) => [
              ...before,
              ...itemLines(values, column + indent, gap),
            ]),
          }),
      ),
  ),
  nested: tie('value').map((one) => ({ value: one })),
}));

type Values = readonly (readonly [Lines, Value])[];

const KEYS = ['id', 'kind', '"quote"', 'appearances', 'x-note'];

function mapLines(values: Values, column: number): Lines {
  return values.flatMap(([before, one], i) => {
    const { line, below } = one(column);
    return [...before, `${' '.repeat(column)}${KEYS[i] ?? 'z'}:${line}`, ...below];
  });
}

function itemLines(values: Values, column: number, gap: string): Lines {
  const inner = column + 1 + gap.length;
  const [first, ...rest] = mapLines(
    values.map(([, one], i) => [i === 0 ? [] : (values[i]?.[0] ?? []), one]),
    inner,
  );
  return [`${' '.repeat(column)}-${gap}${(first ?? '').trimStart()}`, ...rest];
}

const list = fc
  .tuple(
    fc.constantFrom('claims', 'entities', 'sources', 'x-own'),
    fc.integer({ min: 0, max: 4 }),
    fc.array(fc.tuple(between, blanks, fc.array(fc.tuple(between, value), { minLength: 1, maxLength: 4 })), {
      maxLength: 4,
    }),
    behind,
  )
  .map(
    ([name, column, items, after]): Lines => [
      `${name}:${after}`,
      ...items.flatMap(([before, gap, values]) => [...before, ...itemLines(values, column, gap)]),
    ],
  );

export const untidyFiles: fc.Arbitrary<string> = fc
  .tuple(
    between,
    fc.uniqueArray(list, { selector: ([head]) => head?.split(':')[0], maxLength: 3 }),
    between,
    fc.boolean(),
  )
  .map(([top, lists, end, newline]) => [...top, ...lists.flat(), ...end].join('\n') + (newline ? '\n' : ''));
