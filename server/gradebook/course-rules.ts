import { courseRulesSchema, USUAL_RULES, type CourseRules } from "@/questions/gradebook/course-score";

/** A class's stored rules; the usual ones where none are stored, or where they no longer parse. */
export function parseCourseRules(stored: unknown): CourseRules {
  const parsed = courseRulesSchema.safeParse(stored);
  return parsed.success ? parsed.data : USUAL_RULES;
}
