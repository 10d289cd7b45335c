import { createHash } from 'node:crypto';

/** The style of the pages for people: one column, the system's fonts, light or dark as the reader has it. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #55616f; --paper: #fbfaf7; --card: #fff; --line: #d9d6cd; --link: #0b5a8a;
  --project: #b3431e; --organization: #0b5a8a; --municipality: #2c7048; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #aab3bd; --paper: #14181d; --card: #1c2229; --line: #39424d;
  --link: #7cc0ee; --project: #f0926c; --organization: #7cc0ee; --municipality: #85cf9f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main, header { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
header { display: flex; justify-content: flex-end; padding-bottom: 0; }
h1 { font-size: clamp(2.4rem, 7vw, 3.6rem); line-height: 1.1; letter-spacing: -.02em; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
p { max-width: 42rem; margin: .5rem 0; }
.tagline { font-size: 1.3rem; color: var(--soft); }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 4px; }
.counts, .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none; }
.counts div, .cards a { display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.25rem; height: 100%; }
.counts dt { order: 2; color: var(--soft); line-height: 1.35; }
.counts dd { margin: 0; font-size: 2.1rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
.cards a { text-decoration: none; }
.cards a:hover { border-color: var(--link); }
.cards strong { font-size: 1.1rem; }
.cards span { color: var(--soft); line-height: 1.4; }
.sheet { overflow-x: auto; }
.network { display: block; width: 100%; min-width: 44rem; height: auto; font-size: 14px; }
.network text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.links path { fill: none; stroke: var(--soft); stroke-opacity: .35; }
.project { fill: var(--project); } .organization { fill: var(--organization); } .municipality { fill: var(--municipality); }
.network .project text { font-weight: 650; font-size: 16px; stroke-width: 5px; }
.network a:hover circle, .network a:focus-visible circle { stroke: var(--ink); stroke-width: 3px; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; padding: 0; margin: 0; color: var(--soft); }
.legend svg { width: 1.1rem; height: 1.1rem; vertical-align: -.2em; margin-right: .35rem; }
summary { cursor: pointer; color: var(--link); padding: .5rem 0; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.25rem; overflow-x: auto; font-size: .95rem; }
`;

/** For the content security policy, which lets this style in and no other. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
