import { Notice } from "../ui/notice";

/** Says how many attempts a page leaves out because their class does not show answers yet; nothing where there are none. */
export function WithheldNotice({ attempts }: { readonly attempts: number }) {
  if (attempts === 0) return null;
  return (
    <Notice>
      {attempts} {attempts === 1 ? "attempt is" : "attempts are"} left out here, because the class shows answers later
      or not at all.
    </Notice>
  );
}
