/** The one admin of every test database. */
export const TEST_ADMIN = { email: "admin@example.test", password: "correct horse battery staple" };

/** Signs the sessions of tests; of the length the tracker asks for. */
export const TEST_SECRET = "only-for-tests-only-for-tests-only-for-tests";
