/** The one door through which the core sees files. Implemented by Node, by the browser worker and by tests. */
export interface FilePort {
  /** The bytes of a file, or why they cannot be had. Never throws. */
  read(uri: string): FileContent;
  /** SHA-256 of bytes (FIPS 180-4), lower-case hex. */
  sha256(bytes: Uint8Array): string;
}

/** What reading a file gave. `size`, in bytes, says how large a file is that was refused as too large. */
export type FileContent =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'folder' | 'too-large' | 'unreadable';
      readonly size?: number;
    };
