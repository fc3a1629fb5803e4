import { type DecodedText, decodeText, encodeText } from '../text/decode.ts';
import type { Replacement } from '../text/replacement.ts';
import type { SegmentOptions } from '../text/segment.ts';
import { Cell } from './cells.ts';
import type { FilePort } from './port.ts';
import { type EarlierUnits, editedFurther, Report } from './report.ts';
import type { UnreadReason } from './rule.ts';
import type { Words } from './settings.ts';

/** A report file as it can be had now. */
export type ReportFile =
  | {
      readonly state: 'read';
      readonly report: Report;
      /** The file on disk, where an editor shows another text that is not saved yet; null: they are the same. */
      readonly saved: Report | null;
    }
  | { readonly state: 'unread'; readonly reason: UnreadReason };

class ReportCell<W> extends Cell<W> {
  /** The text in the editor, when the file is open there. */
  open: string | null = null;
  /** The file on disk as last read while another text was in the editor; kept so that its words are read once. */
  saved: { readonly report: Report; readonly size: number } | null = null;
  file: ReportFile | null = null;
  /** Bytes of the file on disk as last read. */
  size = 0;
  /** True when some source says that the file's lines are broken to fit a page. */
  wrapped = false;
  /** The units of a version of the open text before the present one, where that has not been read yet. */
  earlier: EarlierUnits | null = null;
}

/** Characters of closed reports kept in memory; beyond that the oldest are read again when needed. */
const KEPT_CHARACTERS = 8_000_000;
/** Closed reports kept however long they are: one that has changed is compared with its preserved copy, quote by quote. */
const KEPT_AT_LEAST = 2;

/**
 * The texts of report files: the editor's where a file is open there, else the disk's. Texts of closed
 * files are kept while there is room.
 */
export class ReportStore<W> {
  readonly #port: FilePort;
  readonly #root: string;
  #cutting: Cuttings;
  readonly #cells = new Map<string, ReportCell<W>>();
  /** Closed reports in memory, oldest first. */
  readonly #kept = new Map<string, number>();
  #keptCharacters = 0;

  /** `root`: the folder URI outside of which nothing is read. */
  constructor(port: FilePort, root: string, words: Words) {
    this.#port = port;
    this.#root = root;
    this.#cutting = cuttingsBy(words);
  }

  /** The file's present state, read when it is not in memory. */
  get(uri: string): ReportFile {
    const cell = this.cell(uri);
    if (cell.file === null) {
      cell.file = this.#read(uri, cell);
      cell.earlier = null;
      if (cell.file.state === 'read' && cell.open === null) this.#keep(uri, cell.file.report.text.length);
    }
    return cell.file;
  }

  cell(uri: string): ReportCell<W> {
    let cell = this.#cells.get(uri);
    if (cell === undefined) {
      cell = new ReportCell();
      this.#cells.set(uri, cell);
    }
    return cell;
  }

