const cell = (value: string) => (/[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** A CSV file of rows that are told by their columns' names. */
export function csv(rows: readonly Readonly<Record<string, string>>[], delimiter: string): string {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))];
  return lines.map((line) => line.map(cell).join(delimiter)).join('\n');
}
