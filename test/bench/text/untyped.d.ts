/** Peers that come without types: what is used of them. */
declare module 'sentencex' {
  export default function segment(language: string, text: string): string[];
}

declare module 'approx-string-match' {
  export interface Match {
    start: number;
    end: number;
    errors: number;
  }
  export default function search(text: string, pattern: string, maxErrors: number): Match[];
}
