import type { Choices } from '../api/choices.ts';
import { listFilters, nameOfChoice } from '../filters/choices.ts';
import { isCounted } from '../map/around.ts';
import type { MapWords } from '../map/map-drawing.ts';
import { mapTexts } from '../map/text.ts';
import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { State } from '../state/state.ts';
import { counted, formatNumber, midSentence, type Texts } from '../texts/texts.ts';
import type { Figure } from './figure.ts';
import { pictureTexts } from './text.ts';

/** What a network's picture is told of in words. */
export interface Told {
  readonly state: State;
  readonly text: Texts;
  readonly choices: Choices | null;
  readonly picture: Picture;
  readonly visible: Visible;
  readonly now: Date;
  /** The absolute address of the view. */
  readonly address: string;
}

/** Title, question and source of a picture, so that it can stand on its own. */
export function wordsOf(told: Told): Pick<Figure, 'title' | 'asked' | 'source'> {
  const { state, text, picture, now, address } = told;
  const own = pictureTexts[state.language];
  return {
    title: titleOf(state, picture, text),
    asked: [
      `${text.of[state.projection]}, ${text.ofNote[state.projection]}. ${text.weighting.label}: ${midSentence(text.weighting[state.weighting])}.`,
      ...[filtersOf(told).join(' · ')].filter((line) => line !== ''),
      countsOf(told).join(', '),
    ],
    source: [own.source(new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' }).format(now)), address],
  };
}

/** What of everything a picture shows, in a line: what was filtered for, how much that is, and whether it is all. */
export function extentOf(told: Omit<Told, 'now' | 'address'>): string {
  const counts = told.state.view === 'map' ? [] : [...countsOf(told), ...cutOf(told)];
  return [...filtersOf(told), ...counts].join(' · ');
}

/** That a network is cut to those with most to do, in a sentence; nothing where it is whole. */
export function cutOf({ state, text, picture }: Pick<Told, 'state' | 'text' | 'picture'>): readonly string[] {
  const { nodes, whole } = picture.base;
  if (nodes.length >= whole.nodeCount) return [];
  const { strongest, nearest } = text.network;
  const say = state.center === null ? strongest : nearest;
  return [say(formatNumber(text, nodes.length), formatNumber(text, whole.nodeCount))];
}

/** The same of the map. @param places How many municipalities it has in the area that was chosen. */
export function mapWordsOf(told: Told, places: number): MapWords {
  const { state, text, picture, now, address } = told;
  const own = pictureTexts[state.language];
  const middle = middleOf(state, picture);
  const about = { ...told, state: { ...state, leastWeight: 0 } };
  return {
    language: state.language,
    title: mapTitle(state, middle),
    asked: [
      own.mapNote,
      ...[filtersOf(about).join(' · ')].filter((line) => line !== ''),
      counted(text, places, text.counts.nodes.MUNICIPALITY),
      ...(isCounted(state) ? [mapTexts[state.language].countsHidden] : []),
    ],
    source: [own.source(new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' }).format(now)), address],
  };
}

/** What the page shows, in a line: for the title of a picture or of a frame. */
export function titleOf(state: State, picture: Picture | null, text: Texts): string {
  const own = pictureTexts[state.language];
  const middle = middleOf(state, picture);
  if (state.view === 'map') return mapTitle(state, middle);
  const of = midSentence(text.of[state.projection]);
  return `${own.title}: ${of}${middle === null ? '' : ` ${own.around(middle)}`}`;
}

function mapTitle({ language }: State, middle: string | null): string {
  const own = pictureTexts[language];
  return middle === null ? own.mapTitle : `${own.mapTitle} ${own.around(middle)}`;
}

/** The name of what the network is around; null where it is around nothing. */
function middleOf(state: State, picture: Picture | null): string | null {
  return state.center === null ? null : (picture?.base.nodes[0]?.name ?? null);
}

function countsOf({ state, text, picture, visible }: Pick<Told, 'state' | 'text' | 'picture' | 'visible'>) {
  const { nodes, links, projects } = text.counts;
  return [
    counted(text, visible.nodes.length, nodes[state.projection]),
    counted(text, visible.links.length, links),
    ...(state.until === null ? [counted(text, picture.base.whole.projectCount, projects)] : []),
  ];
}

function filtersOf({ state, text, choices }: Pick<Told, 'state' | 'text' | 'choices'>): readonly string[] {
  const { filters, leastWeight } = state;
  const own = pictureTexts[state.language];
  return [
    ...(filters.from === null && filters.to === null
      ? []
      : [`${text.filters.years} ${text.filters.period(filters.from, filters.to)}`]),
    ...(state.until === null ? [] : [own.until(state.until)]),
    ...listFilters
      .filter((filter) => filters[filter].length > 0)
      .map(
        (filter) =>
          `${text.filters[filter]}: ${filters[filter].map((value) => nameOfChoice(filter, value, choices, text)).join(', ')}`,
      ),
    ...(leastWeight > 0 ? [own.least(formatNumber(text, leastWeight))] : []),
  ];
}
