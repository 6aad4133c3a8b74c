/** The four domains of the seed report, and domains of the analyst's own. */
export const implicationDomains = ['political', 'security', 'cyber', 'economic', 'own'] as const;
export type ImplicationDomain = (typeof implicationDomains)[number];

/** Printed names of the four domains. */
export const implicationDomainNames: Readonly<Record<ImplicationDomain, string>> = {
  political: 'Political / Geopolitical',
  security: 'Security / Counter-Terrorism',
  cyber: 'Cyber / Information Space',
  economic: 'Economic / Social',
  own: '',
};
