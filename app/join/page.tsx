import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getUser } from "@/server/session";
import { redirect } from "next/navigation";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Join a class" };

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const query = await searchParams;
  const [code, section] = [one(query.code), one(query.section)];
  if (!(await getUser())) {
    const link = new URLSearchParams({ ...(code && { code }), ...(section && { section }) }).toString();
    redirect(`/sign-in?${new URLSearchParams({ next: link ? `/join?${link}` : "/join" }).toString()}`);
  }
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title="Join a class" lead="Your instructor then sees the quizzes that you take for the class." />
      <Card>
        <JoinForm code={code} section={section} />
      </Card>
    </div>
  );
}
