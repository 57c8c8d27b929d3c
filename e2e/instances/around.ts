import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, portIsFree } from "../../scripts/shared/free-port";
import { postgresAccount } from "../../scripts/postgres/postgres-account";
import type { TestDatabase } from "../../scripts/test/test-database";

/** The programs around the instances that are not on this machine. */
export const missing = (...programs: string[]): string[] =>
  programs.filter((name) => spawnSync("sh", ["-c", `command -v ${name}`], { env: withSbin() }).status !== 0);

/** Where distributions put what root runs. */
const withSbin = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin` });

/** A program that runs beside the tests, in a folder of its own. */
export class Around {
  output = "";
  readonly folder: string;
  #child: ChildProcess | undefined;

  constructor(private readonly program: string) {
    this.folder = mkdtempSync(path.join(tmpdir(), `tracker-${program}-`));
    chmodSync(this.folder, 0o755);
  }

  /** Writes a file into its folder. @returns its path */
  file(name: string, text: string): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Starts it and waits until something listens on the port. @throws Error with its output when it ends before */
  async start(args: string[], port: number, options: { uid?: number; gid?: number } = {}): Promise<void> {
    const child = spawn(this.program, args, { env: withSbin(), stdio: ["ignore", "pipe", "pipe"], ...options });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => (this.output += String(part)));
    while (await portIsFree(port, "127.0.0.1")) {
      if (child.exitCode !== null) throw new Error(`${this.program} ended:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(): Promise<void> {
    if (this.#child && this.#child.exitCode === null) {
      this.#child.kill("SIGTERM");
      await once(this.#child, "exit");
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** PgBouncer in transaction mode before a database. @returns the app's connection string through it */
export async function startPgBouncer(database: TestDatabase): Promise<{ url: string; bouncer: Around }> {
  const bouncer = new Around("pgbouncer");
  const { username, password, hostname, port, pathname } = new URL(database.url);
  const listen = await freePort();
  const users = bouncer.file("users.txt", `"${username}" "${password}"\n`);
  const settings = bouncer.file(
    "pgbouncer.ini",
    [
      "[databases]",
      `${pathname.slice(1)} = host=${hostname} port=${port}`,
      "[pgbouncer]",
      `listen_addr = 127.0.0.1\nlisten_port = ${listen}\nunix_socket_dir =`,
      `auth_type = scram-sha-256\nauth_file = ${users}`,
      "pool_mode = transaction\ndefault_pool_size = 10\nmax_client_conn = 200",
      "",
    ].join("\n"),
  );
  // It refuses to run as root, as Postgres does.
  const account = postgresAccount(bouncer.folder);
  await bouncer.start([settings], listen, account ? { uid: account.uid, gid: account.gid } : {});
  const url = new URL(database.url);
  url.port = String(listen);
  return { url: url.href, bouncer };
}

/**
 * nginx by docs/samples/nginx.conf, with other ports and a certificate of its own.
 * @returns its https port, and the certificate
 */
export async function startNginx(instances: readonly number[]): Promise<{ port: number; ca: string; nginx: Around }> {
  const nginx = new Around("nginx");
  const port = await freePort();
  const [key, certificate] = [path.join(nginx.folder, "key.pem"), path.join(nginx.folder, "certificate.pem")];
  const subject = ["-subj", "/CN=draws.example.org", "-addext", "subjectAltName=DNS:draws.example.org"];
  spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate],
    ...subject,
  ]);
  const sample = readFileSync("docs/samples/nginx.conf", "utf8")
    .replace(
      /( {2}server 127\.0\.0\.1:\d+[^\n]*\n)+/,
      (line) => instances.map((each) => line.split("\n")[0]!.replace(/:\d+/, `:${each}`)).join("\n") + "\n",
    )
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replace("/var/log/nginx/tracker.log", path.join(nginx.folder, "access.log"))
    .replace("/etc/ssl/draws.pem", certificate)
    .replace("/etc/ssl/draws.key", key);
  const settings = nginx.file(
    "nginx.conf",
    `daemon off; pid ${nginx.folder}/pid; error_log stderr warn; events {} http { access_log off;\n${sample}\n}\n`,
  );
  await nginx.start(["-p", nginx.folder, "-c", settings], port);
  return { port, ca: readFileSync(certificate, "utf8"), nginx };
}
