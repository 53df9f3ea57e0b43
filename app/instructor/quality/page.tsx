import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { requireInstructor, type User } from "@/server/session";
import { QualityReport } from "./quality-report";
import { getQualityReport } from "@/server/quality/get-quality-report";

export const metadata: Metadata = { title: "Quality of the questions" };

async function Measured({ user }: { readonly user: User }) {
  const report = await getQualityReport(user);
  if (!report) notFound();
  return <QualityReport report={report} />;
}

export default async function QualityPage() {
  const user = await requireInstructor("/instructor/quality");
  return (
    <div className="page grid gap-6">
      <PageHeading
        title="Quality of the questions"
        lead="What is measured of every question that the article can give, and what each figure is held to."
      />
      <Suspense
        fallback={
          <Card role="status">
            <p>
              The questions are being measured. It takes some seconds, once after each change of the questions; the page
              fills itself.
            </p>
          </Card>
        }
      >
        <Measured user={user} />
      </Suspense>
    </div>
  );
}
