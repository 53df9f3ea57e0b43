"use client";

import { useActionState } from "react";
import { importRosterAction } from "./actions";
import { DoneStep } from "./done-step";
import { EMPTY_LIST } from "./import-state";
import { ListStep } from "./list-step";
import { PreviewStep } from "./preview-step";

/** A roster on its way into the class: list, preview, done. */
export function ImportForm({ classId }: { readonly classId: string }) {
  const [state, action] = useActionState(importRosterAction.bind(null, classId), EMPTY_LIST);
  switch (state.step) {
    case "list":
      return <ListStep action={action} text={state.text} message={state.message} />;
    case "preview":
      return <PreviewStep action={action} state={state} />;
    case "done":
      return <DoneStep classId={classId} state={state} />;
  }
}
