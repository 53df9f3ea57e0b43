-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'CLOSED');

-- CreateEnum
CREATE TYPE "CountingAttempt" AS ENUM ('BEST', 'LAST', 'FIRST', 'MEAN');

-- AlterEnum
ALTER TYPE "QuizKind" ADD VALUE 'ASSIGNMENT';

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "assignmentId" TEXT,
ADD COLUMN     "dueAt" TIMESTAMP(3),
ADD COLUMN     "graceSeconds" INTEGER NOT NULL DEFAULT 5;

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "quiz" "QuizKind" NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "opensAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "timeLimit" INTEGER,
    "graceSeconds" INTEGER NOT NULL DEFAULT 5,
    "attemptsAllowed" INTEGER,
    "counts" "CountingAttempt" NOT NULL DEFAULT 'BEST',
    "sameForm" BOOLEAN NOT NULL DEFAULT false,
    "shuffle" BOOLEAN NOT NULL DEFAULT false,
    "formSeed" TEXT NOT NULL,
    "feedbackPolicy" "FeedbackPolicy" NOT NULL DEFAULT 'AFTER_SUBMITTING',
    "status" "AssignmentStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_classId_number_key" ON "Assignment"("classId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_classId_key_key" ON "Assignment"("classId", "key");

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_idx" ON "Attempt"("assignmentId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every class offered the three quizzes of the house under one policy: each becomes an assignment with that policy,
-- keyed by its quiz, so that weights and addresses go on to hold.
INSERT INTO "Assignment" ("id", "classId", "number", "key", "title", "articleId", "quiz", "dueAt", "timeLimit", "counts", "formSeed", "feedbackPolicy", "status", "createdAt")
SELECT gen_random_uuid()::text, c."id", offered.number, offered.quiz, offered.title, c."articleId", offered.quiz::"QuizKind", c."dueAt", c."timeLimit",
  COALESCE(upper(c."gradebook"->>'attempt'), 'BEST')::"CountingAttempt", md5(c."id" || offered.quiz), c."feedbackPolicy", 'PUBLISHED', c."createdAt"
FROM "Class" c
CROSS JOIN (VALUES (1, 'QUICK_CHECK', 'Quick check'), (2, 'SCENARIOS', 'The four scenarios'), (3, 'FULL', 'Full quiz')) AS offered(number, quiz, title);

UPDATE "Attempt" a SET "assignmentId" = s."id", "dueAt" = s."dueAt"
FROM "Assignment" s WHERE s."classId" = a."classId" AND s."key" = a."quiz"::text;

-- Which attempt counts is said by each assignment now.
UPDATE "Class" SET "gradebook" = "gradebook" - 'attempt' WHERE "gradebook" IS NOT NULL;

-- AlterTable
ALTER TABLE "Class" DROP COLUMN "dueAt",
DROP COLUMN "feedbackPolicy",
DROP COLUMN "timeLimit";
