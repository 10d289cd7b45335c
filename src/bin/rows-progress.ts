/** Tells how far a table is: "12,000 of 300,000 rows, 1,400 a second, 3 min left". */
export function rowsProgress(
  rowCount: number,
  tell: (progress: string) => void,
  now: () => number = () => performance.now(),
): (rows: number) => void {
  const begun = now();
  let first: number | null = null;
  const number = (n: number) => Math.round(n).toLocaleString('en');
  return (rows) => {
    first ??= rows;
    const seconds = (now() - begun) / 1000;
    const done = rows - first;
    const pace = done === 0 || seconds === 0 ? null : done / seconds;
    const left =
      pace === null ? '' : `, ${number(pace)} a second, ${duration((rowCount - rows) / pace)} left`;
    tell(`${number(rows)} of ${number(rowCount)} rows${left}`);
  };
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
