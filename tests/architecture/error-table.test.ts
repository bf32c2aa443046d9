import { REQUEST_ERROR_CODES } from '../../src/contracts/errors';
import { REFUSAL_CODES } from '../../src/domain/shared/refusal';
import { read } from './repository';

describe('the README’s tables of errors', () => {
  it('have a row for every code that an answer can carry', () => {
    const rows = new Set(
      [...read('README.md').matchAll(/^\| `([a-z_]+)`/gm)].map(([, code]) => code),
    );
    const missing = [...REQUEST_ERROR_CODES, ...REFUSAL_CODES].filter((code) => !rows.has(code));
    expect(missing).toEqual([]);
  });
});
