import { listAttempts } from "@/server/attempts/list-attempts";
import { listOwnAssignments } from "@/server/assignments/list-own-assignments";
import { listJoinedClasses } from "@/server/classes/list-classes";
import { getDue } from "@/server/practice/get-due";
import { getUser } from "@/server/session";
import { Home } from "./_components/home";
import { Landing } from "./_components/landing";

export default async function StartPage({ searchParams }: PageProps<"/">) {
  const [user, { joined, problem, deleted }] = await Promise.all([getUser(), searchParams]);
  if (!user) return <Landing deleted={deleted !== undefined} />;
  const [attempts, classes, assignments, due] = await Promise.all([
    listAttempts(user),
    listJoinedClasses(user),
    listOwnAssignments(user),
    getDue(user),
  ]);
  return (
    <Home
      name={user.guest ? null : user.name}
      attempts={attempts}
      classes={classes}
      assignments={assignments}
      due={due}
      joined={joined !== undefined}
      problem={typeof problem === "string" ? problem : null}
    />
  );
}
