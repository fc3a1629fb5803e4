import assert from 'node:assert/strict';
import { type ReadOptions, read } from '../../../../../../server/src/core/text/read/read.ts';

/** The attributions of a sentence as `cue ← claimer (identification)`. */
function attributions(sentence: string, options: ReadOptions = {}): string[] {
  return read(sentence, options).attribution.map(({ cueSpan, claimerSpan, identification }) => {
    const claimer = claimerSpan === null ? '–' : sentence.slice(...claimerSpan);
    return `${sentence.slice(...cueSpan)} ← ${claimer} (${identification})`;
  });
}

type Case = readonly [sentence: string, ...expected: string[]];

function holds(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [sentence, ...expected] of cases) {
      it(sentence, () => assert.deepEqual(attributions(sentence), expected));
    }
  });
}

describe('attribution', () => {
  holds('a verb and its content', [
    ['The harbour master said that two tugs had run aground.', 'said ← The harbour master (role)'],
    ['Farmers say the dam was opened at night.', 'say ← Farmers (anonymous)'],
    ['The ministry announced a curfew in three districts.', 'announced ← The ministry (collective)'],
    ['Ana Petrescu denied taking the files.', 'denied ← Ana Petrescu (named)'],
    ['The governor vowed to rebuild the market.', 'vowed ← The governor (role)'],
    ['The union called for a general strike.', 'called for ← The union (collective)'],
    ['Aid workers urged both sides to open the road.', 'urged ← Aid workers (anonymous)'],
    ['The mayor called on residents to stay indoors.', 'called on ← The mayor (role)'],
    ['Prosecutors accuse the broker of hiding assets in Malta.', 'accuse ← Prosecutors (anonymous)'],
    ['The envoy warned of a wider war.', 'warned ← The envoy (role)'],
    ['She described the ceasefire as fragile.', 'described ← She (pronoun)'],
    ['Opposition leaders called the vote a farce.', 'called ← Opposition leaders (anonymous)'],
    ['He asked whether the bridge would hold.', 'asked ← He (pronoun)'],
    ['The commander asked his men to hold the ridge.', 'asked ← The commander (role)'],
    ['The colonel complained about being left without fuel.', 'complained ← The colonel (role)'],
    ['Ottawa believes the pilot defected.', 'believes ← Ottawa (collective)'],
    ['Many residents fear that the river will flood again.', 'fear ← Many residents (anonymous)'],
    ['The panel found that the valve had been closed by hand.', 'found ← The panel (collective)'],
    ['The survey showed that most tenants had moved.', 'showed ← The survey (document)'],
    ['A leaked memo suggests the order came from the capital.', 'suggests ← A leaked memo (document)'],
    ['The group claimed responsibility for the blast.', 'claimed ← The group (collective)'],
    ['Lindqvist insisted on Tuesday that no money had changed hands.', 'insisted ← Lindqvist (named)'],
    ['The bank estimates that losses will reach $40 million.', 'estimates ← The bank (collective)'],
    ['The lawyer, however, argued that the warrant was void.', 'argued ← The lawyer (anonymous)'],
    ['The court ruled that the seizure was unlawful.', 'ruled ← The court (collective)'],
    ['The spokeswoman made clear that the offer stands.', 'made clear ← The spokeswoman (role)'],
  ]);

  holds('a quotation and its speaker', [
    ['“The road is mined,” Sergeant Ilves told Baltic News.', 'told ← Sergeant Ilves (named)'],
    ['“We will not leave,” said Marta Olsen, a teacher who lost her home.', 'said ← Marta Olsen (named)'],
    ['“They came at dawn,” an eyewitness said.', 'said ← an eyewitness (anonymous)'],
    ['The strike, he said, was “a mistake that cost us dearly.”', 'said ← he (pronoun)'],
    ['"The tanks are back", says the village head.', 'says ← the village head (role)'],
    ['“We were warned,” the pilot wrote in a letter to his wife.', 'wrote ← the pilot (anonymous)'],
    ['The ministry said: "Both crews are safe."', 'said ← The ministry (collective)'],
    ['“Who opened the gate?” asked one guard.', 'asked ← one guard (anonymous)'],
    ["'It was chaos,' said a nurse at the clinic.", 'said ← a nurse at the clinic (anonymous)'],
    ['The deal, according to two diplomats, was never signed.', 'according to ← two diplomats (anonymous)'],
    ['The convoy turned back, the Kremlin said on Friday.', 'said ← the Kremlin (collective)'],
    [
      '“The figures are wrong,” said one senior customs officer, Tomas Reyl.',
      'said ← one senior customs officer, Tomas Reyl (named)',
    ],
  ]);

  holds('a claimer away from its verb', [
    [
      'Greta Holm, head of the regional water board, said that the pumps had failed.',
      'said ← Greta Holm (named)',
    ],
    ['Villagers who fled the valley last week said the army shelled them.', 'said ← Villagers (anonymous)'],
    [
      'The head of the port authority in Varna confirmed that the ship had sailed.',
      'confirmed ← The head of the port authority in Varna (role)',
    ],
    [
      'Customs officers and the coast guard say smuggling has doubled.',
      'say ← Customs officers and the coast guard (collective)',
    ],
    [
      'The rebels crossed the river at night, the governor’s office said in a statement on Monday.',
      'said ← the governor’s office (collective)',
    ],
    ['The report, published in May, concludes that the dam is unsafe.', 'concludes ← The report (document)'],
    [
      'The agency denied the rumours and warned that copies of the letter were forged.',
      'denied ← The agency (collective)',
      'warned ← The agency (collective)',
    ],
    ['Nadia Karam rejected the offer, saying it came too late.', 'saying ← Nadia Karam (named)'],
    ['Police arrested two men, adding that a third had escaped.', 'adding ← Police (collective)'],
    [
      'The consul resigned after the trial, but the embassy closed its doors and insisted that nothing had changed.',
      'insisted ← the embassy (collective)',
    ],
    ['Soldiers left leaflets warning that the bridge would be blown up.', 'warning ← leaflets (document)'],
    ['The driver, who said he was asleep, was released.', 'said ← The driver (anonymous)'],
    [
      'The clerk, a widow from Varna who has worked there since 1990, said the archive was flooded.',
      'said ← The clerk (anonymous)',
    ],
    [
      'People familiar with the talks said the offer had lapsed.',
      'said ← People familiar with the talks (anonymous)',
    ],
    ['Police investigating the theft say the keys were copied.', 'say ← Police (collective)'],
    ['A memo obtained by the newspaper shows that the alarm was ignored.', 'shows ← A memo (document)'],
    ['Nearly nine in ten growers say prices are too low.', 'say ← Nearly nine in ten growers (anonymous)'],
    [
      'The bank’s chairman, Piet Aarden, called the merger “a leap in the dark”.',
      'called ← The bank’s chairman, Piet Aarden (named)',
    ],
    ['Marta Olsen of Bergen, Norway, said the ferry was late.', 'said ← Marta Olsen of Bergen (named)'],
    ['“It is over,” Koroma told reporters as she left the court.', 'told ← Koroma (named)'],
    [
      'Politicians and even some generals argue the treaty is dead.',
      'argue ← Politicians and even some generals (anonymous)',
    ],
    ['In Tunis, opposition activists said the vote was rigged.', 'said ← opposition activists (anonymous)'],
  ]);

  holds('chains, passives and nouns', [
    [
      'The paper reported that Baku accuses its neighbour of moving troops.',
      'reported ← The paper (collective)',
      'accuses ← Baku (collective)',
    ],
    ['Reporters were told that the minister had left.', 'told ← – (anonymous)'],
    ['It was reported that the line had been cut.', 'reported ← – (anonymous)'],
    ['The general is said to have fled by boat.', 'said ← – (anonymous)'],
    ['He was accused by the regulator of hiding losses.', 'accused ← the regulator (collective)'],
    ['The bishop was quoted as saying that the doors stay open.', 'quoted as saying ← The bishop (role)'],
    ['Tehran’s claim that the drone was unarmed convinced nobody.', 'claim ← Tehran (collective)'],
    ['NATO calls for restraint went unheard.', 'calls ← NATO (collective)'],
    ['His warning that the ice was thin came too late.', 'warning ← His (pronoun)'],
    ['The minister repeated claims that the vote was clean.', 'repeated ← The minister (role)'],
    ['The board expressed concern that the fund was empty.', 'expressed concern ← The board (collective)'],
    ['The raid, which Ankara calls a rescue, went wrong.', 'calls ← Ankara (collective)'],
    [
      'The radio quoted a driver as saying that the road was cut.',
      'quoted ← The radio (collective)',
      'saying ← a driver (anonymous)',
    ],
    [
      'The bishop was quoted by the radio as saying that he would stay.',
      'quoted ← the radio (collective)',
      'saying ← The bishop (role)',
    ],
    ['The man, identified by police as Oskar Lund, was released.', 'identified ← police (collective)'],
    ['A painting said to be by a pupil was sold.', 'said ← – (anonymous)'],
    ['They’re convinced the spring was poisoned.', 'convinced ← They (pronoun)'],
    ['The guild counter-claimed that the mill was closed.', 'counter-claimed ← The guild (collective)'],
    ['Kyiv’s claim in March that the port was clear was wrong.', 'claim ← Kyiv (collective)'],
    ['According to a police report, the lock was intact.', 'According to ← a police report (document)'],
    ['In the words of General Strand, the front is stable.', 'In the words of ← General Strand (named)'],
    ['Investors are worried that the loan will not be repaid.', 'worried ← Investors (anonymous)'],
    ['The captain was convinced the fog would lift.', 'convinced ← The captain (role)'],
    [
      'Koroma said she was certain that the ballots were counted twice.',
      'said ← Koroma (named)',
      'certain ← she (pronoun)',
    ],
  ]);

  holds('nothing, where nobody says anything', [
    ['The flood claimed the lives of nine miners.'],
    ['The minister declined to say who signed the order.'],
    ['The ministry did not reveal that the tests had failed.'],
    ['The Gulf states signed the pact in March.'],
    ['The visit was publicly announced on Sunday.'],
    ['No casualties were reported.'],
    ['I think the bridge is safe.'],
    ['We believe that the talks will go on.'],
    ['The footage shows a burning truck.'],
    ['The family hopes to return in spring.'],
    ['The report runs to 300 pages.'],
    ['The company reported a loss of $3 million.'],
    ['The order was carried out at dawn.'],
    ['The judge dismissed the charges and thanked the jury.'],
    ['The notes were found in a drawer.'],
    ['The state of emergency ended in June.'],
    ['The two presidents discussed threats to shipping.'],
    ['The party found a new leader in Oslo.'],
    ['Rebels threatened the supply road to the coast.'],
    ['She told her story in three books.'],
    ['The regime ordered the closure of the border.'],
    ['He was known as the Fox of the delta.'],
    ['Travel between the islands was according to plan.'],
    ['The team won the cup for the third time.'],
    ['The road to Homs has been closed since Tuesday.'],
    ['The demand for grain rose by a fifth.'],
    ['The claim for damages was settled out of court.'],
    ['The warning lights had been switched off.'],
    ['Let us suppose the door was open.'],
    ['You say the house was empty.'],
    ['An avalanche claimed three lives in the valley.'],
    ['The storm threatened to cut the island off.'],
    ['Recent events show that the truce is weak.'],
    ['He must explain how the money was spent.'],
    ['Several Western states held elections that year.'],
    ['Inflation is expected to slow.'],
    ['The United States sent two ships.'],
    ['They had been informed in the usual way.'],
    ['As the race began, the rain stopped.'],
    ['The senator posted bail and went home.'],
  ]);

  it('names the pattern of each', () => {
    const patterns = (sentence: string) => read(sentence).attribution.map(({ pattern }) => pattern);
    assert.deepEqual(patterns('She said that it rained, according to Reuters.'), [
      'attribution.verb-that',
      'attribution.according-to',
    ]);
    assert.deepEqual(patterns('“It rained,” said Olsen, adding that it would again.'), [
      'attribution.inverted',
      'attribution.participle',
    ]);
  });

  it('says whom it was said to', () => {
    const told = (sentence: string) =>
      read(sentence).attribution.map(
        ({ addresseeSpan }) => addresseeSpan && sentence.slice(...addresseeSpan),
      );
    assert.deepEqual(told('The engineer told the inquiry that the valve was old.'), ['the inquiry']);
    assert.deepEqual(told('The chief urged both parties to wait.'), ['both parties']);
    assert.deepEqual(told('The chief said that they should wait.'), [null]);
    assert.deepEqual(told('“The valve was old,” Olsen told the Harbour Gazette.'), ['the Harbour Gazette']);
    assert.deepEqual(told('The valve was old, he told reporters on Monday.'), ['reporters']);
  });

  it('says why somebody has no name', () => {
    const why = (sentence: string) =>
      read(sentence).attribution.map(
        ({ anonymitySpan }) => anonymitySpan && sentence.slice(...anonymitySpan),
      );
    assert.deepEqual(
      why('A customs officer, speaking on condition of anonymity, said the seals were broken.'),
      ['on condition of anonymity'],
    );
    assert.deepEqual(why('An aide who was not authorized to speak publicly said the talks had failed.'), [
      'not authorized to speak',
    ]);
    assert.deepEqual(why('A nurse who asked not to be named said the ward was full.'), [
      'asked not to be named',
    ]);
    assert.deepEqual(why('Ivo Brandt said the ward was full.'), [null]);
  });

  it('knows the entities of the project', () => {
    const sentence = 'Larkspur said the cargo was grain.';
    assert.deepEqual(attributions(sentence), ['said ← Larkspur (named)']);
    const entities = [{ name: 'Larkspur Shipping', aliases: ['Larkspur'], type: 'organization' }];
    assert.deepEqual(attributions(sentence, { entities }), ['said ← Larkspur (collective)']);
    const people = [{ name: 'the Watchers', type: 'class' }];
    assert.deepEqual(attributions('The Watchers said the cargo was grain.', { entities: people }), [
      'said ← The Watchers (anonymous)',
    ]);
  });

  it('knows the plurals of the nouns that a project adds', () => {
    const sentence = 'Oslo’s essays that blame the ferry are old, and so are its briefs that deny it.';
    assert.deepEqual(attributions(sentence, { rules: { reportingNouns: ['essay', 'brief'] } }), [
      'essays ← Oslo (collective)',
      'briefs ← its (pronoun)',
    ]);
  });

  it('takes verbs and nouns of reporting from the project', () => {
    const flagged = 'The desk flagged that the ship had turned, and Oslo’s readout that it sank is false.';
    assert.deepEqual(attributions(flagged), []);
    assert.deepEqual(
      attributions(flagged, { rules: { reportingVerbs: ['flag'], reportingNouns: ['readout'] } }),
      ['flagged ← The desk (collective)', 'readout ← Oslo (collective)'],
    );
  });
});
