import type { Position, Range } from 'vscode-languageserver';
import { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { FilePort } from '../core/workspace/port.ts';
import { readText } from '../core/workspace/read-text.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { fromClientCharacter, type PositionEncoding, toClientCharacter } from './encoding.ts';

/** The text of a closed file, for as long as one answer is made. */
interface ClosedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * Between offsets and positions as the client counts them. Where it counts in UTF-16 this costs nothing; else the text
 * of the lines is looked at, which for a closed annotation file is read from disk.
 */
export class Positions {
  readonly encoding: PositionEncoding;
  readonly #port: FilePort;
  readonly #later: (run: () => void) => void;
  readonly #closed = new Map<string, ClosedText | null>();

  /** `later` runs something when the answers being made are made: what was read for them is forgotten then. */
  constructor(encoding: PositionEncoding, port: FilePort, later: (run: () => void) => void) {
    this.encoding = encoding;
    this.#port = port;
    this.#later = later;
  }

  rangeOf(workspace: Workspace, uri: string, span: Span): Range {
    const range = workspace.rangeIn(uri, span);
    if (this.encoding === 'utf-16') return range;
    return {
      start: this.#toClient(workspace, uri, range.start),
      end: this.#toClient(workspace, uri, range.end),
    };
  }

  offsetOf(workspace: Workspace, uri: string, position: Position): number {
    return workspace.offsetIn(uri, this.#fromClient(workspace, uri, position));
  }

  /** A range of the client in UTF-16. */
  fromClientRange(workspace: Workspace, uri: string, { start, end }: Range): Range {
    return { start: this.#fromClient(workspace, uri, start), end: this.#fromClient(workspace, uri, end) };
  }

  #fromClient(workspace: Workspace, uri: string, position: Position): Position {
    if (this.encoding === 'utf-16') return position;
    const line = this.#line(workspace, uri, position.line);
    return { line: position.line, character: fromClientCharacter(line, position.character, this.encoding) };
  }

  #toClient(workspace: Workspace, uri: string, position: Position): Position {
    const line = this.#line(workspace, uri, position.line);
    return { line: position.line, character: toClientCharacter(line, position.character, this.encoding) };
  }

  #line(workspace: Workspace, uri: string, line: number): string {
    const known = workspace.lineOf(uri, line);
    if (known !== null) return known;
    const closed = this.#closedText(workspace, uri);
    return closed === null
      ? ''
      : closed.text.slice(closed.lines.startOf(line), closed.lines.startOf(line + 1));
  }

  #closedText(workspace: Workspace, uri: string): ClosedText | null {
    const known = this.#closed.get(uri);
    if (known !== undefined) return known;
    if (this.#closed.size === 0) this.#later(() => this.#closed.clear());
    const text = readText(this.#port, uri, workspace.root);
    const closed = text === null ? null : { text, lines: LineIndex.of(text) };
    this.#closed.set(uri, closed);
    return closed;
  }
}
