import { claim } from './claim.ts';
import { list, object, optional } from './field.ts';
import { entity, event } from './registry.ts';
import { source } from './source.ts';
import { waivers, waiversAbout } from './waiver.ts';

export { claim, entity, event, source, waivers };

/** An annotation file, `*.claims.yaml`. */
export const annotation = object('an annotation file', {
  sources: optional(list(source), {
    description: 'The works that claims are taken from, and those that stand behind them.',
    standard: 'CSL; ICS 206-01',
    examples: [
      [{ id: 'morning-post-2024-03-02', type: 'article-newspaper', issued: '2024-03-02', held: false }],
    ],
  }),
  entities: optional(list(entity), {
    description: 'The people, bodies and places that claims speak of.',
    standard: 'STIX; AIDA / LDC',
    examples: [[{ id: 'harbour-police', type: 'organization', name: 'Harbour Police' }]],
  }),
  events: optional(list(event), {
    description: 'What happened, so that claims of many texts can meet.',
    standard: 'Rich ERE (event hopper); ACLED',
    examples: [[{ id: 'harbour-fire-2024', label: 'Harbour fire', time: '2024-03-01' }]],
  }),
  claims: optional(list(claim), {
    description: 'What is claimed, where, and by whom.',
    standard: 'AIDA; schema.org (Claim)',
    examples: [
      [
        {
          id: 'C-101',
          kind: 'event',
          proposition: 'A fire in the harbour killed three dock workers.',
          appearances: [
            {
              source: 'morning-post-2024-03-02',
              quote: 'Three dock workers died in the fire, police said.',
              attribution: [{ claimer: 'morning-post' }, { claimer: 'harbour-police', cue: 'said' }],
            },
          ],
        },
      ],
    ],
  }),
  waive: optional(waivers, waiversAbout('file')),
});
