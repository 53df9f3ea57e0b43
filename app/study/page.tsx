import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScenarioColumns } from "@/components/study/scenario-columns";
import { StudyClaim } from "@/components/study/study-claim";
import { ViewLinks } from "@/components/study/view-links";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { requireUser } from "@/server/session";
import { getStudyGuide, type StudyGuide } from "@/server/study/get-study-guide";

export const metadata: Metadata = { title: "Study guide" };

const ARTICLE_ID = "pakistan-russia-china";
const VIEWS = [
  { id: "all", label: "All claims" },
  { id: "author", label: "The author's own" },
  { id: "others", label: "Views of others" },
  { id: "forecasts", label: "Forecasts" },
] as const;
type ViewId = (typeof VIEWS)[number]["id"];

const SECTIONS = [
  { id: "scenarios", label: "The four scenarios" },
  { id: "paragraphs", label: "Paragraph by paragraph" },
  { id: "tensions", label: "At odds with itself" },
  { id: "names", label: "Names" },
  { id: "notes", label: "Notes" },
] as const;

function narrowed(paragraphs: StudyGuide["paragraphs"], view: ViewId): StudyGuide["paragraphs"] {
  const keeps = {
    all: () => true,
    author: (claim) => claim.isAuthor && claim.nature !== "forecast",
    others: (claim) => !claim.isAuthor,
    forecasts: (claim) => claim.nature === "forecast",
  } as const satisfies Record<ViewId, (claim: StudyGuide["paragraphs"][number]["claims"][number]) => boolean>;
  return paragraphs.map((paragraph) => ({ ...paragraph, claims: paragraph.claims.filter(keeps[view]) }));
}

function Paragraphs({ guide, view }: { readonly guide: StudyGuide; readonly view: ViewId }) {
  return (
    <section id="paragraphs" aria-labelledby="paragraphs-title" className="grid gap-6">
      <h2 id="paragraphs-title" className="text-2xl">
        Paragraph by paragraph
      </h2>
      <ViewLinks
        label="Which claims"
        views={VIEWS.map(({ id, label }) => ({
          id,
          label,
          href: id === "all" ? "/study#paragraphs" : `/study?claims=${id}#paragraphs`,
        }))}
        current={view}
      />
      {narrowed(guide.paragraphs, view).map((paragraph) => (
        <section
          key={paragraph.number}
          id={`paragraph-${String(paragraph.number)}`}
          aria-labelledby={`paragraph-${String(paragraph.number)}-title`}
          className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:p-7"
        >
          <h3 id={`paragraph-${String(paragraph.number)}-title`} className="text-xl">
            <span className="text-quiet tabular-nums">{paragraph.number}. </span>
            {paragraph.title}
          </h3>
          <p className="max-w-prose">{paragraph.gist}</p>
          {paragraph.claims.length > 0 ? (
            <ul className="grid gap-4">
              {paragraph.claims.map((claim) => (
                <StudyClaim key={claim.id} claim={claim} />
              ))}
            </ul>
          ) : (
            <p className="text-sm text-quiet">No claim of this kind here.</p>
          )}
        </section>
      ))}
    </section>
  );
}

function Tensions({ guide }: { readonly guide: StudyGuide }) {
  return (
    <section id="tensions" aria-labelledby="tensions-title" className="grid gap-5">
      <h2 id="tensions-title" className="text-2xl">
        Where the article is at odds with itself
      </h2>
      <ul className="grid gap-4 md:grid-cols-2">
        {guide.tensions.map((tension) => (
          <li key={tension.id} className="grid content-start gap-3 rounded-card border border-line bg-surface p-5">
            <h3 className="text-lg">{tension.title}</h3>
            <p>{tension.note}</p>
            <ul className="grid gap-1 text-sm">
              {tension.claims.map((claim) => (
                <li key={claim.id}>
                  <span className="text-quiet">Paragraph {claim.paragraph}:</span>{" "}
                  <a href={`#claim-${claim.id}`}>{claim.statement}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ guide }: { readonly guide: StudyGuide }) {
  return (
    <section id="names" aria-labelledby="names-title" className="grid gap-5">
      <h2 id="names-title" className="text-2xl">
        Names, and what else they are called
      </h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {guide.entities.map((entity) => (
          <div key={entity.id}>
            <dt className="font-medium">
              {entity.name} <span className="text-sm font-normal text-quiet">{entity.kind}</span>
            </dt>
            <dd className="text-sm text-quiet">{entity.aliases.join(", ") || "no other name"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Notes({ guide }: { readonly guide: StudyGuide }) {
  return (
    <section id="notes" aria-labelledby="notes-title" className="grid gap-4">
      <h2 id="notes-title" className="text-2xl">
        The article&rsquo;s notes
      </h2>
      <ol className="grid gap-3">
        {guide.notes.map((note) => (
          <li key={note.number} id={`note-${String(note.number)}`} className="target:bg-accent-soft">
            <span className="font-medium">
              {note.number}. {note.publisher}
            </span>{" "}
            <span className="text-quiet">
              (to <a href={`#paragraph-${String(note.paragraph)}`}>paragraph {note.paragraph}</a>)
            </span>
            <p>{note.report}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export default async function StudyPage({ searchParams }: PageProps<"/study">) {
  await requireUser("/study");
  const guide = getStudyGuide(ARTICLE_ID);
  if (!guide) notFound();
  const { claims } = await searchParams;
  const view = VIEWS.find(({ id }) => id === claims)?.id ?? "all";
  return (
    <div className="page grid gap-12">
      <div>
        <PageHeading
          title={guide.article.title}
          lead={`By ${guide.article.author}, ${guide.article.publisher}. ${guide.article.about}`}
        >
          <ButtonLink href="/map" prefetch={false} look="secondary">
            See it as a map
          </ButtonLink>
        </PageHeading>
        <nav aria-label="On this page" className="flex flex-wrap gap-x-6">
          {SECTIONS.map(({ id, label }) => (
            <a key={id} href={`#${id}`} className="flex min-h-11 items-center text-accent underline underline-offset-4">
              {label}
            </a>
          ))}
        </nav>
      </div>
      <section id="scenarios" aria-labelledby="scenarios-title" className="grid gap-5">
        <h2 id="scenarios-title" className="text-2xl">
          The four scenarios
        </h2>
        <ScenarioColumns scenarios={guide.scenarios} />
      </section>
      <Paragraphs guide={guide} view={view} />
      <Tensions guide={guide} />
      <Names guide={guide} />
      <Notes guide={guide} />
    </div>
  );
}
