import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeWord } from "~/domain/contact/contact-change";
import { maskContact } from "~/domain/contact/mask-contact";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { findUndo, undoContactChange } from "~/services/contact/undo-contact-change.server";
import { UndoOver } from "~/ui/account/undo-over";
import { UndoPage } from "~/ui/account/undo-page";

/** Public: whoever reads the old address need not be able to sign in any more. */
export const handle = { policy: "public" as const, whileSuspended: true };

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findUndo(params.token ?? "");
  if (!found.ok) return data({ over: found.code, change: null }, { status: 410 });
  const { kind, before, after, at } = found.change;
  const shown = (address: string | null): string | null => address && maskContact(kind, address);
  return data({ over: null, change: { kind, word: changeWord(before[kind], after), before: shown(before[kind]), after: shown(after), at } });
}

/** Undoes it and goes on to a new password, since the old one is void. */
export async function action({ context, params }: ActionFunctionArgs) {
  const undone = await undoContactChange({ token: params.token ?? "", browser: context.browser(), now: context.now });
  return undone.ok ? redirectTo(context, paths.reset({ token: undone.reset })) : data({ refusal: undone.code }, { status: 409 });
}

export default function Undo() {
  const { over, change } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : over;
  return change && !refusal ? <UndoPage change={change} /> : <UndoOver reason={refusal ?? "link_expired"} />;
}
