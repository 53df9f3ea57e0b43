/** Stands in while a page's data is fetched; as tall as most pages' heads, so that little moves. */
export default function Loading() {
  return (
    <div className="page grid gap-6" role="status" aria-label="Loading">
      <div className="h-10 w-2/3 max-w-md rounded-lg bg-sunken motion-safe:animate-pulse" />
      <div className="h-40 rounded-card bg-sunken motion-safe:animate-pulse" />
      <div className="h-40 rounded-card bg-sunken motion-safe:animate-pulse" />
    </div>
  );
}
