/**
 * What the Adduce client and server say to each other beyond the Language Server Protocol.
 * Types and method names alone: the one file both sides import (each part of it is a file under `protocol/`). Positions are LSP’s, in the encoding agreed on.
 */

import type { ChartRequests } from './protocol/charts.ts';
import type { DeskRequests } from './protocol/desk.ts';
import type { EvidenceRequests } from './protocol/evidence.ts';
import type { EvidenceReportRequests } from './protocol/evidence-report.ts';
import type { ReadingRequests } from './protocol/reading.ts';
import type {
  ClaimKind,
  ClaimOnSentence,
  FileEdits,
  Refusal,
  WireEdit,
  WireLocation,
  WirePosition,
  WireRange,
} from './protocol/wire.ts';

export type * from './protocol/charts.ts';
export type * from './protocol/desk.ts';
export type * from './protocol/evidence.ts';
export type * from './protocol/evidence-report.ts';
export type * from './protocol/reading.ts';
export type * from './protocol/wire.ts';

/** A stretch of a report on which claims stand: the exact words quoted. */
export interface ClaimedPassage {
  readonly range: WireRange;
  readonly claims: readonly ClaimOnSentence[];
  /** One of the claims is in conflict with another of the project. */
  readonly contested: boolean;
}

/** Words that are not, or not where, the quote of a claim has them. */
export interface DriftedPassage {
  readonly range: WireRange;
  readonly claim: string;
  readonly state: QuoteState;
}

/** What the client draws in a report: `adduce/report`. Null for a file that is no source. */
export interface ReportState {
  readonly uri: string;
  /** Version of the open document this state was made for. */
  readonly version: number | null;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  /** Body sentences in the report, how many of them carry a claim, and how many were read and hold nothing to claim. */
  readonly sentences: number;
  readonly claimed: number;
  readonly read: number;
  /** Sentences that were read and hold nothing to claim. */
  readonly readRanges: readonly WireRange[];
  /** In the order of the text. */
  readonly passages: readonly ClaimedPassage[];
  /** In the order of the text. */
  readonly drifted: readonly DriftedPassage[];
}

/** How to annotate a selection: `adduce/annotate`. */
export interface AnnotationPlan {
  /** The annotation file the claim goes into; to be created (empty) when `create` is true. */
  readonly uri: string;
  readonly create: boolean;
  readonly claim: string;
  /** Plain edits of that file that must come with the claim, such as a new source in the registry. */
  readonly edits: readonly WireEdit[];
  /** The claim itself, as a VS Code snippet; line breaks as the file has them. */
  readonly snippet: WireEdit;
  /** The same without stops, for a person who stays in the report. */
  readonly plain: WireEdit;
  /** Whether it makes sense to offer to preserve the report: it is as on disk, as recorded, and no copy is kept. */
  readonly mayPreserve: boolean;
}
/** A claim that words of a report may say once more. */
export interface SimilarClaim extends ClaimOnSentence {
  /** Whom and which days both name, or the event it is about; may be empty. */
  readonly why: string;
  /** Whether it says something like the words; else it is about the event that the text around them is about. */
  readonly isAlike: boolean;
}

/** A work that a report file seems to hold: `adduce/works`. Null: the text does not say. */
export interface WorkOnFile {
  /** First and last line, counted from 1. */
  readonly lines: readonly [number, number];
  readonly title: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly issued: string | null;
  readonly publisher: string | null;
  /** Why it is taken for a work, each as the end of a sentence about it. */
  readonly why: readonly string[];
}

/** How to register works: `adduce/registerWorks`. */
export interface RegistrationPlan {
  /** The annotation file the sources go into; to be created (empty) when `create` is true. */
  readonly uri: string;
  readonly create: boolean;
  readonly edits: readonly WireEdit[];
  /** The ids of the new sources. */
  readonly sources: readonly string[];
}

/** Files that make a folder a project: `adduce/createProject`. Existing files are never among them. */
export interface ProjectPlan {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** The file to show first. */
  readonly open: string | null;
  /** The reports that seem to hold several works, though each became one source. */
  readonly several: readonly string[];
  /** A few sentences on what was found. */
  readonly summary: string;
}

