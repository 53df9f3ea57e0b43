import type { OAuthConfig, Provider } from "next-auth/providers/index";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import { z } from "zod";
import { env } from "../env";

const oidcProfile = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});

function oidcProvider(name: string, issuer: string, clientId: string, clientSecret: string): OAuthConfig<unknown> {
  return {
    id: "oidc",
    name,
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile: (data) => {
      const profile = oidcProfile.parse(data);
      return { id: profile.sub, email: profile.email ?? null, name: profile.name ?? null };
    },
  };
}

/** The sign-in providers that environment variables turn on. */
export function configuredProviders(): Provider[] {
  const settings = env();
  const providers: Provider[] = [];
  if (settings.OIDC_ISSUER && settings.OIDC_CLIENT_ID && settings.OIDC_CLIENT_SECRET) {
    providers.push(
      oidcProvider(
        settings.OIDC_NAME ?? "Single sign-on",
        settings.OIDC_ISSUER,
        settings.OIDC_CLIENT_ID,
        settings.OIDC_CLIENT_SECRET,
      ),
    );
  }
  if (settings.GOOGLE_CLIENT_ID && settings.GOOGLE_CLIENT_SECRET) {
    providers.push(
      GoogleProvider({ clientId: settings.GOOGLE_CLIENT_ID, clientSecret: settings.GOOGLE_CLIENT_SECRET }),
    );
  }
  if (settings.GITHUB_CLIENT_ID && settings.GITHUB_CLIENT_SECRET) {
    providers.push(
      GitHubProvider({ clientId: settings.GITHUB_CLIENT_ID, clientSecret: settings.GITHUB_CLIENT_SECRET }),
    );
  }
  return providers;
}

/** What the sign-in page offers beside e-mail and password. */
export function listProviders(): { readonly id: string; readonly name: string }[] {
  return configuredProviders().map(({ id, name }) => ({ id, name }));
}
