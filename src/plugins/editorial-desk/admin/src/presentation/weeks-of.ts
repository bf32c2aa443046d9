/** The weeks of a month from Monday on, with null where a day belongs to another month. */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - first + 1;
      if (day < 1 || day > length) return null;
      return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    }),
  );
}
