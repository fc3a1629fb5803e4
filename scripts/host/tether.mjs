/**
 * Runs the module named by the first argument until the standard input closes. The process that started this one holds
 * the other end, so that nothing stays behind when it dies without having had the time to clean up.
 *
 *   node tether.mjs MODULE [ARGUMENT…]
 */
import { pathToFileURL } from 'node:url';

process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
process.stdin.resume();

const [, , module] = process.argv;
process.argv.splice(1, 1);
await import(pathToFileURL(module).href);
