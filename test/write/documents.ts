import { day, page } from '../entities/page.ts';

const period = { startDate: day('2031-01-01'), endDate: day('2032-12-31') };

/** Documents that speak of one project and of its neighbours, in as many ways as matter. */
export const documents = [
  page({
    id: 'fund',
    retrievedAt: '2031-05-01',
    properties: {
      number: '2030/00001',
      name: 'Kompassen',
      ...period,
      plannedParticipants: 500,
      summary: 'Ett.',
    },
    owners: [{ name: 'ALE KOMMUN', unit: 'Utbildning' }],
    partners: [
      { name: 'Nya Vägar AB' },
      { name: 'Socialförvaltningen', role: 'MAIN_ACTOR' },
      { name: 'näringslivet', kind: 'GROUP' },
    ],
    relations: [
      ['FUNDED_UNDER', { label: 'SpecificObjective', code: '9.9' }],
      ['INVOLVES', { label: 'Municipality', code: '1440' }, { role: 'PARTICIPANT' }],
      [
        'TARGETS',
        { label: 'TargetGroup', ageFrom: 16, ageTo: 24, characteristics: ['YOUNG'] },
        { kind: 'PARTICIPANTS' },
      ],
      ['HAS_CONTACT', { label: 'Contact', name: 'Ebba Påhittad', email: 'ebba@example.org' }],
    ],
  }),
  page({
    id: 'later',
    retrievedAt: '2031-06-01',
    properties: { number: '2030/00001', name: 'Kompassen', plannedParticipants: 450 },
    owners: [{ name: 'Ale kommun', unit: 'Sektor utbildning' }],
    relations: [
      ['FUNDED_UNDER', { label: 'Fund', code: 'ESF+' }],
      ['HAS_CONTACT', { label: 'Contact', name: 'Nils Påhittad', email: 'nils@example.org' }],
    ],
  }),
  page({
    id: 'owner',
    kind: 'OWNER_PAGE',
    properties: { name: 'KOMPASSEN', ...period, summary: 'Två.' },
    owners: [{ name: 'Ale kommun' }],
    partners: [
      { name: 'NYA VÄGAR' },
      { name: 'Socialförvaltningen', role: 'MAIN_ACTOR', partOf: 'Ale kommun' },
      { name: 'näringslivet', kind: 'GROUP' },
    ],
    relations: [
      ['AIMS_AT', { label: 'Objective', text: 'Fler hittar hem.' }],
      ['HAS_SUBPROJECT', { label: 'Subproject', text: 'Delprojekt Ale' }],
      ['RUNS', { label: 'Activity', text: 'mentorskap i grupp' }],
      ['CONTRIBUTES_TO', { label: 'Sdg', code: '4' }],
    ],
  }),
  page({
    id: 'neighbour',
    kind: 'SEED',
    properties: { number: '2030/00002', name: 'Kompassen', ...period },
    owners: [{ name: 'Lerums kommun' }],
    partners: [{ name: 'Vägvisarna', organizationNumber: '5560360793', aliases: ['Nya Vägar'] }],
    relations: [
      ['RUNS', { label: 'Activity', text: 'Mentorskap i grupp' }],
      ['FUNDED_UNDER', { label: 'SpecificObjective', code: '2.2' }],
    ],
  }),
];
