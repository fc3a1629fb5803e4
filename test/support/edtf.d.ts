/** The parser of EDTF that ours is compared with; it comes without types. */
declare module 'edtf' {
  export interface Constraints {
    readonly level: 0 | 1 | 2 | 3;
  }
  export function parse(text: string, constraints?: Constraints): unknown;
  /** The first and the last millisecond a date may mean. An end that is left empty is null. */
  export default function edtf(
    text: string,
    constraints?: Constraints,
  ): { readonly min: number | null; readonly max: number | null };
}
