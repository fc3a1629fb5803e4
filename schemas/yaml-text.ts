/**
 * A value as one would write it in YAML, on one line: for examples and for fixes. Strings stay plain
 * where YAML reads them back as the same string, dates and what looks like something else get quotes.
 */
export function yamlText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${yamlText(key)}: ${yamlText(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? yamlString(value) : String(value);
}

/** A string as a YAML scalar on one line; double quotes wherever plain could be read as something else. */
export function yamlString(text: string): string {
  return SAFE_PLAIN.test(text) && !LOOKS_OTHER.test(text) ? text : JSON.stringify(text);
}

/** Plain in block and flow style alike: no indicator in front, no `: `, ` #`, comma or bracket inside. */
const SAFE_PLAIN = /^(?:[\p{L}\p{N}_./*()+’“”–-]|:(?=[^\s,\]}])|[^\S\r\n](?=[^#\s]))*$/u;
const LOOKS_OTHER = /^(?:$|\*|[\s.-]|true$|false$|null$|yes$|no$|on$|off$|~|[-+.\d])|:$|\s$/i;
