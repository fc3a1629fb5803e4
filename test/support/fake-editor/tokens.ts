import {
  type Position,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import type { Span } from '../../../server/src/core/text/span.ts';
import type { FakeDocument } from './document.ts';
import type { FakeEditor } from './editor.ts';

/** The semantic tokens of a document as an editor keeps them: asked for once, and after that by what has changed. */
export class FakeTokens {
  readonly #editor: FakeEditor;
  readonly #document: FakeDocument;
  #data: readonly number[] = [];
  #resultId: string | undefined;

  constructor(editor: FakeEditor, document: FakeDocument) {
    this.#editor = editor;
    this.#document = document;
  }

  get resultId(): string | undefined {
    return this.#resultId;
  }

  async full(): Promise<readonly string[]> {
    const answer = await this.#editor.request(SemanticTokensRequest.type, { textDocument: this.#document });
    return this.#take(answer);
  }

  /** Asks for what has changed since `resultId`, by default the last; how many numbers came is told beside. */
  async delta(
    resultId = this.#resultId,
  ): Promise<{ shown: readonly string[]; sent: number; isDelta: boolean }> {
    const answer = await this.#editor.request(SemanticTokensDeltaRequest.type, {
      textDocument: this.#document,
      previousResultId: resultId ?? '',
    });
    const sent =
      answer === null
        ? 0
        : 'edits' in answer
          ? answer.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0)
          : answer.data.length;
    return { shown: this.#take(answer), sent, isDelta: answer !== null && 'edits' in answer };
  }

  async range(span: Span): Promise<readonly string[]> {
    const answer = await this.#editor.request(SemanticTokensRangeRequest.type, {
      textDocument: { uri: this.#document.uri },
      range: this.#document.rangeOf(span),
    });
    return this.#read(answer?.data ?? []);
  }

  #take(answer: SemanticTokens | SemanticTokensDelta | null): readonly string[] {
    if (answer !== null && 'edits' in answer) {
      const data = [...this.#data];
      for (const edit of [...answer.edits].sort((a, b) => b.start - a.start))
        data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      this.#data = data;
    } else this.#data = answer?.data ?? [];
    this.#resultId = answer?.resultId;
    return this.#read(this.#data);
  }

  /** Each as `type modifiers: words`. Throws where one does not lie in the text, which no server may send. */
  #read(data: readonly number[]): readonly string[] {
    const legend = this.#editor.server.capabilities.semanticTokensProvider?.legend;
    const shown: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const words = this.#words({ line, character }, length);
      const marks = (legend?.tokenModifiers ?? []).filter((_, i) => (modifiers & (1 << i)) !== 0);
      shown.push(`${[legend?.tokenTypes[type], ...marks].join(' ')}: ${words}`);
    }
    return shown;
  }

  /** A token may run on over lines where the editor says so; their ends count as the characters they are. */
  #words(start: Position, length: number): string {
    if (this.#editor.encoding !== 'utf-16')
      return this.#document.textOf({ start, end: { ...start, character: start.character + length } });
    const from = this.#document.spanOf({ start, end: start }).start;
    const words = this.#document.text.slice(from, from + length);
    if (words.length < length) throw new Error(`A token ends behind the end of ${this.#document.path}.`);
    return words;
  }
}
