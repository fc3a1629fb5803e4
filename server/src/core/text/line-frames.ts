/**
 * What page furniture looks like, as data: the words of buttons, the heads of bylines and notices, the parts of
 * date stamps, and the credits of pictures. Text is compared in lower case with straight apostrophes.
 */

/** Nothing below is shorter than this, but for numbers. */
export const SHORTEST_FURNITURE = 3;

/** Exact furniture is no longer than this, signs after it included. */
export const LONGEST_FURNITURE = 40;

/** Lines that are these words and nothing else (a colon or arrow after them aside). */
export const exactFurniture: ReadonlySet<string> = new Set([
  'share',
  'share this',
  'share this article',
  'tweet',
  'print',
  'print this page',
  'email',
  'e-mail',
  'save',
  'menu',
  'search',
  'home',
  'advertisement',
  'advertising',
  'sponsored',
  'subscribe',
  'subscribe now',
  'sign up',
  'sign in',
  'log in',
  'read more',
  'read also',
  'continue reading',
  'show more',
  'load more',
  'see more',
  'more',
  'next',
  'previous',
  'back to top',
  'comments',
  'leave a comment',
  'related',
  'related articles',
  'related stories',
  'recommended',
  'listen to this article',
  'play video',
  'watch',
  'copy link',
  'link copied',
  'facebook',
  'twitter',
  'whatsapp',
  'telegram',
  'linkedin',
  'all rights reserved',
]);

/**
 * Labels of the boxes of a page, as written, that lose the line break behind them when the page is copied:
 * `Quick guideWho rules the coast?` One-word labels are none where names are made with them (`WatchGuard`).
 */
export const boxLabels: readonly string[] = [
  'Advertisement',
  'Skip advertisement',
  'Article continues after ad',
  'Breaking news',
  'Editor’s picks',
  'Explainer',
  'Figure caption',
  'Image caption',
  'Image copyright',
  'Image source',
  'In pictures',
  'Key points',
  'Live updates',
  'Media caption',
  'More on this story',
  'Most read',
  'Quick Guide',
  'Quick guide',
  'Read More',
  'Read more',
  'Related Article',
  'Related article',
  'Related Story',
  'Related story',
  'Show caption',
  'Skip past newsletter promotion',
  'Story continues below advertisement',
  'Timeline',
  'Video caption',
];

const DATE = String.raw`(?:on\s)?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|today|yesterday)`;

/** Heads of bylines, stamps with a label and notices. A line that ends with a stop is not compared with them. */
export const furnitureHeads: readonly RegExp[] = [
  /^posted\s(?:by|on|in|at)\s/i,
  /^(?:written|reported|reporting|edited|editing|compiled|translated|photographed)\sby\s/i,
  // A byline: two to eight words, each a name, "and" or a part of a name.
  /^By\s(?:(?:\p{Lu}[\p{L}.’'-]*|and|de|al-\p{Lu}\p{L}*|bin|van|von|der|&),?(?:\s|$)){2,8}(?:\||$)/u,
  new RegExp(
    String.raw`^(?:first\s|last\s)?(?:published|updated|posted|modified|created|issued|accessed|retrieved)[\s:]+${DATE}`,
    'i',
  ),
  /^(?:©|\(c\)|copyright\b)/i,
  /^(?:filed under|tags|topics|categories|category|keywords|share on|follow us|sign up for|subscribe to|read more|see also|related|source|editor|author)\s?:/i,
  /^\d+\s?(?:min(?:ute)?s?\sread|comments?|shares?|views?)$/i,
  /^page\s\d+(?:\sof\s\d+)?$/i,
];

/** A stamp is no longer than this. */
export const LONGEST_STAMP = 80;

/** Words that may stand in a line of nothing but a date and a time. */
export const stampWords: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'am pm a.m p.m gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet ist msk local time at on of the ' +
    'published updated posted date issued'
  ).split(' '),
);

/** No credit is without one of these. Asked first, for most lines have none of them. */
export const creditHint =
  /Credit|[Pp]hoto|Picture|Image|Illustration|Video|AP|AFP|EPA|Reuters|TASS|Xinhua|Getty|Shutterstock/;

/** Credits of pictures, looked for at the end of a line. */
export const creditMarks: readonly RegExp[] = [
  /(?:^|[.\s”"’)])Credit(?:\.{3}|…|\s?:)\s?\S/,
  /\b(?:Photo|Photograph|Picture|Image|Illustration|Video)\s(?:by|credit|courtesy)\b:?\s\p{Lu}/u,
  /[([](?:AP|AFP|Reuters|EPA|TASS|Xinhua|Getty|Image|Photo)\b[^()[\]]{0,60}[)\]]\.?$/,
  /\b(?:AP Photo|AFP|Reuters|Getty Images)\s?\/\s?[\p{Lu}(][^.]{0,60}$/u,
  /\bvia (?:AP|AFP|Reuters|Getty Images|Shutterstock)\)?$/,
  /\bGetty Images\)?\.?$/,
  /\bFile [Pp]hoto\b\)?\.?$/,
];

/** Small words no heading ends with: a line that does goes on in the next one. */
export const danglingWords: ReadonlySet<string> = new Set(
  'a an the and or but nor of to for with by from at as that which who whose than into its their his her our is are was were be has have had will would could should not'.split(
    ' ',
  ),
);
