/** Pictures of 24 by 24, drawn with lines. */
const lines = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  country: 'M14 3 10.5 7 9 12l-1.5 2.5L8 18l1.5 3h2l1-3.5L15 15l-1.5-3L16 8.5 17.5 6 16 3.5Z',
  rearrange:
    'M4.5 12a7.5 7.5 0 0 1 12.8-5.3L20 9.5M20 4.5v5h-5M19.5 12a7.5 7.5 0 0 1-12.8 5.3L4 14.5M4 19.5v-5h5',
  stop: 'M7 7h10v10H7Z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  filter: 'M4 6h16M7 12h10M10 18h4',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3-1-6ZM12 15v5',
  hide: 'M4 4l16 16M10 6.2A9 9 0 0 1 12 6c5 0 8.5 6 8.5 6a16 16 0 0 1-2.6 3.2M6.6 8.2A16 16 0 0 0 3.5 12s3.5 6 8.5 6a8.5 8.5 0 0 0 3.4-.7',
  expand:
    'M12 12m-2.5 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M12 9.5V4M12 14.5V20M14.2 13.2 19 16M9.8 13.2 5 16',
  path: 'M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 17h5a3 3 0 0 0 3-3v-1a3 3 0 0 1 2-3',
  compare: 'M8 6a6 6 0 1 0 0 12M16 6a6 6 0 1 1 0 12M8 6a6 6 0 0 1 0 12M16 6a6 6 0 0 0 0 12',
  focus: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v4M12 18v4M2 12h4M18 12h4',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  move: 'M12 3v18M3 12h18M9.5 5.5 12 3l2.5 2.5M9.5 18.5 12 21l2.5-2.5M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  keyboard: 'M3 7h18v10H3ZM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8 14h8',
  check: 'M5 12.5 10 17l9-10',
  legend: 'M5 6h.01M5 12h.01M5 18h.01M10 6h10M10 12h10M10 18h10',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 8h.01',
  external: 'M14 4h6v6M20 4l-9 9M18 14v5H5V6h5',
} as const;

export type IconName = keyof typeof lines;

/** A picture beside words, or in a button that has a name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={lines[name]} />
    </svg>
  );
}
