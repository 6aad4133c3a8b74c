/** A technique of the field with a one-sentence definition in our words. */
export interface KnownTechnique {
  readonly name: string;
  readonly definition: string;
}

/** Techniques offered by name when a technique is added; any other name can be typed. */
export const knownTechniques: readonly KnownTechnique[] = [
  {
    name: 'Analysis of Competing Hypotheses (ACH)',
    definition: 'Weigh each item of evidence against every hypothesis and look for what refutes.',
  },
  { name: 'Key Assumptions Check', definition: 'List what is taken as true and challenge each item.' },
  { name: 'Indicators Development', definition: 'Name what could be observed if events took each course.' },
  { name: 'Scenario Generation', definition: 'Lay out several distinct courses events could take.' },
  { name: 'Cross-Impact Simulation', definition: 'Model how one event changes the chances of the others.' },
  {
    name: 'Causal Layered Analysis (CLA)',
    definition: 'Read events at the levels of headline, system, worldview and myth.',
  },
  { name: 'SWOT Analysis', definition: 'Set strengths and weaknesses against opportunities and threats.' },
  {
    name: 'Deception Detection',
    definition: 'Ask who could be deceiving whom, how, and what would show it.',
  },
  { name: 'Premortem Analysis', definition: 'Suppose the judgment failed and work out why.' },
  { name: 'Devil’s Advocacy', definition: 'Build the strongest case against the prevailing judgment.' },
  { name: 'Cognitive Bias Stress Test', definition: 'Test first judgments for the common errors of mind.' },
  { name: 'Bayesian Scenario Modeling', definition: 'Update the chances of scenarios as evidence arrives.' },
  { name: 'Network Influence Mapping', definition: 'Map who can influence whom, and by what ties.' },
  { name: 'Timeline Analysis', definition: 'Order dated events to find sequence, gaps and causes.' },
];
