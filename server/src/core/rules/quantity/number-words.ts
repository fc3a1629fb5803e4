/** Words that tell a number though they are none, with the number. */
export const numberLikeWords: ReadonlyMap<string, number> = new Map(
  (
    [
      ['no none nobody nothing neither without', 0],
      ['a an one once single sole lone another each', 1],
      ['both pair pairs twin twins couple double doubled dual twice second', 2],
      ['trio triple tripled treble thrice third', 3],
      ['quartet quadruple quadrupled fourth', 4],
      ['quintet fifth', 5],
      ['sixth sextet', 6],
      ['seventh', 7],
      ['eighth', 8],
      ['ninth', 9],
      ['tenth', 10],
      ['eleventh', 11],
      ['twelfth dozen', 12],
      ['score', 20],
    ] as const
  ).flatMap(([words, number]) => words.split(' ').map((word): readonly [string, number] => [word, number])),
);

/** Words for a number that nobody knows, not even its order of magnitude. */
export const vagueWords: ReadonlySet<string> = new Set(
  'several many numerous few various countless multiple some handful lots plenty'.split(' '),
);
