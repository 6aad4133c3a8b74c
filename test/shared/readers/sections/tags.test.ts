import { describe, expect, it } from 'vitest';
import { fieldsOf, proseOf, readSection } from '../reading.ts';

const readTags = (...lines: string[]) => readSection('Thematic Tags', lines).brief;

describe('tags', () => {
  it('are parted by commas or lines', () => {
    expect(fieldsOf(readTags('regional conflicts, Osterra,  fuel imports.').tags, 'name')).toEqual([
      'regional conflicts',
      'Osterra',
      'fuel imports',
    ]);
    expect(fieldsOf(readTags('- #pilots', '- Velani Strait').tags, 'name')).toEqual([
      'pilots',
      'Velani Strait',
    ]);
  });

  it('are not made of sentences', () => {
    const brief = readTags('fog', 'These tags were set by hand, on a ship. They may be wrong.');
    expect(fieldsOf(brief.tags, 'name')).toEqual(['fog']);
    expect(proseOf(brief, 'tags').body).toContain('set by hand');
  });
});
