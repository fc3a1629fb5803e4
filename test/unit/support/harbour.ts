/** A small project that rules are tried on: one report of two works, its registry and its entities. */
export const HARBOUR = `
      //- /reports/harbour.txt
      Harbour closed
      Port officials shut the quay on Monday. Two cranes fell into the basin, the harbour master said.
      The quay will reopen. Nobody was hurt.
      The quay will reopen. Trains were not affected.
      https://example.org/harbour
      //- /claims/registry.claims.yaml
      sources:
        - { id: harbour, type: article-newspaper, issued: "2024-03-04", file: ../reports/harbour.txt, segment: { lines: [1, 3] } }
        - { id: harbour-later, type: article-newspaper, issued: "2024-03-05", file: ../reports/harbour.txt, segment: { lines: [4, 5] } }
        - { id: agency, type: article, issued: "2024-03-04", held: false }
      entities:
        - { id: port, type: organization, name: Port Authority }
        - { id: master, type: person, name: the harbour master }
      events:
        - { id: closure, label: Closure of the quay }
`.trimEnd();

/** The project with one more annotation file, `claims/a.claims.yaml`. */
export function harbourWith(claims: string): string {
  const lines = claims.replace(/^\n/, '').trimEnd().split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return `${HARBOUR}\n      //- /claims/a.claims.yaml\n${lines.map((line) => `      ${line.slice(indent)}`).join('\n')}\n`;
}
