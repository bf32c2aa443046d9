/** Runs a suite on the PostgreSQL of TEST_DATABASE_URL; without this file suites run on SQLite. */
process.env.DATABASE_CLIENT = 'postgres';
