/**
 * Makes the page that holds it a 404. Next's `notFound()` sends an empty shell that only a script fills; a page with
 * this mark is rendered on the server like any other, and the page cache gives it its status.
 */
export const Status404 = () => <meta name="tracker-status" content="404" />;

/** Keeps the page that holds it out of the page cache: it lacks something that could not be read when it was made. */
export const Partial = () => <meta name="tracker-status" content="partial" />;
