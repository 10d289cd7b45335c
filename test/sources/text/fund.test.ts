import { expect, test } from '@jest/globals';
import { pageOf } from '../../../src/sources/page.ts';
import { fundIn } from '../../../src/sources/text/fund.ts';

const funds = (text: string) =>
  fundIn(pageOf(text).lines, {
    project: { label: 'Project', ref: 'project' },
    quoted: { text, persons: [] },
  }).map(({ object }) => ('code' in object ? object.code : ''));

test.each([
  ['Pengarna kommer från Europeiska socialfonden och från förbundet.', ['ESF']],
  ['Projektet finansierades av Europeiska socialfonden plus.', ['ESF+']],
  ['Medlen kommer ur Socialfonden.', ['ESF']],
  ['Socialfonden har finansierat arbetet.', ['ESF']],
  ['Stödet är på tre miljoner kronor från Europeiska socialfonden.', ['ESF']],
  ['Förbundet har beviljats bidrag från Europeiska socialfonden.', ['ESF']],
  ['Kurserna betalas av Europeiska socialfonden och Region Halland.', ['ESF']],
  ['Resorna bekostas av Region Halland.', []],
  ['Vi har fått bidrag ur Vågens minnesfond.', []],
  ['Socialfonden är en av flera fonder.', []],
])('%j', (text, expected) => expect(funds(text)).toEqual(expected));
