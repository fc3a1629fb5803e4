import { wordList } from '../../text/read/words/word-list.ts';

/**
 * Roles of those who act, decide, speak, give or take part. Projects choose their own words; a role that is not here
 * says nothing about who can have it.
 */
export const actingRoles = wordList(
  'actor agent perpetrator attacker assailant offender aggressor suspect culprit bomber shooter organizer organiser planner instigator leader ' +
    'commander sponsor supporter backer financier supplier provider donor sender giver seller buyer recipient addressee receiver ' +
    'claimant speaker accuser accused critic signatory party negotiator mediator broker ally partner adversary ' +
    'initiator demander promiser promisor threatener denier informant witness authority government employer ' +
    'participant responder defender enforcer regulator investigator ' +
    'host trainer instructor adviser advisor guarantor facilitator founder owner operator occupier ruler warner requester ' +
    'applicant complainant plaintiff prosecutor convener convenor monitor observer inspector provocateur conspirator accomplice',
);

/** A role in the form of the list: `Perpetrator ` and `perpetrator`. */
export function roleOf(role: string): string {
  return role.trim().toLowerCase();
}
