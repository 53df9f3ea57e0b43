import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, SelectField } from "@/components/ui/field";
import type { MendableItem } from "@/server/marking/get-mending";

const ROW = "flex min-h-11 items-center gap-3";
const FORM = "grid justify-items-start gap-4 border-t border-line pt-5";

function Improves() {
  return (
    <label className={ROW}>
      <input type="checkbox" name="improves" defaultChecked className="size-5 accent-(--accent)" />
      Only where it improves a score: nobody loses by it
    </label>
  );
}

function Hidden({ item, change }: { readonly item: MendableItem; readonly change: string }) {
  return (
    <>
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="change" value={change} />
    </>
  );
}

function ReKey({ item }: { readonly item: MendableItem }) {
  return (
    <form className={FORM}>
      <Hidden item={item} change="re-key" />
      <fieldset>
        <legend className="mb-1 text-lg font-semibold">Change the key</legend>
        {item.options.map(({ text, correct }) => (
          <label key={text} className={ROW}>
            <input
              type="checkbox"
              name="accepted"
              value={text}
              defaultChecked={correct}
              className="size-5 shrink-0 accent-(--accent)"
            />
            <span>
              {text} {correct ? <Badge tone="right">Key now</Badge> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <Improves />
      <Button type="submit" look="secondary">
        See who a new key changes
      </Button>
    </form>
  );
}

function AcceptTyped({ item }: { readonly item: MendableItem }) {
  return (
    <form className={FORM}>
      <Hidden item={item} change="accept-typed" />
      <h3 className="text-lg font-semibold">Accept a further answer</h3>
      {item.refused.length > 0 ? (
        <p>Refused so far: {item.refused.map(({ text, times }) => `“${text}” (${String(times)})`).join(", ")}.</p>
      ) : null}
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <SelectField
          name="gap"
          label="In which gap"
          options={item.gaps.map(({ id, accepted }, at) => ({
            value: id,
            label: `Gap ${String(at + 1)}: ${accepted.join(", ")}`,
          }))}
        />
        <Field name="text" label="Answer to accept" maxLength={200} required autoComplete="off" />
      </div>
      <Improves />
      <Button type="submit" look="secondary">
        See who accepting it changes
      </Button>
    </form>
  );
}

/** Everything that can be changed about one item's key. Nothing is changed before its preview is confirmed. */
export function ChangeForm({ item }: { readonly item: MendableItem }) {
  return (
    <Card className="grid gap-5" aria-labelledby="mend-item">
      <div className="grid gap-2">
        <p className="text-quiet">
          {item.kind}, in {item.attempts} submitted {item.attempts === 1 ? "attempt" : "attempts"}
        </p>
        <h2 id="mend-item" className="max-w-prose font-read text-xl">
          {item.stem}
        </h2>
        <p className="max-w-prose">
          <span className="text-quiet">Key now:</span> {item.answer}
        </p>
        {item.withdrawn ? <p className="font-medium text-partly">Withdrawn: it counts for nobody.</p> : null}
      </div>
      {item.options.length > 0 ? <ReKey item={item} /> : null}
      {item.gaps.length > 0 ? <AcceptTyped item={item} /> : null}
      {item.withdrawn ? null : (
        <form className={FORM}>
          <Hidden item={item} change="withdraw" />
          <h3 className="text-lg font-semibold">Withdraw it</h3>
          <p className="max-w-prose">
            It leaves the marks and their maximum, and no new attempt of this class gets it.
          </p>
          <Improves />
          <Button type="submit" look="secondary">
            See who withdrawing it changes
          </Button>
        </form>
      )}
    </Card>
  );
}
