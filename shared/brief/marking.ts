import { z } from 'zod';
import { storedObject } from './stored-object.ts';
import { line } from './text.ts';

/** TLP 2.0 labels, widest restriction first (FIRST, 2022). TLP:WHITE of version 1 is read as CLEAR, never written. */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export const tlpLabel = z.enum(tlpLabels);
export type TlpLabel = z.infer<typeof tlpLabel>;

/**
 * How far a brief may be passed on. `tlp` null means "not marked". `restrictions` are the words a source added
 * ("no onward sharing before 1 March"), printed beside the label on every page.
 */
export const marking = storedObject({ tlp: tlpLabel.nullable(), restrictions: line });

export type Marking = z.infer<typeof marking>;

export const noMarking: Marking = { tlp: null, restrictions: '' };
