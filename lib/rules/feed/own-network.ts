/** Names that no public name server answers: RFC 6761, RFC 6762, RFC 8375, and ICANN's `internal`. */
const OWN_ENDINGS = /\.(?:local|localhost|internal|home\.arpa|lan|intranet|test|invalid)\.?$/i;

/**
 * True for an address that can only be of the server's own network, or that names no host: a number in the place of a
 * name, a name without a dot or of a private ending, a port of its own, a name and password.
 */
export function isOwnNetworkName({ hostname, port, username, password }: URL): boolean {
  return (
    port !== "" ||
    username !== "" ||
    password !== "" ||
    // The URL parser has made numbers of every spelling into these two.
    hostname.startsWith("[") ||
    /^[\d.]+$/.test(hostname) ||
    !hostname.replace(/\.$/, "").includes(".") ||
    OWN_ENDINGS.test(hostname)
  );
}
