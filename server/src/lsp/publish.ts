import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import type { Finding } from '../core/finding.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { toLocation, toRange, toSeverity } from './convert.ts';
import { pullsOnly } from './pulling.ts';
import type { Session } from './session.ts';

/** More than this in one file slows editors down; the rest is counted in one last diagnostic. */
export const DIAGNOSTICS_LIMIT = 500;

/** What the editor was last sent for a file, and which version of it that was about; null: the one on disk. */
interface Sent extends Shown {
  readonly version: number | null;
  /** A document that is opened again begins its versions again, and its editor has nothing yet. */
  readonly opening: object | null;
}

/** Findings, and what they are in the protocol. */
interface Shown {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sends findings to the editor: whole files, only when they differ from what it has, with their version. */
export class Publisher {
  readonly #session: Session;
  readonly #sent = new Map<string, Sent>();

  constructor(session: Session) {
    this.#session = session;
  }

  publish(workspace: Workspace, uri: string): void {
    const { client, connection, documents } = this.#session;
    if (pullsOnly(client)) return;
    const version = documents.version(uri);
    const opening = documents.opened(uri);
    const before = this.#sent.get(uri);
    const findings = newFirst(workspace.findings(uri));
    const diagnostics = toDiagnostics(this.#session, workspace, uri, { findings, before });
    if (before === undefined && diagnostics.length === 0 && version === null) return;
    const isTheSame = before?.version === version && (version === null || before.opening === opening);
    if (before !== undefined && isTheSame && same(before.diagnostics, diagnostics)) return;
    if (version === null && diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, { version, opening, findings, diagnostics });
    void connection.sendDiagnostics({
      uri: documents.clientUri(uri),
      diagnostics,
      ...(version === null ? {} : { version }),
    });
  }

  /** Shows what was found the last time, until the files have been read: what is found then and differs replaces it. */
  recall(found: ReadonlyMap<string, readonly Diagnostic[]>): void {
    const { connection, documents } = this.#session;
    for (const [uri, diagnostics] of found) {
      if (this.#sent.has(uri) || diagnostics.length === 0) continue;
      this.#sent.set(uri, { version: null, opening: null, findings: [], diagnostics });
      void connection.sendDiagnostics({ uri: documents.clientUri(uri), diagnostics: [...diagnostics] });
    }
  }

  /** What the editor was last sent of the files of a project. */
  shown(workspace: Workspace): ReadonlyMap<string, readonly Diagnostic[]> {
    const shown = new Map<string, readonly Diagnostic[]>();
    for (const uri of workspace.fileUris()) {
      const diagnostics = this.#sent.get(uri)?.diagnostics ?? [];
      if (diagnostics.length > 0) shown.set(uri, diagnostics);
    }
    return shown;
  }

  /** Takes back everything said about a file that is gone. */
  clear(uri: string): void {
    if (!this.#sent.delete(uri)) return;
    void this.#session.connection.sendDiagnostics({
      uri: this.#session.documents.clientUri(uri),
      diagnostics: [],
    });
  }

  /** Takes back everything said about a project that is gone, and about files that lie in none any more. */
  clearProject(gone: Workspace): void {
    for (const uri of gone.fileUris()) this.clear(uri);
    for (const uri of [...this.#sent.keys()]) if (this.#session.projects.of(uri) === null) this.clear(uri);
  }
}

/** Where there is no room for all, what is not in the baseline has to be among those shown. */
function newFirst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= DIAGNOSTICS_LIMIT) return findings;
  const isNew = ({ inBaseline }: Finding) => inBaseline === undefined;
  return [...findings.filter(isNew), ...findings.filter((finding) => !isNew(finding))];
}

/** Most diagnostics are those sent before, taken again. */
function same(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return (
    a.length === b.length && a.every((one, i) => one === b[i] || JSON.stringify(one) === JSON.stringify(b[i]))
  );
}

/** The diagnostics of a file as it has been checked. */
export function diagnosticsOf(session: Session, workspace: Workspace, uri: string): Diagnostic[] {
  const findings = newFirst(workspace.findings(uri));
  return toDiagnostics(session, workspace, uri, { findings, before: undefined });
}

/** The diagnostics of a file; those sent before are taken again as far as they say the same. */
function toDiagnostics(
  session: Session,
  workspace: Workspace,
  uri: string,
  { findings, before }: { readonly findings: readonly Finding[]; readonly before: Shown | undefined },
): Diagnostic[] {
  const grown = findings.length - (before?.findings.length ?? 0);
  const diagnostics: Diagnostic[] = findings.slice(0, DIAGNOSTICS_LIMIT).map((finding, at) => {
    const range = toRange(session, workspace, uri, finding.span);
    // A letter makes one finding more, or fewer, or none: the others are the same from either end.
    for (const there of grown === 0 ? [at] : [at, at - grown]) {
      if (there >= DIAGNOSTICS_LIMIT) continue;
      const [known, sent] = [before?.findings[there], before?.diagnostics[there]];
      if (known === undefined || sent === undefined || !saysTheSame(known, finding)) continue;
      const related = relatedOf(session, workspace, finding);
      if (!sameRelated(sent.relatedInformation ?? [], related)) continue;
      return sameRange(sent.range, range) ? sent : { ...sent, range };
    }
    return toDiagnostic(session, workspace, uri, finding);
  });
  const more = findings.length - diagnostics.length;
  if (more > 0)
    diagnostics.push({
      range: START,
      severity: 2,
      source: 'adduce',
      code: 'adduce/more',
      message: `${more} more findings in this file are not shown here. “adduce check” lists them all.`,
    });
  return diagnostics;
}

/** Whether a diagnostic of one finding is one of another, but for its places: what is related may have moved by itself. */
function saysTheSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.message === b.message && a.severity === b.severity;
}

function sameRelated(
  a: readonly DiagnosticRelatedInformation[],
  b: readonly DiagnosticRelatedInformation[],
): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        one.message === other.message &&
        one.location.uri === other.location.uri &&
        sameRange(one.location.range, other.location.range)
      );
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function relatedOf(
  session: Session,
  workspace: Workspace,
  { related }: Finding,
): DiagnosticRelatedInformation[] {
  if (session.client.capabilities.textDocument?.publishDiagnostics?.relatedInformation === false) return [];
  return related.map((place) => ({
    location: toLocation(session, workspace, place),
    message: place.message,
  }));
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function toDiagnostic(
  session: Session,
  workspace: Workspace,
  uri: string,
  finding: Finding,
): Diagnostic {
  const page = session.host.rulePages.pageOf(finding.code);
  const related = relatedOf(session, workspace, finding);
  return {
    range: toRange(session, workspace, uri, finding.span),
    severity: toSeverity(finding.severity),
    source: 'adduce',
    code: finding.code,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}
