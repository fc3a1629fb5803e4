/** `adduce`: hands the command line to its command, which alone is loaded. */
import { installedVersion, rulePagesFolder } from '../node/installation.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
};

// A reader that goes (`adduce check | head`) is no failure; what is written next is told so by its callback.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const version = installedVersion();

process.exitCode = await run(process.argv.slice(2), terminal, {
  version,
  commands: {
    async init(args) {
      const { init } = await import('./init.ts');
      const { projectSettings: settingsOf } = await import('../core/check-project.ts');
      const { nodeHost } = await import('../node/host.ts');
      const { port, today } = nodeHost(null);
      return init(args, terminal, { port, settingsOf, today });
    },
    async check(args) {
      const { check } = await import('./check.ts');
      const { checkProject, projectSettings: settingsOf } = await import('../core/check-project.ts');
      const { nodeFilePort } = await import('../node/file-port.ts');
      const { rulePageFiles } = await import('../node/rule-pages.ts');
      const rulePages = rulePageFiles(rulePagesFolder());
      const { writeOver: write } = await import('../node/write-file.ts');
      const port = nodeFilePort();
      return check(args, terminal, { version, port, settingsOf, checkProject, rulePages, write });
    },
    async preserve(args) {
      const { preserve } = await import('./preserve.ts');
      const { nodeHost } = await import('../node/host.ts');
      return preserve(args, terminal, { ...(await projectTools()), today: nodeHost(null).today });
    },
    async anchors(args) {
      const { anchors } = await import('./anchors.ts');
      return anchors(args, terminal, await projectTools());
    },
    async explain(args) {
      const { explain } = await import('./explain.ts');
      return explain(args, terminal, await projectTools());
    },
    async report(args) {
      const { report } = await import('./report.ts');
      const { nodeHost } = await import('../node/host.ts');
      return report(args, terminal, { ...(await projectTools()), today: nodeHost(null).today });
    },
    async fmt(args) {
      const { fmt } = await import('./fmt.ts');
      return fmt(args, terminal, await projectTools());
    },
    async sentences(args) {
      const { sentences } = await import('./sentences.ts');
      const { nodeFilePort } = await import('../node/file-port.ts');
      return sentences(args, terminal, nodeFilePort());
    },
    async locate(args) {
      const { locate } = await import('./locate.ts');
      const { nodeFilePort } = await import('../node/file-port.ts');
      return locate(args, terminal, nodeFilePort());
    },
    async lsp(args) {
      const { lsp } = await import('./lsp.ts');
      return lsp(args, async () => {
        const { serve } = await import('../lsp/node.ts');
        serve(version);
      });
    },
  },
});

/** What commands need that ask a project or write into it. */
async function projectTools() {
  const { projectSettings: settingsOf } = await import('../core/check-project.ts');
  const { nodeFilePort } = await import('../node/file-port.ts');
  const { writeNew } = await import('../node/write-file.ts');
  const { writeFileSync } = await import('node:fs');
  return { port: nodeFilePort(), settingsOf, write: writeFileSync, writeNew };
}
