import Link from "next/link";

const PLACES = [
  { key: "overview", label: "Overview", path: "" },
  { key: "assignments", label: "Assignments", path: "/assignments" },
  { key: "students", label: "Students", path: "/students" },
  { key: "gradebook", label: "Gradebook", path: "/gradebook" },
  { key: "statistics", label: "Statistics", path: "/statistics" },
  { key: "mending", label: "Mending", path: "/mending" },
  { key: "log", label: "Change log", path: "/log" },
  { key: "settings", label: "Settings", path: "/settings" },
] as const;

type ClassPlace = (typeof PLACES)[number]["key"];

interface ClassNavProps {
  readonly classId: string;
  readonly className: string;
  /** Where the reader is; null on a page under one of these. */
  readonly current: ClassPlace | null;
}

/** The way about one class. */
export function ClassNav({ classId, className, current }: ClassNavProps) {
  return (
    <nav aria-label={`Pages of ${className}`} className="no-print mb-6 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {PLACES.map(({ key, label, path }) => (
          <li key={key}>
            <Link
              href={`/instructor/classes/${classId}${path}`}
              aria-current={key === current ? "page" : undefined}
              className="flex min-h-11 items-center border-b-2 border-transparent px-3 whitespace-nowrap text-quiet -outline-offset-4 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
