/** TLP 2.0 labels, widest restriction first (FIRST, 2022). TLP:WHITE of version 1 is read as CLEAR, never written. */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type TlpLabel = (typeof tlpLabels)[number];
