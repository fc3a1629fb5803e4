import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { projectRoot } from '../../../scripts/host/paths.ts';

/**
 * A stack trace that points into the tests as they are written, made from one that points into their bundles.
 * VS Code replaces Node's own way of doing that.
 */
export function asWritten(stack: string): string {
  return stack.replace(
    /([^\s(]+\.cjs):(\d+):(\d+)/g,
    (place: string, file: string, line: string, column: string) => {
      const bundle = resolve(projectRoot, file.replace(/^file:\/\//, ''));
      const entry = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (entry === undefined || !('originalSource' in entry)) return place;
      const source = relative(projectRoot, resolve(dirname(bundle), entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}

function mapOf(bundle: string): SourceMap | undefined {
  if (!existsSync(bundle)) return undefined;
  const encoded = /\/\/# sourceMappingURL=data:[^,]*,(\S+)\s*$/.exec(readFileSync(bundle, 'utf8'))?.[1];
  if (encoded === undefined) return undefined;
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
}
