/** A rectangle: left, top, width, height and, where its corners are round, their radius. */
export function rect(
  [x, y, width, height, radius = 0]: readonly [number, number, number, number, number?],
  fill: string,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** A disc: centre and radius. */
export function disc([x, y, r]: readonly [number, number, number], fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
}

/** An ellipse: centre and both radii. */
export function oval([x, y, rx, ry]: readonly [number, number, number, number], fill: string) {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

/** A filled outline in SVG path syntax. */
export function area(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A line in SVG path syntax, with round ends. */
export function line(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A group, moved and turned as an SVG transform says. */
export function moved(transform: string, ...shapes: readonly string[]): string {
  return `<g transform="${transform}">${shapes.join('')}</g>`;
}

/** What `shape` draws for each of the values. */
export function each<T>(values: readonly T[], shape: (value: T) => string): string {
  return values.map(shape).join('');
}

/** A five-pointed star: centre and outer radius. */
export function star([x, y, r]: readonly [number, number, number], fill: string): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const angle = (at * Math.PI) / 5;
    const reach = at % 2 === 0 ? r : r * 0.4;
    return `${(x + reach * Math.sin(angle)).toFixed(1)},${(y - reach * Math.cos(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}
