/** How a judgment about the future came out. */
export const outcomeResults = ['occurred', 'did-not-occur', 'void'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** Printed names of these; a void judgment can no longer be decided by its rule. */
export const outcomeResultNames: Readonly<Record<OutcomeResult, string>> = {
  occurred: 'Occurred',
  'did-not-occur': 'Did not occur',
  void: 'Cannot be decided',
};

/** How numbers that do not add up were made coherent. */
export const coherences = ['normalised', 'least-squares'] as const;
export type CoherenceMethod = (typeof coherences)[number];
