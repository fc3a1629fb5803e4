import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Memory of a process in MB (2²⁰ bytes), resident. Null where the system does not say, or it has ended. */
export interface ProcessMemory {
  readonly peak: number | null;
  readonly now: number | null;
}

/** The memory of a running process: from /proc on Linux; elsewhere from `ps`, which knows no peak. */
export function memoryOf(pid: number): ProcessMemory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { peak: field(status, 'VmHWM'), now: field(status, 'VmRSS') };
  } catch {
    return { peak: null, now: fromPs(pid) };
  }
}

function field(status: string, name: string): number | null {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function fromPs(pid: number): number | null {
  try {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    return Number.isFinite(kilobytes) && kilobytes > 0 ? kilobytes / 1024 : null;
  } catch {
    return null;
  }
}
