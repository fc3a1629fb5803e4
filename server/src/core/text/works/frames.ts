/** By what the works of a file give themselves away, as data. Nothing here knows an outlet or an address by name. */

/** Labels of an address that is that of the work: `full report: https://…`. */
export const OWN_ADDRESS_LABEL =
  /^[\s(<["“•*-]*(?:full (?:report|story|article|text|update|statement|version)|report|story|article|source|link|original(?: (?:article|report|post|source))?|permalink|url|via|from|read (?:the )?(?:full|whole|original|rest)[\p{L} ]{0,24}|available at|retrieved from|published at|posted at)?[\s:([<"“–—-]*$/iu;

/** Addresses that stand in a text for a picture, a film or a post, and not for the text. */
export const EMBEDDED =
  /\/\/(?:www\.)?(?:t\.co|pic\.twitter\.com|twitter\.com|x\.com|youtu\.be|(?:www\.)?youtube\.com|instagram\.com|t\.me|facebook\.com)\/|\.(?:jpe?g|png|gif|mp4|svg)$/i;

export const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”]+/i;

/** `Posted by River Desk on Feb 8th 2031`. */
export const POSTED = /^posted\s+(?:by|on|in|at)\s/i;
export const POSTED_BY = /^posted\s+by\s+(.{2,60}?)(?:,|\s+(?:on|at|in)\s|\s*\d|$)/i;

/** `By Ida Roth and Max Lund`. */
export const BYLINE = /^By\s\p{Lu}/u;

/** `(NYT)` or `(The Coast Times)` behind a headline. */
export const SOURCE_TAG =
  /^(.{8,}?[\p{L}\p{N}.!?…”’"'])\s\((\p{Lu}[\p{L}&.’']{1,19}(?:\s\p{L}[\p{L}&.’']{0,19}){0,3})\)$/u;

/** What stands in brackets behind a headline and names no source. */
export const NO_SOURCE_TAG =
  /^(?:u|s|ts|c|update[ds]?|video|videos|photos?|pictures?|opinion|analysis|exclusive|live|part\s\S+|corrected|correction|map|graphic|interview|transcript|ret|retd|r|d|draft|unclassified)\.?$/i;

/** `BEIRUT, Lebanon, May 4 (Wire) — The army …`; the first group is the day, the second the agency. */
export const DATELINE =
  /^(?=\p{Lu}{3})[\p{Lu}][\p{Lu}’'. -]{2,40}(?:,\s[\p{L}. ]{2,30})?(,\s\p{L}{3,9}\.?\s\d{1,2})?(?:\s\((\p{Lu}[\p{L} ]{1,22})\))?\s*(?:—|–|--|-)\s/u;

/** A heading of the first rank in Markdown. */
export const FIRST_RANK = /^#\s+\S/;
