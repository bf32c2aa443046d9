import type { Figure } from '../bench';
import type { Measured } from './measure';

/** What one load of one server showed, line by line. */
export function figuresOf(run: Measured): Figure[] {
  const name = `${run.server}, ${run.connections} connections`;
  return [
    { name: `${name}: CPU per request`, value: run.cpuMicros, unit: 'µs' },
    { name: `${name}: requests`, value: run.perSecond, unit: '/s' },
    { name: `${name}: p50`, value: run.p50, unit: 'ms' },
    { name: `${name}: p99`, value: run.p99, unit: 'ms' },
    { name: `${name}: memory`, value: run.rssMiB, unit: 'MiB' },
  ];
}

interface Goal {
  readonly name: string;
  readonly of: string;
  readonly to: string;
  readonly goal: string;
}

const GOALS: readonly Goal[] = [
  {
    name: 'feed at 100 k against node:http',
    ...{ of: 'feed, 100 k', to: 'node:http, prepared', goal: '≤ 2' },
  },
  {
    name: 'stock at 1 k against feed at 100 k',
    ...{ of: 'stock REST, 1 k', to: 'feed, 100 k', goal: '≥ 150' },
  },
  {
    name: 'stock at 10 k against feed at 100 k',
    ...{ of: 'stock REST, 10 k', to: 'feed, 100 k', goal: '≥ 150' },
  },
  {
    name: 'stock at 100 k against feed at 100 k',
    ...{ of: 'stock REST, 100 k', to: 'feed, 100 k', goal: '≥ 1,000' },
  },
  {
    name: 'feed at 100 k against 1 k',
    ...{ of: 'feed, 100 k', to: 'feed, 1 k', goal: '≤ 1.5' },
  },
  {
    name: 'worst rules at 100 k against feed at 1 k',
    ...{ of: 'feed, 100 k, worst rules', to: 'feed, 1 k', goal: '≤ 3' },
  },
  {
    name: 'feed at 1 M against 1 k',
    ...{ of: 'feed, 1 M', to: 'feed, 1 k', goal: '≤ 1.5' },
  },
  {
    name: 'worst rules at 1 M against feed at 1 k',
    ...{ of: 'feed, 1 M, worst rules', to: 'feed, 1 k', goal: '≤ 3' },
  },
];

/** CPU per request of one against another, beside the goal; of servers that were measured. */
export function goalsOf(runs: readonly Measured[]): Figure[] {
  const cpuOf = (name: string) => runs.find(({ server }) => server === name)?.cpuMicros;
  return GOALS.flatMap(({ name, of, to, goal }) => {
    const [cpu, other] = [cpuOf(of), cpuOf(to)];
    if (cpu === undefined || other === undefined) return [];
    return [{ name, value: round(cpu / other, 2), unit: '×', goal }];
  });
}

/** What the index of a server says of itself. */
export function indexFigures(name: string, facts: Readonly<Record<string, number>>): Figure[] {
  const line = (about: string, fact: string, unit: string) => ({
    name: `${name}: ${about}`,
    ...{ value: round(facts[fact] ?? NaN, 1), unit },
  });
  return [
    { ...line('index', 'indexBytes', 'bytes a post'), goal: '≤ 32' },
    { ...line('one change in the index, p50', 'changeP50', 'µs'), goal: '≤ 1,000' },
    { ...line('one change in the index, p99', 'changeP99', 'µs'), goal: '≤ 1,000' },
  ];
}

/** Rounds to so many digits after the point. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
