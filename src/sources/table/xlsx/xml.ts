import type { Readable } from 'node:stream';
import { Parser } from 'htmlparser2';
import { RefusedTable } from '../refused.ts';
import { damaged } from './archive.ts';

/** No part of a workbook is nested so deep. */
const DEEPEST = 64;
/** So many characters may come until an element ends: no tag, text or comment is longer; in UTF-16 code units. */
const LONGEST_PIECE = 4_000_000;

/** What a part's elements mean: names are without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part of a workbook as it streams; yields after each piece how long it was, so that what the handler has gathered can be handed on. Only
 * XML's own entities mean something: a document type is refused, and with it every entity of its own.
 */
export async function* readXml(part: Readable, handler: XmlHandler): AsyncGenerator<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let since = 0;
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw damaged(`a part of it is nested deeper than ${DEEPEST} elements`);
        handler.open?.(bare(name), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth -= 1;
        since = 0;
        handler.close?.(bare(name));
      },
      onprocessinginstruction(name) {
        if (!name.toLowerCase().startsWith('!doctype')) return;
        throw new RefusedTable(
          'DOCTYPE',
          'A workbook without document types was expected; a part declares one.',
        );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw damaged('a part of it is not in UTF-8');
    }
  };
  try {
    for await (const chunk of part) {
      const text = decoded(chunk as Uint8Array);
      since += text.length;
      parser.write(text);
      if (since > LONGEST_PIECE)
        throw new RefusedTable(
          'ROW_TOO_LONG',
          `A cell of at most ${LONGEST_PIECE} characters was expected; one is longer.`,
        );
      yield text.length;
    }
    parser.write(decoded());
    parser.end();
    yield 0;
  } catch (error) {
    if (error instanceof RefusedTable) throw error;
    throw damaged(`a part of it breaks off (${(error as Error).message})`);
  } finally {
    part.destroy();
  }
}
