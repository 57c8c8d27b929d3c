// Stands in for "server-only" in tests, which otherwise refuses to load outside a server build.
export {};
