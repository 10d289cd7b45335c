/** The distance of the lines of each shade, in pixels of the screen: the denser the more projects. */
const distances: Readonly<Record<number, number>> = { 2: 9, 3: 6, 4: 4.5, 5: 4.5 };

/** Hatchings for the map's shades 2 to 5, so that they differ by more than colour; the last is crossed. @param scale Units a pixel. */
export function Hatching({ name, scale }: { readonly name: string; readonly scale: number }) {
  return (
    <defs>
      {Object.entries(distances).map(([shade, distance]) => (
        <pattern
          key={shade}
          id={`${name}-${shade}`}
          width={distance}
          height={distance}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale}) rotate(45)`}
        >
          <path class="hatch" d={`M0 0V${distance}${shade === '5' ? `M0 0H${distance}` : ''}`} />
        </pattern>
      ))}
    </defs>
  );
}
