/** The parser of EDTF that ours is compared with; it comes without types. */
declare module 'edtf' {
  export function parse(text: string, constraints?: { readonly level: 0 | 1 | 2 | 3 }): unknown;
}
