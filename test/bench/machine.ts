import { cpus, totalmem } from 'node:os';

/** The machine, as far as it matters for the figures; nothing that tells whose it is. */
export function machine(): string {
  const [first, ...others] = cpus();
  const model = first === undefined || first.model.trim() === '' ? '' : ` (${first.model.trim()})`;
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${others.length + 1} cores${model}, ${memory} GB of memory`;
}
