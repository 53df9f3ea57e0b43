import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

type Look = "primary" | "secondary" | "quiet";

const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2 text-base font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-60 forced-colors:border forced-colors:border-[ButtonText]";

const LOOKS = {
  primary: "bg-accent text-accent-ink hover:opacity-90",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-accent hover:bg-accent-soft",
} as const satisfies Record<Look, string>;

export function buttonClass(look: Look = "primary", className?: string): string {
  return clsx(BASE, LOOKS[look], className);
}

export function Button({
  look = "primary",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { readonly look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

export function ButtonLink({
  look = "primary",
  className,
  ...rest
}: ComponentProps<typeof Link> & { readonly look?: Look }) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
