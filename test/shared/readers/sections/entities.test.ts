import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { readMarkdown } from '#shared/readers/read.ts';
import { fixedOptions, proseOf, readSection } from '../reading.ts';

const readEntities = (...lines: string[]) => readSection('Key Individuals and Entities', lines).brief;
const shown = (brief: ReturnType<typeof readEntities>) =>
  inOrder(brief.entities).map((item) => [item.name, item.role, ...item.aliases].join('|'));

describe('entities', () => {
  it('are name and role, aliases apart', () => {
    const brief = readEntities(
      '- Dessa Ruhl, Commander of the Corvane Navy',
      '- Coastal Relief Force (CRF), aid group in Tarvin, Osterra',
      '- Ostmark Lines, Inc., tanker owner',
      '- Tomas Ilven',
      '- Mara Sund – pilot',
      'Ilse Varn, harbour master',
    );
    expect(shown(brief)).toEqual([
      'Dessa Ruhl|Commander of the Corvane Navy',
      'Coastal Relief Force|aid group in Tarvin, Osterra|CRF',
      'Ostmark Lines, Inc.|tanker owner',
      'Tomas Ilven|',
      'Mara Sund|pilot',
      'Ilse Varn|harbour master',
    ]);
    expect(inOrder(brief.entities).every((item) => item.type === null)).toBe(true);
  });

  it('keep brackets that hold no other name', () => {
    expect(shown(readEntities('- Tomas Ilven (unconfirmed), pilot'))).toEqual([
      'Tomas Ilven (unconfirmed)|pilot',
    ]);
  });

  it('are not made of sentences', () => {
    const brief = readEntities(
      'Nobody could be identified from open sources.',
      '- Names are withheld at the request of the pilots.',
    );
    expect(shown(brief)).toEqual([]);
    expect(proseOf(brief, 'entities').lead.split('\n')).toHaveLength(2);
  });

  it('are read from a table', () => {
    const { brief } = readMarkdown(
      '## Key Individuals and Entities\n\n| Name | Type | Role | Also known as |\n| - | - | - | - |\n| Ruhl | Person | Admiral | The Pike; DR |\n| Lane | Waterway | | |',
      fixedOptions(),
    );
    expect(inOrder(brief.entities)).toMatchObject([
      { name: 'Ruhl', type: 'person', role: 'Admiral', aliases: ['The Pike', 'DR'], notes: '' },
      { name: 'Lane', type: null, notes: 'Waterway' },
    ]);
  });
});
