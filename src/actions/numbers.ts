import { yearOf, type LocalDate } from '../domain/shared/local-date';
import type { BookKind, NumberRequest } from './effects';
import type { Ports } from './ports';

/** The numbers an action took, written as they stand on paper. */
export type TakenNumbers = Partial<Record<BookKind, string>>;

const MARKS: Readonly<Record<BookKind, string>> = {
  receipt: 'TN',
  notice: 'TB',
  decision: 'PD',
  dispatch: 'CV',
};

/**
 * Takes the next number of each book: gap-free for an office and a year, since it is taken in the
 * transaction of the act it belongs to. Written as Decree 30/2020 has it (Annex I): a leading zero
 * below ten, then year, kind and the office's symbol.
 */
export async function takeNumbers(
  requests: readonly NumberRequest[],
  today: LocalDate,
  ports: Ports,
): Promise<TakenNumbers> {
  const taken: TakenNumbers = {};
  for (const { kind, office } of requests) {
    const year = yearOf(today);
    const next = await ports.numbers.next(`${kind}:${office.code}:${year}`);
    const number = String(next).padStart(2, '0');
    taken[kind] = `${number}/${year}/${MARKS[kind]}-${office.symbol}`;
  }
  return taken;
}
