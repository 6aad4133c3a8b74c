import { useRef } from 'react';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { renameEntity } from '#shared/commands/entity-rename.ts';
import { batch } from '#shared/commands/registry.ts';
import { useDocument } from '../document/context.tsx';
import { type GatheredText, useGatheredText } from '../document/gathered-text.ts';
import { changeRecord } from './edit-record.ts';

/**
 * The name of an entity as a text field. Mentions that show the name follow it, even if the field is cleared in
 * between: the former name is then put back for a moment, so that the mentions of it are found.
 */
export function useEntityName(entity: Entity): GatheredText {
  const document = useDocument();
  const lastName = useRef(entity.name);
  if (entity.name !== '') lastName.current = entity.name;
  return useGatheredText(entity.name, (value) => {
    const name = value.replace(/\s*[\r\n]+\s*/g, ' ');
    const group = `entity:${entity.id}:name`;
    const stored = ownRecord(document.brief.entities, entity.id)?.name ?? '';
    if (name === '') {
      return changeRecord(document, 'entities', entity.id, { name }, group);
    }
    const rename = { id: entity.id, name, alsoInText: false };
    if (stored !== '' || lastName.current === '') {
      return document.run(renameEntity, rename, { group });
    }
    const restore = { name: 'entity.change', args: { id: entity.id, fields: { name: lastName.current } } };
    const calls = [restore, { name: renameEntity.name, args: rename }];
    return document.run(batch, { label: 'Rename entity', calls }, { group });
  });
}
