import type {
  WireEvidence,
  WireLocation,
  WireSourceMap,
  WireTimeline,
} from '../../../server/src/lsp/protocol.ts';

/** What the extension and its webviews say to each other. Types alone: both sides import them. */

/** To a webview, once it has said that it is ready: the words of the person's language, by the English ones. */
export interface StartMessage {
  readonly type: 'start';
  readonly words: Readonly<Record<string, string>>;
}

/** To the evidence view: what is claimed of the event; null where there is no such event any more. */
export interface EvidenceMessage {
  readonly type: 'evidence';
  readonly event: string;
  readonly evidence: WireEvidence | null;
}

/** What the panel is about, for the webview to keep: with it the panel comes back after a reload of the window. */
export interface AboutMessage {
  readonly type: 'about';
  readonly subject: unknown;
}

/** The server does not answer; what is on screen may be old. The next answer ends that. */
export interface UnavailableMessage {
  readonly type: 'unavailable';
}

/** To the timeline: what is on the calendar, of one event or of the project. */
export interface TimelineMessage {
  readonly type: 'timeline';
  /** What the event is called; null: the whole project. */
  readonly called: string | null;
  readonly timeline: WireTimeline;
}

/** To the source map: who has it from whom. */
export interface SourceMapMessage {
  readonly type: 'source-map';
  readonly called: string | null;
  readonly map: WireSourceMap;
}

export type ToWebview =
  | StartMessage
  | AboutMessage
  | UnavailableMessage
  | EvidenceMessage
  | TimelineMessage
  | SourceMapMessage;

/** A drawing or a table to be saved. */
export interface SaveMessage {
  readonly type: 'save';
  /** The file name without its ending. */
  readonly name: string;
  readonly format: 'svg' | 'png' | 'csv';
  /** Text; of a PNG its bytes in base64. */
  readonly content: string;
}

/** From a webview. */
export type FromWebview =
  /** It can be told things now. */
  | { readonly type: 'ready' }
  /** What it was told is on screen: so many rows. */
  | { readonly type: 'shown'; readonly rows: number }
  | { readonly type: 'open'; readonly location: WireLocation }
  /** The person wants to choose something else to look at. */
  | { readonly type: 'choose' }
  | SaveMessage;

/** Whether something that came from a webview is one of these messages: it may be anything. */
export function isFromWebview(message: unknown): message is FromWebview {
  if (!isObject(message)) return false;
  switch (message.type) {
    case 'ready':
    case 'choose':
      return true;
    case 'shown':
      return typeof message.rows === 'number';
    case 'open':
      return isLocation(message.location);
    case 'save':
      return (
        typeof message.name === 'string' &&
        typeof message.content === 'string' &&
        (message.format === 'svg' || message.format === 'png' || message.format === 'csv')
      );
    default:
      return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isLocation(value: unknown): value is WireLocation {
  return (
    isObject(value) &&
    typeof value.uri === 'string' &&
    isObject(value.range) &&
    isPosition(value.range.start) &&
    isPosition(value.range.end)
  );
}

function isPosition(value: unknown): boolean {
  return isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
}
