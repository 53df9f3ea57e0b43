import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { firstInstructorLinkState } from "@/server/accounts/first-instructor";
import { SetupForm } from "./setup-form";

export const metadata: Metadata = { title: "First account", robots: { index: false }, referrer: "no-referrer" };

export default async function SetupPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  if ((await firstInstructorLinkState(token)) === "closed") notFound();
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading
        title="The first account"
        lead="It belongs to whoever runs this server: it opens classes and makes others instructors. This page works once."
      />
      <Card>
        <SetupForm token={token} />
      </Card>
    </div>
  );
}
