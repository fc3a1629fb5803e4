/** A mistake that was put in on purpose, as analysts make them. */
export interface Planted {
  readonly claim: string;
  readonly code: string;
}

/** What a careful editor thinks of a finding that nobody planned. */
export interface Judged {
  readonly claim: string;
  readonly code: string;
  readonly judgement: 'right' | 'wrong';
  readonly because: string;
}

export const PLANTED: readonly Planted[] = [
  { claim: 'A-02', code: 'uncertainty/judgement-as-fact' },
  { claim: 'A-07', code: 'uncertainty/forecast-unscorable' },
  { claim: 'A-11', code: 'sourcing/note-unresolved' },
  { claim: 'A-13', code: 'uncertainty/comparative-banded' },
  { claim: 'A-16', code: 'time/contradicts-quote' },
  { claim: 'A-18', code: 'sourcing/attribution-dropped' },
  { claim: 'A-20', code: 'review/four-eyes' },
  { claim: 'A-24', code: 'anchor/cuts-quotation' },
  { claim: 'A-25', code: 'sourcing/self-citation' },
  { claim: 'A-28', code: 'sourcing/unearned-credibility' },
  { claim: 'A-30', code: 'relation/contradiction-unacknowledged' },
  { claim: 'A-36', code: 'proposition/not-atomic' },
  { claim: 'A-37', code: 'anchor/crosses-segment' },
  { claim: 'B-05', code: 'quantity/comparator-lost' },
  { claim: 'B-13', code: 'uncertainty/certainty-inflated' },
  { claim: 'B-15', code: 'sourcing/plurality-mismatch' },
  { claim: 'B-18', code: 'sourcing/claimed-not-committed' },
  { claim: 'B-20', code: 'time/relative-mismatch' },
  { claim: 'B-34', code: 'entity/unknown-alias' },
  { claim: 'B-40', code: 'review/waiver-unused' },
  { claim: 'B-41', code: 'quantity/not-in-quote' },
  { claim: 'B-42', code: 'time/weekday-mismatch' },
  { claim: 'B-43', code: 'uncertainty/high-confidence-one-origin' },
  { claim: 'B-44', code: 'uncertainty/likelihood-with-confidence' },
  { claim: 'B-47', code: 'anchor/on-boilerplate' },
  { claim: 'B-58', code: 'uncertainty/polarity-flip' },
  { claim: 'B-60', code: 'relation/invalid' },
];

export const JUDGED: readonly Judged[] = [
  {
    claim: 'A-12',
    code: 'relation/linchpin',
    judgement: 'right',
    because: 'The judgement and the one claim that supports it are the think tank’s.',
  },
  {
    claim: 'B-05',
    code: 'sourcing/attribution-dropped',
    judgement: 'wrong',
    because: 'How many are held is the newsletter’s own aside in a sentence about leaked reports.',
  },
  {
    claim: 'B-13',
    code: 'uncertainty/judgement-as-fact',
    judgement: 'right',
    because: 'Who did it is a belief, and is recorded as an event.',
  },
  {
    claim: 'B-16',
    code: 'relation/linchpin',
    judgement: 'right',
    because: 'The judgement and the one claim that supports it are the newsletter’s.',
  },
  {
    claim: 'A-26',
    code: 'relation/linchpin',
    judgement: 'right',
    because: 'The judgement and the one claim that supports it are the think tank’s.',
  },
  {
    claim: 'B-85',
    code: 'relation/linchpin',
    judgement: 'right',
    because: 'The judgement and the one claim that supports it are one professor’s.',
  },
  {
    claim: 'B-18',
    code: 'time/event-conflict',
    judgement: 'right',
    because: 'The other half of the wrong date of B-20.',
  },
  {
    claim: 'B-28',
    code: 'uncertainty/unattributed-superlative',
    judgement: 'right',
    because: 'That he was the only one of his kind is said by nobody but the newsletter.',
  },
  {
    claim: 'B-32',
    code: 'quantity/population-mismatch',
    judgement: 'right',
    because: 'The article itself makes fighters of the dead.',
  },
  {
    claim: 'B-41',
    code: 'quantity/population-mismatch',
    judgement: 'right',
    because: 'The other half of B-32.',
  },
  {
    claim: 'B-43',
    code: 'sourcing/anonymous-opinion',
    judgement: 'right',
    because: 'The analysts have no names, and it is their opinion.',
  },
  {
    claim: 'B-44',
    code: 'sourcing/anonymous-opinion',
    judgement: 'right',
    because: 'The analysts have no names, and it is their forecast.',
  },
  {
    claim: 'B-45',
    code: 'anchor/cuts-quotation',
    judgement: 'right',
    because: 'The article closes a quotation that it has not opened, so where it begins is a guess.',
  },
  {
    claim: 'B-61',
    code: 'anchor/cuts-quotation',
    judgement: 'right',
    because: 'The article opens the quotation with the wrong mark.',
  },
];
