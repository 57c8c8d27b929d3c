/**
 * What a page of the admin says when its record does not exist, with the way back; see
 * docs/decisions/004-server-rendered-404.md.
 */
export const NotThere = ({ title, back }: { title: string; back: { href: string; label: string } }) => (
  <>
    <h1>{title}</h1>
    <p className="mt-4">
      <a href={back.href}>{back.label}</a>
    </p>
  </>
);
