/** Priorities of information gaps, and the relevance of evidence. */
export const grades = ['low', 'medium', 'high'] as const;
export type Grade = (typeof grades)[number];

/** Printed names of grades. */
export const gradeNames: Readonly<Record<Grade, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
