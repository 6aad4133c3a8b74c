import { readFileSync } from 'node:fs';
import countries from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { iso31662 } from 'iso-3166';
import { resourceFile } from '#engine/files/resource-file.ts';
import { nameKey } from '#engine/library/name-key.ts';
import type { NameKind } from '#shared/readers/signals/name-kind.ts';

/* Names that are known without any text. `resources/gazetteer.md` says where the lists come from. */

/** What the lists know. */
export interface Gazetteer {
  /** What a name names; null if no list has it. */
  known(name: string): NameKind | null;
  isGivenName(word: string): boolean;
  isFamilyName(word: string): boolean;
}

const lines = (file: string) =>
  readFileSync(resourceFile(`gazetteer/${file}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/* Other names of countries and of parts of the world that texts use. */
const otherPlaces =
  `Russia|Iran|Syria|Tanzania|Bolivia|Venezuela|Moldova|Vietnam|Laos|North Korea|South Korea|Palestine|
Taiwan|Czechia|Czech Republic|Turkey|Türkiye|Ivory Coast|Côte d’Ivoire|DR Congo|Congo|UK|U.K.|United Kingdom|Britain|
Great Britain|England|Scotland|Wales|Northern Ireland|US|U.S.|USA|U.S.A.|United States|America|UAE|Emirates|Brunei|
Cape Verde|East Timor|Eswatini|Swaziland|North Macedonia|Macedonia|Kosovo|Burma|Holland|Vatican|Gaza|West Bank|
Gaza Strip|Golan Heights|Crimea|Donbas|Kurdistan|Kashmir|Tibet|Xinjiang|Chechnya|Dagestan|Abkhazia|South Ossetia|
Transnistria|Nagorno-Karabakh|Catalonia|Bavaria|Siberia|Sahel|Maghreb|Levant|Balkans|Caucasus|Baltics|Scandinavia|
Horn of Africa|Africa|Asia|Europe|North America|South America|Latin America|Middle East|Central Asia|Southeast Asia|
South China Sea|East China Sea|Black Sea|Baltic Sea|Red Sea|Caspian Sea|Mediterranean|Mediterranean Sea|North Sea|
Arctic|Antarctica|Atlantic|Pacific|Indian Ocean|Persian Gulf|Suez Canal|Panama Canal|Bosphorus|Dardanelles|Danube|
Dnipro|Nile|Niger|Euphrates|Tigris|Mekong|Yangtze|Amazon Basin|Rhine|Volga|Indus|Ganges|Congo River|Sahara|Himalayas|
Kyiv|Kiev|Odesa|Kharkiv|Lviv|The Hague|Brussels|Washington|New York|Beijing|Mecca|Medina|Jerusalem|Tel Aviv|Rangoon`
    .replaceAll('\n', '')
    .split('|');

/* Names of towns that mean something else more often, at least with a capital. */
const doubtful = new Set(
  'march may nice reading mobile bath of same man van best bo ho ode most split lens university police central'
    .split(' ')
    .concat([
      'santos',
      'victoria',
      'lincoln',
      'jackson',
      'madison',
      'houston station',
      'progress',
      'enterprise',
    ]),
);

function placeKeys(): Set<string> {
  const names = [
    ...Object.values(countries.countries).flat(),
    ...iso31662.map(({ name }) => name.replace(/[*†]/gu, '')),
    ...otherPlaces,
    ...lines('cities.txt'),
  ];
  return new Set(names.map(nameKey).filter((key) => !doubtful.has(key)));
}

function organisationKeys(): Set<string> {
  return new Set(lines('organisations.txt').flatMap((line) => line.split('|').map(nameKey)));
}

const wordsOf = (file: string) =>
  new Set(
    lines(file)
      .flatMap((line) => line.split(' '))
      .map(nameKey),
  );

/** Reads the lists; throws if the program was packed without them. */
export function readGazetteer(): Gazetteer {
  const places = placeKeys();
  const organisations = organisationKeys();
  const given = wordsOf('given-names.txt');
  const family = wordsOf('family-names.txt');
  return {
    known: (name) => {
      const key = nameKey(name.replaceAll("'", '’'));
      if (organisations.has(key)) return 'organisation';
      return places.has(key) ? 'place' : null;
    },
    isGivenName: (word) => given.has(nameKey(word)),
    isFamilyName: (word) => family.has(nameKey(word)),
  };
}
