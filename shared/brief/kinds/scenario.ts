import { z } from 'zod';
import { type ScenarioKind, scenarioKindNames, scenarioKinds } from '../../vocabulary/scenario.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const scenarioId = idOf('ScenarioId');
export type ScenarioId = z.infer<typeof scenarioId>;

export const scenarioKind = z.enum(scenarioKinds);

/** One way events may go. `name` is a name of its own, or an imported variant of a standard one. */
export const scenario = storedObject({
  id: scenarioId,
  order: orderKey,
  kind: scenarioKind,
  name: line,
  text,
  likelihood: likelihood.nullable(),
  marks: recordMarks,
  tagIds: recordTags,
});

export type Scenario = z.infer<typeof scenario>;

/** Makes an empty scenario. */
export function makeScenario(id: string, order: string, kind: ScenarioKind = 'other'): Scenario {
  return {
    id: scenarioId.parse(id),
    order,
    kind,
    name: '',
    text: '',
    likelihood: null,
    marks: {},
    tagIds: [],
  };
}

/** Scenarios as the program knows them. */
export const scenariosKind = recordKind({
  collection: 'scenarios',
  schema: scenario,
  make: makeScenario,
  commands: 'standard',
  home: 'recommendations',
  words: ['name', 'text'],
  unspelled: [],
  prose: [],
  references: taggedReferences,
  fieldNames: { text: 'text', kind: 'kind', name: 'name', likelihood: 'likelihood', tagIds: 'tags' },
  label: ({ name, kind }) => name || (kind === 'other' ? '' : `${scenarioKindNames[kind]} scenario`),
});
