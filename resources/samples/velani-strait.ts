import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { authored } from '#shared/brief/people.ts';
import { briefOfRecords } from './records.ts';
import { attachments, captures } from './velani-strait/captures.ts';
import { assumptions, biasRisks, informationGaps, keyJudgments } from './velani-strait/checks.ts';
import { entities, relations, tags } from './velani-strait/entities.ts';
import { evidence, ratings } from './velani-strait/evidence.ts';
import { hypotheses, indicators, uncertainties } from './velani-strait/hypotheses.ts';
import { implications, recommendations, scenarios } from './velani-strait/outlook.ts';
import { sectionProse } from './velani-strait/sections.ts';
import { independences, sources } from './velani-strait/sources.ts';
import { techniques } from './velani-strait/techniques.ts';

function sections(empty: Brief['sections']): Record<string, object> {
  return Object.fromEntries(
    Object.values(empty).map((section) => [section.id, { ...section, ...sectionProse[section.id] }]),
  );
}

/**
 * The sample that comes with the program: a finished brief about an invented strait between invented states, with
 * every kind of record filled. Each call gives a fresh brief with the same records.
 */
export function sampleBrief(id: string, created: string): Brief {
  const empty = makeBrief(id, created);
  return briefOfRecords({
    ...empty,
    title: 'Velani Strait: tanker passage goes on into spring, on Corvane’s terms',
    question:
      'Will tankers pass the Velani Strait without a closure of more than 72 hours until 31 March 2027?',
    ...authored(['Ilse Maron', 'Tomas Vey']),
    organisation: 'Halden Maritime Desk',
    serial: 'HMD 2026/41',
    informationCutOff: '2026-11-18T06:00:00Z',
    published: '2026-11-18',
    status: 'in-review',
    region: 'Velani Strait',
    topic: 'Maritime security',
    language: 'en-GB',
    marking: { tlp: 'AMBER', restrictions: '' },
    confidence: {
      level: 'moderate',
      basis:
        'it rests on official papers and data that agree and come from different bodies, and on little about the navy',
      sentence: '',
      isInProse: false,
    },
    sections: sections(empty.sections),
    keyJudgments,
    hypotheses,
    uncertainties,
    evidence,
    ratings,
    indicators,
    assumptions,
    informationGaps,
    biasRisks,
    implications,
    recommendations,
    scenarios,
    entities,
    relations,
    tags,
    techniques,
    sources,
    independences,
    captures,
    attachments,
  });
}
