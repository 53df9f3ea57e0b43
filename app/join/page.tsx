import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getUser } from "@/server/session";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Join a class" };

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const query = await searchParams;
  const [code, section] = [one(query.code), one(query.section)];
  const link = new URLSearchParams({ ...(code && { code }), ...(section && { section }) }).toString();
  const user = await getUser();
  if (!user) redirect(`/sign-in?${new URLSearchParams({ next: link ? `/join?${link}` : "/join" }).toString()}`);
  // A class knows its students: a guest makes an account first.
  if (user.guest) redirect(link ? `/sign-up?${link}` : "/sign-up");
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title="Join a class" lead="Your instructor then sees the quizzes that you take for the class." />
      <Card>
        <JoinForm code={code} section={section} />
      </Card>
    </div>
  );
}
