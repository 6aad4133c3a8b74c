import { z } from 'zod';
import { tlpLabels } from '../vocabulary/marking.ts';
import { storedObject } from './stored-object.ts';
import { line } from './text.ts';

export const tlpLabel = z.enum(tlpLabels);

/**
 * How far a brief may be passed on. `tlp` null means "not marked". `restrictions` are further words ("no onward sharing
 * before 1 March"), printed beside the label on every page.
 */
export const marking = storedObject({ tlp: tlpLabel.nullable(), restrictions: line });

export type Marking = z.infer<typeof marking>;

export const noMarking: Marking = { tlp: null, restrictions: '' };
