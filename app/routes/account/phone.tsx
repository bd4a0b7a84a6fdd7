import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactPage } from "~/ui/account/contact-page";
import { askForContact, openContact } from "./contact-forms.server";

export const handle = { policy: "either" as const, fresh: true };

export const loader = ({ context }: LoaderFunctionArgs) => openContact(context, "phone");

export const action = (args: ActionFunctionArgs) => askForContact(args, "phone");

export default function OwnPhone() {
  return <ContactPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
