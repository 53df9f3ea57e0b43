import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <div className="page-narrow grid justify-items-start gap-4">
      <h1 className="text-3xl">There is nothing here</h1>
      <p className="text-lg text-quiet">
        The page does not exist, or it belongs to somebody else. Check the address, or go back to the start.
      </p>
      <ButtonLink href="/">To the start</ButtonLink>
    </div>
  );
}
