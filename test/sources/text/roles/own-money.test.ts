import { expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const financiers = (prose: string, owner: string) =>
  told(readProseOf(prose, owner), 'PARTNERS_IN')
    .filter((line) => line.endsWith('FINANCIER'))
    .map((line) => line.replace(' → project FINANCIER', ''));
const FEDERATION = 'Samordningsförbundet Vågen';

test.each([
  ['Projektet finansieras av Europeiska socialfonden tillsammans med samordningsförbundet.', FEDERATION],
  ['Pengarna kommer från Europeiska socialfonden och från förbundet.', FEDERATION],
  ['Förbundet står för medfinansieringen.', FEDERATION],
  ['Lokalerna bekostas av föreningen.', 'Föreningen Vågen'],
])('the owner gives money in %j', (prose, owner) => expect(financiers(prose, owner)).toEqual([owner]));

test('the one region that a page names is who "regionen" is', () => {
  const money = 'Regionen skjuter till två miljoner kronor.';
  expect(financiers(`Region Halland är partner. ${money}`, FEDERATION)).toEqual(['Region Halland']);
  expect(financiers(`Region Halland och Region Skåne är partner. ${money}`, FEDERATION)).toEqual([]);
});

test.each([
  ['Förbundet finansierar inte projektet.', FEDERATION],
  ['Resten betalas av föreningen.', FEDERATION],
  ['Företagen i föreningen betalar lokalerna.', 'Föreningen Vågen'],
  ['Resten betalas av föreningen Skäret.', FEDERATION],
  ['Förbundet arbetar med rehabilitering.', FEDERATION],
])('nobody without a name does in %j', (prose, owner) =>
  expect(financiers(prose, owner).filter((name) => name === owner)).toEqual([]),
);
