import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OwnAbbreviations } from '../../../../server/src/core/text/abbreviation-table.ts';
import { segment } from '../../../../server/src/core/text/segment.ts';
import type { UnitKind } from '../../../../server/src/core/text/unit.ts';
import { assertLinearTime } from '../../../support/linear-time.ts';

function units(text: string): string[] {
  return segment(text).map((unit) => text.slice(unit.start, unit.end));
}

/** Checks that a text is cut exactly at the marks `|`. */
function cutsAt(marked: string): void {
  const expected = marked.split('|').map((part) => part.trim());
  assert.deepEqual(units(marked.replaceAll('|', '')), expected);
}

function kinds(lines: string): UnitKind[] {
  return segment(lines).map((unit) => unit.kind);
}

/** What must hold of every text: units in order, without blanks at their ends, on one line, holding all the rest. */
function checkCover(text: string): void {
  let last = 0;
  for (const { start, end } of segment(text)) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}..${end} after ${last}`);
    assert.match(text.slice(last, start), /^\s*$/);
    const unit = text.slice(start, end);
    assert.doesNotMatch(unit, /[\n\r\u2028\u2029]/);
    assert.equal(unit, unit.trim());
    last = end;
  }
  assert.match(text.slice(last), /^\s*$/);
}

describe('cutting a report into sentences', () => {
  it('cuts after stops, question marks and exclamation marks', () => {
    cutsAt('The dam broke.| Who knew?| Nobody!| They left.');
    cutsAt('Really?!| Yes!!| Then go.');
  });

  it('cuts at every line break, whatever its kind', () => {
    assert.deepEqual(units('one\ntwo\r\nthree\rfour\u2028five\u2029six'), [
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
    assert.deepEqual(units('\r\n \n\t\n'), []);
    assert.deepEqual(units(''), []);
  });

  it('gives note markers to the sentence they follow', () => {
    cutsAt('The bridge fell.[72]| The army came.[3][4]| It left.');
    cutsAt('They know only “the law of the river.”[44]| The group denied it (JRC).[48]| Later it agreed.');
    cutsAt('The bridge fell. [14]| The army came.¹²| It left.');
    cutsAt('The bridge fell.[72]|The army came.');
    cutsAt('The bridge fell.14| The army came.');
    cutsAt('It would “protect [its] people,” as we said.[39]| Then it left.');
  });

  it('knows titles, ranks and initials', () => {
    cutsAt('On Monday Gen. Ida Roth met Mr. Lund and Dr. A. B. Moss.| Colin Q. Marsh was absent.');
    cutsAt('Pres. Okoye spoke.| Sen. Vale and Lt. Col. Poe listened.| Ms. al-Tamimi did not.');
    cutsAt('It was you and I.| Did they see Vera I. Holm?');
    cutsAt('GEN. ROTH SPOKE.| THE CROWD LEFT.');
    cutsAt('Sgts. Hall and Poe came.| They left.');
  });

  it('ends a sentence after U.S. only before a word that opens one', () => {
    cutsAt(
      'The U.S. Navy and the U.S. government agreed.| They live in the U.S.| She lives in the U.K.| However, he does not.',
    );
    cutsAt('He left the U.S.| Mr. Lund stayed.| The U.S.-led force left.');
    cutsAt('He met U.S. Gen. Ida Roth in Washington, D.C.| There they talked.');
  });

  it('knows months, numbers and times', () => {
    cutsAt('It began on Jan. 28 by night, in the pre-Oct. 7 order.| It ended in Dec.| The rest is known.');
    cutsAt(
      'See No. 5, p. 55, Fig. 3 and Vol. II.| No.| He said no.| It cost 3.50 or 1,200.75 crowns.| More came.',
    );
    cutsAt('At 5 a.m. Mr. Lund rose.| He left at 6 p.m.| Mr. Lund then slept until 9 p.m. Eastern time.');
    cutsAt('They met in St. Alban at Mt. Orel.| Its office is on Main St.| The door is open.');
  });

  it('knows firms, degrees and Latin', () => {
    cutsAt(
      'Harbour Corp. Chairman Lee sold Moss & Co.| It closed.| Smith Jr.’s book, i.e. Vol. 2, is out vs. expectations etc.| Good.',
    );
    cutsAt('Ida Roth, Ph.D., and Max Lund Jr. agreed.| Tom et al. (2019) did not.');
  });

  it('splits quotations where their sentences end', () => {
    cutsAt('He said, “We warned them.”| “In part, we had to.”');
    cutsAt('"We left," she said.| "Nobody came."| Then it rained.');
    cutsAt("'It is over.'| The rest is silence.");
    cutsAt('”He waits,” she said.| ”We wait too.');
    cutsAt('(He left at dawn.)| She stayed.');
  });

  it('goes on where a small letter follows', () => {
    cutsAt('“This is our land.” the office of the mayor said.| It went on.');
    cutsAt('Mr. Lund said. “but we feel cornered.”');
    cutsAt('She works at Yahoo! in the sales office.| “Why?” he asked.');
    cutsAt('He teaches (She did so once.) at the local school.');
  });

  it('lets a name in small letters open a sentence', () => {
    cutsAt('The town fell.| al-Nusra denied it.| bin Rashid agreed.');
    cutsAt('It sold well.| iPhones did not.');
  });

  it('keeps a question with the person who asked it', () => {
    cutsAt('“Why now?” Mr. Sauer asked.| “Why not?”| The room was silent.');
    cutsAt('“Stop!” the guard shouted.| “Who goes?”| He left the room.');
  });

  it('treats dots that leave words out as no end unless a capital follows', () => {
    cutsAt('He was ... well, late.| I never meant that....| She left.');
    cutsAt('The “law […] of the river [...]” holds.| It is old.');
    cutsAt('They waited…| Nobody came . . . until dawn.');
    cutsAt('It is old.| . . . The rest is new.');
  });

  it('cuts where a lost line break glued two sentences', () => {
    cutsAt('The mayor, seen in 2018.|Photo by Ida Roth');
    cutsAt('The dam broke.|The army came.');
    cutsAt('It fell.”|The army came.');
    cutsAt('Mail Ida.Roth@example.org or see www.Example.Org/a.B for node.js.| Thanks.');
  });

  it('cuts off the label of a box that lost its line break', () => {
    cutsAt('Quick guide|Who are the Tanners?');
    cutsAt('Read more|“We left,” she said.| Nobody came.');
    cutsAt('Quick guides are popular.| Read more of them.');
  });

  it('keeps the stops of addresses', () => {
    cutsAt('See https://www.example.org/a.b/c.html.| It is long.| Write to ida.roth@example.org.| Thanks.');
  });

  it('keeps a source tag at the end of a line with its sentence', () => {
    cutsAt('The Coast Has Two Harbours.| It’s Getting Narrow. (CTZ)');
    cutsAt('The dam broke.| (The mayor had warned of it.)');
  });

  it('cuts a numbered list that runs on in one line', () => {
    cutsAt('1.) Close the door| 2.) Call the guard');
    cutsAt('1) Close the door.| 2) Call the guard.| 3) Wait.');
    cutsAt('a. Close the door| b. Call the guard');
    cutsAt('• 9. Close the door| • 10. Call the guard');
  });

  it('keeps pictures with the sentence before them', () => {
    cutsAt('We made it! 🎉🎉| Next stop: the sea. 🌊');
    cutsAt('The dam broke 😀.| Nobody 👨‍👩‍👧 was hurt.');
  });

  it('reads other scripts', () => {
    cutsAt('雨が降った。|橋が落ちた！|「だれか？」と彼は言った。');
    cutsAt('桥塌了。|“真的吗？”|没有人知道。');
    cutsAt('انهار الجسر.| هل علم أحد؟| لا.');
    cutsAt('הגשר קרס.| מי ידע?| איש לא.');
    cutsAt('Мост рухнул.| Кто знал?| Никто.');
    cutsAt('पुल गिर गया।| किसे पता था?');
  });

  it('keeps the slash or dash a source puts before a sentence', () => {
    cutsAt('/ It seems that the dam broke.| The army came.');
    cutsAt('The dam broke.| — The army came.');
  });

  it('reads Markdown emphasis as closing', () => {
    cutsAt(
      '**The dam broke.** _The army came._ Nobody knew.'.replace('.** ', '.**| ').replace('._ ', '._| '),
    );
  });
});

describe('abbreviations of a project', () => {
  const cut = (text: string, abbreviations: OwnAbbreviations) =>
    segment(text, { abbreviations }).map((unit) => text.slice(unit.start, unit.end));

  it('stand beside the built-in ones', () => {
    const text = 'They met Hujj. Sadr and Gen. Roth. He left.';
    assert.equal(units(text).length, 3);
    assert.deepEqual(cut(text, { title: ['Hujj.'] }), ['They met Hujj. Sadr and Gen. Roth.', 'He left.']);
    assert.deepEqual(cut('THEY MET HUJJ. SADR.', { title: ['Hujj'] }), ['THEY MET HUJJ. SADR.']);
  });

  it('count in any case when they are given in small letters', () => {
    assert.deepEqual(cut('See Serl. 12 and serl. 13. It rained.', { number: ['serl'] }), [
      'See Serl. 12 and serl. 13.',
      'It rained.',
    ]);
    assert.equal(cut('They met the hujj. Sadr left.', { title: ['Hujj'] }).length, 2);
  });

  it('may be taken out of the list', () => {
    const text = 'It is a work of Hon. Sadr has read it.';
    assert.equal(units(text).length, 1);
    assert.equal(cut(text, { ordinary: ['Hon'] }).length, 2);
  });
});

describe('the kinds of units', () => {
  it('are sentences in running text', () => {
    assert.deepEqual(kinds('The dam broke on Sunday. The army came.'), ['sentence', 'sentence']);
    assert.deepEqual(kinds('/ It seems that the dam broke.'), ['sentence']);
  });

  it('tell headings, with figures, quotation marks or a source tag', () => {
    const lines = [
      'River Update, May 5, 2031',
      'Duty to help',
      '“Open hand”',
      'Mayor’s plan after flood',
      '# Flood',
      'Two Towns Rise. Both Are Tense. (CTZ)',
    ];
    assert.deepEqual(new Set(kinds(lines.join('\n\n'))), new Set(['heading']));
  });

  it('take no line of a broken paragraph for a heading', () => {
    const wrapped =
      'The council met on Sunday to talk about the\nRiver Commission and about the dam that the army\nwould build.';
    assert.deepEqual(kinds(wrapped), ['sentence', 'sentence', 'sentence']);
  });

  it('tell bullets, each sentence of them', () => {
    assert.deepEqual(
      kinds('  • The dam broke. Who knew?\n- The army came\n* It left.\n1. First\n2) Second\n(a) Third'),
      Array(7).fill('bullet'),
    );
  });

  it('tell lines that are an address, with a label or without', () => {
    assert.deepEqual(
      kinds('full report: https://example.org/a-b\nhttps://example.org/\nFull report www.example.org/x'),
      Array(3).fill('url'),
    );
    assert.deepEqual(kinds('The report is at https://example.org/a and has two parts.'), ['sentence']);
  });

  it('tell captions by their credit, the credit being a unit of its own', () => {
    const line = '“The dam must go,” said Ida Roth, shown in 2018.Credit...Max Lund for The Coast Times';
    assert.deepEqual(kinds(line), ['caption', 'caption']);
    assert.equal(units(line)[1], 'Credit...Max Lund for The Coast Times');
    assert.deepEqual(kinds('Photo: the dam at dawn'), ['caption']);
  });

  it('tell stamps, font buttons, bylines and rules', () => {
    const furniture = [
      '2031-01-25T15:17:50+00:00',
      'A-',
      'A',
      'A+',
      'Posted by River Desk on Feb 8th 2031',
      'By Ida Roth and Max Lund',
      'Jan. 5, 2031, 3:45 p.m. ET',
      'Updated: May 5, 2031',
      '* * *',
      '-----',
      'Share',
      'Read more',
      '© 2031 The Coast Times. All rights reserved.',
      '12',
    ];
    for (const line of furniture) assert.deepEqual(new Set(kinds(line)), new Set(['boilerplate']), line);
  });

  it('do not take sentences that begin like page furniture for it', () => {
    for (const line of [
      'Share prices fell.',
      'By Monday it was over.',
      'Posted by the gate, two guards waited.',
      'Source: the mayor said so.',
    ]) {
      assert.deepEqual(kinds(line), ['sentence'], line);
    }
  });
});

describe('every text', () => {
  const piece = fc.constantFrom(
    'The dam broke',
    'U.S.',
    'Gen.',
    'a.m.',
    'I',
    'no',
    'Yes',
    '.',
    '. ',
    '?',
    '!',
    '…',
    '. . .',
    '[72]',
    '[',
    ']',
    '(',
    ')',
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '• ',
    '1. ',
    '2) ',
    'b.',
    '—',
    '-',
    '/',
    'http://a.b/c.',
    '😀',
    '\ud83d',
    '\ude00',
    '。',
    '雨',
    'م',
    '؟',
    '¹',
    '5',
    '5.',
    'A-',
    '#',
    '*',
    'Reno, Nev.',
    'Corp. ',
    '. ... ',
    ' " ',
    ' ” ',
    '§ 4. ',
    'Q. ',
    'https://a.b ',
    'i said',
    'No. I',
  );
  const tangled = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

  it('is covered by its units but for blanks, in order, line by line', () => {
    fc.assert(fc.property(fc.oneof(tangled, fc.string({ unit: 'binary' })), checkCover), { numRuns: 3000 });
  }).timeout(30_000);

  it('is cut alike whatever its line breaks', () => {
    fc.assert(
      fc.property(tangled, (text) => {
        const lines = text.replace(/\r\n|[\r\u2028]/g, '\n');
        assert.deepEqual(units(lines.replaceAll('\n', '\r\n')), units(lines));
      }),
      { numRuns: 1000 },
    );
  }).timeout(30_000);

  it('takes time in proportion to its length, however odd it is', () => {
    const odd = [
      '.',
      '. ',
      'U.S. ',
      'A. ',
      '“',
      'x. “',
      '[',
      'x.[1]',
      'a',
      'a.',
      '1.',
      '!?',
      'a. (',
      '\n',
      'A.B',
      'a? B ',
      '1) a 2) ',
      'At 5 a.m. ',
      '...” ',
      'X.😀 ',
      '(a. B ',
      'a?” B, ',
      'x.[a',
      'x.(3',
      'm.p.h. ',
      '"',
      '." ',
      'a. ... B ',
      'the ... B ',
      '“a. ... B ',
      '“A?” B c ',
      '“A?” Abc wrote: ',
      'Quick guideA ',
      'A. " ',
      'No. I go ',
      'At 1.2 E. B ',
      'Reno, Nev. B a ',
      'Reno, Nev. Bc De, a ',
      'AbcGov. ',
      'a. (b ',
      'B Corp. C a ',
      'a. https://x ',
      '¶ 1. ',
      'Q. ',
      '• a\n',
      '9\n',
      'A Heading\n\n',
      '雨。',
      '\u200b',
    ];
    for (const piece of odd) assertLinearTime(segment, piece);
  }).timeout(30_000);
});
