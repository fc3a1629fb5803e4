import type { FileEdits, Refusal, WirePosition, WireRange } from './wire.ts';

/** Which sentence is meant, from a place in a report. `next-unread`: of which nothing has been made yet, round the end. */
export type SentenceWanted = 'here' | 'next' | 'previous' | 'next-unread';

/** A sentence of a report, as somebody reads it. */
export interface SentenceRead {
  readonly range: WireRange;
  /** Its number among the body sentences of the file, from 1. */
  readonly number: number;
  readonly of: number;
  readonly coverage: 'claimed' | 'read' | 'unread';
  /** How many claims stand on it. */
  readonly claims: number;
}

/** That sentences were read and hold nothing to claim (`mark`), or that this is taken back (`unmark`). */
export interface ReadMarkPlan {
  readonly mark: 'mark' | 'unmark';
  readonly sentences: number;
  readonly files: readonly FileEdits[];
}

/** Requests of somebody who reads a report sentence by sentence. */
export interface ReadingRequests {
  /** `end`: at the ends of the file, and where nothing is left to read. `no-source`: the file is no source of the project. */
  'adduce/sentence': {
    params: { uri: string; position: WirePosition; wanted: SentenceWanted };
    result: SentenceRead | 'end' | 'no-source';
  };
  /** Edits of the registry: marks the sentences of a range that are not marked; where all are, takes that back. */
  'adduce/markRead': {
    params: { uri: string; range: WireRange };
    result: ReadMarkPlan | Refusal;
  };
}
