import type { FileEdits, Refusal, WireLocation, WirePosition } from './wire.ts';

/** The views of a project. */
export type DeskView = 'sources' | 'claims' | 'entities' | 'queue';

/** How claims are brought together. */
export type ClaimGrouping = 'event' | 'kind' | 'source' | 'status' | 'tag';

/** A line of a view. */
export interface WireDeskNode {
  /** Unique in its view, and the same as long as it stands for the same. */
  readonly key: string;
  readonly kind: 'group' | 'source' | 'claim' | 'entity' | 'anchor' | 'conflict' | 'review';
  /** The id of the entry, or of the group. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The kind of a claim, the type of an entity; of a group what it is one of. */
  readonly type: string;
  readonly hasChildren: boolean;
  readonly entry: WireLocation | null;
  /** The report, or the words of it, that it stands on. */
  readonly text: WireLocation | null;
  /** The code of the finding that it is about; empty where it is about none. */
  readonly code: string;
  /** Of a source that is held: the share of its sentences that are claimed or read, from 0 to 1. */
  readonly covered?: number;
}

/** Lines of a view, and how many there are besides. */
export interface WireDeskPage {
  readonly nodes: readonly WireDeskNode[];
  readonly more: number;
  /** Of the topmost lines: how many things the view is of, that have the words. */
  readonly total?: number;
}

/** Requests of the views of a project: `uri` is any file or folder in it. */
export interface DeskRequests {
  'adduce/desk': {
    params: {
      uri: string;
      view: DeskView;
      /** The key of the line below which they stand; null: the topmost. */
      parent: string | null;
      words: string;
      by: ClaimGrouping;
      from: number;
      count: number;
    };
    result: WireDeskPage;
  };
  /** The claim at a place of an annotation file or a report, and the key of the line below which it stands; null for none. */
  'adduce/deskAt': {
    params: { uri: string; position: WirePosition; by: ClaimGrouping };
    result: { readonly group: string; readonly claim: WireDeskNode } | null;
  };
  /** How much waits for a person’s word. */
  'adduce/waiting': { params: { uri: string }; result: number };
  /** The card of an entry, as Markdown; null where there is none. */
  'adduce/card': {
    params: { uri: string; kind: 'source' | 'claim' | 'entity' | 'event'; id: string };
    result: string | null;
  };
  /** Edits that move a claim to another event of the project. */
  'adduce/setEvent': { params: { uri: string; claim: string; event: string }; result: FileEdits | Refusal };
  /** Edits that take over the new words of a quote that was only reworded; null where a person has to judge. */
  'adduce/takeOver': { params: { uri: string; position: WirePosition }; result: FileEdits | null };
  /** Edits that approve a claim that is in review. */
  'adduce/approve': { params: { uri: string; claim: string; reviewer: string }; result: FileEdits | Refusal };
}
