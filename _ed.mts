import { build } from '/tmp/wt/nav/scripts/build.ts';
import { runEditorTests } from '/tmp/wt/nav/test/editor/run/outside.ts';
import { endEverything } from '/tmp/wt/nav/scripts/host/processes.ts';
await build();
console.log(await runEditorTests({ only: process.argv.slice(2) }));
await endEverything();
