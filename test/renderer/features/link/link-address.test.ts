import { expect, test } from 'vitest';
import { completedAddress } from '../../../../renderer/features/link/link-address.ts';

test.each([
  ['harbour.example/tides', 'https://harbour.example/tides'],
  [' harbour.example ', 'https://harbour.example'],
  ['http://harbour.example', 'http://harbour.example'],
  ['watch@harbour.example', 'mailto:watch@harbour.example'],
  ['mailto:watch@harbour.example', 'mailto:watch@harbour.example'],
  ['harbour.example/@watch', 'https://harbour.example/@watch'],
  ['', ''],
  ['  ', ''],
])('completes the address “%s”', (typed, address) => {
  expect(completedAddress(typed)).toBe(address);
});
