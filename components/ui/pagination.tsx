type Props = {
  page: number;
  pages: number;
  href: (page: number) => string;
  labels: { nav: string; previous: string; next: string; page: string };
};

/** Steps through the pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, href, labels }: Props) {
  if (pages < 2 || page > pages) return null;
  return (
    <nav aria-label={labels.nav} className="mt-6 flex items-baseline gap-6 no-print">
      {page > 1 && (
        <a rel="prev" className="py-1" href={href(page - 1)}>
          {labels.previous}
        </a>
      )}
      <span className="text-ink-soft">{labels.page}</span>
      {page < pages && (
        <a rel="next" className="py-1" href={href(page + 1)}>
          {labels.next}
        </a>
      )}
    </nav>
  );
}
