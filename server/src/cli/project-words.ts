import { dirname, join, resolve } from 'node:path';
import type { FilePort } from '../core/workspace/port.ts';
import { PROJECT_FILE, readProjectFile } from '../core/workspace/project-file.ts';
import { readText } from '../core/workspace/read-text.ts';
import { DEFAULT_SETTINGS, type Words } from '../core/workspace/settings.ts';
import { projectFolder } from '../node/find-root.ts';
import { uriOf } from '../node/uris.ts';

/** The word lists of the project a file lies in; the built-in ones alone where it lies in none. */
export function projectWords(file: string, cwd: string, port: FilePort): Words {
  const folder = projectFolder(dirname(resolve(cwd, file)));
  const text = folder === null ? null : readText(port, uriOf(join(folder, PROJECT_FILE)), uriOf(folder));
  return text === null ? DEFAULT_SETTINGS.words : readProjectFile(text).settings.words;
}
