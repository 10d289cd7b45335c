import { xmlText } from '../picture/xml.ts';

/** The address of a view alone, for a frame on another page. @param address That of the whole page. */
export function embedAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set('embed', '1');
  return url.href;
}

/** The address of the whole page of an embedded view. */
export function wholeAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('embed');
  return url.href;
}

/** HTML that shows a view on another page. @param title What the frame holds, for those who do not see it. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${xmlText(embedAddress(address))}" title="${xmlText(title)}" width="100%" height="600" loading="lazy" style="border: 0"></iframe>`;
}
