import { ownRecord } from '../../brief/own-record.ts';

/*
 * Varieties of one language, told by how words are spelled. Only words in small letters count: names keep their own
 * spelling wherever they are written (the Department of Defense, the Labour Party).
 */

interface Variety {
  readonly language: string;
  /** Words that only this variety has. */
  readonly own: RegExp;
  /** Words that most writers of this variety have and some of another, too; they count if nothing speaks for another. */
  readonly mostly?: RegExp;
}

const varieties: Readonly<Record<string, readonly [Variety, Variety]>> = {
  en: [
    {
      language: 'en-GB',
      own: /(?<!\p{L})(?:defences?|offences?|licences?|colou?red|(?:colour|labour|favour|behaviour|neighbour|harbour|honour|rumour|endeavour|armour|vapour)\p{Ll}*|centred?|centres|theatres?|(?:kilo|centi|milli)?metres?|litres?|travell\p{Ll}+|cancell(?:ed|ing)|modell(?:ed|ing)|signall\p{Ll}+|labell\p{Ll}+|fuell\p{Ll}+|grey|analys(?:ed?|ing)|paralys(?:ed?|ing)|fulfils?|sceptic\p{Ll}*|manoeuvr\p{Ll}*|aluminium|programmes?|per cent|tonnes|\p{Ll}{2,}isations?|(?:organ|real|recogn|author|emphas|prior|critic|mobil|minim|maxim|stabil|summar|util)is(?:ed?|es|ing))(?!\p{L})/gu,
    },
    {
      language: 'en-US',
      own: /(?<!\p{L})(?:defenses?|offenses?|(?:color|labor|favor|behavior|neighbor|harbor|honor|rumor|endeavor|armor|vapor)(?!ous|at|ist)\p{Ll}*|center(?:ed|s)?|theaters?|(?:kilo|centi|milli)meters?|liters?|travel(?:ed|ing|ers?)|cancel(?:ed|ing)|model(?:ed|ing)|signal(?:ed|ing)|label(?:ed|ing)|fuel(?:ed|ing)|gray|analyz(?:ed?|ing)|paralyz(?:ed?|ing)|fulfills?|skeptic\p{Ll}*|maneuver\p{Ll}*|aluminum|percent)(?!\p{L})/gu,
      mostly:
        /(?<!\p{L})(?:\p{Ll}{2,}izations?|(?:organ|real|recogn|author|emphas|prior|critic|mobil|minim|maxim|stabil|summar|util)iz(?:ed?|es|ing))(?!\p{L})/gu,
    },
  ],
  pt: [
    {
      language: 'pt-PT',
      own: /(?<!\p{L})(?:factos?|equipas?|contactos?|secções|autocarros?|telemóveis|telemóvel|(?:econ|acad|pol|aut|an)(?:ó|é)(?:m|n)ic[oa]s?|géneros?|prémios?|registos?|planeamento|comboios?)(?!\p{L})/gu,
    },
    {
      language: 'pt-BR',
      own: /(?<!\p{L})(?:fatos?|equipes?|contatos?|seções|ônibus|celulares|(?:econ|acad|pol|aut|an)(?:ô|ê)(?:m|n)ic[oa]s?|gêneros?|prêmios?|registros?|planejamento|trens?)(?!\p{L})/gu,
    },
  ],
};

/* So many times as many words of one variety as of the other settle the matter. */
const majority = 3;

function count(text: string, pattern: RegExp | undefined): number {
  return pattern ? [...text.matchAll(pattern)].length : 0;
}

/**
 * In which variety of a language (`en`, `pt`) a text is spelled, as a tag such as `en-US`; null if the language has no
 * varieties here, or if the text does not say.
 */
export function spelledVariety(text: string, language: string): string | null {
  const pair = ownRecord(varieties, language);
  if (!pair) return null;
  const own = pair.map((variety) => count(text, variety.own));
  const [first = 0, second = 0] = own.map((found, index) =>
    own[1 - index] === 0 ? found + count(text, pair[index]?.mostly) : found,
  );
  if (first > 0 && first >= second * majority) return pair[0].language;
  return second > 0 && second >= first * majority ? pair[1].language : null;
}
