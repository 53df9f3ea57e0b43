import type { Metadata, Viewport } from "next";
import Link from "next/link";
import { DeviceOwner } from "@/components/offline/device-owner";
import { GuestNotice } from "@/components/guest-notice";
import { SimulatedBadge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { SiteHeader, type NavLink } from "@/components/site-header";
import { getUser, type User } from "@/server/session";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Claimwise", template: "%s · Claimwise" },
  description:
    "Quizzes from the claims and scenarios of an argumentative article, with feedback that names the misreading.",
  icons: { icon: "/icons/icon.svg", apple: "/icons/apple-180.png" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1c2026" },
  ],
};

function linksFor(user: User | null): NavLink[] {
  if (!user) return [];
  const student = [
    { href: "/", label: "Quizzes" },
    { href: "/practice", label: "Practice" },
    { href: "/progress", label: "Progress" },
    { href: "/study", label: "Study" },
  ];
  if (user.role === "STUDENT") return student;
  const instructor = [{ href: "/instructor", label: "Classes" }, ...student];
  return user.role === "ADMINISTRATOR" ? [...instructor, { href: "/admin", label: "Accounts" }] : instructor;
}

function Account({ user }: { readonly user: User | null }) {
  if (!user) {
    return (
      <Link href="/sign-in" className={buttonClass("secondary")}>
        Sign in
      </Link>
    );
  }
  return (
    <div className="flex min-w-0 items-center gap-2">
      {user.simulated ? <SimulatedBadge /> : null}
      <Link
        href="/account"
        prefetch={false}
        className="flex min-h-11 max-w-20 items-center rounded-lg px-1 hover:bg-sunken sm:max-w-44 sm:px-2.5"
      >
        <span className="truncate">{user.name}</span>
      </Link>
    </div>
  );
}

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const user = await getUser();
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">
        <SiteHeader links={linksFor(user)} account={<Account user={user} />} />
        <DeviceOwner userId={user?.id ?? null} />
        {user?.guest ? <GuestNotice /> : null}
        <main id="main" tabIndex={-1} className="flex-1 py-8 outline-none sm:py-12">
          {children}
        </main>
      </body>
    </html>
  );
}
