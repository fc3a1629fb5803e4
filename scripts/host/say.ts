/** Says one plain line to the person at the terminal. */
export function say(line: string): void {
  console.log(line);
}

/** Opens a section of the output, with an empty line before it. */
export function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);
}

/** A host, download or tool that cannot be had here; the message is a plain sentence for the terminal. */
export class NotAvailable extends Error {
  override readonly name = 'NotAvailable';
}

/** The message of anything thrown, without its stack. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/**
 * Waits for `work`, saying every `everySeconds` that it is still going on, so that a long step is not taken for a hang.
 * Rejects with {@link NotAvailable} once `limitSeconds` have passed.
 */
export async function withPatience<T>(
  what: string,
  work: Promise<T>,
  { everySeconds = 15, limitSeconds = 600 } = {},
): Promise<T> {
  const began = Date.now();
  const elapsed = () => Math.round((Date.now() - began) / 1000);
  const still = setInterval(() => say(`  … ${what}: ${elapsed()} s so far`), everySeconds * 1000);
  let limit: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    limit = setTimeout(
      () => reject(new NotAvailable(`${what}: given up after ${limitSeconds} s.`)),
      limitSeconds * 1000,
    );
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearInterval(still);
    clearTimeout(limit);
  }
}