/** What preserving a report takes: `adduce/preserve`. */
export interface PreservationPlan {
  readonly report: string;
  /** Where the copy goes, and the report's bytes, in base64. A copy that is there already is left alone. */
  readonly copy: { readonly uri: string; readonly base64: string };
  /** The ids of the sources in the report. */
  readonly sources: readonly string[];
  /** What is recorded in the registry with it. */
  readonly edits: readonly FileEdits[];
  /** How many quotes do not stand in the report, although they stood in the version recorded so far. */
  readonly open: number;
}

/** What became of a quote, in the words of the CLI and the documentation. */
export type QuoteState =
  | 'exact'
  | 'moved'
  | 'edited'
  | 'edited-critical'
  | 'ambiguous'
  | 'deleted'
  | 'missing-source';

/** A stretch of words that stayed, went or came. Those that stayed or came give the words as they stand now. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A quote that no longer stands in its source as it was read, or did not until a person had a word. */
export interface ReviewQuote {
  /** The same through edits of the annotation file, as long as the claim keeps its id. */
  readonly key: string;
  readonly claim: string;
  readonly source: string;
  readonly state: QuoteState;
  /** Whether it still asks for a person's word. */
  readonly open: boolean;
  /** The value of `quote` in the annotation file. */
  readonly quote: WireLocation;
  /** The words in its place in the report; for a quote that is gone, the empty place where it stood. */
  readonly place: WireLocation | null;
  readonly before: string;
  /** The words as they stand in the report now; null where there are none, or several places. */
  readonly now: string | null;
  readonly parts: readonly WordPart[];
  /** What differs, in a few words. */
  readonly summary: string;
  /** Where else the claim says what has gone from its quote, in the same file. */
  readonly echoes: readonly WireRange[];
  /** Edits of the annotation file that take over the words; null where there are none to take over. */
  readonly accept: FileEdits | null;
  /** Why the quote may be kept although it is gone, for a person to change; null where that makes no sense. */
  readonly reason: string | null;
}

/** A report that is no longer the version its sources record, and its quotes: `adduce/review`. */
export interface ReviewState {
  readonly report: string;
  /** Its path from the project's root. */
  readonly name: string;
  readonly sources: readonly string[];
  /** Whether the version that was read is at hand. */
  readonly preserved: boolean;
  /** How many quotes stand as they were, and how many elsewhere. */
  readonly exact: number;
  readonly moved: number;
  /** The others, in the order in which they stood in the report. */
  readonly quotes: readonly ReviewQuote[];
}

/** A finding that a person accepts: where it begins, its code, and what it is accepted in. */
export interface WaiverTarget {
  readonly uri: string;
  readonly position: WirePosition;
  readonly rule: string;
  /** `claim`: the appearance or claim that it stands in. */
  readonly in: 'claim' | 'file';
}

/** What a claim may be related to, and how: `adduce/relatable`. */
export interface RelationChoice {
  readonly claim: string;
  /** The likeliest first. */
  readonly candidates: readonly {
    readonly id: string;
    readonly proposition: string;
    /** On the same event or source. */
    readonly isNear: boolean;
  }[];
  readonly types: readonly { readonly type: string; readonly means: string }[];
}

/** Places to show beside a place, as references are: what `adduce.showPlaces` is given. */
export interface PlacesShown {
  readonly uri: string;
  readonly position: WirePosition;
  readonly locations: readonly WireLocation[];
}

