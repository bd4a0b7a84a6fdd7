import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactPage } from "~/ui/account/contact-page";
import { askForContact, openContact } from "./contact-forms.server";

export const handle = { policy: "either" as const, fresh: true };

export const loader = ({ context }: LoaderFunctionArgs) => openContact(context, "email");

export const action = (args: ActionFunctionArgs) => askForContact(args, "email");

export default function OwnEmail() {
  return <ContactPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
