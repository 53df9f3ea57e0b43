import type { ReactNode } from "react";

/** A page's title with a line under it, and what can be done on the page beside it. */
export function PageHeading({
  title,
  lead,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="grid gap-2">
        <h1 className="text-3xl sm:text-4xl">{title}</h1>
        {lead ? <p className="max-w-prose text-lg text-quiet">{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}