  /** Every file that was asked for, whether or not it is there. */
  uris(): readonly string[] {
    return [...this.#cells.keys()];
  }

  /** Whether an editor shows a text of some file that is not the one on disk. */
  get hasUnsaved(): boolean {
    for (const [uri, { open }] of this.#cells) {
      const file = open === null ? null : this.get(uri);
      if (file?.state === 'read' && file.saved !== null) return true;
    }
    return false;
  }

  isOpen(uri: string): boolean {
    return this.#cells.get(uri)?.open != null;
  }

  /**
   * The editor's text, or null when the file is no longer open there. Returns who must look again.
   *
   * @param edit what makes this text of the one before it in the editor, where that is known
   */
  setOpen(uri: string, text: string | null, edit: Replacement | null = null): Iterable<W> {
    const cell = this.cell(uri);
    const before = cell.file;
    // What was worked out on the file stays known while somebody edits it.
    if (cell.open === null && before?.state === 'read' && before.report.text === text)
      cell.saved = { report: before.report, size: cell.size };
    cell.earlier = text === null || edit === null ? null : earlierUnits(cell, text, edit);
    cell.open = text;
    cell.file = null;
    if (text === null) cell.saved = null;
    this.#forget(uri);
    if (before === null) return cell.watchers();
    // Opening a file whose text is the one already known changes nothing for anybody.
    return sameFile(before, this.get(uri)) ? NOBODY : cell.watchers();
  }

  /** The file on disk may have changed. Returns who must look again. */
  changedOnDisk(uri: string): Iterable<W> {
    const cell = this.#cells.get(uri);
    if (cell === undefined) return NOBODY;
    const before = cell.file;
    cell.file = null;
    this.#forget(uri);
    return before !== null && sameFile(before, this.get(uri)) ? NOBODY : cell.watchers();
  }

  /** Whether a file's lines are broken to fit a page. Returns who must look again. */
  setWrapped(uri: string, wrapped: boolean): Iterable<W> {
    const cell = this.cell(uri);
    if (cell.wrapped === wrapped) return NOBODY;
    cell.wrapped = wrapped;
    return this.#recut(cell, uri);
  }

  /** The project's own words. Returns the reports that are cut in another way now, and who must look at them again. */
  setWords(words: Words): readonly (readonly [string, Iterable<W>])[] {
    this.#cutting = cuttingsBy(words);
    return [...this.#cells].map(([uri, cell]) => [uri, this.#recut(cell, uri)]);
  }

  #recut(cell: ReportCell<W>, uri: string): Iterable<W> {
    const { file, saved } = cell;
    const options = this.#optionsOf(uri);
    cell.earlier = null;
    if (saved !== null) cell.saved = { ...saved, report: saved.report.recut(options) };
    if (file?.state === 'read')
      cell.file = { ...file, report: file.report.recut(options), saved: cell.saved?.report ?? null };
    return cell.watchers();
  }

  #read(uri: string, cell: ReportCell<W>): ReportFile {
    const { open } = cell;
    const content = this.#port.read(uri, this.#root);
    // Even while it is open: what is found must not depend on what somebody has on the screen.
    const isOutside = !content.ok && content.reason === 'outside';
    if (open !== null && !isOutside)
      return this.#openFile(uri, open, content.ok ? content.bytes : null, cell);
    if (!content.ok) return { state: 'unread', reason: content.reason };
    cell.size = content.bytes.length;
    const decoded = decodeText(content.bytes);
    if (decoded.problem === 'binary') return { state: 'unread', reason: 'binary' };
    return { state: 'read', report: this.#reportOf(uri, decoded, content.bytes, null), saved: null };
  }

  #reportOf(
    uri: string,
    { text, bom, problem, encoding }: DecodedText,
    bytes: Uint8Array,
    earlier: EarlierUnits | null,
  ): Report {
    const cutting = { options: this.#optionsOf(uri), earlier };
    const hash = () => this.#port.sha256(encodeText(text, bom));
    if (problem === null && encoding === 'utf-8') return new Report(uri, text, hash, false, cutting);
    // These bytes cannot be made from the text again, and are not kept.
    const own = this.#port.sha256(bytes);
    return new Report(uri, text, () => own, problem === 'invalid', cutting);
  }

  /** An open text equal to the disk's has the disk's hash: an editor may not show every byte of it. */
  #openFile(uri: string, open: string, disk: Uint8Array | null, cell: ReportCell<W>): ReportFile {
    const { earlier } = cell;
    const decoded = disk === null ? null : decodeText(disk);
    // Read again with every key pressed: what was derived from the same bytes is kept.
    const known = disk !== null && decoded !== null && isRead(cell.saved, disk, decoded) ? cell.saved : null;
    if (disk !== null && decoded?.text === open) {
      cell.saved = known ?? { report: this.#reportOf(uri, decoded, disk, earlier), size: disk.length };
      return { state: 'read', report: cell.saved.report, saved: null };
    }
    const bom = decoded?.bom ?? false;
    const cutting = { options: this.#optionsOf(uri), earlier };
    const hash = () => this.#port.sha256(encodeText(open, bom));
    const report = new Report(uri, open, hash, false, cutting);
    if (disk === null || decoded === null || decoded.problem === 'binary') cell.saved = null;
    else if (known === null)
      cell.saved = { report: this.#reportOf(uri, decoded, disk, null), size: disk.length };
    return { state: 'read', report, saved: cell.saved?.report ?? null };
  }

  #optionsOf(uri: string): SegmentOptions {
    return this.cell(uri).wrapped ? this.#cutting.wrapped : this.#cutting.plain;
  }

  #keep(uri: string, characters: number): void {
    this.#kept.set(uri, characters);
    this.#keptCharacters += characters;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptCharacters <= KEPT_CHARACTERS || this.#kept.size <= KEPT_AT_LEAST) break;
      this.#forget(oldest);
      this.cell(oldest).file = null;
    }
  }

  #forget(uri: string): void {
    this.#keptCharacters -= this.#kept.get(uri) ?? 0;
    this.#kept.delete(uri);
  }
}

/** Whether a report is what these bytes hold: for plain UTF-8, text and size tell. */
function isRead(
  known: { readonly report: Report; readonly size: number } | null,
  { length }: Uint8Array,
  { text, problem, encoding }: DecodedText,
): boolean {
  return problem === null && encoding === 'utf-8' && known?.size === length && known.report.text === text;
}

/** What is known of the units of an open text before an edit of it; null where the edit does not lead to `text`. */
function earlierUnits<W>(
  { open, file, earlier }: ReportCell<W>,
  text: string,
  edit: Replacement,
): EarlierUnits | null {
  if (open === null || open.length - edit.removed + edit.inserted !== text.length) return null;
  if (file === null) return earlier === null ? null : editedFurther(earlier, edit);
  return file.state === 'read' && file.report.text === open ? file.report.unitsBefore(edit) : null;
}

/** How texts are cut in a project: the objects by which a report knows whether earlier units still count. */
interface Cuttings {
  readonly plain: SegmentOptions;
  readonly wrapped: SegmentOptions;
}

function cuttingsBy({ abbreviations }: Words): Cuttings {
  return { plain: { abbreviations }, wrapped: { abbreviations, wrapped: true } };
}

const NOBODY: Iterable<never> = [];

function sameFile(a: ReportFile, b: ReportFile): boolean {
  if (a.state === 'unread' || b.state === 'unread')
    return a.state === 'unread' && b.state === 'unread' && a.reason === b.reason;
  return (
    a.report.text === b.report.text &&
    a.report.sha256 === b.report.sha256 &&
    a.saved?.text === b.saved?.text &&
    a.saved?.sha256 === b.saved?.sha256
  );
}
