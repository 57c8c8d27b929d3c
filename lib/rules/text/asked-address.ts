/** Headers of a request by their names in small letters, their forwarded ones already cleaned. */
type Asking = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first of a list, as a chain of proxies writes one. */
const first = (value: Asking[string]) =>
  String(value ?? "")
    .split(",")[0]
    ?.trim();

/** The host that the reader asked for; undefined where none was named. */
export const askedHost = (headers: Asking): string | undefined =>
  first(headers["x-forwarded-host"]) || first(headers.host) || undefined;

/**
 * True when the reader's browser speaks https, by a proxy that is believed or by the public address that was asked for.
 */
export function speaksHttps(headers: Asking, publicUrl: string | undefined): boolean {
  if (first(headers["x-forwarded-proto"]) === "https") return true;
  const asked = `https://${askedHost(headers)}`;
  return publicUrl !== undefined && URL.canParse(publicUrl) && new URL(publicUrl).origin === asked;
}
