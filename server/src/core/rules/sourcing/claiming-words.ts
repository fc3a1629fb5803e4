/** Who claims it says of one of these that it was theirs. */
const DEEDS =
  'attack|attacks|bombing|bombings|bomb|blast|blasts|explosion|explosions|strike|strikes|raid|raids|assault|assassination|killing|killings|shooting|ambush|hijacking|kidnapping|abduction|operation|massacre';

/** Words by which somebody says that a deed was theirs (GTD “claimed”). */
export const CLAIMING: readonly RegExp[] = [
  /\bclaim(?:s|ed|ing)?\s+(?:\w+\s+){0,2}(?:responsibility|credit)\b/i,
  /\bclaims? of responsibility\b/i,
  // A minister takes responsibility too, for what went wrong.
  new RegExp(
    `\\b(?:accept(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)|assum(?:e|es|ed|ing)|tak(?:e|es|ing)|took)\\s+(?:\\w+\\s+){0,2}(?:responsibility|credit)\\s+for\\s+(?:[\\w’'-]+\\s+){0,4}(?:${DEEDS})\\b`,
    'i',
  ),
];

/** The same by the deed alone, where `claimed` has no clause behind it (`claimed the attack was a provocation`). */
export const CLAIMING_A_DEED = new RegExp(
  `\\bclaim(?:s|ed|ing)?\\s+(?:the|both|an?|this|that|these|those|its|their)\\s+(?:[\\w’'-]+\\s+){0,3}(?:${DEEDS})\\b`,
  'i',
);

/** Before such words: nobody has claimed it. */
export const UNCLAIMED =
  /\b(?:no|not|never|nobody|none|neither|nor|without|yet to|fail(?:s|ed)? to|declin(?:es|ed) to)\b|n[’']t\b/i;

/** Roles of those who did it. */
export const PERPETRATORS: ReadonlySet<string> = new Set(
  'perpetrator perpetrators attacker attackers assailant assailants bomber bombers killer killers'.split(' '),
);
