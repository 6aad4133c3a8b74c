import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { headPlace, placeKey, recordPlace } from '#shared/brief/place.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { changedPlaces } from '#shared/queries/changed-places.ts';
import { confidenceLevels } from '#shared/vocabulary/confidence-level.ts';
import type { SectionKind } from '#shared/vocabulary/section.ts';

const empty = makeBrief('b1', '2026-11-18T06:00:00Z');
const assumption = { ...makeAssumption('a1', 'a0'), text: 'Pilots stay.' };

const keyed = <Item extends { readonly id: string }>(...items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

const withAssumption: Brief = { ...empty, assumptions: keyed(assumption) };

/** The empty brief with other prose at the beginning of a section. */
function withLead(kind: SectionKind, text: string): Brief {
  const sections = Object.values(empty.sections).map((section) =>
    section.kind === kind ? { ...section, lead: proseOfParagraphs([text]) } : section,
  );
  return { ...empty, sections: keyed(...sections) };
}

function after(brief: Brief, ...calls: CommandCall[]): Brief {
  return calls.reduce((current, call) => {
    const applied = applyCall(current, call);
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.brief;
  }, brief);
}

describe('the places of a change', () => {
  test('are none between equal briefs', () => {
    expect(changedPlaces(withAssumption, withAssumption)).toEqual([]);
  });

  test('are the title block for its own fields and not for those of the inspector', () => {
    const change = (fields: object) => after(empty, { name: 'head.change', args: { fields } });
    expect(changedPlaces(empty, change({ title: 'New' }))).toEqual([headPlace()]);
    expect(changedPlaces(empty, change({ region: 'Sarn' }))).toEqual([]);
  });

  test('are the section of the bottom line for the confidence', () => {
    const changed = { ...empty, confidence: { ...empty.confidence, level: confidenceLevels[0] } };
    expect(changedPlaces(empty, changed)).toEqual([recordPlace('sections', 'bottom-line')]);
  });

  test('are the piece of prose that differs, by the key its editor carries', () => {
    const changed = withLead('implications', 'Freight rises.');
    expect(changedPlaces(empty, changed)).toEqual([recordPlace('sections', 'implications', 'lead')]);
  });

  test('are the record that came or changed', () => {
    const changed = { ...withAssumption, assumptions: keyed({ ...assumption, text: 'Pilots leave.' }) };
    const record = recordPlace('assumptions', 'a1');
    expect(changedPlaces(withAssumption, changed)).toEqual([record]);
    expect(changedPlaces(empty, withAssumption)).toEqual([record]);
  });

  test('are the section where a record stood that is gone', () => {
    expect(changedPlaces(withAssumption, empty)).toEqual([recordPlace('sections', 'assumptions')]);
  });

  test('come in the order of the page where there are several', () => {
    const changed: Brief = {
      ...withLead('bottom-line', 'Sarn.'),
      title: 'New',
      entities: keyed(makeEntity('e1', 'a0', 'Sarn')),
    };
    expect(changedPlaces(empty, changed).map(placeKey)).toEqual([
      'head:',
      'sections:bottom-line:lead',
      'entities:e1',
    ]);
  });
});
