/** So many characters go on their way together: a piece for each line would take longer to hand on than to make. */
const pieceLength = 65_536;

/** The same text in fewer pieces. None is empty. */
export function* inLargePieces(small: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of small) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
