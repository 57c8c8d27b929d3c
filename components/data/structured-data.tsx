/** What a page holds, for search engines. The browser runs none of it. */
export const StructuredData = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    // What closes a script in HTML cannot stand in one.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
  />
);
