import { describe, expect, it } from 'vitest';
import { fieldsOf, proseOf, readSection } from '../reading.ts';

const readImplications = (...lines: string[]) => readSection('Implications and Strategic Risks', lines).brief;

describe('implications', () => {
  it('are one for each of the four labels and are not split', () => {
    const brief = readImplications(
      'The lane matters.',
      '- Political / Geopolitical: Talks; quarrels.',
      '- Security / Counter-Terrorism: Boardings.',
      '- Cyber / Information Space: False positions.',
      '- Economic / Social: Prices.',
    );
    expect(proseOf(brief, 'implications')).toEqual({ lead: 'The lane matters.', body: '' });
    expect(fieldsOf(brief.implications, 'domain')).toEqual(['political', 'security', 'cyber', 'economic']);
    expect(fieldsOf(brief.implications, 'label')).toEqual(['', '', '', '']);
    expect(fieldsOf(brief.implications, 'text')[0]).toBe('Talks; quarrels');
  });

  it('know the standard labels in any case and before a dash', () => {
    const brief = readImplications(
      '- POLITICAL / GEOPOLITICAL: Talks.',
      '- security / counter-terrorism – Boardings.',
      '- Security forces – all of them – wait.',
    );
    expect(fieldsOf(brief.implications, 'domain')).toEqual(['political', 'security', 'own']);
    expect(fieldsOf(brief.implications, 'text')[2]).toBe('Security forces – all of them – wait');
  });

  it('find the domain of a label in other words and keep the words', () => {
    const labels = [
      'Economic Risks',
      'Geopolitical',
      'Cybersecurity',
      'Social',
      'Escalation Risks',
      'Humanitarian Impact',
      'Patterns',
      'Political and Economic',
    ];
    const brief = readImplications(...labels.map((label) => `– **${label}**: Fog.`));
    expect(fieldsOf(brief.implications, 'domain')).toEqual([
      'economic',
      'political',
      'cyber',
      'economic',
      'own',
      'own',
      'own',
      'own',
    ]);
    expect(fieldsOf(brief.implications, 'label')).toEqual(labels);
  });

  it('are own ones without a label where bullets have none', () => {
    const brief = readImplications(
      'The fog carries several risks:',
      '- Ships may wait.',
      '- Fuel may run short.',
      'That is all.',
    );
    expect(fieldsOf(brief.implications, 'label')).toEqual(['', '']);
    expect(fieldsOf(brief.implications, 'domain')).toEqual(['own', 'own']);
    expect(proseOf(brief, 'implications')).toEqual({
      lead: 'The fog carries several risks:',
      body: 'That is all.',
    });
  });

  it('take the items below a label alone on its line', () => {
    const brief = readImplications(
      '### Security',
      '- Boardings.',
      '- Mines.',
      '### Fog',
      'It stays.',
      '- Economic:',
    );
    expect(fieldsOf(brief.implications, 'label')).toEqual(['Security', 'Security', 'Fog']);
    expect(proseOf(brief, 'implications').body).toBe('Economic:');
  });

  it('do not take a paragraph with a colon for a label', () => {
    const brief = readImplications('One thing is clear: the economic cost falls on owners.');
    expect(proseOf(brief, 'implications').lead).toContain('One thing is clear');
  });
});
