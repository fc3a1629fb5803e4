import { DASH, DOT, NINE, PLUS, ZERO } from './codes.ts';

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUES: ReadonlySet<string> = new Set(['true', 'True', 'TRUE']);
const FALSES: ReadonlySet<string> = new Set(['false', 'False', 'FALSE']);
const NAN: ReadonlySet<string> = new Set(['.nan', '.NaN', '.NAN']);
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const DECIMAL = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a plain (unquoted) scalar under the core schema of YAML 1.2 (section 10.3.2): null, a truth
 * value, a number, or the text itself. Numbers too long for a double lose digits here; the source keeps them.
 */
export function plainValue(source: string): string | number | boolean | null {
  const first = source.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return numberOf(source);
  switch (first) {
    case DASH:
    case PLUS:
    case DOT:
      return NAN.has(source) ? Number.NaN : numberOf(source);
    case 0x6e: // n
    case 0x4e: // N
    case 0x7e: // ~
      return NULLS.has(source) ? null : source;
    case 0x74: // t
    case 0x54: // T
      return TRUES.has(source) ? true : source;
    case 0x66: // f
    case 0x46: // F
      return FALSES.has(source) ? false : source;
    default:
      return source === '' ? null : source;
  }
}

function numberOf(source: string): string | number {
  // Most plain texts that begin with a figure are dates and headings; their last character tells.
  const last = source.charCodeAt(source.length - 1) | 0x20;
  const numeric = (last >= ZERO && last <= NINE) || last === (DOT | 0x20) || (last >= 0x61 && last <= 0x66);
  if (!numeric) return source;
  if (DECIMAL.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (INFINITY.test(source))
    return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return source;
}
