/** One figure of a benchmark, with the goal it is held against where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: string;
}

/** A benchmark: prepares what it needs, measures, and cleans up after itself. */
export type Bench = (wanted: {
  /** Also what takes many minutes. */
  readonly isFull: boolean;
}) => Promise<readonly Figure[]>;
