import Link from "next/link";

interface ViewLinksProps {
  /** What is chosen. */
  readonly label: string;
  readonly views: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  readonly current: string;
}

/** A choice between views of one page, each with an address of its own. */
export function ViewLinks({ label: about, views, current }: ViewLinksProps) {
  return (
    <nav aria-label={about} className="flex flex-wrap gap-2">
      {views.map(({ id, label, href }) => (
        <Link
          key={id}
          href={href}
          prefetch={false}
          aria-current={id === current ? "true" : undefined}
          className="flex min-h-11 items-center rounded-full border border-line-strong px-4 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
