import { clsx } from "clsx";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithheldNotice } from "@/components/progress/withheld-notice";
import { ViewLinks } from "@/components/study/view-links";
import { PageHeading } from "@/components/ui/page-heading";
import { requireUser } from "@/server/session";
import { getArgumentMap } from "@/server/study/get-argument-map";
import { ArgumentList } from "./_components/argument-list";
import { ArgumentPicture } from "./_components/argument-picture";
import { ClaimPanel } from "./_components/claim-panel";
import { EdgeMarkers } from "./_components/edge-looks";
import { EdgeLegend, MasteryLegend } from "./_components/legend";
import { MAP_VIEWS, mapPath } from "./_components/map-path";

export const metadata: Metadata = { title: "Argument map" };

export default async function MapPage({ searchParams }: PageProps<"/map">) {
  const [user, { claim, view: asked }] = await Promise.all([requireUser("/map"), searchParams]);
  const map = await getArgumentMap(user, typeof claim === "string" ? claim : null);
  if (!map) notFound();
  const view = MAP_VIEWS.find(({ id }) => id === asked)?.id ?? "picture";
  const { opened } = map;
  const heading = (
    <div className={clsx("grid gap-6", view === "picture" ? "page" : "page-narrow")}>
      <EdgeMarkers />
      <PageHeading
        title="The argument"
        lead={`What “${map.article.title}” claims, paragraph by paragraph, and what your answers show of it.`}
      />
      <ViewLinks
        label="View"
        views={MAP_VIEWS.map(({ id, label }) => ({ id, label, href: mapPath(id, opened?.id) }))}
        current={view}
      />
      <WithheldNotice attempts={map.withheld} />
      <MasteryLegend claims={map.claims} />
      {view === "picture" ? <EdgeLegend /> : null}
    </div>
  );
  return (
    <div className="grid gap-6">
      {heading}
      {view === "list" ? (
        <div className="page-narrow">
          <ArgumentList map={map} />
        </div>
      ) : (
        <div
          className={clsx(
            "page grid max-w-[112rem] gap-6",
            opened && "lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start",
          )}
        >
          <ArgumentPicture map={map} />
          {opened ? (
            <div className="sticky bottom-3 max-h-[55dvh] overflow-y-auto rounded-card shadow-lg lg:top-4 lg:bottom-auto lg:max-h-[calc(100dvh-2rem)] lg:shadow-none">
              <ClaimPanel map={map} view="picture" />
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}
