import type { FileContent } from './port.ts';

/** Why a file cannot be read, as the end of a sentence that begins with its name. */
export function whyUnread(content: FileContent & { readonly ok: false }): string {
  switch (content.reason) {
    case 'missing':
      return 'does not exist';
    case 'folder':
      return 'is a folder, not a file';
    case 'too-large':
      return `is too large to read${content.size === undefined ? '' : ` (${Math.ceil(content.size / 2 ** 20)} MB)`}`;
    case 'unreadable':
      return 'cannot be opened; check who may read it';
    case 'outside':
      return 'is a link that leads out of the project, and is not opened';
  }
}
