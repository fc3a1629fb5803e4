/** The Admiralty grades in words (AJP-2.1; FM 2-22.3, appendix B). */
const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

const CREDIBILITY: Readonly<Record<string, string>> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

export function reliabilityInWords(grade: string): string {
  return RELIABILITY[grade] ?? 'not a grade of the Admiralty scale';
}

export function credibilityInWords(grade: string): string {
  return CREDIBILITY[grade] ?? 'not a grade of the Admiralty scale';
}