/** Requests from the client: method, parameters, answer. */
export interface AdduceRequests
  extends ReadingRequests,
    EvidenceRequests,
    DeskRequests,
    ChartRequests,
    EvidenceReportRequests {
  /** Answers once every file of the workspace has been read and checked. */
  'adduce/ready': { params: Record<string, never>; result: { files: number; findings: number } };
  'adduce/report': { params: { uri: string }; result: ReportState | null };
  'adduce/annotate': {
    /** `kind`: of the new claim; absent: a person chooses. */
    params: { uri: string; range: WireRange; kind?: ClaimKind };
    result: AnnotationPlan | Refusal;
  };
  /** The claims that the words at a range of a report may say once more, likest first; then those about the event the text is about. */
  'adduce/similarClaims': {
    params: { uri: string; range: WireRange };
    result: { readonly claims: readonly SimilarClaim[] } | Refusal;
  };
  /** Edits of the file of a claim that add the words at a range of a report to its appearances. */
  'adduce/addAppearance': {
    params: { uri: string; range: WireRange; claim: { readonly uri: string; readonly id: string } };
    result: FileEdits | Refusal;
  };
  /** The works a report file holds, where there are several and none is registered. */
  'adduce/works': { params: { uri: string }; result: { readonly works: readonly WorkOnFile[] } | Refusal };
  'adduce/registerWorks': {
    /** `lines`: the first and last line of the works wanted; absent: all of them. */
    params: { uri: string; lines?: readonly (readonly [number, number])[] };
    result: RegistrationPlan | Refusal;
  };
  'adduce/createProject': { params: { folder: string }; result: ProjectPlan | Refusal };
  /** On a report, or at the entry of its source in an annotation file. */
  'adduce/preserve': {
    params: { uri: string; position?: WirePosition };
    result: PreservationPlan | Refusal;
  };
  /** The changed report a place is about; where that is none, every changed report of the project, or of all. */
  'adduce/review': {
    params: { uri: string | null; position?: WirePosition };
    result: readonly ReviewState[];
  };
  /** Edits of the annotation file that keep a quote that is gone, with a reason; null where they cannot be made. */
  'adduce/keepQuote': {
    params: { report: string; key: string; reason: string };
    result: FileEdits | null;
  };
  /** Edits of the annotation file that accept a finding with a reason. */
  'adduce/waive': { params: WaiverTarget & { reason: string }; result: FileEdits | Refusal };
  /** What the claim at a place of an annotation file may be related to. */
  'adduce/relatable': { params: { uri: string; position: WirePosition }; result: RelationChoice | Refusal };
  /** Edits of the annotation file that write the relation. */
  'adduce/relate': {
    params: { uri: string; position: WirePosition; target: string; type: string };
    result: FileEdits | Refusal;
  };
  /** Claims standing at a place of a report; with `until`, on the stretch from there. */
  'adduce/claimsAt': {
    params: { uri: string; position: WirePosition; until?: WirePosition };
    result: readonly ClaimOnSentence[];
  };
  /** Where in a report the claim or quote at a place of an annotation file stands. */
  'adduce/sentencesAt': {
    params: { uri: string; position: WirePosition };
    result: readonly WireLocation[];
  };
}

/** What the client may say of itself when it starts the server. */
export interface AdduceOptions {
  /** The Adduce extension: it understands `adduce/…` and has its commands. */
  readonly client?: 'adduce-vscode';
  /** The server reads no disk and asks the client for files: they are in a browser, or on a service. */
  readonly files?: 'client';
  /** What views say, by the English words, in the person’s language. Findings and hovers are in English. */
  readonly words?: Readonly<Record<string, string>>;
  /** For a server without files of its own: what is written about the codes of findings. */
  readonly rulePages?: WireRulePages;
}

export interface WireRulePages {
  /** Where the pages are, without a slash at the end; the page of a code is `<base>/<code>.md`. */
  readonly base: string;
  readonly rules: readonly WireRule[];
}

/** The head of a rule's page. */
export interface WireRule {
  readonly code: string;
  readonly summary: string;
  readonly severity: Readonly<Record<'intel' | 'newsroom', 'error' | 'warning' | 'information' | 'hint'>>;
  readonly onRequest: boolean;
}

/** An entry of a folder. A link is a link, whatever it leads to. */
export interface WireEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** A file as it can be had now. `size` in bytes; `stamp` differs once the file has changed. */
export type WireStatus =
  | { readonly kind: 'file' | 'folder' | 'link' | 'other'; readonly size: number; readonly stamp: string }
  | { readonly kind: 'missing' | 'unreadable' };

/** A file's bytes as they are where the way between the two sides carries bytes, else in base64. */
export type WireBytes = { readonly bytes: Uint8Array } | { readonly base64: string };

/** Requests from a server that reads no disk: about several files at a time, answered in the order asked. */
export interface AdduceFileRequests {
  /** What folders hold; null for one that cannot be opened. */
  'adduce/fs/list': {
    params: { uris: readonly string[] };
    result: readonly (readonly WireEntry[] | null)[];
  };
  'adduce/fs/stat': { params: { uris: readonly string[] }; result: readonly WireStatus[] };
  /** Null for a file that cannot be read. */
  'adduce/fs/read': { params: { uris: readonly string[] }; result: readonly (WireBytes | null)[] };
}

/** Notifications from the server: method and parameters. */
export interface AdduceNotifications {
  /** What stands in these reports has changed: ask `adduce/report` again for the visible ones. */
  'adduce/reportsChanged': { readonly uris: readonly string[] };
  /** Something in a project has changed and is checked: what shows the project as a whole asks again. */
  'adduce/projectChanged': Record<string, never>;
}
