import { Baseline, type BaselineEntry, recordOf } from '../baseline.ts';
import { NO_BASELINE, readBaseline } from '../baseline-file.ts';
import type { Finding } from '../finding.ts';
import { decodeText } from '../text/decode.ts';
import type { AnnotationFile } from './defined.ts';
import type { FilePort } from './port.ts';
import { readText } from './read-text.ts';
import type { Settings } from './settings.ts';
import { relativePath, resolvePath } from './uri.ts';
import { whyUnread } from './why-unread.ts';

/** What reading a baseline gave. */
interface BaselineRead {
  /** Where it is, as the settings say it. */
  readonly path: string;
  readonly baseline: Baseline;
  /** Why it cannot be used, and what to do; null where it can, or where there is none. */
  readonly problem: string | null;
}

/** The baseline of a project, read when findings are first shown. One that cannot be read hides nothing, and is told of. */
export class BaselineInUse {
  readonly #port: FilePort;
  readonly #root: string;
  /** Instead of what the settings name; null: none. */
  readonly #given: string | null | undefined;
  #read: BaselineRead | null = null;

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

  /** Why the baseline cannot be used, what comes of it and what to do; null where nothing is wrong with it. */
  problemIn(settings: Settings): string | null {
    const { problem } = this.#in(settings);
    return problem === null
      ? null
      : `${problem} Until then nothing counts as known: old findings look like new ones.`;
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
    const { baseline } = this.#in(settings);
    if (baseline.entries.length === 0) return findings;
    const known = baseline.known(this.#pathOf(file), findings, this.#words(file));
    if (known.size === 0) return findings;
    return findings.map((finding) => (known.has(finding) ? soften(finding) : finding));
  }

  recordOf(file: AnnotationFile, findings: readonly Finding[]): readonly BaselineEntry[] {
    return recordOf(this.#pathOf(file), findings, this.#words(file));
  }

  #in(settings: Settings): BaselineRead {
    if (this.#read?.path !== settings.baseline) this.#read = this.#readAt(settings);
    return this.#read;
  }

  #readAt(settings: Settings): BaselineRead {
    const path = settings.baseline;
    const uri = this.uriIn(settings);
    const without = (problem: string | null) => ({ path, baseline: NOTHING, problem });
    if (uri === null) return without(this.#given === undefined ? baselineOutside(path) : null);
    // One that was named on the command line may lie anywhere.
    const content = this.#port.read(uri, this.#given === undefined ? this.#root : null);
    const name = relativePath(this.#root, uri);
    if (!content.ok)
      return without(content.reason === 'missing' ? null : `The baseline “${name}” ${whyUnread(content)}.`);
    const entries = readBaseline(decodeText(content.bytes).text);
    return entries === null
      ? without(`“${name}” ${NO_BASELINE}`)
      : { path, baseline: new Baseline(entries), problem: null };
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

const NOTHING = new Baseline([]);

/** What to say of a path in `adduce.yaml` that leads to no place for a baseline. */
export function baselineOutside(path: string): string {
  return `“baseline” in adduce.yaml has to be a path within the project, with “/”; “${path}” is none.`;
}

function soften(finding: Finding): Finding {
  return {
    ...finding,
    severity: 'hint',
    message: `${finding.message.replace(/\.$/, '')} (in the baseline).`,
    inBaseline: { severity: finding.severity, message: finding.message },
  };
}
