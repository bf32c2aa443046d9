/** The colours of one cover, as SVG takes them. */
export interface Paint {
  readonly deep: string;
  readonly main: string;
  readonly soft: string;
  readonly accent: string;
  readonly paper: string;
}

/** Draws an emblem in SVG, about 150 to each side of (0, 0). */
export type Emblem = (paint: Paint) => string;
