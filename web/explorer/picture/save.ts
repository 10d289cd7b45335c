/** Hands a file to the reader, as a link to it would. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: the browser fetches it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file's name out of what it shows, for every system: `samverkan-network-2024-03-05.svg`. */
export function fileName(kind: string, day: Date, extension: string): string {
  return `samverkan-${kind}-${day.toISOString().slice(0, 10)}.${extension}`;
}
