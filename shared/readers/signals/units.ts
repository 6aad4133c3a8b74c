/* Units as English texts write them, each with its sign. */

const lists: Readonly<Record<string, string>> = {
  '%': '%|per cent|percent|pct',
  t: 't|tonne|tonnes|ton|tons|metric tons|metric tonnes',
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes',
  g: 'g|gram|grams|gramme|grammes',
  l: 'l|litre|litres|liter|liters',
  km: 'km|kilometre|kilometres|kilometer|kilometers',
  m: 'metre|metres|meter|meters',
  cm: 'cm|centimetre|centimetres|centimeter|centimeters',
  mm: 'mm|millimetre|millimetres|millimeter|millimeters',
  mi: 'mi|mile|miles',
  nmi: 'nmi|nm|nautical mile|nautical miles',
  ft: 'ft|foot|feet',
  m2: 'm²|m2|square metre|square metres|square meter|square meters',
  km2: 'km²|km2|square kilometre|square kilometres|square kilometer|square kilometers',
  m3: 'm³|m3|cubic metre|cubic metres|cubic meter|cubic meters',
  ha: 'ha|hectare|hectares',
  s: 'second|seconds',
  min: 'min|minute|minutes',
  h: 'h|hour|hours',
  d: 'day|days',
  weeks: 'week|weeks',
  months: 'month|months',
  years: 'year|years',
  'km/h': 'km/h|kph|kmh',
  kn: 'kn|knots',
  MW: 'MW|megawatt|megawatts',
  GW: 'GW|gigawatt|gigawatts',
  kW: 'kW|kilowatt|kilowatts',
  MWh: 'MWh|megawatt-hours',
  GB: 'GB|gigabyte|gigabytes',
  TB: 'TB|terabyte|terabytes',
  MB: 'MB|megabyte|megabytes',
  '°C': '°C|degrees Celsius',
  kt: 'kt|kilotons|kilotonnes',
  USD: 'USD|dollar|dollars|US dollars|U.S. dollars',
  EUR: 'EUR|euro|euros',
  GBP: 'GBP|pounds sterling',
  CHF: 'CHF|Swiss francs',
  JPY: 'JPY|yen',
  CNY: 'CNY|RMB|yuan|renminbi',
  RUB: 'RUB|rouble|roubles|ruble|rubles',
  UAH: 'UAH|hryvnia|hryvnias',
  TRY: 'TRY|Turkish lira|lira',
  INR: 'INR|rupee|rupees',
  VND: 'VND|dong',
  IDR: 'IDR|rupiah',
  PLN: 'PLN|zloty|zlotys|złoty',
  NGN: 'NGN|naira',
  KES: 'KES|shilling|shillings',
  NOK: 'NOK|Norwegian kroner',
  SEK: 'SEK|Swedish kronor',
  DKK: 'DKK|Danish kroner',
  BRL: 'BRL|reais',
  MXN: 'MXN|pesos',
  ZAR: 'ZAR|rand',
  AED: 'AED|dirhams',
  SAR: 'SAR|riyals',
};

const signs = new Map(
  Object.entries(lists).flatMap(([sign, names]) => names.split('|').map((name) => [name, sign] as const)),
);

const escaped = (name: string) => name.replace(/[./$]/g, (sign) => `\\${sign}`);

/** Every way a unit is written, the longest first, for use within a pattern. */
export const unitPattern = [...signs.keys()]
  .toSorted((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

/** The sign of a unit as it is written; undefined for what is none. */
export function unitSign(written: string): string | undefined {
  return signs.get(written) ?? signs.get(written.toLowerCase());
}

/* What stands before an amount of money, and the code of its currency. */
const currencySigns = new Map(
  Object.entries({
    US$: 'USD',
    A$: 'AUD',
    C$: 'CAD',
    R$: 'BRL',
    KSh: 'KES',
    Rs: 'INR',
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₦': 'NGN',
    '₹': 'INR',
    '₽': 'RUB',
    '₴': 'UAH',
    '₺': 'TRY',
    '₩': 'KRW',
    '₫': 'VND',
  }),
);

/** Every sign that may stand before an amount of money, the longest first, for use within a pattern. */
export const currencyPattern = [...currencySigns.keys()]
  .toSorted((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

/** The code of the currency that a sign or a code means. */
export function currencyOf(written: string): string {
  return currencySigns.get(written) ?? written;
}

/** Codes of currencies that may stand before an amount. */
export const currencyCodes =
  'USD EUR GBP CHF JPY CNY RMB RUB UAH TRY INR VND IDR PLN NGN KES NOK SEK DKK BRL MXN ZAR AED SAR AUD CAD EGP PKR KZT';
