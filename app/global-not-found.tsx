import "./globals.css";

export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body className="page py-16">
        <h1>Page not found · Page introuvable</h1>
        <p className="mt-4">
          <a href="/en">The dashboard in English</a> ·{" "}
          <a href="/fr" lang="fr">
            Le tableau de bord en français
          </a>
        </p>
      </body>
    </html>
  );
}
