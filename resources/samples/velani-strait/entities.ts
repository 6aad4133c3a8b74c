import { inWrittenOrder } from '../records.ts';

/** Who and what matters. */
export const entities = inWrittenOrder({
  corvane: {
    name: 'Corvane',
    type: 'state',
    role: 'Northern coastal state; sets the rules of traffic in the lane',
    aliases: ['Republic of Corvane'],
    notes: '',
  },
  osterra: {
    name: 'Osterra',
    type: 'state',
    role: 'Southern coastal state; receives most of its crude through the strait',
    aliases: [],
    notes: '',
  },
  authority: {
    name: 'Corvane Harbour Authority',
    type: 'organisation',
    role: 'Licensing body for pilots, publisher of the notices to mariners',
    aliases: ['Harbour Authority', 'CHA'],
    notes: '',
  },
  squadron: {
    name: 'Northern Squadron',
    type: 'organisation',
    role: 'Navy of Corvane in the strait',
    aliases: ['Corvane navy'],
    notes: '',
  },
  morvan: {
    name: 'Adel Morvan',
    type: 'person',
    role: 'Minister of Transport of Corvane',
    aliases: [],
    notes: 'In office since March 2025; signed the notice.',
  },
  halloran: {
    name: 'Signe Halloran',
    type: 'person',
    role: 'Envoy of Osterra to the straits talks',
    aliases: [],
    notes: '',
  },
  guild: {
    name: 'Velani Pilots’ Guild',
    type: 'group',
    role: 'Guild of all licensed pilots of the strait',
    aliases: [],
    notes: '',
  },
  strait: {
    name: 'Velani Strait',
    type: 'place',
    role: 'Lane of 31 nautical miles, 1.2 miles wide at the narrows',
    aliases: ['the Narrows'],
    notes: '',
  },
  serrin: {
    name: 'Port Serrin',
    type: 'facility',
    role: 'Only deep-water fuel terminal of Corvane',
    aliases: [],
    notes: '',
  },
});

/** How they stand to each other. */
export const relations = inWrittenOrder({
  directs: { fromEntityId: 'morvan', toEntityId: 'authority', name: 'directs', evidenceIds: ['promise'] },
  licenses: { fromEntityId: 'authority', toEntityId: 'guild', name: 'licenses', evidenceIds: ['notice'] },
  guards: { fromEntityId: 'squadron', toEntityId: 'strait', name: 'patrols', evidenceIds: ['pontoons'] },
  supplies: {
    fromEntityId: 'serrin',
    toEntityId: 'corvane',
    name: 'supplies with fuel',
    evidenceIds: ['imports'],
  },
});

export const tags = inWrittenOrder({
  'tag-security': { name: 'maritime security' },
  'tag-tankers': { name: 'tanker traffic' },
  'tag-pilotage': { name: 'pilotage' },
  'tag-corvane': { name: 'Corvane' },
  'tag-osterra': { name: 'Osterra' },
  'tag-energy': { name: 'energy supply' },
});
