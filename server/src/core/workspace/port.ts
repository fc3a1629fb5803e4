/** The one door through which the core sees files. Implemented by Node, by the browser worker and by tests. */
export interface FilePort {
  /**
   * The bytes of a file, or why they cannot be had. Never throws. A file must really lie in the folder
   * `within`: a project may come from somebody else, and no link in it may lead to what lies elsewhere.
   * Null for a file that a person has named.
   */
  read(uri: string, within: string | null): FileContent;
  /** SHA-256 of bytes (FIPS 180-4), lower-case hex. */
  sha256(bytes: Uint8Array): string;
}

/** What reading a file gave. `size`, in bytes, says how large a file is that was refused as too large. */
export type FileContent =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'folder' | 'too-large' | 'unreadable' | 'outside';
      readonly size?: number;
    };
