import type { ReactNode } from 'react';
import type { SectionKind } from '#shared/vocabulary/section.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { ProseField } from '../../editor/prose/ProseField.tsx';
import { SideProse } from '../../editor/prose/SideProse.tsx';
import { ConfidenceLine } from '../../features/bottom-line/ConfidenceLine.tsx';
import { RecordsAt } from './record-views.tsx';

const lead = (section: SectionShape, label: string, placeholder: string) => (
  <ProseField
    target={{ in: 'section', sectionId: section.id, part: 'lead' }}
    label={label}
    placeholder={placeholder}
  />
);

const body = (section: SectionShape, label: string, placeholder: string) => (
  <ProseField
    target={{ in: 'section', sectionId: section.id, part: 'body' }}
    label={label}
    placeholder={placeholder}
  />
);

/* Prose that most briefs do not have: shown if it is filled, or added from the section's menu. */
const side = (section: SectionShape, part: 'lead' | 'body') => (
  <SideProse
    sectionId={section.id}
    part={part}
    label={part === 'lead' ? 'Introduction' : 'Closing remarks'}
  />
);

/** The prose before and after the records of a section; the records themselves are drawn by what they are. */
interface Content {
  readonly before: (section: SectionShape) => ReactNode;
  readonly after: (section: SectionShape) => ReactNode;
}

const nothing = () => null;

const sides: Content = {
  before: (section) => side(section, 'lead'),
  after: (section) => side(section, 'body'),
};

const contents: Readonly<Record<SectionKind, Content>> = {
  preamble: { ...sides, after: nothing },
  'bottom-line': {
    ...sides,
    before: (section) => (
      <>
        {lead(section, 'Bottom line', 'Answer the question first: what, how likely, by when.')}
        <ConfidenceLine />
      </>
    ),
  },
  hypotheses: {
    ...sides,
    after: (section) =>
      body(section, 'Assessment', 'Assessment: which hypothesis the evidence contradicts least'),
  },
  assumptions: sides,
  implications: {
    ...sides,
    before: (section) => lead(section, 'Implications in short', 'What follows if the judgment holds.'),
  },
  recommendations: sides,
  entities: sides,
  tags: sides,
  techniques: sides,
  sources: sides,
  afterword: { ...sides, after: nothing },
  custom: {
    before: (section) => lead(section, section.title || 'Section', 'Write here.'),
    after: nothing,
  },
};

/** The content of a section, by its kind: its prose, and between its two parts the records shown there. */
export function SectionContent({ section }: { readonly section: SectionShape }) {
  const { before, after } = contents[section.kind];
  return (
    <>
      {before(section)}
      <RecordsAt home={section.kind} />
      {after(section)}
      <RecordsAt home={section.kind} isBelowText />
    </>
  );
}
