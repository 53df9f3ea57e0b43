import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./postgres";

const PROGRAM = "/usr/sbin/nginx";

export function hasNginx(): boolean {
  return existsSync(PROGRAM);
}

/** A proxy in front of several servers, which get requests in turn: no student stays with one. */
export interface Proxy {
  readonly url: string;
  /** Lets the proxy hand requests to the servers on these ports. */
  readonly start: (ports: readonly number[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The settings that docs/OPERATIONS.md gives, on ports and in a folder of the test's own. */
function settings(folder: string, port: number, ports: readonly number[]): string {
  const servers = ports.map((each) => `server 127.0.0.1:${String(each)} max_fails=1 fail_timeout=1s;`).join("\n    ");
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${join(folder, "pid")};
error_log ${join(folder, "error.log")};
events { worker_connections 256; }
http {
  access_log off;
  ${paths.join("\n  ")}
  upstream claimwise {
    ${servers}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${String(port)};
    location / {
      proxy_pass http://claimwise;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Request-Id $request_id;
      proxy_next_upstream error timeout;
      add_header X-Served-By $upstream_addr always;
    }
  }
}
`;
}

export async function makeProxy(): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), "claimwise-nginx-"));
  const port = await freePort();
  let child: ReturnType<typeof spawn> | undefined;
  const url = `http://localhost:${String(port)}`;
  return {
    url,
    start: async (ports) => {
      const file = join(folder, "nginx.conf");
      writeFileSync(file, settings(folder, port, ports));
      const options = ["-p", folder, "-c", file, "-e", join(folder, "error.log")];
      execFileSync(PROGRAM, [...options, "-t"], { stdio: "pipe" });
      child = spawn(PROGRAM, options, { stdio: "ignore" });
      let up = false;
      child.once("exit", () => (up = true));
      while (!up)
        up = await fetch(`${url}/api/health`).then(
          () => true,
          () => false,
        );
    },
    stop: async () => {
      if (child?.exitCode === null && child.signalCode === null) {
        const ending = child;
        const gone = new Promise((resolve) => ending.once("exit", resolve));
        ending.kill("SIGTERM");
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
