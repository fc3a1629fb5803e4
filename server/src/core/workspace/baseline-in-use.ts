import { Baseline, type BaselineEntry, recordOf } from '../baseline.ts';
import { readBaseline } from '../baseline-file.ts';
import type { Finding } from '../finding.ts';
import { decodeText } from '../text/decode.ts';
import type { AnnotationFile } from './defined.ts';
import type { FilePort } from './port.ts';
import { readText } from './read-text.ts';
import type { Settings } from './settings.ts';
import { relativePath, resolvePath } from './uri.ts';

/** The baseline of a project, read when findings are first shown. One that cannot be read hides nothing. */
export class BaselineInUse {
  readonly #port: FilePort;
  readonly #root: string;
  /** Instead of what the settings name; null: none. */
  readonly #given: string | null | undefined;
  #read: { readonly uri: string | null; readonly baseline: Baseline } | null = null;

  constructor(port: FilePort, root: string, given: string | null | undefined) {
    this.#port = port;
    this.#root = root;
    this.#given = given;
  }

  uriIn({ baseline }: Settings): string | null {
    if (this.#given !== undefined) return this.#given;
    const path = resolvePath(baseline, `${this.#root}/`, this.#root);
    return 'uri' in path ? path.uri : null;
  }

  forget(): void {
    this.#read = null;
  }

  /**
   * The findings of a file, those in the baseline as hints that say so: whoever works on the entry sees what is still to
   * be done there, and what is new stands out.
   */
  softened(settings: Settings, file: AnnotationFile, findings: readonly Finding[]): readonly Finding[] {
    if (findings.length === 0) return findings;
    const baseline = this.#in(settings);
    if (baseline.entries.length === 0) return findings;
    const known = baseline.known(this.#pathOf(file), findings, this.#words(file));
    if (known.size === 0) return findings;
    return findings.map((finding) => (known.has(finding) ? soften(finding) : finding));
  }

  recordOf(file: AnnotationFile, findings: readonly Finding[]): readonly BaselineEntry[] {
    return recordOf(this.#pathOf(file), findings, this.#words(file));
  }

  #in(settings: Settings): Baseline {
    const uri = this.uriIn(settings);
    if (this.#read === null || this.#read.uri !== uri) {
      // One that was named on the command line may lie anywhere.
      const within = this.#given === undefined ? this.#root : null;
      const content = uri === null ? null : this.#port.read(uri, within);
      const entries = content?.ok === true ? readBaseline(decodeText(content.bytes).text) : null;
      this.#read = { uri, baseline: new Baseline(entries ?? []) };
    }
    return this.#read.baseline;
  }

  #pathOf({ uri }: AnnotationFile): string {
    return relativePath(this.#root, uri);
  }

  /** The words a finding marks. The text of a closed file is read from disk, once. */
  #words({ uri, pieces }: AnnotationFile): (finding: Finding) => string {
    let closed: string | null = null;
    return ({ span }) => {
      const piece = pieces.pieceAt(span.start);
      if (piece?.text != null && span.end <= piece.start + piece.text.length)
        return piece.text.slice(span.start - piece.start, span.end - piece.start);
      closed ??= pieces.text() ?? readText(this.#port, uri, this.#root) ?? '';
      return closed.slice(span.start, span.end);
    };
  }
}

function soften(finding: Finding): Finding {
  return {
    ...finding,
    severity: 'hint',
    message: `${finding.message.replace(/\.$/, '')} (in the baseline).`,
    inBaseline: { severity: finding.severity, message: finding.message },
  };
}
