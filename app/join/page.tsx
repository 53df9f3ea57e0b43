import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { requireUser } from "@/server/session";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Join a class" };

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  const given = typeof code === "string" ? code : "";
  await requireUser(`/join${given ? `?code=${encodeURIComponent(given)}` : ""}`);
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title="Join a class" lead="Your instructor then sees the quizzes that you take for the class." />
      <Card>
        <JoinForm code={given} />
      </Card>
    </div>
  );
}
