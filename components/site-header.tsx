import Link from "next/link";
import type { ReactNode } from "react";
import { LinkPending } from "./ui/link-pending";

export interface NavLink {
  readonly href: string;
  readonly label: string;
}

/** The bar above every page: the name, the way about, and the account. */
export function SiteHeader({ links, account }: { readonly links: readonly NavLink[]; readonly account: ReactNode }) {
  return (
    <header className="border-b border-line bg-surface">
      <a
        href="#main"
        className="absolute -top-20 left-4 z-20 rounded-b-lg bg-accent px-4 py-2 text-accent-ink focus:top-0"
      >
        Skip to the content
      </a>
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2 lg:gap-x-6">
        <Link
          href="/"
          prefetch={false}
          className="mr-auto flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight sm:mr-0"
        >
          <svg
            viewBox="0 0 24 24"
            aria-hidden="true"
            className="size-6 text-accent"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          >
            <circle cx="6" cy="6" r="2.6" />
            <circle cx="18" cy="6" r="2.6" />
            <circle cx="12" cy="18" r="2.6" fill="currentColor" />
            <path d="M7.3 8.3 10.8 15.6M16.7 8.3l-3.5 7.3" />
          </svg>
          Claimwise
        </Link>
        {links.length > 0 ? (
          <nav
            aria-label="Main"
            className="order-3 -mx-2 w-full overflow-x-auto sm:order-none sm:mx-0 sm:w-auto sm:flex-1"
          >
            <ul className="flex gap-0.5 px-0.5 sm:gap-1">
              {links.map(({ href, label }) => (
                <li key={href}>
                  {/* Prefetching would have the server make every one of these pages for each page that is read. */}
                  <Link
                    href={href}
                    prefetch={false}
                    className="relative flex min-h-11 items-center rounded-lg px-1.5 text-[0.9375rem] whitespace-nowrap text-quiet hover:bg-sunken hover:text-ink sm:px-2 sm:text-base lg:px-2.5"
                  >
                    {label}
                    <LinkPending />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <span className="hidden flex-1 sm:block" />
        )}
        {account}
      </div>
    </header>
  );
}
