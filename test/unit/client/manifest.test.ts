import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MARKS } from '../../../client/src/paint.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = read('package.json');
const words: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));

const ALWAYS = ['adduce.createProject', 'adduce.openSample', 'adduce.restartServer', 'adduce.showLog'];

/** Everything between the captures of a pattern in the manifest, once each. */
function named(pattern: RegExp): readonly string[] {
  return [...new Set([...manifest.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

describe('the manifest of the extension', () => {
  it('has words for every placeholder, and no words without one', () => {
    assert.deepEqual([...named(/"%([\w.]+)%"/g)].sort(), Object.keys(words).sort());
  });
  it('names only files that are there', () => {
    const files = named(/"(?:\.\/)?(client\/[^"*]+)"/g);
    assert.ok(files.length >= 4);
    for (const file of files) assert.ok(existsSync(fileURLToPath(new URL(file, root))), file);
  });
  it('contributes a command for every one that is registered, and no other', () => {
    const sources = ['client/src/commands.ts', 'client/src/views/views.ts'].map(read).join('\n');
    const registered = [...sources.matchAll(/^ {4}'(adduce\.[\w.]+)':/gm)].map((match) => match[1]);
    const contributed: {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    } = JSON.parse(manifest);
    assert.deepEqual(
      contributed.contributes.commands.map(({ command }) => command).sort(),
      registered.sort(),
    );
  });
  it('gives every command a title, those with a button an icon, and hides it where it makes no sense', () => {
    const { contributes } = JSON.parse(manifest) as {
      contributes: {
        commands: readonly { command: string; title: string; icon?: string }[];
        menus: Readonly<Record<string, readonly { command: string; when?: string; group?: string }[]>>;
        keybindings: readonly { command: string; when?: string }[];
      };
    };
    const { commandPalette = [], ...menus } = contributes.menus;
    for (const { command, title, icon } of contributes.commands) {
      assert.match(title, /^%command\./, command);
      const buttons = Object.values(menus)
        .flat()
        .filter((item) => item.command === command && /^(navigation|inline)/.test(item.group ?? ''));
      if (buttons.length > 0) assert.notEqual(icon, undefined, command);
      // These help where nothing else of the extension is there yet, or any more.
      if (ALWAYS.includes(command)) continue;
      assert.equal(commandPalette.filter((item) => item.command === command && item.when).length, 1, command);
    }
    for (const { command, when } of [...Object.values(menus).flat(), ...contributes.keybindings])
      assert(when, command);
  });
  it('gives every step of a review a key of its own, while a review goes on', () => {
    const { contributes } = JSON.parse(manifest) as {
      contributes: {
        commands: readonly { command: string }[];
        keybindings: readonly { command: string; key: string; when: string }[];
      };
    };
    const steps = contributes.commands.filter(({ command }) => /^adduce\.review./.test(command));
    const keys = steps.map(
      ({ command }) => contributes.keybindings.find((binding) => binding.command === command)?.key,
    );
    assert.equal(new Set(keys).size, 6);
    assert(!keys.includes(undefined));
    for (const { command, key, when } of contributes.keybindings)
      if (keys.includes(key)) assert.match(when, /\badduce\.reviewing\b/, command);
  });
  it('wakes the extension for every panel that is to come back after a reload', () => {
    const panels = ['evidence-panel', 'chart-panel'].flatMap((file) => [
      ...read(`client/src/panels/${file}.ts`).matchAll(/type: '(adduce\.\w+)'/g),
    ]);
    assert.ok(panels.length >= 3);
    for (const [, type] of panels) assert.ok(manifest.includes(`"onWebviewPanel:${type}"`), type);
  });
  it('contributes a colour and ships an icon for every mark', () => {
    for (const mark of MARKS) {
      assert.ok(manifest.includes(`"adduce.claim.${mark}"`), mark);
      assert.ok(existsSync(new URL(`client/icons/claim-${mark}.svg`, root)), mark);
    }
  });
});
