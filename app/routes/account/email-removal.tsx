import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactRemovalPage } from "~/ui/account/contact-removal-page";
import { openContact, removeContact } from "./contact-forms.server";

export const handle = { policy: "either" as const, fresh: true };

export const loader = ({ context }: LoaderFunctionArgs) => openContact(context, "email");

export const action = (args: ActionFunctionArgs) => removeContact(args, "email");

export default function EmailRemoval() {
  return <ContactRemovalPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
