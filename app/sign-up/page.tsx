import type { Metadata } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { code, section } = await searchParams;
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title="Make an account" lead="Your answers and your progress are kept under it." />
      <Card>
        <SignUpForm
          classCode={typeof code === "string" ? code : ""}
          section={typeof section === "string" ? section : ""}
        />
      </Card>
      <p className="mt-6 text-quiet">
        You have one already? <Link href="/sign-in">Sign in</Link>.
      </p>
    </div>
  );
}
