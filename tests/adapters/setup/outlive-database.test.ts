import { isDatabaseGone } from '../../../src/adapters/setup/outlive-database';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

test.each([
  ['a server that shuts down', withCode('57P01')],
  ['a server that starts', withCode('57P03')],
  ['nobody on the port', withCode('ECONNREFUSED')],
  ['a socket that is closed', new Error('Connection terminated unexpectedly')],
  ['one of these as a cause', new Error('Query failed', { cause: withCode('ECONNRESET') })],
])('the database is gone: %s', (_, error) => {
  expect(isDatabaseGone(error)).toBe(true);
});

test.each([
  ['a row that is there already', withCode('23505')],
  ['a mistake of the program', new TypeError('x is not a function')],
  ['no error at all', 'ECONNREFUSED'],
  ['nothing', undefined],
])('the database is there: %s', (_, error) => {
  expect(isDatabaseGone(error)).toBe(false);
});
