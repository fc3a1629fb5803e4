import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Command,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  type Diagnostic,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  type Range,
  ReferencesRequest,
  type SymbolInformation,
  type Position as WirePosition,
} from 'vscode-languageserver/node';
import type { Span } from '../../../server/src/core/text/span.ts';
import { renderFindings } from '../fixture.ts';
import type { Published } from './diagnostics.ts';
import { applied, fromTheEnd, type Replacement, replacementsOf } from './edits.ts';
import { Converter } from './encoding.ts';
import { type Found, locationsOf } from './found.ts';
import type { Host } from './host.ts';
import { offsetOf, type Place, spanOf } from './place.ts';

/** A document open in the fake editor. What is asked of the server is asked at a `Place`. */
export class FakeDocument {
  readonly uri: string;
  /** From the folder's root, with slashes. */
  readonly path: string;
  readonly languageId: string;
  readonly #host: Host;
  #text: string;
  #version = 1;
  // Made when it is first needed: a change of a large document stays cheap.
  #converter: Converter | null = null;

  /** Documents are opened by the editor. */
  constructor(host: Host, path: string, languageId: string, text: string) {
    this.#host = host;
    this.path = path;
    this.uri = host.folder.uriOf(path);
    this.languageId = languageId;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  get version(): number {
    return this.#version;
  }

  offsetOf(place: Place): number {
    return offsetOf(this.#text, place);
  }

  /** As the two sides have agreed to count positions. */
  positionAt(place: Place): WirePosition {
    return this.#positions().positionAt(this.offsetOf(place));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** Throws when the range does not lie inside the text, which no server may send. */
  spanOf(range: Range): Span {
    const start = this.#positions().offsetAt(range.start);
    const end = this.#positions().offsetAt(range.end);
    if (start === null || end === null || end < start)
      throw new Error(`The range ${JSON.stringify(range)} does not lie inside ${this.path}.`);
    return { start, end };
  }

  textOf(range: Range): string {
    const { start, end } = this.spanOf(range);
    return this.#text.slice(start, end);
  }

  /** Replaces words that stand in the document exactly once. */
  async replace(words: string, newText: string): Promise<void> {
    await this.change([{ ...spanOf(this.#text, words), newText }]);
  }

  /** Types at a place, as one change. */
  async type(at: Place, newText: string): Promise<void> {
    const offset = this.offsetOf(at);
    await this.change([{ start: offset, end: offset, newText }]);
  }

  /**
   * Makes the replacements as one change of the document, sent incrementally under the next version.
   * All spans refer to the text before the change.
   */
  async change(replacements: readonly Replacement[]): Promise<void> {
    const contentChanges = fromTheEnd(replacements).map(({ start, end, newText }) => ({
      range: this.rangeOf({ start, end }),
      text: newText,
    }));
    this.#text = applied(this.#text, replacements);
    this.#converter = null;
    this.#version++;
    await this.#host.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges,
    });
  }

  /** Replaces the whole text, as editors do that know no incremental changes. */
  async setText(text: string): Promise<void> {
    this.#text = text;
    this.#converter = null;
    this.#version++;
    await this.#host.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [{ text }],
    });
  }

  /** Writes the text to disk and tells the server that it was saved. */
  async save(): Promise<void> {
    this.#host.folder.write(this.path, this.#text);
    await this.#host.notify('textDocument/didSave', { textDocument: { uri: this.uri } });
  }

  async close(): Promise<void> {
    this.#host.closed(this.uri);
    await this.#host.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** The diagnostics of the current version: those already there, else the next to come. */
  async diagnostics(): Promise<readonly Diagnostic[]> {
    return this.diagnosticsThat(`the diagnostics of ${this.path}, version ${this.#version}`, () => true);
  }

  /**
   * The first diagnostics of the current version that are as expected. `what` completes the sentence
   * “Waited in vain for …”.
   */
  async diagnosticsThat(
    what: string,
    areExpected: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const { diagnostics } = await this.publicationThat(what, (published) =>
      areExpected(published.diagnostics),
    );
    for (const { range } of diagnostics) this.spanOf(range);
    return diagnostics;
  }

  /** The same, as it was published. Looks at nothing but `isExpected`, for measuring. */
  async publicationThat(what: string, isExpected: (published: Published) => boolean): Promise<Published> {
    return this.#host.waiting.until(what, () => {
      const last = this.#host.publications.last(this.uri);
      return last?.about === this.#version && isExpected(last) ? last : undefined;
    });
  }

  /** How many publications have come since the document was opened. */
  get publications(): number {
    return this.#host.publications.count(this.uri);
  }

  /** The text with diagnostics under their lines, for snapshots. */
  render(diagnostics: readonly Diagnostic[]): string {
    return renderFindings(
      this.#text,
      diagnostics.map(({ range, code, message, severity, relatedInformation }) => ({
        span: this.spanOf(range),
        code: String(code ?? ''),
        message: typeof message === 'string' ? message : message.value,
        severity: ['error', 'error', 'warning', 'information', 'hint'][severity ?? 1] ?? 'error',
        related: relatedInformation ?? [],
      })),
    );
  }

  async hover(at: Place): Promise<Hover | null> {
    return this.#host.request(HoverRequest.type, this.#at(at));
  }

  /** The hover's words, Markdown and all; null when there is none. */
  async hoverText(at: Place): Promise<string | null> {
    const contents = (await this.hover(at))?.contents;
    if (contents === undefined) return null;
    return [contents]
      .flat()
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n\n');
  }

  async definition(at: Place): Promise<readonly Found[]> {
    return this.#host.found(locationsOf(await this.#host.request(DefinitionRequest.type, this.#at(at))));
  }

  async references(at: Place, includeDeclaration = true): Promise<readonly Found[]> {
    const params = { ...this.#at(at), context: { includeDeclaration } };
    return this.#host.found((await this.#host.request(ReferencesRequest.type, params)) ?? []);
  }

  /** The items offered, in the server's order; an incomplete list is not told from a complete one. */
  async completion(at: Place, triggerCharacter?: string): Promise<readonly CompletionItem[]> {
    return (await this.completionList(at, triggerCharacter)).items;
  }

  async completionList(at: Place, triggerCharacter?: string): Promise<CompletionList> {
    const context =
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    const answer = await this.#host.request(CompletionRequest.type, { ...this.#at(at), context });
    if (answer === null) return { isIncomplete: false, items: [] };
    return 'items' in answer ? answer : { isIncomplete: false, items: answer };
  }

  /** What an editor shows of an item that somebody looks at. */
  async completionResolved(item: CompletionItem): Promise<CompletionItem> {
    return this.#host.request(CompletionResolveRequest.type, item);
  }

  /** Takes an offered item as an editor would, at the place where it was offered. Snippets stay as they are. */
  async accept(at: Place, item: CompletionItem): Promise<void> {
    const offset = this.offsetOf(at);
    const edit = item.textEdit;
    const main =
      edit === undefined
        ? [{ start: offset, end: offset, newText: item.insertText ?? item.label }]
        : replacementsOf(
            [{ range: 'range' in edit ? edit.range : edit.replace, newText: edit.newText }],
            this.#positions(),
          );
    await this.change([...main, ...replacementsOf(item.additionalTextEdits ?? [], this.#positions())]);
  }

  async symbols(): Promise<readonly (DocumentSymbol | SymbolInformation)[]> {
    const answer = await this.#host.request(DocumentSymbolRequest.type, {
      textDocument: { uri: this.uri },
    });
    return answer ?? [];
  }

  /**
   * The actions at a place or over a span, asked for with the diagnostics that are shown there: by a person, or by
   * the editor itself to know whether there are any. `only`: of these kinds alone.
   */
  async codeActions(
    at: Place | Span,
    by: 'person' | 'editor' = 'person',
    only?: readonly string[],
  ): Promise<readonly (CodeAction | Command)[]> {
    const span = typeof at === 'object' ? at : { start: this.offsetOf(at), end: this.offsetOf(at) };
    const shown = this.#host.publications.last(this.uri)?.diagnostics ?? [];
    const diagnostics = shown.filter(({ range }) => {
      const there = this.spanOf(range);
      return there.start <= span.end && span.start <= there.end;
    });
    const answer = await this.#host.request(CodeActionRequest.type, {
      textDocument: { uri: this.uri },
      range: this.rangeOf(span),
      context: {
        diagnostics,
        ...(only === undefined ? {} : { only: [...only] }),
        triggerKind: by === 'person' ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic,
      },
    });
    return answer ?? [];
  }

  /** Makes the edit of a code action; one that brings none is resolved first. */
  async apply(action: CodeAction | Command): Promise<void> {
    const resolved = isCommand(action) ? action : await this.#resolved(action);
    const edit = 'edit' in resolved ? resolved.edit : undefined;
    if (edit === undefined) throw new Error(`The action “${action.title}” brings no edit.`);
    await this.#host.apply(edit);
  }

  /** Edits as a server sends them, as replacements. */
  replacements(edits: Parameters<typeof replacementsOf>[0]): readonly Replacement[] {
    return replacementsOf(edits, this.#positions());
  }

  async #resolved(action: CodeAction): Promise<CodeAction> {
    return action.edit === undefined ? this.#host.request(CodeActionResolveRequest.type, action) : action;
  }

  #at(at: Place): { textDocument: { uri: string }; position: WirePosition } {
    return { textDocument: { uri: this.uri }, position: this.positionAt(at) };
  }

  #positions(): Converter {
    this.#converter ??= new Converter(this.#text, this.#host.encoding);
    return this.#converter;
  }
}

function isCommand(action: CodeAction | Command): action is Command {
  return typeof action.command === 'string';
}
