import { posix } from 'node:path';
import { RefusedTable } from '../refused.ts';
import { type Archive, damaged } from './archive.ts';
import { readXml } from './xml.ts';

/** So many sheets are looked at. */
const MOST_SHEETS = 100;

/** What a workbook has, by the names of its parts. */
export interface Workbook {
  /** Parts of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904 on, as the first spreadsheets for Macintosh did. */
  readonly from1904: boolean;
}

/** @throws RefusedTable when it is no workbook of this kind. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.includes('_rels/.rels')) {
    throw new RefusedTable(
      'NO_WORKBOOK',
      'A workbook (.xlsx) was expected; this is an archive of another kind. Save the list as .xlsx or CSV.',
    );
  }
  const roots = await relations(archive, '_rels/.rels', '');
  const main = roots.find(({ type }) => type.endsWith('/officeDocument'))?.part;
  if (main === undefined || !main.endsWith('.xml')) {
    throw new RefusedTable(
      'NO_WORKBOOK',
      'A workbook (.xlsx) was expected; this one is of another kind (.xlsb, .docx …). Save the list as .xlsx or CSV.',
    );
  }
  const folder = posix.dirname(main);
  const links = await relations(archive, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const ids: string[] = [];
  let from1904 = false;
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      if (id !== undefined && ids.length < MOST_SHEETS) ids.push(id);
    },
  };
  for await (const _ of readXml(await archive.read(main), handler));
  const partOf = (kind: string) => links.find(({ type }) => type.endsWith(`/${kind}`))?.part ?? null;
  return {
    sheets: ids.flatMap((id) => {
      const link = links.find((one) => one.id === id);
      return link?.type.endsWith('/worksheet') ? [link.part] : [];
    }),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of the part in the archive. */
  readonly part: string;
}

/** What a part refers to inside the archive: nothing outside it is ever looked at. */
async function relations(archive: Archive, part: string, folder: string): Promise<readonly Relation[]> {
  if (!archive.names.includes(part)) throw damaged(`it lacks the part ${JSON.stringify(part)}`);
  const found: Relation[] = [];
  const handler = {
    open(
      name: string,
      { Id = '', Type = '', Target = '', TargetMode = '' }: Readonly<Record<string, string>>,
    ) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type, part: path });
    },
  };
  for await (const _ of readXml(await archive.read(part), handler));
  return found;
}
