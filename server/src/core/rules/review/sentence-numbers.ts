/** Sentences by their numbers, from 1, as `read` names them: stretches in ascending order that do not touch. */
export type SentenceNumbers = readonly (readonly [first: number, last: number])[];

/** Reads `1-4, 9`; whatever is no number is passed over. */
export function parseNumbers(text: string): SentenceNumbers {
  const found = [...text.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].map(([, first = '', last = first]) => {
    const [a, b] = [Number(first), Number(last)];
    return a <= b ? ([a, b] as const) : ([b, a] as const);
  });
  return merged(found);
}

/** `1-4, 9` */
export function writeNumbers(numbers: SentenceNumbers): string {
  return numbers.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

/** The numbers with more of them. */
export function withNumbers(numbers: SentenceNumbers, more: readonly number[]): SentenceNumbers {
  return merged([...numbers, ...more.map((number) => [number, number] as const)]);
}

/** The numbers with some of them taken out. */
export function withoutNumbers(numbers: SentenceNumbers, less: readonly number[]): SentenceNumbers {
  let left = numbers;
  for (const number of less)
    left = left.flatMap(([first, last]): SentenceNumbers => {
      if (number < first || last < number) return [[first, last]];
      return [
        ...(first < number ? [[first, number - 1] as const] : []),
        ...(number < last ? [[number + 1, last] as const] : []),
      ];
    });
  return left;
}

/** Tells of numbers asked for in ascending order whether they are among these. */
export function numbersAscending(numbers: SentenceNumbers): (number: number) => boolean {
  let at = 0;
  return (number) => {
    for (let stretch = numbers[at]; stretch !== undefined && stretch[1] < number; stretch = numbers[at]) at++;
    const stretch = numbers[at];
    return stretch !== undefined && stretch[0] <= number;
  };
}

function merged(stretches: readonly (readonly [number, number])[]): SentenceNumbers {
  const all: [number, number][] = [];
  for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}
