import { statSync } from 'node:fs';
import { pipeline, type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RefusedTable } from '../refused.ts';

/** A workbook has some tens of parts, and some more for pictures. */
const MOST_PARTS = 2_000;
/** The longest part that is read, in bytes: a sheet of a million rows has less. */
const LONGEST_PART = 4 * 1024 ** 3;
/** XML of cells is packed to a tenth or a thirtieth, of empty rows to a sixtieth; what is packed to less holds nothing that a person wrote. */
const MOST_PACKED = 120;
/** Below this size nothing is a bomb. */
const HARMLESS = 16 * 1024 ** 2;

/** The parts of a workbook, which is a zip archive. Nothing of it is ever written to a disk, so that the names of its parts cannot lead anywhere. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part, as they are unpacked. @throws RefusedTable when there is no such part. */
  read(name: string): Promise<Readable>;
  close(): void;
}

/** @throws RefusedTable when it is no whole zip archive, or one that no program for spreadsheets writes. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await opened(path);
  try {
    const entries = await entriesOf(zip);
    const packed = [...entries.values()].reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    if (packed > statSync(path).size) throw damaged('parts of this archive lie over each other');
    return {
      names: [...entries.keys()],
      read: (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw damaged(`it lacks the part ${JSON.stringify(name.slice(0, 80))}`);
        return unpacked(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A workbook that cannot be read, and why. */
export function damaged(why: string): RefusedTable {
  return new RefusedTable('DAMAGED_WORKBOOK', `A whole workbook (.xlsx) was expected; ${why}.`);
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(damaged(`this archive cannot be opened (${error.message})`)),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) {
    const message = `A workbook of at most ${MOST_PARTS} parts was expected; this one has ${zip.entryCount}.`;
    throw new RefusedTable('TOO_MANY_PARTS', message);
  }
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (error) => reject(damaged(`this archive is damaged (${error.message})`)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function unpacked(zip: ZipFile, entry: Entry): Promise<Readable> {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const isBomb =
    uncompressedSize > LONGEST_PART ||
    (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_PACKED);
  if (isBomb) {
    const message = `A workbook was expected; its part ${JSON.stringify(fileName.slice(0, 80))} unpacks ${compressedSize} bytes to ${uncompressedSize}.`;
    throw new RefusedTable('ZIP_BOMB', message);
  }
  return new Promise((resolve, reject) => {
    // It ends with an error where a part unpacks to more than it says.
    zip.openReadStream(entry, (error, stream) =>
      error === null
        ? resolve(verified(stream, entry))
        : reject(damaged(`a part cannot be unpacked (${error.message})`)),
    );
  });
}

/** Ends with an error where bytes are not those that were packed, so that no cell is read that a disk or a transfer made up. */
function verified(part: Readable, { fileName, crc32: expected }: Entry): Readable {
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      const isWhole = sum === expected;
      done(
        isWhole
          ? null
          : damaged(`its part ${JSON.stringify(fileName.slice(0, 80))} has other bytes than were packed`),
      );
    },
  });
  // What goes wrong ends the reading of `check`.
  return pipeline(part, check, () => {});
}
