import { detect } from 'tinyld';
import { describe, expect, test } from 'vitest';
import { foundLanguage } from '#shared/readers/language/found-language.ts';
import { spelledVariety } from '#shared/readers/language/variety.ts';

const found = (text: string, usual = 'en-GB') => foundLanguage(text, usual, (passage) => detect(passage));

const texts: Readonly<Record<string, string>> = {
  'en-GB':
    'The harbour authority said on Monday that the vessels would not leave port before the end of the week. The defence ministry has not commented. We assess that the risk is moderate and that the programme goes on.',
  'en-US':
    'The defense ministry said on Monday that the vessels would not leave port before the end of the week. Labor unions have not commented. We assess that the behavior of the crew was canceled out by the weather.',
  de: 'Die Hafenbehörde teilte am Montag mit, dass die Schiffe den Hafen nicht vor Ende der Woche verlassen würden. Das Ministerium hat sich nicht geäußert. Wir halten das Risiko für mäßig, und der Handel ist stark gefallen.',
  fr: 'L’autorité portuaire a déclaré lundi que les navires ne quitteraient pas le port avant la fin de la semaine. Le ministère n’a pas commenté. Nous jugeons le risque modéré, et le commerce a fortement reculé depuis mars.',
  es: 'La autoridad portuaria dijo el lunes que los buques no saldrían del puerto antes del fin de semana. El ministerio no ha comentado el asunto. Consideramos que el riesgo es moderado y que el comercio ha caído con fuerza.',
  it: 'L’autorità portuale ha dichiarato lunedì che le navi non lasceranno il porto prima della fine della settimana. Il ministero non ha commentato. Riteniamo che il rischio sia moderato e che il commercio sia diminuito.',
  nl: 'De havenautoriteit zei maandag dat de schepen de haven niet voor het einde van de week zouden verlaten. Het ministerie heeft niet gereageerd. Wij achten het risico matig, en de handel is sinds maart sterk gedaald.',
  pl: 'Władze portu poinformowały w poniedziałek, że statki nie opuszczą portu przed końcem tygodnia. Ministerstwo nie skomentowało sprawy. Oceniamy, że ryzyko jest umiarkowane, a handel wyraźnie spadł od marca.',
  uk: 'Адміністрація порту повідомила в понеділок, що судна не залишать порт до кінця тижня. Міністерство не прокоментувало цю справу. Ми оцінюємо ризик як помірний, а торгівля з березня помітно скоротилася.',
  ru: 'Администрация порта сообщила в понедельник, что суда не покинут порт до конца недели. Министерство не прокомментировало это дело. Мы оцениваем риск как умеренный, а торговля с марта заметно сократилась.',
  'pt-PT':
    'A autoridade portuária disse na segunda-feira que os navios não deixariam o porto antes do fim da semana. O ministério não confirmou o facto. A equipa avalia o risco como moderado, e o comércio caiu desde março.',
  'pt-BR':
    'A autoridade portuária disse na segunda-feira que os navios não deixariam o porto antes do fim da semana. O ministério não confirmou o fato. A equipe avalia o risco como moderado, e o comércio caiu desde março.',
  sv: 'Hamnmyndigheten sade i måndags att fartygen inte skulle lämna hamnen före veckans slut. Departementet har inte kommenterat saken. Vi bedömer att risken är måttlig, och handeln har fallit kraftigt sedan mars.',
  nb: 'Havnemyndighetene sa mandag at skipene ikke ville forlate havnen før slutten av uken. Departementet har ikke kommentert saken, og etterforskningen fortsetter. Vi vurderer at risikoen er moderat, og det er ingen tegn til at situasjonen vil forverre seg de nærmeste dagene. Flere selskaper har varslet at de vil flytte virksomheten sin.',
  da: 'Havnemyndigheden sagde mandag, at skibene ikke ville forlade havnen før slutningen af ugen. Ministeriet har ikke kommenteret sagen. Vi vurderer, at risikoen er moderat, og handlen er faldet kraftigt siden marts.',
  ar: 'قالت سلطة الميناء يوم الاثنين إن السفن لن تغادر الميناء قبل نهاية الأسبوع. ولم تعلق الوزارة على الأمر. ونقدر أن الخطر معتدل وأن التجارة انخفضت بشدة منذ مارس بين البلدين.',
  zh: '港务局周一表示，这些船只在本周末之前不会离开港口。外交部没有对此事发表评论。我们认为风险适中，两国之间的贸易自三月以来大幅下降。',
};

describe('the language of a text', () => {
  test.each(Object.entries(texts))('is found to be %s', (language, text) => {
    expect(found(text)).toBe(language);
    expect(found(text, 'fi')).toBe(language);
  });

  test.each([
    ['too short', 'Brief'],
    ['names only', 'Sarnholm Velani Corvania Istrava Kessler Marek Dorran'],
    ['numbers and addresses', '2026-11-18 14:00 E4 https://a.example/b c@d.example '.repeat(20)],
    ['Latin, which is not offered', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(8)],
    ['half one, half another language', `${texts.de} ${texts.fr}`],
    ['nothing', ''],
  ])('stays as usual if it is %s', (_what, text) => {
    expect(found(text, 'en-GB')).toBe('en-GB');
    expect(found(text, 'sv')).toBe('sv');
  });

  test('keeps the variety of English that is usual if no word tells it', () => {
    const text =
      'The ships left the port on Monday and went north. We think that they will stay there for a week. The crew has not been seen since, and nobody knows where the cargo is going to be sold next month.';
    expect([found(text, 'en-GB'), found(text, 'en-US'), found(text, 'de')]).toEqual([
      'en-GB',
      'en-US',
      'en-GB',
    ]);
  });
});

describe('the variety of English', () => {
  test.each([
    ['The color of the center.', 'en-US'],
    ['The colour of the centre.', 'en-GB'],
    ['The organization realized it.', 'en-US'],
    ['The organisation realised it.', 'en-GB'],
    ['The organization and its defence programme.', 'en-GB'],
    ['The U.S. Department of Defense and the Center for X', null],
    ['The Department of Defense analysed the harbour.', 'en-GB'],
    ['The Labour Party canceled the hearing.', 'en-US'],
    ['One colour and one color.', null],
    ['Exercise, surprise and advice at size', null],
    ['', null],
  ])('of “%s” is %s', (text, variety) => {
    expect(spelledVariety(text, 'en')).toBe(variety);
  });

  test('is no question in a language without varieties', () => {
    expect(spelledVariety('The color', 'de')).toBeNull();
  });
});

test('a text that is one long word costs no more than its length', () => {
  // By every start and every end of the word it would take hours.
  expect(found('a'.repeat(1_000_000), 'de')).toBe('de');
  expect(found(`${'b'.repeat(400_000)}7 ${'c'.repeat(400_000)}`, 'fr')).toBe('fr');
});
