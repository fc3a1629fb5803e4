import type { ClaimFacts, Likelihood } from '../../model/claim-facts.ts';
import { likelihoodBands } from '../../text/read/estimates/likelihood-words.ts';

/** Nothing but blanks is no basis; one whose key is misspelt is one. */
export function hasBasis({ evaluation }: ClaimFacts): boolean {
  return (evaluation?.basis?.value ?? '').trim() !== '' || evaluation?.unread.includes('basis') === true;
}

/** The analyst has a band of their own and says why: then it need not be the text’s. */
export function hasOwnBand(claim: ClaimFacts): boolean {
  return claim.evaluation?.likelihood != null && hasBasis(claim);
}

/** `likely, 55–80 %` */
export function withPercent(band: Likelihood): string {
  const [from, to] = likelihoodBands[band];
  return `${band}, ${from}–${to} %`;
}

/** How likely it is that something does not come about, of which a band says how likely it is that it does. */
export function complementOf(band: Likelihood): Likelihood {
  switch (band) {
    case 'almost-no-chance':
      return 'almost-certain';
    case 'very-unlikely':
      return 'very-likely';
    case 'unlikely':
      return 'likely';
    case 'roughly-even-chance':
      return 'roughly-even-chance';
    case 'likely':
      return 'unlikely';
    case 'very-likely':
      return 'very-unlikely';
    case 'almost-certain':
      return 'almost-no-chance';
  }
}
