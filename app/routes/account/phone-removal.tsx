import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactRemovalPage } from "~/ui/account/contact-removal-page";
import { openContact, removeContact } from "./contact-forms.server";

export const handle = { policy: "either" as const, fresh: true };

export const loader = ({ context }: LoaderFunctionArgs) => openContact(context, "phone");

export const action = (args: ActionFunctionArgs) => removeContact(args, "phone");

export default function PhoneRemoval() {
  return <ContactRemovalPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
