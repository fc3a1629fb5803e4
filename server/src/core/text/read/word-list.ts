/** A set of words from one string with blanks between them: how the readers' word lists are written. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
